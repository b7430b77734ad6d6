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
    for i in values.indices {
      let isOutdated = values.indices.contains { j in
        j > i && values[j].source == values[i].source && isLater(values[j], values[i])
      }
      if isOutdated { values[i].standing = .superseded }
    }
    for i in values.indices where values[i].standing == .current {
      if values.indices.contains(where: { isGrown(values[i], values[$0]) && isComparable(i, $0) }) {
        values[i].standing = .superseded
      }
    }
    let standing = values.indices.filter { values[$0].standing == .current }
    for i in standing {
      let isDisputed = standing.contains { j in
        j != i && origins[i] != origins[j]
          && (values[i].source == nil || values[i].source != values[j].source)
          && isOfOneTime(values[i], values[j]) && !agree(values[i], values[j])
          && isComparable(i, j)
      }
      if isDisputed { values[i].standing = .disputed }
    }
    return values
  }

  /// Whether a number has grown to another one by the next day, as a toll does; what is more than double
  /// contradicts it.
  private static func isGrown(_ a: KeyFigure.Value, _ b: KeyFigure.Value) -> Bool {
    guard let x = a.published, let y = b.published else { return false }
    return y - x == 1 && a.against == nil && a.amount < b.amount && b.amount <= 2 * a.amount
      && !agree(a, b)
  }

  private static func isOfOneTime(_ a: KeyFigure.Value, _ b: KeyFigure.Value) -> Bool {
    guard let x = a.published, let y = b.published else { return true }
    return abs(x - y) <= 1
  }

  private static func isLater(_ a: KeyFigure.Value, _ b: KeyFigure.Value) -> Bool {
    guard let x = a.published, let y = b.published else { return false }
    // Who says the same again takes nothing back.
    return x > y && (a.amount != b.amount || a.against != b.against)
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
