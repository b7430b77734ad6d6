package import Prose

extension When {
  /// How long it is until then, counted from a day: "today", "in 5 days", "3 weeks ago".
  ///
  /// The count is no finer than the time: a month to come is "in 2 months". Nil where there is
  /// nothing to count: an open or undated time, or no day to count from.
  package func countdown(from now: Day?) -> String? {
    guard let now, let days else { return nil }
    let span = days.upperBound - days.lowerBound
    if now < days.lowerBound { return Self.ahead(days.lowerBound - now, span: span) }
    if now > days.upperBound { return Self.behind(now - days.upperBound, span: span) }
    return span == 0 ? "today" : span < 7 ? "these days" : "under way"
  }

  /// How long there is left until something that is due, counted from a day: as ``countdown(from:)``, but of
  /// weeks that have begun their last day, "by 22 Jun 2012".
  package func deadline(from now: Day?) -> String? {
    guard let now, let days, days.contains(now), days.upperBound - days.lowerBound >= 7 else {
      return countdown(from: now)
    }
    return "by \(days.upperBound.shown)"
  }

  private static func ahead(_ days: Int, span: Int) -> String {
    days == 1 && span < 7 ? "tomorrow" : "in " + rounded(days, span: span)
  }

  private static func behind(_ days: Int, span: Int) -> String {
    days == 1 && span < 7 ? "yesterday" : rounded(days, span: span) + " ago"
  }

  // Days up to five weeks, then the largest unit of which there are two or more.
  private static func rounded(_ days: Int, span: Int) -> String {
    switch (days, span) {
    case (730..., _), (_, 300...): counted(max(1, (days + 182) / 365), "year")
    case (61..., _), (_, 27...): counted(max(1, (days + 15) / 30), "month")
    case (35..., _), (_, 6...): counted(max(1, (days + 3) / 7), "week")
    default: counted(days, "day")
    }
  }
}

/// A number and its noun: "1 day", "3 days", "2 parties", "1,200 documents".
package func counted(_ count: Int, _ noun: String) -> String {
  let plural = noun.hasSuffix("y") && !noun.hasSuffix("ay") ? noun.dropLast() + "ies" : noun + "s"
  return grouped(count) + " " + (count == 1 ? noun : String(plural))
}

/// The digits of a number in groups of three: "12,345".
func grouped(_ number: Int) -> String {
  var digits = Array(String(number.magnitude))
  var index = digits.count - 3
  while index > 0 {
    digits.insert(",", at: index)
    index -= 3
  }
  return (number < 0 ? "-" : "") + String(digits)
}
