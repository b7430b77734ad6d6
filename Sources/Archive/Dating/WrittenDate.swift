import Prose

/// A date in words: "12 May 2025", "May 12th, 2025", "3 May".
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
      if let date = dayFirst(words, i) ?? monthFirst(words, i) ?? yearFirst(words, i) {
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
    guard let day = words[i].dayOfMonth, i + 1 < words.count, let month = words[i + 1].month
    else { return nil }
    return WrittenDate(day: day, month: month, words, from: i, to: i + 2)
  }

  private static func monthFirst(_ words: [Word], _ i: Int) -> WrittenDate? {
    guard let month = words[i].month, i + 1 < words.count, let day = words[i + 1].dayOfMonth
    else { return nil }
    return WrittenDate(day: day, month: month, words, from: i, to: i + 2)
  }

  private static func yearFirst(_ words: [Word], _ i: Int) -> WrittenDate? {
    guard words[i].text.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true,
      let civil = NumericDate.last(in: words[i].text)?.civil
    else { return nil }
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

    /// The words of a line; a mark that stands alone is a word.
    static func split(_ line: String) -> [Word] {
      line.split(whereSeparator: \.isWhitespace).map { part in
        let bare = part.drop { "([,".contains($0) }
        let end = bare.lastIndex { !"]),.:;".contains($0) }
        return Word(
          text: end.map { String(bare[...$0]) } ?? String(part),
          isOpened: bare.startIndex != part.startIndex,
        )
      }
    }

    /// A capital distinguishes the month of May from the verb.
    var month: Int? { text.first?.isUppercase == true ? MonthName.number(of: text) : nil }

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
