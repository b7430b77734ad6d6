extension Token {
  /// Whether it is a dash with a space before it, as between a dateline and its report.
  package func isFreeDash(_ text: [UInt8]) -> Bool {
    guard isSpaced else { return false }
    let bytes = text[range.indices]
    return ["—", "–", "-", "--"].contains { bytes.elementsEqual($0.utf8) }
  }
}
