import Extraction
import Prose

/// The place, day and outlet that a report begins with: "SELM, 12 May 2031 (Post) — A ferry sank".
enum Dateline {
  /// The sentence without the dateline before it, if it has one.
  ///
  /// A dateline is a place in capitals and whatever has no small letter but "a.m." and "p.m.", up to a
  /// dash that stands free; a place in small letters needs an outlet in brackets before the dash:
  /// "Selm, Zenda (Post) -- A ferry sank". The hour of a live report is left out as well; see ``Stamp``.
  static func skipped(_ sentence: ByteRange, _ passage: Passage) -> ByteRange {
    let tokens = passage.tokens
    let first = tokens.partition { $0.range.start >= sentence.start }
    let end = tokens.partition { $0.range.end > sentence.end }
    if first < end, let past = Stamp.end(at: first, before: end, passage) {
      return ByteRange(Int(tokens[past].range.start), Int(sentence.end))
    }
    guard first < tokens.count, tokens[first].shape != .lower else { return sentence }
    let isCapital = tokens[first].shape == .upper && tokens[first].range.count > 2
    for i in first..<min(first + longest, tokens.count) {
      let token = tokens[i]
      guard token.range.end < sentence.end,
        token.kind != .word || token.shape != .lower || Stamp.halves.contains(token.key)
      else { break }
      guard i > first, i + 1 < tokens.count, isDash(i, passage), tokens[i + 1].isSpaced,
        isCapital || passage.isMark(i - 1, UInt8(ascii: ")"))
      else { continue }
      return ByteRange(Int(tokens[i + 1].range.start), Int(sentence.end))
    }
    return sentence
  }

  // Tokens: a place of several words, a day and an hour, an outlet in brackets.
  private static let longest = 24

  /// Whether a token is a dash that stands free.
  static func isDash(_ i: Int, _ passage: Passage) -> Bool {
    let token = passage.tokens[i]
    guard token.isSpaced else { return false }
    let bytes = passage.document.text[token.range.indices]
    return ["—", "–", "-", "--"].contains { bytes.elementsEqual($0.utf8) }
  }
}
