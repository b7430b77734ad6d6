import Prose

/// A line of a calendar, which says its day before a colon or a dash: "12 May: the council votes".
enum CalendarLine {
  /// Where what happens begins, behind the day that heads a sentence; the start of any other sentence.
  ///
  /// The day stands beside the row already.
  static func start(behind time: ByteRange, _ sentence: ByteRange, _ account: Account) -> Int {
    guard time.start == sentence.start, time.end < sentence.end else { return Int(sentence.start) }
    let rest = account.document.text[Int(time.end)..<Int(sentence.end)]
    let isApart = rest.first == 0x20
    let past = rest.drop { $0 == 0x20 }
    let mark: Int? =
      if past.first == UInt8(ascii: ":") {
        1
      } else if isApart, past.first == UInt8(ascii: "-") {
        1
      } else if past.starts(with: "–".utf8) || past.starts(with: "—".utf8) {
        3
      } else {
        nil
      }
    // "12:30", "12 May-3 June".
    guard let mark, past.dropFirst(mark).first == 0x20 else { return Int(sentence.start) }
    return past.dropFirst(mark).firstIndex { $0 != 0x20 } ?? Int(sentence.start)
  }
}
