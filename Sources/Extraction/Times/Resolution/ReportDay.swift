import Prose

/// What a text shows about the day on which an undated report was written.
enum ReportDay {
  /// The weekday of the report: the one from which the weekdays named as past lie closest behind and
  /// those named as coming closest ahead; nil if no past weekday is named.
  static func weekday(_ findings: [TimeFinding]) -> Int? {
    var past: Set<Int> = []
    var future: Set<Int> = []
    for finding in findings {
      guard let weekday = weekday(in: finding.sense) else { continue }
      if finding.tense == .future { future.insert(weekday) } else { past.insert(weekday) }
    }
    guard !past.isEmpty else { return nil }
    func span(_ today: Int) -> Int {
      let back = past.map { (today - $0 + 7) % 7 }.max() ?? 0
      let ahead = future.map { ($0 - today + 7) % 7 }.max() ?? 0
      return back * 8 + ahead
    }
    return past.sorted().min { span($0) < span($1) }
  }

  private static func weekday(in sense: TimeSense) -> Int? {
    switch sense {
    case .weekday(let weekday, .near): weekday
    case .part(_, of: let day?), .clock(_, zone: _, of: let day?): weekday(in: day)
    default: nil
    }
  }

  /// Whether the text tells history: many dates of years long past, some of them finer than a year, and
  /// few by the report.
  ///
  /// News has years as well: "who won in 2008 and 2012".
  static func isNarrative(_ findings: [TimeFinding], report: Day?) -> Bool {
    var history = 0
    var isFine = report == nil
    var news = 0
    for finding in findings {
      switch finding.sense {
      case .date(let date):
        guard let year = date.year else { continue }
        if let report, year >= report.civil.year - 1 { continue }
        history += 1
        if date.month != nil { isFine = true }
      case .weekday, .weekdayIn, .unit, .weekend, .distance(_, _, _, .report): news += 1
      default: break
      }
    }
    return isFine && history >= 6 && history > news * 3
  }
}
