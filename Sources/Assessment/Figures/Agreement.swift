import Prose

/// Which values of a figure still stand, and which of those contradict each other.
enum Agreement {
  /// Judges values in the order of their documents.
  ///
  /// A later value from the same source supersedes the earlier one; what a report gives as its own
  /// is superseded by what a report of a later day does, and so is a number that has grown to that of
  /// another source by the next day. Of those that stand, two from independent
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
    let neighbours = NearDays(values.map(\.published))
    let sources = numbered(values.map(\.source))
    for i in outdated(values, sources) { values[i].standing = .superseded }
    for i in values.indices where values[i].standing == .current {
      let isOutgrown = neighbours.after(values[i].published).contains {
        isGrown(values[i], values[$0]) && isComparable(i, $0)
      }
      if isOutgrown { values[i].standing = .superseded }
    }
    let stands = values.map { $0.standing == .current }
    for i in values.indices where stands[i] {
      let isDisputed = neighbours.around(values[i].published).contains { j in
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

  /// The values that the same source has replaced by another on a later day; near linear in their number.
  private static func outdated(_ values: [KeyFigure.Value], _ sources: [Int]) -> [Int] {
    // Of each source the value of its last days, and whether there has been another one after that.
    struct Later {
      var value: KeyFigure.Value
      var isOther = false
    }
    var outdated: [Int] = []
    var later: [Int: Later] = [:]
    let dated = values.indices.filter { values[$0].published != nil }
      .sorted { values[$0].published.map(\.number) ?? 0 > values[$1].published.map(\.number) ?? 0 }
    var day = dated[...]
    while let first = day.first {
      let ofDay = day.prefix { values[$0].published == values[first].published }
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
    a.amount == b.amount && a.against == b.against
  }

  /// Whether a number has grown to another one by the next day, as a toll does; what is more than double
  /// contradicts it.
  private static func isGrown(_ a: KeyFigure.Value, _ b: KeyFigure.Value) -> Bool {
    guard let x = a.published, let y = b.published else { return false }
    return y - x == 1 && a.against == nil && a.amount < b.amount && b.amount <= 2 * a.amount
      && !agree(a, b)
  }

  /// Whether both can be true: "at least 10" and "12" can, "10" and "12" cannot.
  private static func agree(_ a: KeyFigure.Value, _ b: KeyFigure.Value) -> Bool {
    if a.against != b.against { return false }
    let (low, high) = a.amount <= b.amount ? (a, b) : (b, a)
    if low.amount == high.amount { return true }
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
