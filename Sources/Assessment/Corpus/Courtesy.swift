import Extraction
import Prose

/// Greetings, thanks and words of welcome, which tell nothing: "Good evening, everyone".
enum Courtesy {
  /// Whether a sentence is one, whatever it goes on with: "Thank you, Minister, for joining us today".
  static func isAll(of index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passage
    let tokens = passage.tokens
    let sentence = passage.sentences[index]
    let end = sentence.tokens.upperBound
    let first = sentence.tokens.lowerBound
    // Nearly all sentences begin otherwise.
    guard openings.contains(tokens[first].key) || tokens[first].shape == .upper else {
      return false
    }
    let said = (Dateline.endOfLabel(at: first, before: end, passage) ?? first)..<end
    var words = said.lazy.filter { tokens[$0].kind == .word }.makeIterator()
    guard var word = words.next() else { return false }
    while interjections.contains(tokens[word].key) {
      guard let next = words.next() else { return false }
      word = next
    }
    guard let next = words.next() else { return greetings.contains(tokens[word].key) }
    let key = tokens[word].key
    let following = tokens[next].key
    if greetings.contains(key) { return isApart(word, passage) || addressed.contains(following) }
    if key == thank { return addressed.contains(following) }
    if key == thanks {
      if isCause(word, before: end, reading.predicates(inSentence: index), passage) {
        return false
      }
      guard following == to else { return tokens[next].shape == .lower }
      return words.next().map { addressed.contains(tokens[$0].key) } ?? false
    }
    if key == good { return times.contains(following) && isApart(next, passage) }
    return isPleasure(said, passage)
  }

  /// "Thanks in part to aid from Selm, the port reopened": why something came about.
  private static func isCause(
    _ thanks: Int,
    before end: Int,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    let tokens = passage.tokens
    let to = ((thanks + 1)..<end).first { !degrees.contains(tokens[$0].key) }
    guard let to, tokens[to].key == Self.to,
      let comma = (to..<end).first(where: { passage.isMark($0, UInt8(ascii: ",")) })
    else { return false }
    return predicates.contains {
      $0.isFinite && $0.person == .third && $0.clause == .main
        && $0.subject.map { comma < $0.lowerBound } ?? false
    }
  }

  /// Whether a word is not bound to the one behind it, as in "Welcome, everyone".
  private static func isApart(_ word: Int, _ passage: Passage) -> Bool {
    let next = word + 1
    guard next < passage.tokens.count, passage.tokens[next].kind == .word else { return true }
    return addressed.contains(passage.tokens[next].key)
  }

  /// "It's good to be here", near the head of a sentence, as behind whom it is said to.
  private static func isPleasure(_ said: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard let to = said.prefix(reach).first(where: { tokens[$0].key == to }),
      to - 3 >= said.lowerBound, to + 2 < said.upperBound,
      pleasures.contains(tokens[to - 1].key), meetings.contains(tokens[to + 1].key),
      tokens[to + 2].key != that
    else { return false }
    return (max(said.lowerBound, to - 5)..<to).contains { tokens[$0].key == it }
  }

  // Tokens: "Well, Mr. Secretary General, it's such a great pleasure to".
  private static let reach = 16

  private static let thank = Fold.key(of: "thank")
  private static let thanks = Fold.key(of: "thanks")
  private static let good = Fold.key(of: "good")
  private static let to = Fold.key(of: "to")
  private static let it = Fold.key(of: "it")
  private static let that = Fold.key(of: "that")
  private static let openings = WordSet(
    """
    well so and okay ok again now yes oh all right hello hi hey greetings welcome thank thanks good \
    it mr mr. mrs mrs. ms ms. i
    """
  )
  private static let interjections = WordSet("well so and okay ok again now yes oh all right")
  private static let greetings = WordSet("hello hi hey greetings welcome")
  /// Who is spoken to, and what leads to them.
  private static let addressed = WordSet(
    "you u all everyone everybody folks again back to ladies friends both so very guys there sir my"
  )
  private static let degrees = WordSet(
    "in part large no small measure largely partly mostly mainly chiefly also solely entirely again"
  )
  private static let times = WordSet("morning afternoon evening night day")
  private static let pleasures = WordSet(
    "good great nice wonderful pleasure honor honour privilege"
  )
  private static let meetings = WordSet("be have see join welcome host meet address")
}
