import Extraction
import Prose

/// Where a cue of a sentence stands among its verbs.
struct CuePlace {
  let passage: Passage
  /// Of the sentence, in the order of the text.
  let predicates: [Predicate]
  /// The tokens of the cue.
  let cue: Range<Int>
  /// The tokens of the sentence.
  let sentence: Range<Int>

  init(_ cue: Range<Int>, inSentence sentence: Int, _ reading: Reading) {
    passage = reading.passage
    predicates = reading.predicates(inSentence: sentence)
    self.sentence = reading.passage.sentences[sentence].tokens
    self.cue = cue
  }

  /// The predicate that the cue belongs to: the one that holds it, else what is to come, else the one
  /// before it, else the first.
  var owner: Predicate? {
    predicates.first { $0.tokens.contains(cue.lowerBound) }
      ?? predicates.first { !$0.isInfinitive && $0.tokens.overlaps(cue) }
      ?? predicates.first { $0.reality == .future && $0.clause == .main }
      ?? predicates.last { $0.tokens.upperBound <= cue.lowerBound } ?? predicates.first
  }

  /// What is to happen: of "plans to open" the opening.
  func event(of owner: Predicate) -> Predicate {
    let next = predicates.first { $0.tokens.lowerBound >= owner.tokens.upperBound }
    guard let next, next.isInfinitive, next.tokens.lowerBound <= cue.upperBound + 1 else {
      return owner
    }
    return next
  }

  /// Whether a subject begins a clause, so that none of it stands before: in "the mayor and the
  /// council will meet" that is the mayor.
  func opensClause(_ subject: Range<Int>) -> Bool {
    let first = subject.lowerBound
    guard first > start, !Self.pronouns.contains(passage.tokens[first].key) else { return true }
    let before = first - 1
    // "1.75-billion Terminal": a number's point ends no clause.
    guard passage.tokens[first].isSpaced || !passage.isMark(before, UInt8(ascii: ".")) else {
      return false
    }
    guard Self.joining.contains(passage.tokens[before].key) else {
      // "They insisted no talks should": what is said needs no "that".
      return isBoundary(before)
        || predicates.contains { $0.isFinite && $0.tokens.upperBound == first }
    }
    // "They met and the council will vote", not "the mayor, the council and the union will".
    var end = before
    if end > start, isBoundary(end - 1) {
      guard passage.isMark(end - 1, UInt8(ascii: ",")) else { return true }
      end -= 1
    }
    let begin = (start..<end).last(where: isBoundary) ?? start
    return predicates.contains { $0.isFinite && $0.head >= begin && $0.head < end }
  }

  private var start: Int { sentence.lowerBound }

  private func isBoundary(_ token: Int) -> Bool {
    passage.tokens[token].kind == .punctuation || Self.opening.contains(passage.tokens[token].key)
  }

  /// Whether a verb takes up the subject of one before it: "…, and will end", "…, will unfold".
  func goesOn(_ predicate: Predicate) -> Bool {
    let before = predicate.tokens.lowerBound - 1
    return before >= start
      && (isBoundary(before) || Self.joining.contains(passage.tokens[before].key))
  }

  /// Stand at the head of a clause only.
  private static let pronouns = WordSet("it he she they")
  private static let joining = WordSet("and or but")
  private static let opening = WordSet("that while because as so since although though when where")
}
