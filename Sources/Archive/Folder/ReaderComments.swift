import Prose

/// What readers of a page wrote below a report, where a page was saved as text.
///
/// "At 4:36 pm on 18 Jan 2031, otto99 wrote: …", "January 18, 2031 at 4:36 pm | Reply", "January 18th, 2031
/// 4:36 pm ET"; below a line like "16 comments" also "4:36 pm | …".
enum ReaderComments {
  /// How many lines must be a reader's stamp before text is taken for comments; below a heading one.
  private static let fewest = 3
  /// How far into a line a stamp reaches at most, in bytes.
  private static let reach = 100

  /// Where a report ends and its readers begin: the end of the body where there are none; linear.
  static func start(in text: [UInt8], _ body: ByteRange) -> Int {
    if let notice = notice(in: text[body.indices]) { return notice }
    let lines = text[body.indices].split(separator: 0x0a)
    let hours = lines.indices.compactMap { line in hour(of: lines[line]).map { (line, $0) } }
    guard let first = hours.first?.0 else { return Int(body.end) }
    // Most reports have no stamp, and their lines need not be read as words.
    if let heading = lines[..<first].last(where: isHeading) { return heading.startIndex }
    // A report may be a list of hours itself.
    let stamps = hours.filter { $0.1 == .readers }.map(\.0)
    guard let first = stamps.first else { return Int(body.end) }
    // Nobody can report a report.
    let isSure = stamps.contains { contains("| Report abuse", in: lines[$0].prefix(reach)) }
    return isSure || stamps.count >= fewest ? lines[first].startIndex : Int(body.end)
  }

  /// Where a page says that what follows is its readers'.
  private static func notice(in body: ArraySlice<UInt8>) -> Int? {
    body.withUnsafeBufferPointer { text in
      let start = text.indices.first { start in
        guard (0x41...0x5a).contains(text[start]), beginsSentence(text, start) else { return false }
        return notices.contains { text[start...].starts(with: $0) }
      }
      return start.map { body.startIndex + $0 }
    }
  }

  /// A capital behind a quotation mark is somebody's who speaks in the report.
  private static func beginsSentence(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    i == text.startIndex || text[i - 1] == 0x0a || text[i - 1] == 0x20
  }

  /// Each begins with a capital.
  private static let notices = [
    "We welcome comments that", "Views expressed in the comments",
    "The views expressed in comments", "Please note that if your comments are published",
    "Your comments may be published",
  ].map { Array($0.utf8) }

  /// What an hour in a line may be.
  private enum Hour {
    /// As a page stamps what its readers write: "At 4:36 pm on …, … wrote:", "… 2031 at 4:36 pm |", "… at 4:36 pm |
    /// Reply", "January 18th, 2031 4:36 pm ET".
    case readers
    /// That, or an entry of a chronology or a live report: "4:36 pm |", "January 18th, 2031 4:36 pm".
    case either
  }

  private static func hour(of line: ArraySlice<UInt8>) -> Hour? {
    let head = line.prefix(reach)
    var found: Hour?
    for half in head.indices.dropFirst(3).dropLast() where isHalfOfDay(half, head) {
      let rest = head[(half + 2)...].drop { $0 == 0x20 }
      let isDated = isDate(head[..<half])
      let isBarred = rest.first == UInt8(ascii: "|")
      if isDated && isZone(rest.prefix { $0 != 0x20 }) || isBarred && isPosted(head[..<half])
        || replies.contains(where: { rest.starts(with: $0.utf8) })
        || line.starts(with: "At ".utf8) && rest.starts(with: "on ".utf8)
          && contains(" wrote:", in: head)
      {
        return .readers
      }
      if isDated || isBarred { found = .either }
    }
    return found
  }

  /// Whether a day and "at" stand before an hour: "January 18, 2031 at 4:36", "January 18, 2031 04:36 pm at
  /// 4:36".
  private static func isPosted(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split(separator: 0x20).dropLast()
    guard let last = words.last, last.elementsEqual("at".utf8) else { return false }
    return words.dropLast().suffix(3).contains { $0.count == 4 && $0.allSatisfy(isDigit) }
  }

  private static let replies = ["| Reply", "| Report"]

  /// "ET", "GMT".
  private static func isZone(_ word: ArraySlice<UInt8>) -> Bool {
    (2...4).contains(word.count) && word.allSatisfy { (0x41...0x5a).contains($0) }
  }

  /// Whether a line begins with a day as only those write it who count it out, and the hour: "January 18th,
  /// 2031 4:36".
  private static func isDate(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split(separator: 0x20)
    guard words.count == 4 || words.count == 5 && words[3].elementsEqual("at".utf8),
      let month = words.first, (0x41...0x5a).contains(month[month.startIndex])
    else { return false }
    let day = words[1].drop(while: isDigit)
    return day.startIndex > words[1].startIndex
      && ordinals.contains { day.elementsEqual($0.utf8) }
      && words[2].count == 4 && words[2].allSatisfy(isDigit)
  }

  private static let ordinals = ["st,", "nd,", "rd,", "th,"]

  /// Whether "am" or "pm" of an hour stands at a place: "4:36 pm".
  private static func isHalfOfDay(_ i: Int, _ line: ArraySlice<UInt8>) -> Bool {
    guard line[i + 1] | 0x20 == UInt8(ascii: "m"),
      line[i] | 0x20 == UInt8(ascii: "p") || line[i] | 0x20 == UInt8(ascii: "a")
    else { return false }
    let minute = line[i - 1] == 0x20 ? i - 2 : i - 1
    return minute - 2 >= line.startIndex && isDigit(line[minute]) && isDigit(line[minute - 1])
      && line[minute - 2] == UInt8(ascii: ":")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func contains(_ words: String, in line: ArraySlice<UInt8>) -> Bool {
    let pattern = Array(words.utf8)
    return line.indices.dropLast(pattern.count - 1).contains {
      line[$0..<($0 + pattern.count)].elementsEqual(pattern)
    }
  }

  /// "16 comments", "Comments (16)", "Leave a reply", be it marked as a heading.
  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 40 else { return false }
    let words = String(decoding: line, as: UTF8.self).lowercased()
      .split { !$0.isLetter }.joined(separator: " ")
    return headings.contains(words)
  }

  private static let headings: Set<String> = [
    "comments", "comment", "reader comments", "readers comments", "user comments", "your comments",
    "all comments", "latest comments", "leave a comment", "leave a reply", "post a comment",
    "add a comment", "add your comment", "have your say", "join the conversation",
    "join the discussion", "comments on this story",
  ]
}
