extension When {
  /// Reads what ``description`` writes: "2025-05-03/2025-05-05", "2025-03/..", "T-2D~"; nil for anything else.
  ///
  /// The weekend of a week is written as the week, and read as that.
  package init?(described text: String) {
    var core = text[...]
    let isApproximate = core.last == "~"
    if isApproximate { core.removeLast() }
    let ends = core.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count) else { return nil }
    var moments: [Moment?] = []
    for end in ends {
      let moment = Moment(described: end)
      if moment == nil, ends.count == 1 || end != ".." { return nil }
      moments.append(moment)
    }
    self.init(from: moments[0], to: moments[moments.count - 1], approximate: isApproximate)
  }
}

extension When.Moment {
  fileprivate init?(described text: Substring) {
    if text.first == "T" {
      self = .report(offset: 0, unit: .day)
      if text == "T" { return }
      guard let unit = text.last.flatMap({ When.Unit(rawValue: String($0)) }),
        let offset = Int(text.dropFirst().dropLast())
      else { return nil }
      self = .report(offset: offset, unit: unit)
    } else if let date = CalendarDate(described: text) {
      self = .date(date)
    } else {
      return nil
    }
  }
}

extension CalendarDate {
  fileprivate init?(described text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4 else { return nil }
    let year = parts[0] == "XXXX" ? nil : Int(parts[0])
    let numbers = parts.dropFirst().map { Int($0) ?? 0 }
    let part: Part? =
      switch numbers.count {
      case 0: Self.span(parts[0])
      case 1 where parts[1].first == "W": Int(parts[1].dropFirst()).map { .week($0) }
      case 1: Self.part(numbers[0])
      default: .day(numbers[0], numbers[1])
      }
    guard let part else { return nil }
    switch part {
    // "199X" are the years from 1990 on.
    case .century: self.init(year: Int(parts[0].prefix(2)).map { $0 * 100 }, part: part)
    case .decade: self.init(year: Int(parts[0].prefix(3)).map { $0 * 10 }, part: part)
    default:
      guard year != nil || parts[0] == "XXXX" else { return nil }
      self.init(year: year, part: part)
    }
  }

  private static func span(_ year: Substring) -> Part? {
    if year == "XXXX" { return .year }
    if year.hasSuffix("XX") { return .century }
    return year.hasSuffix("X") ? .decade : .year
  }

  // The numbers of EDTF behind a year.
  private static func part(_ number: Int) -> Part? {
    switch number {
    case 1...12: .month(number)
    case 33...36: .quarter(number - 32)
    case 40...41: .half(number - 39)
    default: Season(rawValue: number).map { .season($0) }
    }
  }
}
