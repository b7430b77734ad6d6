extension PageTree {
  /// The cells of a row that tells something, nil for any other element.
  ///
  /// Pages were once laid out by tables, and mails still are: there a cell holds paragraphs, lists, other
  /// tables.
  func cells(ofRow element: Int) -> [Int]? {
    guard elements[element].name == "tr" else { return nil }
    let cells = elements[element].children.compactMap { child -> Int? in
      guard case .element(let cell) = child, ["td", "th"].contains(elements[cell].name) else {
        return nil
      }
      return cell
    }
    guard cells.count > 1, cells.allSatisfy(isPlain) else { return nil }
    return cells
  }

  /// Whether a cell holds a line or two and no more than one paragraph.
  private func isPlain(_ cell: Int) -> Bool {
    var boxes = 0
    var length = 0
    var pending = [cell]
    while let element = pending.popLast() {
      for child in elements[element].children {
        switch child {
        case .text(let text): length += text.utf8.count
        case .element(let inner):
          pending.append(inner)
          if !isInline(inner) { boxes += 1 }
        }
      }
      if boxes > 1 || length > Self.longest { return false }
    }
    return true
  }

  /// Bytes of a cell, its white space included.
  private static let longest = 400
}
