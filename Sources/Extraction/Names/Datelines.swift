import Prose

/// The place that a report begins with: "SELM, Zenda (Post) — A ferry sank".
extension NameText {
  /// Whether a name stands at the head of a line as the place of a dateline, before its outlet and dash.
  func isInDateline(_ name: Range<Int>) -> Bool {
    var first = name.lowerBound
    while first > 0, !beginsLine(first), name.lowerBound - first < Self.longestDateline {
      guard isWordOfDateline(first - 1) else { return false }
      first -= 1
    }
    guard beginsLine(first), tokens[first].kind == .word, tokens[first].shape == .upper,
      tokens[first].range.count > 2
    else { return false }
    var i = name.upperBound
    // "UPDATE — A ferry sank" names no place.
    var hasMore = first < name.lowerBound || !facts[first].contains(.common)
    while i + 1 < tokens.count, i - first < Self.longestDateline {
      if tokens[i].isFreeDash(bytes) {
        return hasMore && tokens[i + 1].isSpaced && !beginsLine(i + 1)
      }
      if isMark(i, "(") {
        guard
          let close = (i..<min(i + Self.longestDateline, tokens.count)).first(where: {
            isMark($0, ")")
          })
        else { return false }
        return close + 1 < tokens.count && tokens[close + 1].isFreeDash(bytes)
      }
      guard isWordOfDateline(i) else { return false }
      hasMore = true
      i += 1
    }
    return false
  }

  private func isWordOfDateline(_ i: Int) -> Bool {
    isMark(i, ",") || tokens[i].kind == .number
      || tokens[i].kind == .word && tokens[i].shape != .lower || isMark(i, ".")
  }

  // Tokens.
  private static let longestDateline = 12
}
