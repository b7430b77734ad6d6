extension TextBlock {
  /// The blocks of a plain text: what stands between empty lines, and each point of a list.
  static func blocks(ofText text: String) -> [TextBlock] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { $0.allSatisfy(\.isWhitespace) }
      .flatMap { blocks(ofLines: $0.map { String($0) }, kind: .paragraph) }
  }

  /// The blocks of lines that belong together: one, but for lists, of which each point is one.
  ///
  /// A list has two points at least: a single line behind a dash may be anything.
  static func blocks(ofLines lines: [String], kind: Kind) -> [TextBlock] {
    let lines = lines.map(\.flattened).filter { !$0.isEmpty }
    // Nearly every block is one line.
    guard lines.count > 1 else { return lines.map { TextBlock(kind, $0) } }
    let marks = lines.map(mark)
    let points = marks.lazy.compactMap(\.self).first { mark in marks.count { $0 == mark } > 1 }
    guard let points else { return [TextBlock(kind, lines.joined(separator: " "))] }
    var blocks: [(kind: Kind, lines: [String])] = [(kind, [])]
    for (line, mark) in zip(lines, marks) {
      if mark == points {
        blocks.append((.item, [String(line.drop { $0 != " " }.dropFirst())]))
      } else {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks.filter { !$0.lines.isEmpty }
      .map { TextBlock($0.kind, $0.lines.joined(separator: " ")) }
  }

  /// The sign before a point of a list: "• Whether Orlen joins".
  private static func mark(of line: String) -> Character? {
    guard let first = line.first, marks.contains(first), line.dropFirst().first == " " else {
      return nil
    }
    return first
  }

  private static let marks: Set<Character> = [
    "-", "*", "–", "•", "·", "‣", "◦", "▪", "▫", "■", "□", "●", "○", "►", "➤",
  ]
}
