import Extraction
import Prose

/// What only leads up to a clause.
extension Shortening {
  /// The first token after a phrase that only leads up to the clause: "According to officials, the
  /// port …" gives "the".
  static func pastOpening(_ tokens: Range<Int>, _ passage: Passage) -> Int {
    let first = tokens.lowerBound
    let text = passage.document.text
    let opening = passage.tokens[first]
    let isGerund =
      opening.range.count > 5 && opening.ends(in: "ing", text)
      // "Is committed to working with Selm, …".
      && !(first > 0 && passage.tokens[first - 1].key == to)
    // "Even as the town pays, the port …", but "even if the town pays".
    let isConcession =
      opening.key == even && tokens.count > 1 && leads.contains(passage.tokens[first + 1].key)
    guard
      isConcession || openings.contains(opening.key) || isGerund && !isSubject(tokens, passage),
      !isDegree(tokens, passage)
    else { return first }
    var aside = first
    for i in tokens.prefix(30) {
      // "By the way it is late. They left, …" leads up to nothing.
      if passage.tokens[i].kind == .punctuation, isStop(passage.tokens[i], text) { return first }
      guard passage.isMark(i, UInt8(ascii: ",")) || closesDashes(i, in: tokens, passage) else {
        continue
      }
      // "On 12 October, 2031, …", "As of Friday, 3 March, …": the comma is the date's own.
      let follows = passage.tokens[(i + 1)..<min(i + 3, tokens.upperBound)]
      if follows.contains(where: { $0.kind == .number }) { continue }
      // "Urging them to find a fair, lasting peace".
      if isGerund, joinsDescriptions(i, passage) { continue }
      // "After the ferry, freshly painted, arrives, the port …": its verb comes behind the aside.
      if !isGerund, let close = endOfAside(from: i, in: tokens, passage) { aside = close }
      if i <= aside { continue }
      var next = i + 1
      // "As for the port, however, …" as well.
      while next < tokens.upperBound,
        isSkipped(passage.tokens[next], text) || adverbs.contains(passage.tokens[next].key)
      {
        next += 1
      }
      // "In addition to new rules, such as a ban, the port …" goes on with examples.
      if next < tokens.upperBound, examples.contains(passage.tokens[next].key) { continue }
      // "In the valley, which is dry, the port …", "with the works in Orlen, Selm and Zenda, the port …".
      if !isGerund, next < tokens.upperBound,
        relatives.contains(passage.tokens[next].key) || isListed(next..<tokens.upperBound, passage)
      {
        continue
      }
      // "According to one of them, Otto Brand, “it is late”".
      if isNameBeforeQuote(next..<tokens.upperBound, passage) { continue }
      // What is left must be worth a title, and a clause of its own.
      guard tokens.upperBound - next >= 4, passage.tokens[next].key != and,
        !relatives.contains(passage.tokens[next].key),
        hasVerb(next..<tokens.upperBound, passage),
        // "As long as Selm, the capital, is dry": so long as what?
        !auxiliaries.contains(passage.tokens[next].key)
          || subjects.contains(passage.tokens[next + 1].key),
        // "As the wind turns, so too will the fire": so as what? "Opening statements, due in May, will begin".
        passage.tokens[next].key != so, !plans.contains(passage.tokens[next].key)
      else { return first }
      return next
    }
    return first
  }

  /// The comma that closes what another one puts between a subject and its verb, in a clause that has none
  /// before; nil where none does.
  private static func endOfAside(from comma: Int, in tokens: Range<Int>, _ passage: Passage) -> Int?
  {
    let rest = (comma + 1)..<min(tokens.upperBound, comma + longestAside)
    let opening = passage.tokens[tokens.lowerBound].key
    guard leads.contains(opening) || sequences.contains(opening), !rest.isEmpty,
      !hasVerb((tokens.lowerBound + 1)..<comma, passage),
      let close = rest.first(where: { passage.isMark($0, UInt8(ascii: ",")) }), close > comma + 1,
      close + 1 < tokens.upperBound,
      isFinite(passage.tokens[close + 1], behind: nil, passage.document.text)
    else { return nil }
    return close
  }

  /// Whether a dash is the second of two: "based on what we know — and it is little — the port …".
  private static func closesDashes(_ dash: Int, in tokens: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[dash].isFreeDash(passage.document.text)
      && tokens.prefix(dash - tokens.lowerBound).contains {
        passage.tokens[$0].isFreeDash(passage.document.text)
      }
  }

  /// Whether a word in "-ing" is what does something: "Fighting also engulfed the port, …".
  private static func isSubject(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    let next = tokens.dropFirst().first { !adverbs.contains(passage.tokens[$0].key) }
    return next.map { i in
      passage.tokens[i].endsInEd(passage.document.text)
        || auxiliaries.contains(passage.tokens[i].key)
    } ?? false
  }

