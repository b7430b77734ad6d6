extension ShownText {
  /// As much of the text as fits, its end replaced by the ellipsis where something is left out.
  ///
  /// `ShownText("Ostland").truncated(to: 5)` is `Ostl…`. Never wider than asked, also where the
  /// ellipsis alone is.
  package func truncated(to limit: Int, ellipsis: ShownText = "…") -> ShownText {
    if width <= limit { return self }
    let room = limit - ellipsis.width
    return room < 0 ? ellipsis.prefix(limit) : prefix(room) + ellipsis
  }

  /// The text with blanks behind it to fill so many cells, or truncated to them.
  package func padded(to count: Int, ellipsis: ShownText = "…") -> ShownText {
    let text = truncated(to: count, ellipsis: ellipsis)
    return text + .blanks(count - text.width)
  }

  /// The text with blanks before it to fill so many cells, or truncated to them.
  package func paddedLeft(to count: Int, ellipsis: ShownText = "…") -> ShownText {
    let text = truncated(to: count, ellipsis: ellipsis)
    return .blanks(count - text.width) + text
  }

  /// The longest start of the text that is no wider than so many cells.
  package func prefix(_ limit: Int) -> ShownText {
    var used = 0
    let fitting = graphemes.prefix { grapheme in
      used += Int(grapheme.width)
      return used <= limit
    }
    return ShownText(graphemes: fitting)
  }

  /// The text without blanks at either end.
  package var trimmed: ShownText {
    guard let first = graphemes.firstIndex(where: { $0 != .space }),
      let last = graphemes.lastIndex(where: { $0 != .space })
    else { return .empty }
    return ShownText(graphemes: graphemes[first...last])
  }

  /// The text in lines no wider than so many cells, broken at blanks; at least one line.
  ///
  /// The blanks at a break are left out, a word longer than a line is cut. Below two cells a wide
  /// character still gets a line of its own. Linear in the length of the text.
  package func wrapped(to limit: Int) -> [ShownText] {
    Wrapping.lines(of: graphemes[...], width: limit).map { ShownText(graphemes: graphemes[$0]) }
  }

  /// The text in at most so many lines, the last one truncated where there is more; the first may have
  /// a width of its own.
  package func wrapped(
    to columns: Int,
    first: Int? = nil,
    limit: Int,
    ellipsis: ShownText = "…",
  ) -> [ShownText] {
    let lines = Wrapping.lines(of: graphemes[...], width: max(1, columns), first: first)
    guard lines.count > limit, limit > 0 else {
      return lines.map { ShownText(graphemes: graphemes[$0]) }
    }
    let rest = ShownText(graphemes: graphemes[lines[limit - 1].lowerBound...])
    return lines[..<(limit - 1)].map { ShownText(graphemes: graphemes[$0]) }
      + [rest.truncated(to: limit == 1 ? first ?? columns : columns, ellipsis: ellipsis)]
  }
}
