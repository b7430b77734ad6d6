import Prose

/// The place, day and outlet that a report begins with: "SELM, 12 May 2031 (Post) — A ferry sank".
enum Dateline {
  /// The sentence without the dateline before it, if it has one.
  ///
  /// A dateline is a place in capitals and whatever has no small letter, up to a dash that stands
  /// free.
  static func skipped(_ sentence: ByteRange, _ passage: Passage) -> ByteRange {
    let first = passage.tokens.partition { $0.range.start >= sentence.start }
    guard first < passage.tokens.count, passage.tokens[first].shape == .upper,
      passage.tokens[first].range.count > 2
    else { return sentence }
    for i in first..<min(first + longest, passage.tokens.count) {
      let token = passage.tokens[i]
      guard token.range.end < sentence.end, token.kind != .word || token.shape != .lower else {
        break
      }
      guard i + 1 < passage.tokens.count, isDash(token, passage), passage.tokens[i + 1].isSpaced
      else { continue }
      return ByteRange(Int(passage.tokens[i + 1].range.start), Int(sentence.end))
    }
    return sentence
  }

  // Tokens: a place of several words, a day, an outlet in brackets.
  private static let longest = 16

  private static func isDash(_ token: Token, _ passage: Passage) -> Bool {
    guard token.isSpaced else { return false }
    let bytes = passage.document.text[token.range.indices]
    return ["—", "–", "-", "--"].contains { bytes.elementsEqual($0.utf8) }
  }
}
