import Assessment
import Prose

extension When {
  /// Reads a time as people type it: the way in which the screen writes times, or in ISO form.
  ///
  /// "18 Apr", "18 April 2031", "3–5 May 2025", "Apr 2031", "2031-04", "since 2022", "Q2 2031",
  /// "tomorrow", "T-2D", "4 years before".
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - now: The day that counts as now, whose year goes without saying.
  ///   - isAhead: Whether it is one to come: a date without a year is the next one of its name.
  init?(typed text: String, now: Day?, isAhead: Bool = false) {
    var words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "~" }.map(String.init)
    if let first = words.first, ["since", "until"].contains(first) { words.removeFirst() }
    let line = words.joined(separator: " ")
    if let date = CalendarDate(written: line) ?? Self.near(line, now) ?? Self.dotted(line) {
      self.init(.date(date))
      return
    }
    // Of "28 Feb – 6 Mar" the dash is a word, of "3–5 May" it is a part of one.
    let dashes = line.replacing(" to ", with: " – ")
    let sides =
      dashes.contains(" – ") ? dashes.split(separator: " – ") : dashes.split(separator: "–")
    let ends = sides.map { $0.split(separator: " ").map(String.init) }
    guard let first = ends.first, let last = ends.last else { return nil }
    if let from = Moment(typed: first), let to = Moment(typed: last) {
      self.init(from: from, to: to)
      return
    }
    guard let end = TypedDate(last), let start = TypedDate(first)?.completed(by: end),
      let from = start.date(now: now, isAhead: isAhead),
      let to = end.date(now: now, isAhead: isAhead)
    else { return nil }
    self.init(from: .date(from), to: .date(to))
  }

  // "18.4.2031": with dots between them the day comes first wherever people write so.
  private static func dotted(_ word: String) -> CalendarDate? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      (1...12).contains(month), (1000...9999).contains(year)
    else { return nil }
    let date = CalendarDate(year: year, part: .day(month, day))
    return date.days == nil ? nil : date
  }

  private static func near(_ word: String, _ now: Day?) -> CalendarDate? {
    let days = ["yesterday": -1, "today": 0, "now": 0, "tomorrow": 1]
    guard let now, let count = days[word] else { return nil }
    return CalendarDate(now + count)
  }
}

extension When.Moment {
  // "t", "t-2d", "4 years before".
  fileprivate init?(typed words: [String]) {
    if words == ["t"] {
      self = .report(offset: 0, unit: .day)
      return
    }
    if words.count == 1, let word = words.first, word.hasPrefix("t"), let letter = word.last,
      let unit = When.Unit(rawValue: letter.uppercased()),
      let offset = Int(word.dropFirst().dropLast()),
      (-Self.farthest...Self.farthest).contains(offset)
    {
      self = .report(offset: offset, unit: unit)
      return
    }
    guard words.count == 3, let count = Int(words[0]), (0...Self.farthest).contains(count),
      ["before", "after"].contains(words[2]),
      let unit = When.Unit.allCases.first(where: { words[1].hasPrefix($0.word) })
    else { return nil }
    self = .report(offset: words[2] == "before" ? -count : count, unit: unit)
  }

  /// How far from a report a time can be, in any unit.
  private static let farthest = 9_999
}

/// A date as far as somebody typed it: of "3–5 May 2025" the first end is a day alone.
private struct TypedDate {
  private var day: Int?
  private var month: Int?
  private var year: Int?
  private var part: CalendarDate.Part?

  init?(_ words: [String]) {
    guard !words.isEmpty, words.count <= 3 else { return nil }
    for word in words {
      guard take(word) else { return nil }
    }
  }

  /// With what it shares with the other end of a stretch.
  func completed(by end: TypedDate) -> TypedDate {
    var date = self
    if date.part == nil, date.month == nil, date.day != nil { date.month = end.month }
    date.year = date.year ?? end.year
    return date
  }

  func date(now: Day?, isAhead: Bool) -> CalendarDate? {
    if let year { return date(in: year) }
    guard let now else { return nil }
    guard let date = date(in: now.civil.year) else { return nil }
    guard isAhead, let last = date.days?.upperBound, last < now else { return date }
    return self.date(in: now.civil.year + 1)
  }

  private func date(in year: Int) -> CalendarDate? {
    let date: CalendarDate
    switch (part, month, day) {
    case (let part?, nil, nil): date = CalendarDate(year: year, part: part)
    case (nil, let month?, let day?): date = CalendarDate(year: year, part: .day(month, day))
    case (nil, let month?, nil): date = CalendarDate(year: year, part: .month(month))
    case (nil, nil, nil): date = CalendarDate(year: year, part: .year)
    default: return nil
    }
    return date.days == nil ? nil : date
  }

  private mutating func take(_ word: String) -> Bool {
    if let number = Int(word.prefix { $0.isASCII && $0.isNumber }) {
      return take(number, String(word.drop { $0.isASCII && $0.isNumber }))
    }
    if let place = Month.names.firstIndex(where: { word.count >= 3 && $0.hasPrefix(word) }) {
      guard month == nil else { return false }
      month = place + 1
      return true
    }
    let seasons: [CalendarDate.Season] = [.spring, .summer, .autumn, .winter]
    var found = seasons.first { $0.word == word }.map(CalendarDate.Part.season)
    if let count = Int(word.dropFirst()) {
      switch (word.first, count) {
      case ("h", 1...2): found = .half(count)
      case ("q", 1...4): found = .quarter(count)
      default: break
      }
    }
    // Its number was taken for a day.
    if word == "century", let number = day {
      day = nil
      year = (number - 1) * 100
      found = .century
    }
    guard part == nil, let found else { return false }
    part = found
    return true
  }

  private mutating func take(_ number: Int, _ suffix: String) -> Bool {
    // A week that is an end of a stretch: "12–18 Feb".
    let suffix = suffix.hasPrefix("–") ? "" : suffix
    switch (number, suffix) {
    case (1000...9999, ""), (1000...9999, "s"):
      guard year == nil else { return false }
      year = number
      if suffix == "s" { part = .decade }
    case (1...31, ""), (1...31, "st"), (1...31, "nd"), (1...31, "rd"), (1...31, "th"):
      guard day == nil else { return false }
      day = number
    default: return false
    }
    return true
  }
}
