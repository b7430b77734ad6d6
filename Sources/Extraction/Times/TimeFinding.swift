import Prose

/// A time expression found in a sentence, before it is known when that is.
struct TimeFinding {
  var range: ByteRange
  /// Indices into the atoms of its sentence.
  var atoms: Range<Int>
  var sense: TimeSense
  let rule: String
  /// Whether a word beside it makes it vague: "about", "nearly", "late", "the rest of".
  var isApproximate = false
  /// What that word makes of its value, where TIMEX3 has a word for it.
  var mod: TimeMention.Mod?
  /// Whether "nearly" or "over" says that it has run up to now: "the nearly two-year siege".
  var isRunning = false
  /// The kind of the word before it.
  var lead: TimeClass = .none
  var tense: Tense = .unknown
  /// Whether its tense is that of a verb that tells what was then, beyond doubt.
  var isCertain = false
  /// Whether a perfect verb governs it: "has been closed for two years".
  var isPerfect = false
  /// Whether it begins a stretch that the next finding ends: "between March and May".
  var opensStretch = false
  /// Whether it ends such a stretch.
  var closesStretch = false
  /// Whether it is counted back from, or on from, the next finding: "two days after 3 May".
  var anchor: TimeSense.Direction?
  /// Whether the finding before it gives its year: "in May 2024 and June".
  var follows = false
  /// Whether the next finding gives its year or month: "3 to 5 May 2024".
  var borrows = false
  var sentence = 0
  /// Whether it stands in a heading, whose date holds for what follows.
  var isHeading = false
  /// Whether it only tells one thing from others of its kind: "the May 2007 high".
  var isAttributive = false

  /// Whether a passage begins with it: "In 1944 …".
  var isScene: Bool { isHeading || atoms.lowerBound <= 1 }

  /// Whether it names a day, so that a time of day beside it belongs to it.
  var isDay: Bool {
    switch sense {
    case .date(let date):
      if case .day = date.part { return true }
      return false
    case .weekday, .weekdayIn, .holiday, .dayOfMonth, .dayInMonth: return true
    case .unit(.day, _), .told(.day, _), .same(.day): return true
    default: return false
    }
  }

  /// Whether it names a date on the calendar: "3 May", "2003", "Christmas".
  var names: Bool {
    if case .date = sense { return true }
    return isDay
  }

  /// Whether it is a date that gives its year, or one of a year's parts that does not.
  var hasYear: Bool {
    if case .date(let date) = sense { return date.year != nil && date.part != .year }
    return false
  }
  var lacksYear: Bool {
    if case .date(let date) = sense { return date.year == nil }
    return false
  }

  /// The day it names, itself or as the day of a time.
  var day: TimeSense? {
    switch sense {
    case .part(_, of: let day), .clock(_, zone: _, of: let day): day
    default: isDay ? sense : nil
    }
  }

  /// Whether it is a time of day without its day.
  var isDayless: Bool {
    switch sense {
    case .part(_, of: nil), .clock(_, zone: _, of: nil): return true
    default: return false
    }
  }

  /// Whether the story goes on from here, and does not just mention a year: "the 1993 constitution".
  var isStoryTime: Bool {
    if isAttributive { return false }
    if case .distance(_, _, .back, .narrative) = sense { return false }
    guard case .date(let date) = sense, date.part == .year, !isHeading else { return true }
    return
      ([
        .in, .by, .until, .during, .from, .between, .to, .early, .late, .mid, .and, .comma,
        .over, .through, .of,
      ] as TimeClassSet).contains(lead) && !(lead == .of && rule == "year")
  }

  /// Whether it is told from another time that stays the one spoken of: "up from a year earlier".
  var isComparison: Bool {
    switch sense {
    case .distance, .quarterTold, .told(.quarter, -4), .inside(.quarter, .unit(.year, -1)):
      return true
    default: return false
    }
  }

  /// Gives a time of day its day.
  mutating func place(on day: TimeSense) {
    switch sense {
    case .part(let part, of: nil): sense = .part(part, of: day)
    case .clock(let minutes, let zone, of: nil): sense = .clock(minutes, zone: zone, of: day)
    default: break
    }
  }
}
