import CLexicon
import Prose

/// Whether a clause speaks of what lies behind or ahead.
enum Tense: Sendable {
  case past, future, unknown

  /// The tense around a token range: the nearest cue to its left in the sentence, else to its right.
  static func around(_ tokens: Range<Int>, in sentence: Range<Int>, of passage: Passage) -> Tense {
    for index in stride(from: tokens.lowerBound - 1, through: sentence.lowerBound, by: -1) {
      if let tense = cue(index, in: sentence, of: passage) { return tense }
    }
    for index in tokens.upperBound..<max(tokens.upperBound, sentence.upperBound) {
      if let tense = cue(index, in: sentence, of: passage) { return tense }
    }
    return .unknown
  }

  /// Whether "has", "have" or "had" stands shortly before: "have been closed for 10 months".
  static func isPerfect(before token: Int, in sentence: Range<Int>, of passage: Passage) -> Bool {
    let first = max(sentence.lowerBound, token - 12)
    guard first < token else { return false }
    return passage.tokens[first..<token].contains { perfect.contains($0.key) }
  }

  private static func cue(_ index: Int, in sentence: Range<Int>, of passage: Passage) -> Tense? {
    let token = passage.tokens[index]
    guard token.kind == .word else { return nil }
    if let value = cues.value(of: token) { return value == 1 ? .future : .past }
    guard token.shape == .lower, endsInEd(token.range, passage.document.text) else { return nil }
    // "To be released", "released" before its noun and the like say nothing by themselves.
    let before = index > sentence.lowerBound ? passage.tokens[index - 1].key : 0
    return neutral.contains(before) ? nil : .past
  }

  private static func endsInEd(_ range: ByteRange, _ text: [UInt8]) -> Bool {
    let end = Int(range.end)
    return range.count > 3 && text[end - 1] == UInt8(ascii: "d")
      && text[end - 2] == UInt8(ascii: "e")
  }

  private static let neutral: Set<UInt64> = Set(
    ["be", "is", "are", "being", "a", "the", "an"].map { Fold.key(of: $0) }
  )
  private static let perfect: Set<UInt64> = Set(
    ["has", "have", "'ve"].map { Fold.key(of: $0) }
  )

  private static let cues: PhraseTable = {
    var table = PhraseTable()
    TabSeparated(lexicon_tense_cues_start(), count: lexicon_tense_cues_count()).forEachRow {
      guard $0.count == 2 else { return }
      table.insert($0[0], $0[1] == "future" ? 1 : 0)
    }
    return table
  }()
}
