import Extraction
import Prose

/// When an open question is due.
enum Due {
  /// The sentences of a document that name a time to come.
  static func deadlines(in reading: Reading) -> [Account.Deadline] {
    reading.passage.sentences.enumerated().compactMap { index, sentence in
      of(sentence.range, reading).map { Account.Deadline(sentence: index, due: $0) }
    }
  }

  /// When what a word of a sentence opens is due: the first time to come that goes with its verb, "had
  /// given them until May, said they would meet on Friday", else that of its part of the sentence.
  static func of(_ token: Int, inSentence sentence: Int, _ reading: Reading) -> When? {
    let clause = clause(of: token, inSentence: sentence, reading)
    guard let first = of(clause, reading) else { return nil }
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    let verb = verbs.verb(of: token)?.head
    let own = reading.times[reading.times(in: clause)].filter {
      verbs.verb(of: reading.tokens(in: $0.range).lowerBound)?.head == verb
    }
    return own.lazy.compactMap { of($0.range, reading) }.min { $0.order < $1.order } ?? first
  }

  /// The part of a sentence that a word stands in, where a semicolon or "but" with another subject
  /// parts it: "the harvest could fail, but the council buys grain until 2033".
  private static func clause(of token: Int, inSentence sentence: Int, _ reading: Reading)
    -> ByteRange
  {
    let passage = reading.passage
    let whole = passage.sentences[sentence].tokens
    let predicates = reading.predicates(inSentence: sentence)
    let ends = whole.dropFirst().filter { i in
      if passage.isMark(i, UInt8(ascii: ";")) { return true }
      guard contrast.contains(passage.tokens[i].key) else { return false }
      // "But it is due in May" goes on with the same.
      return predicates.contains { predicate in
        guard predicate.isFinite, let subject = predicate.subject else { return false }
        return subject.lowerBound == i + 1
          && (subject.count > 1 || passage.tokens[subject.lowerBound].shape != .lower)
      }
    }
    let start = ends.last { $0 <= token } ?? whole.lowerBound
    let end = ends.first { $0 > token } ?? whole.upperBound
    return passage.range(ofTokens: start..<end)
  }

  private static let contrast = WordSet("but while whereas although though")

  /// The first time in a range that lies after the report and has an end.
  static func of(_ range: ByteRange, _ reading: Reading) -> When? {
    // Most ranges hold none at all.
    if reading.times(in: range).isEmpty { return nil }
    let times = reading.times(in: Dateline.skipped(range, reading.passage))
    if times.isEmpty { return nil }
    let published = reading.document.publication?.day
    return times.lazy
      .compactMap { time in
        let mention = reading.times[time]
        guard mention.kind != .set, let when = mention.when, when.end != nil else { return nil }
        // "By the end of this week": the week has begun.
        let isAhead = when.relation(to: published)
        let isLong = when.days.map { $0.upperBound > $0.lowerBound } ?? false
        return isAhead == .future || isAhead == .present && isLong && mention.mod == .end
          ? when : nil
      }
      .min { (a: When, b: When) in a.order < b.order }
  }
}
