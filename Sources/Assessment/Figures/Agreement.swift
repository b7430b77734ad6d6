import Prose

/// Which values of a figure still stand, and which of those contradict each other.
enum Agreement {
  /// Judges values in the order of their documents.
  ///
  /// A later value from the same source supersedes the earlier one; what a report gives as its own
  /// is superseded by what a report of a later day does, and so is a number that has grown to that of
  /// another source by the next day, or has been outgrown by one for a week. Of those that stand, two from independent
  /// origins are disputed if they are of the same hours and cannot both be true: a toll told days
  /// later has grown.
  ///
  /// - Parameters:
  ///   - values: In the order of their documents.
  ///   - origins: For each value the report that its document is a copy of.
  ///   - isComparable: Whether the values at two places certainly count one thing; a figure may have
  ///     others, joined by what each has in common with a third.
  /// - Returns: The values with their standing.
  static func judged(
    _ values: [KeyFigure.Value],
    origins: [Int],
    isComparable: (Int, Int) -> Bool,
  ) -> [KeyFigure.Value] {
    var values = values
    let sources = numbered(values.map(\.source))
    let days = daysOfTelling(values)
    let neighbours = NearDays(days)
    for i in outdated(values, days, sources) { values[i].standing = .superseded }
    let tops = highestLater(values, days)
    for i in values.indices where values[i].standing == .current {
      let isOutgrown = neighbours.after(days[i]).contains {
        isGrown(values[i], values[$0]) && isComparable(i, $0)
      }
      let isOld = tops[i].map { isHigher(values[$0], than: values[i]) && isComparable(i, $0) }
      if isOutgrown || isOld == true { values[i].standing = .superseded }
    }
    let stands = values.map { $0.standing == .current }
    for i in values.indices where stands[i] {
      let isDisputed = neighbours.around(days[i]).contains { j in
        j != i && stands[j] && origins[i] != origins[j] && !agree(values[i], values[j])
          && (values[i].source == nil || sources[i] != sources[j])
          && isComparable(i, j)
      }
      if isDisputed { values[i].standing = .disputed }
    }
    return values
  }

  /// A number for each source, one for all that are not known.
  private static func numbered(_ sources: [String?]) -> [Int] {
    var numbers: [String?: Int] = [:]
    return sources.map { source in
      let number = numbers[source] ?? numbers.count
      numbers[source] = number
      return number
    }
  }

  /// The day on which each value was told first; near linear in their number.
  ///
  /// A number that was given long before, and has been outgrown since, is looked back on: it is as old as it was then.
  /// "On 20 February 84 people died", a review of the year tells of a toll that rose to 233.
  private static func daysOfTelling(_ values: [KeyFigure.Value]) -> [Day?] {
    struct Telling: Hashable {
      let amount: Double
      let against: Double?
    }
    var days = values.map(\.published)
    var first: [Telling: Day] = [:]
    var highest = 0.0
    for (i, day) in byDay(days) {
      let telling = Telling(amount: values[i].amount, against: values[i].against)
      if let told = first[telling] {
        if telling.amount < highest, day - told > lookingBack { days[i] = told }
      } else {
        first[telling] = day
      }
      highest = max(highest, telling.amount)
    }
    return days
  }

  /// The values that have a day, the oldest first.
  private static func byDay(_ days: [Day?]) -> [(value: Int, day: Day)] {
    days.enumerated().compactMap { i, day in day.map { (value: i, day: $0) } }
      .sorted { ($0.day.number, $0.value) < ($1.day.number, $1.value) }
  }

  // Days: a toll that was corrected downwards within them is news.
  private static let lookingBack = 14

