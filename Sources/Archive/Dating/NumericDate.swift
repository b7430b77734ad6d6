import Prose

/// Dates written as digits, year first: in file names, addresses of pages, and metadata.
enum NumericDate {
  /// The last full date of a text, so that in a path the innermost name decides.
  ///
  /// "2025-05-12", "2025_05_12", "2025/5/12", "2025/may/12", "20250512": one separator throughout,
  /// no digit before or after.
  static func last(in text: String) -> Day? {
    let bytes = Array(text.utf8)
    var found: Day?
    var i = 0
    while i < bytes.count {
      guard isDigit(bytes, i) else {
        i += 1
        continue
      }
      let end = pastDigits(bytes, i)
      if let day = date(bytes, i, end) { found = day }
      i = end
    }
    return found
  }

  private static func date(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Day? {
    if end - start == 8 {
      return day(
        bytes[start..<(start + 4)],
        bytes[(start + 4)..<(start + 6)],
        bytes[(start + 6)..<end],
      )
    }
    guard end - start == 4, end < bytes.count, separators.contains(bytes[end]) else { return nil }
    let separator = bytes[end]
    let monthEnd = bytes[(end + 1)...].firstIndex(of: separator) ?? bytes.count
    guard monthEnd < bytes.count, monthEnd - end <= 10 else { return nil }
    let dayEnd = pastDigits(bytes, monthEnd + 1)
    guard dayEnd - monthEnd <= 3 else { return nil }
    return day(bytes[start..<end], bytes[(end + 1)..<monthEnd], bytes[(monthEnd + 1)..<dayEnd])
  }

  private static func day(
    _ year: ArraySlice<UInt8>,
    _ month: ArraySlice<UInt8>,
    _ day: ArraySlice<UInt8>,
  ) -> Day? {
    guard let year = decimal(year), Dating.years.contains(year), let day = decimal(day),
      let month = decimal(month) ?? MonthName.number(of: String(decoding: month, as: UTF8.self))
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static let separators: Set<UInt8> = Set("-_./".utf8)

  private static func isDigit(_ bytes: [UInt8], _ i: Int) -> Bool {
    i < bytes.count && bytes[i] >= UInt8(ascii: "0") && bytes[i] <= UInt8(ascii: "9")
  }

  private static func pastDigits(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while isDigit(bytes, end) { end += 1 }
    return end
  }
}

/// English names of months, as publishers abbreviate them.
enum MonthName {
  private static let full = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// 1 to 12 for a name in full, its first three letters, or "Sept"; letter case is free.
  static func number(of word: String) -> Int? {
    let word = word.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    let index = full.firstIndex { name in
      word == name || word == name.prefix(3) || word == "sept" && name == "september"
    }
    return index.map { $0 + 1 }
  }
}
