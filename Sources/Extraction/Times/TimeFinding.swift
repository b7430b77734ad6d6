import Prose

/// A time expression found in a sentence, before it is known when that is.
struct TimeFinding {
  var range: ByteRange
  /// Indices into the atoms of its sentence.
  var atoms: Range<Int>
  var sense: TimeSense
  let rule: String
  /// Whether a word before it makes it vague: "about", "nearly", "late".
  var isApproximate = false
  /// Whether "nearly" or "over" says that it has run up to now: "the nearly two-year siege".
  var isRunning = false
  /// The kind of the word before it.
  var lead: TimeClass = .none
  var tense: Tense = .unknown
  /// Whether a perfect verb governs it: "has been closed for two years".
  var isPerfect = false
  /// Whether it begins a stretch that the next finding ends: "between March and May".
  var opensStretch = false
  /// Whether the next finding gives its year or month: "3 to 5 May 2024".
  var borrows = false
  var sentence = 0

  /// Whether it names a day, so that a time of day beside it belongs to it.
  var isDay: Bool {
    switch sense {
    case .date(let date):
      if case .day = date.part { return true }
      return false
    case .weekday, .holiday, .dayOfMonth: return true
    case .unit(.day, _), .told(.day, _): return true
    default: return false
    }
  }

  /// Whether it is a time of day without its day.
  var isDayless: Bool {
    switch sense {
    case .part(_, of: nil), .clock(_, zone: _, of: nil): return true
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
