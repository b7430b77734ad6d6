import Prose

/// A date in words: "12 May 2025", "May 12th, 2025", "the 12th of May 2025", "12-May-2025", "3 May".
struct WrittenDate: Hashable {
  /// Nil where the text leaves it out, as the datelines of agencies do.
  let year: Int?
  let month: Int
  let day: Int
  /// Indices into the words that it was found among.
  let words: Range<Int>

  /// The first date among the words of a line.
  static func first(in words: [Word]) -> WrittenDate? {
    for i in words.indices {
      if let date = dayFirst(words, i) ?? monthFirst(words, i) ?? joined(words, i) {
        return date
      }
    }
    return nil
  }

  /// The day that is meant, if the year is told.
  var exact: Day? { year.flatMap { Day(year: $0, month: month, day: day) } }

  /// The day that is meant, given another date of the same report: where the year is left out, the
  /// one that brings both closest together, if that is within a month.
  func day(near other: Day?) -> Day? {
    if let exact { return exact }
    guard let other else { return nil }
    let candidates = (-1...1).compactMap {
      Day(year: other.civil.year + $0, month: month, day: day)
    }
    let nearest = candidates.min { abs($0 - other) < abs($1 - other) }
    return nearest.flatMap { abs($0 - other) <= 31 ? $0 : nil }
  }

  private static func dayFirst(_ words: [Word], _ i: Int) -> WrittenDate? {
    guard let day = words[i].dayOfMonth, i + 1 < words.count else { return nil }
    let next = words[i + 1].text == "of" || words[i + 1].text == "Of" ? i + 2 : i + 1
    guard next < words.count, let month = words[next].month else { return nil }
    return WrittenDate(day: day, month: month, words, from: i, to: next + 1)
  }

  private static func monthFirst(_ words: [Word], _ i: Int) -> WrittenDate? {
    guard let month = words[i].month, i + 1 < words.count, let day = words[i + 1].dayOfMonth
    else { return nil }
    return WrittenDate(day: day, month: month, words, from: i, to: i + 2)
  }

  /// A date in one word: "2025-05-12", "13.05.2025", "12-May-2025".
  private static func joined(_ words: [Word], _ i: Int) -> WrittenDate? {
    let text = words[i].text
    guard text.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true else { return nil }
    let parts = Word.split(text.split(separator: "-").joined(separator: " "))
    guard
      let day = NumericDate.last(in: text) ?? NumericDate.yearLast(text)
        ?? (parts.count == 3 ? dayFirst(parts, 0)?.exact : nil)
    else { return nil }
    let civil = day.civil
    return WrittenDate(year: civil.year, month: civil.month, day: civil.day, words: i..<(i + 1))
  }

  private init?(day: Int, month: Int, _ words: [Word], from start: Int, to end: Int) {
    let year = end < words.count ? words[end].year : nil
    guard Day(year: year ?? 2024, month: month, day: day) != nil else { return nil }
    self.init(year: year, month: month, day: day, words: start..<(year == nil ? end : end + 1))
  }

  private init(year: Int?, month: Int, day: Int, words: Range<Int>) {
    self.year = year
    self.month = month
    self.day = day
    self.words = words
  }

  /// What stands between white space, without commas and brackets at its ends.
  struct Word: Hashable {
    let text: String
    /// Whether a bracket or comma was taken off its front.
    let isOpened: Bool
    /// Whether a comma stood behind it.
    let hasComma: Bool

    /// The words of a line; a mark that stands alone is a word.
    static func split(_ line: String) -> [Word] {
      line.split(whereSeparator: \.isWhitespace).flatMap(dayAndYear).map { part in
        let bare = part.drop { "([,".contains($0) }
        let end = bare.lastIndex { !"]),.:;".contains($0) }
        return Word(
          text: end.map { String(bare[...$0]) } ?? String(part),
          isOpened: bare.startIndex != part.startIndex,
          hasComma: part.last == ",",
        )
      }
    }

    /// "12,2025" is two words; numbers have three digits behind a comma.
    private static func dayAndYear(_ part: Substring) -> [Substring] {
      guard let comma = part.firstIndex(of: ","), part.first?.isNumber == true,
        part[comma...].dropFirst().prefix(while: \.isNumber).count == 4
      else { return [part] }
      return [part[...comma], part[part.index(after: comma)...]]
    }

    /// A capital distinguishes the month of May from the verb.
    var month: Int? { text.first?.isUppercase == true ? Month.number(of: text) : nil }

    var year: Int? {
      let bytes = Array(text.utf8)
      guard bytes.count == 4, let year = decimal(bytes[...]), Dating.years.contains(year)
      else { return nil }
      return year
    }

    /// "3", "03", "3rd".
    var dayOfMonth: Int? {
      var digits = text[...]
      for suffix in ["st", "nd", "rd", "th"] where digits.hasSuffix(suffix) {
        digits = digits.dropLast(2)
        break
      }
      let bytes = Array(digits.utf8)
      guard bytes.count <= 2, let day = decimal(bytes[...]), (1...31).contains(day) else {
        return nil
      }
      return day
    }
  }
}
