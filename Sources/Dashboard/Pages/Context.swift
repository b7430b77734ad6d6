import Assessment
import Canvas
import Prose

/// A few cited words with what stands around them in their line, as in a concordance.
enum Context {
  /// Citations no longer than this say too little by themselves.
  static let shortest = 48
  // About a line of text on either side, in bytes.
  private static let reach = 56

  /// The cited words, marked, between their neighbours; cut between words.
  static func text(of citation: Citation, in document: Document, ellipsis: ShownText) -> StyledText
  {
    text(of: [citation.range], in: document, ellipsis: ellipsis)
  }

  /// Words that stand close together, marked, with what is between and around them.
  ///
  /// The ranges are in the order of the text; words that overlap are marked once.
  static func text(of ranges: [ByteRange], in document: Document, ellipsis: ShownText) -> StyledText
  {
    let text = document.text
    let ranges = ranges.map { $0.indices.clamped(to: 0..<text.count) }
    guard let first = ranges.first else { return StyledText() }
    let low = start(before: first.lowerBound, in: text)
    var line = StyledText()
    if low > 0, text[low - 1] != 0x0a { line.append("\(ellipsis) ", .dim) }
    var place = low
    for range in ranges where range.upperBound > place {
      let start = max(place, range.lowerBound)
      line.append(ShownText(utf8: text[place..<start]))
      line.append(ShownText(utf8: text[start..<range.upperBound]), .citation)
      place = range.upperBound
    }
    let high = max(place, end(after: place, in: text))
    line.append(ShownText(utf8: text[place..<high]))
    if high < text.count, text[high] != 0x0a { line.append(" \(ellipsis)", .dim) }
    return line
  }

  private static func start(before place: Int, in text: [UInt8]) -> Int {
    var index = place
    var found = place
    while index > 0, place - index < reach, text[index - 1] != 0x0a {
      index -= 1
      if text[index] == 0x20 { found = index + 1 }
    }
    return index == 0 || text[index - 1] == 0x0a ? index : found
  }

  private static func end(after place: Int, in text: [UInt8]) -> Int {
    var index = place
    var found = place
    while index < text.count, index - place < reach, text[index] != 0x0a {
      if text[index] == 0x20 { found = index }
      index += 1
    }
    return index == text.count || text[index] == 0x0a ? index : found
  }
}
