import Prose

/// What a time expression says before it is known when that is.
indirect enum TimeSense: Hashable, Sendable {
  /// A date that may lack its year: "12 March 2024", "May", "the third quarter".
  case date(CalendarDate)
  /// A part of the year that is near or pointed at: "last April", "next summer".
  case named(CalendarDate.Part, Reach)
  case weekday(Int, Reach)
  case weekend(Reach)
  /// The unit so many units away from the present one: "last year" is year -1.
  case unit(TimeUnit, Int)
  /// The unit of the narrative: "the year" 0, "the previous day" -1, "the next morning" day 1.
  case told(TimeUnit, Int)
  /// The unit of the story that is pointed at: "that year", "the same month".
  case same(TimeUnit)
  /// A distance: "two weeks ago" is 2 weeks back from the report.
  case distance(Amount, TimeUnit, Direction, Origin)
  /// A distance from a day by the report: "two years ago tomorrow".
  case ago(Amount, TimeUnit, from: TimeSense)
  case duration(Amount, TimeUnit)
  /// A duration that touches the report: "the past three years", "the next 48 hours".
  case stretch(Amount, TimeUnit, Direction)
  case reference(Reference)
  /// How often: "every week", "every two years", "each July".
  case every(Amount, TimeUnit)
  case everyWeekday(Int)
  case everyPart(CalendarDate.Part)
  case everyWeekend
  /// A part of a day; without a day it is that of the text.
  case part(DayPart, of: TimeSense?)
  /// Minutes after midnight, and the zone's hours east of Greenwich.
  case clock(Int, zone: Int?, of: TimeSense?)
  case holiday(Holiday, year: Int?, Reach)
  /// A part of the year that another expression names: "May of that year".
  case inside(CalendarDate.Part, TimeSense)
  /// A weekday of the week so many weeks away: "Friday last week".
  case weekdayIn(Int, week: Int)
  /// The unit that a day belongs to: "the week of 6 March"; nil for the day named next, "the
  /// quarter ended Sept. 30".
  case containing(TimeUnit, TimeSense?)
  /// The quarter that is spoken of, in another year: "the 2023 quarter".
  case quarterTold(year: Int)
  /// A day of a month so many months away: "the 5th of last month".
  case dayInMonth(Int, month: Int)
  /// A day of the month alone: "on the 20th".
  case dayOfMonth(Int)

  /// Whether it says how long, or how far off.
  var isLength: Bool {
    switch self {
    case .duration, .distance, .stretch: true
    default: false
    }
  }

  /// Whether it is a month without its year.
  var isMonth: Bool {
    guard case .date(let date) = self, date.year == nil, case .month = date.part else {
      return false
    }
    return true
  }

  /// Seen from the report, and from the story: "the previous April".
  enum Reach: Hashable, Sendable { case near, last, this, next, coming, before, after }
  enum Direction: Int, Hashable, Sendable { case back = -1, ahead = 1 }
  enum Origin: Hashable, Sendable { case report, narrative }

  /// TIMEX3's references to no certain time.
  enum Reference: String, Hashable, Sendable {
    case present = "PRESENT_REF"
    case past = "PAST_REF"
    case future = "FUTURE_REF"
  }
}
