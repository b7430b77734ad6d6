/// A day of the proleptic Gregorian calendar, without a time zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  package var number: Int32

  package init(number: Int) { self.number = Int32(clamping: number) }

  /// The day of a civil date, or nil where the calendar has none (31 April).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.count(inMonth: month, of: year),
      (-9999...9999).contains(year)
    else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  ///
  /// The arithmetic is Howard Hinnant's `civil_from_days`
  /// (https://howardhinnant.github.io/date_algorithms.html).
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1,
    )
  }

  /// ISO 8601 number of the weekday: Monday 1 to Sunday 7.
  package var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// ISO 8601 week and the year that the week belongs to.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = self + (4 - weekday)
    let year = thursday.civil.year
    let first = Day.number(year: year, month: 1, day: 1)
    return (year, (Int(thursday.number) - first) / 7 + 1)
  }

  /// The Monday of an ISO 8601 week; weeks past the year's last run into the next.
  package static func monday(ofWeek week: Int, year: Int) -> Day {
    let fourth = Day(number: number(year: year, month: 1, day: 4))
    return fourth + (1 - fourth.weekday) + 7 * (week - 1)
  }

  /// The same day of the month `months` later, cut back to the month's last day where it is shorter.
  package func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + (month - 1) + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let newDay = min(day, Day.count(inMonth: newMonth, of: newYear))
    return Day(number: Day.number(year: newYear, month: newMonth, day: newDay))
  }

  package static func + (day: Day, days: Int) -> Day { Day(number: Int(day.number) + days) }
  package static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }
  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// Days in a month (1 to 12) of a year.
  package static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Day: CustomStringConvertible {
  /// The ISO 8601 form, "2025-12-02".
  package var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads the ISO 8601 form; anything before or after it makes the text no day.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// The number with leading zeros up to `width` digits.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.count))
  return (number < 0 ? "-" : "") + zeros + digits
}

/// The value of ASCII digits, or nil if there are none, others among them, or more than nine.
package func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 9 else { return nil }
  var value = 0
  for digit in digits {
    guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}
