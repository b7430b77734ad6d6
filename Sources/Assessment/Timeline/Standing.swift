import Extraction
import Prose

/// Where an event stands against the report that tells it.
enum Standing {
  /// By the time if it lies clearly before or after the report, else by the mood of the sentence.
  static func of(_ when: When, _ time: ByteRange, _ sentence: Int, _ reading: Reading)
    -> TimelineEntry.Status
  {
    let mood = Mood(reading.passage, reading.passage.sentences[sentence].tokens)
    switch when.relation(to: reading.document.publication?.day) {
    case .past: return .past
    case .future: return mood.isVague ? .expected : .scheduled
    case .present:
      if when.end == nil { return mood.looksAhead && !mood.isPerfect ? .expected : .ongoing }
      if mood.looksAhead { return mood.isVague ? .expected : .scheduled }
      return mood.isUnderWay ? .ongoing : .past
    case nil:
      if mood.looksAhead { return mood.isVague ? .expected : .scheduled }
      return .past
    }
  }
}

/// The mood of a sentence, from its auxiliaries.
private struct Mood {
  /// "will", "is due to": what it tells has not happened.
  var looksAhead = false
  /// "could", "is expected to": nobody has fixed it.
  var isVague = false
  /// "is holding": it goes on.
  var isUnderWay = false
  /// "has been", "have gone".
  var isPerfect = false

  init(_ passage: Passage, _ tokens: Range<Int>) {
    for i in tokens {
      let key = passage.tokens[i].key
      // "May" with a capital is the month, unless it opens the sentence.
      if passage.tokens[i].shape != .lower, i > tokens.lowerBound { continue }
      if Self.vague.contains(key) {
        isVague = true
        looksAhead = true
      } else if Self.ahead.contains(key) {
        looksAhead = true
      } else if Self.perfect.contains(key) {
        isPerfect = true
      } else if Self.present.contains(key), i + 1 < tokens.upperBound,
        passage.document.text[passage.tokens[i + 1].range.indices].suffix(3).elementsEqual(
          "ing".utf8
        )
      {
        isUnderWay = true
      }
    }
  }

  private static let vague = keys(
    "could may might would expected likely possible possibly if forecast predicted anticipated unless"
  )
  private static let ahead = keys(
    "will 'll shall due scheduled planned plans set slated deadline expires"
  )
  private static let perfect = keys("has have had 've")
  private static let present = keys("is are 're 's 'm being")

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Fold.key(of: String($0)) })
  }
}
