import Prose

/// Dates written as digits: in file names, addresses of pages, and metadata.
///
/// "2025-05-12", "2025_05_12", "2025/5/12", "2025/may/12", "20250512": one separator throughout, no digit
/// before or after.
enum NumericDate {
  /// The last full date of a text that begins with the year.
  static func last(in text: String) -> Day? { all(in: Array(text.utf8)).last?.day }

  /// The date that a file's path is named for.
  ///
  /// That of nested folders comes first; else the innermost name that has one decides, and in it the
  /// date that it begins with: "2025-05-12 on the attack of 2019-11-03.txt".
  static func date(ofPath path: String) -> Day? {
    let bytes = Array(path.utf8)
    return foremost(of: all(in: bytes), in: bytes)
  }

  /// The date that an address of a page is named for.
  ///
  /// It is found as that of a path, but for a number at the end of a name, which is the article's own as
  /// often as a day: "world-africa-20121128".
  static func date(ofAddress address: String) -> Day? {
    let bytes = Array(address.utf8)
    let found = all(in: bytes).filter { date in
      guard date.isOneNumber, let before = bytes[..<date.range.lowerBound].last else { return true }
      let after = bytes[date.range.upperBound...].first
      return !("-_".utf8.contains(before) && after.map("/?#&.".utf8.contains) ?? true)
    }
    return foremost(of: found, in: bytes)
  }

  /// A date that ends with the year, "13/05/2025", at the head of a text; nil where day and month may be
  /// meant the other way round.
  static func yearLast(_ text: String) -> Day? {
    let head = Array(text.utf8.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") })
    guard let separator = head.first(where: { !isDigit($0) }), "./-".utf8.contains(separator) else {
      return nil
    }
    let parts = head.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
      let a = decimal(parts[0]), let b = decimal(parts[1]), let year = decimal(parts[2]),
      Dating.years.contains(year)
    else { return nil }
    // Where dots part them, the day comes first.
    if separator == UInt8(ascii: ".") || a == b || a > 12 {
      return Day(year: year, month: b, day: a)
    }
    return b > 12 ? Day(year: year, month: a, day: b) : nil
  }

  private struct Found {
    let day: Day
    let range: Range<Int>
    let separator: UInt8?

    var isOneNumber: Bool { separator == nil }
  }

  private static func foremost(of found: [Found], in bytes: [UInt8]) -> Day? {
    if let nested = found.last(where: { $0.separator == slash }) { return nested.day }
    guard let last = found.last else { return nil }
    let start =
      bytes[..<last.range.lowerBound].lastIndex { "/?=&".utf8.contains($0) }.map { $0 + 1 } ?? 0
    return (found.first { $0.range.lowerBound == start } ?? last).day
  }

  private static func all(in bytes: [UInt8]) -> [Found] {
    var found: [Found] = []
    var i = 0
    while i < bytes.count {
      guard isDigit(bytes[i]) else {
        i += 1
        continue
      }
      let end = pastDigits(bytes, i)
      if let date = date(bytes, i, end) { found.append(date) }
      i = end
    }
    return found
  }

  private static func date(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    if end - start == 8 {
      return day(
        bytes[start..<(start + 4)],
        bytes[(start + 4)..<(start + 6)],
        bytes[(start + 6)..<end],
      ).map { Found(day: $0, range: start..<end, separator: nil) }
    }
    guard end - start == 4, end < bytes.count, separators.contains(bytes[end]) else { return nil }
    let separator = bytes[end]
    let monthEnd = bytes[(end + 1)...].firstIndex(of: separator) ?? bytes.count
    guard monthEnd < bytes.count, monthEnd - end <= 10 else { return nil }
    let dayEnd = pastDigits(bytes, monthEnd + 1)
    guard dayEnd - monthEnd <= 3 else { return nil }
    return day(bytes[start..<end], bytes[(end + 1)..<monthEnd], bytes[(monthEnd + 1)..<dayEnd])
      .map { Found(day: $0, range: start..<dayEnd, separator: separator) }
  }

  private static func day(
    _ year: ArraySlice<UInt8>,
    _ month: ArraySlice<UInt8>,
    _ day: ArraySlice<UInt8>,
  ) -> Day? {
    guard let year = decimal(year), Dating.years.contains(year), let day = decimal(day),
      let month = decimal(month) ?? Month.number(of: String(decoding: month, as: UTF8.self))
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static let slash = UInt8(ascii: "/")
  private static let separators: Set<UInt8> = Set("-_./".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func pastDigits(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return end
  }
}
