import Extraction
import Prose

/// Whether two equal numbers count the same thing, whatever words their sentences have in common.
enum SameNumber {
  /// A number that is not met by chance.
  static let telling = 50.0
  // A number that one report hardly gives of two things.
  private static let unlikely = 10.0
  // Days.
  private static let week = 7
  private static let month = 31

  /// Whether an equal number of people is told of one land or party again within the month, "200,000 dead"
  /// needs no more words, or at any time in the same words.
  ///
  /// A sentence that names no place, "the quake killed 200,000", tells of the place that others name.
  static func isRepeated(_ a: Counted, _ b: Counted, _ cast: Cast) -> Bool {
    guard countPeople(a, b), a.amount >= telling || isOfPlace(a, b, cast),
      !UnlikeCounts.hold(a, b, cast)
    else { return false }
    let isLinked = a.members.contains(where: b.members.contains)
    let overlap = a.words.overlap(with: b.words)
    if isNear(a, b, within: month) {
      if isLinked { return true }
      // "Around 100 are missing at the mill", "around 100 in the mine".
      if isNowhere(a, b, cast), overlap.common >= (UnlikeCounts.isRound(a.amount) ? 2 : 1) {
        return true
      }
    }
    return overlap.common >= (isLinked ? 3 : 5) && overlap.containment >= 0.6
  }

  /// Whether a lower number is that of one town within the week, and not of two days of it: "31 were killed in Selm".
  private static func isOfPlace(_ a: Counted, _ b: Counted, _ cast: Cast) -> Bool {
    a.amount >= unlikely && !UnlikeCounts.isRound(a.amount) && isNear(a, b, within: week)
      && mayBeOfOneDay(a, b)
      && a.members.contains { cast.members[$0].kind == .place && b.members.contains($0) }
  }

  /// Whether a report gives one number twice: no two events of a day leave 17 dead.
  static func isOfReport(_ a: Counted, _ b: Counted, _ cast: Cast) -> Bool {
    countPeople(a, b) && a.amount >= unlikely && !UnlikeCounts.isRound(a.amount)
      && mayBeOfOneDay(a, b) && !UnlikeCounts.hold(a, b, cast)
  }

  /// Whether the sentences of two numbers tell of no two days.
  private static func mayBeOfOneDay(_ a: Counted, _ b: Counted) -> Bool {
    a.told == nil || b.told == nil || a.told == b.told
  }

  /// Whether both stand beside the same other number: "12 dead and 34 hurt" is told of one event only.
  static func isTwin(_ a: Counted, _ b: Counted, _ twins: Set<Counted.Number>, _ cast: Cast) -> Bool
  {
    countPeople(a, b) && isNear(a, b, within: month) && a.twins.contains(twins)
      && twins.contains { $0.amount >= unlikely && !UnlikeCounts.isRound($0.amount) }
      && !UnlikeCounts.hold(a, b, cast)
  }

  /// Whether a sentence names no land and no place, so that it may tell of those that the other names.
  private static func isNowhere(_ a: Counted, _ b: Counted, _ cast: Cast) -> Bool {
    func namesNone(_ one: Counted) -> Bool {
      one.site == nil
        && !one.members.contains {
          let kind = cast.members[$0].kind
          return kind == .country || kind == .place || kind == .nationality
        }
    }
    return namesNone(a) || namesNone(b)
  }

  /// The other numbers of people in the sentence of a document's number.
  static func beside(_ place: Int, _ counts: [Account.Count]) -> [Counted.Number] {
    let sentence = counts[place].sentence
    let before = counts[..<place].reversed().prefix { $0.sentence == sentence }
    let after = counts[(place + 1)...].prefix { $0.sentence == sentence }
    return (before + after).filter { $0.measure != counts[place].measure && $0.measure.isOfPeople }
      .map { Counted.Number(measure: $0.measure, amount: $0.amount) }
  }

  private static func countPeople(_ a: Counted, _ b: Counted) -> Bool {
    a.measure == b.measure && a.measure.isOfPeople && a.place != b.place
  }

  private static func isNear(_ a: Counted, _ b: Counted, within days: Int) -> Bool {
    guard let x = a.day, let y = b.day else { return a.day == b.day }
    return abs(x - y) <= days
  }
}

extension KeyFigure.Measure {
  /// Whether it counts people.
  var isOfPeople: Bool { self != .sum && self != .votes }
}