  /// Whether the words up to the next comma only end a list, "Selm and the other ports", or go on with one:
  /// "Selm, and elsewhere".
  private static func isListed(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    let piece = piece(of: tokens, passage)
    guard piece.count < tokens.count, !piece.isEmpty,
      !subjects.contains(passage.tokens[tokens.lowerBound].key), !hasVerb(piece, passage)
    else { return false }
    if piece.contains(where: { passage.tokens[$0].key == and }) { return true }
    let last = self.piece(of: (piece.upperBound + 1)..<tokens.upperBound, passage)
    return last.upperBound < tokens.upperBound && last.count < longestItem
      && last.first.map { passage.tokens[$0].key == and } ?? false && !hasVerb(last, passage)
  }

  /// Whether some words are a name between commas, and what somebody says stands behind it in quotation
  /// marks.
  private static func isNameBeforeQuote(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    let piece = piece(of: tokens, passage)
    return piece.count < longestItem && piece.upperBound + 1 < tokens.upperBound
      && piece.allSatisfy { passage.tokens[$0].shape == .capitalized }
      && SaidWords.isQuote(piece.upperBound + 1, passage)
  }

  /// The tokens up to the next comma.
  private static func piece(of tokens: Range<Int>, _ passage: Passage) -> Range<Int> {
    tokens
      .lowerBound..<(tokens.first { passage.isMark($0, UInt8(ascii: ",")) } ?? tokens.upperBound)
  }

  // Tokens: "and the other ports".
  private static let longestItem = 5
  private static let longestAside = 10
  private static let sequences: WordSet = ["after", "before", "until"]

  /// Whether one of some words may be the verb of a clause, and not of one about a noun: "those who are
  /// hurt".
  private static func hasVerb(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    tokens.contains {
      isFinite(passage.tokens[$0], behind: passage.tokens[$0 - 1], passage.document.text)
        && !relatives.contains(passage.tokens[$0 - 1].key)
    }
  }

  /// "That could help", at the head of a sentence.
  static func isDemonstrative(_ i: Int, before end: Int, _ passage: Passage) -> Bool {
    guard passage.tokens[i].key == that, i + 1 < end else { return false }
    // "So that alarms me", "and that sense of calm": nothing stands before it that it could join.
    if isHead(i, passage), passage.tokens[i + 1].verbUse != nil { return true }
    guard auxiliaries.contains(passage.tokens[i + 1].key) else { return false }
    let before = i > 0 ? passage.tokens[i - 1] : nil
    // "She said that was a question".
    return before.map {
      $0.kind == .punctuation || joining.contains($0.key) || $0.verbUse?.isPast == true
    } ?? true
  }

  /// Whether a word stands at the head of its sentence, with no more than a word before it that joins it
  /// to the one before.
  private static func isHead(_ i: Int, _ passage: Passage) -> Bool {
    guard let sentence = passage.sentence(at: passage.tokens[i].range.start) else { return false }
    return (passage.sentences[sentence].tokens.lowerBound..<i).allSatisfy {
      passage.tokens[$0].kind == .punctuation || joining.contains(passage.tokens[$0].key)
    }
  }

  /// Whether words only lead up to a clause: a phrase behind a preposition, or one word like "suddenly".
  static func isOpening(_ words: ArraySlice<Token>) -> Bool {
    guard let first = words.first else { return true }
    return openings.contains(first.key)
      // "Just west of the port", "shortly after the vote".
      || words.count > 2 && degreesOfPlace.contains(first.key)
        && (openings.contains(words[words.startIndex + 1].key)
          || sides.contains(words[words.startIndex + 1].key))
      || words.count == 1 && first.shape != .upper
        && introductions.contains(first.key)
      || words.count > 2 && first.key == thanks && words[words.startIndex + 1].key == to
  }

  /// What is to be, behind the words for it.
  static let plans: WordSet = ["due", "set", "scheduled", "slated", "planned", "expected"]
  private static let thanks = Fold.key(of: "thanks")

  private static let degreesOfPlace = WordSet(
    "just immediately shortly soon long right even only back further farther"
  )
  private static let sides = WordSet("west east north south outside inside beyond above below")
  private static let introductions = WordSet(
    "no yes yeah well also still so now then again suddenly clearly obviously frankly ultimately"
  )

  /// "At least 12 were hurt, she said", "as many as 12": no phrase leads up to the number.
  private static func isDegree(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    tokens.count > 1 && degrees.contains(passage.tokens[tokens.lowerBound + 1].key)
  }

  private static let degrees = WordSet("least most worst best many few much")
  private static let examples = WordSet("such including especially notably")
  private static let relatives = WordSet("which who whom whose where")
  static let openings = WordSet(
    """
    according in on at by under after before following during despite although though while when as \
    since with without for from amid like unlike because once until despite instead upon given based
    """
  )
}