  /// The values that the same source has replaced by another on a later day; near linear in their number.
  private static func outdated(
    _ values: [KeyFigure.Value],
    _ days: [Day?],
    _ sources: [Int],
  ) -> [Int] {
    // Of each source the value of its last days, and whether there has been another one after that.
    struct Later {
      var value: KeyFigure.Value
      var isOther = false
    }
    var outdated: [Int] = []
    var later: [Int: Later] = [:]
    let dated = values.indices.filter { days[$0] != nil }
      .sorted { days[$0].map(\.number) ?? 0 > days[$1].map(\.number) ?? 0 }
    var day = dated[...]
    while let first = day.first {
      let ofDay = day.prefix { days[$0] == days[first] }
      for i in ofDay {
        if let last = later[sources[i]], last.isOther || !isAgain(values[i], last.value) {
          outdated.append(i)
        }
      }
      for i in ofDay {
        if let last = later[sources[i]] {
          if !isAgain(values[i], last.value) { later[sources[i]]?.isOther = true }
        } else {
          later[sources[i]] = Later(value: values[i])
        }
      }
      day = day.dropFirst(ofDay.count)
    }
    return outdated
  }

  /// Whoever says the same again takes nothing back.
  private static func isAgain(_ a: KeyFigure.Value, _ b: KeyFigure.Value) -> Bool {
    a.numbers == b.numbers
  }

  /// Whether a number has grown to another one by the next day, as a toll does; what is more than double
  /// contradicts it.
  private static func isGrown(_ a: KeyFigure.Value, _ b: KeyFigure.Value) -> Bool {
    isHigher(b, than: a) && b.amount <= 2 * a.amount
  }

  private static func isHigher(_ a: KeyFigure.Value, than b: KeyFigure.Value) -> Bool {
    a.against == nil && b.against == nil && b.amount < a.amount && !agree(a, b)
  }

  /// For each value the highest that stands and was told a week or more after it; near linear in their number.
  private static func highestLater(_ values: [KeyFigure.Value], _ days: [Day?]) -> [Int?] {
    let dated = byDay(days).reversed().filter { values[$0.value].standing == .current }
    var tops = [Int?](repeating: nil, count: values.count)
    var top: Int?
    var later = dated[...]
    for (i, day) in dated {
      while let next = later.first, next.day - day >= week {
        if top.map({ values[$0].amount < values[next.value].amount }) ?? true { top = next.value }
        later.removeFirst()
      }
      tops[i] = top
    }
    return tops
  }

  // Days.
  private static let week = 7

  /// Whether both can be true: "at least 10" and "12" can, "10" and "12" cannot; a range covers a tenth more.
  private static func agree(_ a: KeyFigure.Value, _ b: KeyFigure.Value) -> Bool {
    if a.against != b.against { return false }
    let (low, high) = a.amount <= b.amount ? (a, b) : (b, a)
    if low.amount == high.amount { return true }
    // "Between 10 and 20" goes with "18", and not with "30".
    if let most = low.upTo { return high.bound == .atMost || high.amount <= most * 1.1 }
    if low.bound == .atLeast || high.bound == .atMost { return true }
    // A round number covers a tenth on either side.
    let isLoose = low.bound == .about || high.bound == .about
    return isLoose && high.amount - low.amount <= high.amount / 10
  }
}

/// Which values were published within a day of one.
private struct NearDays {
  private var ofDay: [Day: [Int]] = [:]
  private var undated: [Int] = []
  private let all: Range<Int>

  init(_ days: [Day?]) {
    all = days.indices
    for (index, day) in days.enumerated() {
      if let day { ofDay[day, default: []].append(index) } else { undated.append(index) }
    }
  }

  /// Those of the day after, none for what is undated.
  func after(_ day: Day?) -> [Int] { day.flatMap { ofDay[$0 + 1] } ?? [] }

  /// Those of the day itself, the one before and the one after, and all that are undated; of what is
  /// undated itself all.
  func around(_ day: Day?) -> [Int] {
    guard let day else { return Array(all) }
    return (-1...1).flatMap { ofDay[day + $0] ?? [] } + undated
  }
}
