import Extraction
import Prose

/// Whether two numbers of one measure count unlike things, whatever words their sentences share.
enum UnlikeCounts {
  /// Whether one is yet to come and the other is not, they are of other times, other people's, of other
  /// places, or of another size.
  static func hold(_ a: Counted, _ b: Counted, _ cast: Cast) -> Bool {
    guard a.measure != .sum, a.measure != .votes else { return false }
    return a.isExpected != b.isExpected || isOfOtherTime(a, b)
      || areOthers(a, b, cast) || areOthers(b, a, cast)
      || isElsewhere(a, b, cast) || isElsewhere(b, a, cast)
      || cast.areOfOtherPlaces(a.members, b.members) || isOfOtherSize(a, b)
  }

  /// "Storms in 2008 left hundreds homeless"; the very same number of another time is the same thing told
  /// again.
  private static func isOfOtherTime(_ a: Counted, _ b: Counted) -> Bool {
    // Beside the same other number it is hardly one by chance.
    let isEqual =
      a.amount == b.amount && (!isRound(a.amount) || a.twins.contains(where: b.twins.contains))
    guard let x = a.past, let y = b.past else {
      return a.past != b.past && !(isEqual && a.amount > 10)
    }
    return !x.overlaps(y) && !(isEqual && a.amount >= SameNumber.telling)
  }

  /// "Dozens", "hundreds", "thousands" are the same number by chance.
  static func isRound(_ amount: Double) -> Bool {
    amount == 12 || amount == 20 || [100, 1_000, 10_000, 100_000, 1_000_000].contains(amount)
  }

  /// Whether a number is that of a body's or a land's own, "11 Norwegian miners", "36 of Vantor's staff",
  /// which the other does not speak of.
  private static func areOthers(_ a: Counted, _ b: Counted, _ cast: Cast) -> Bool {
    let owners = a.owners.filter {
      let kind = cast.members[$0].kind
      return $0 != a.site && (kind == .country || kind == .organization)
    }
    guard !owners.isEmpty, !owners.contains(where: b.owners.contains) else { return false }
    return !b.owners.isEmpty || !owners.contains(where: b.members.contains)
      || owners.allSatisfy { cast.members[$0].kind == .organization } && b.site != nil
  }

  /// "12 people in Yemen" beside those of a sentence on other places.
  private static func isElsewhere(_ a: Counted, _ b: Counted, _ cast: Cast) -> Bool {
    guard let site = a.site else { return false }
    let kind = cast.members[site].kind
    if let other = b.site, cast.members[other].kind == kind { return other != site }
    return kind == .country && !b.members.contains(site)
      && b.members.contains { cast.members[$0].kind == .country }
  }

  /// A count ten times another one is not the same grown, unless a sentence says that it goes on.
  private static func isOfOtherSize(_ a: Counted, _ b: Counted) -> Bool {
    guard !a.isRunning, !b.isRunning else { return false }
    let (low, high) = a.amount <= b.amount ? (a, b) : (b, a)
    return high.amount >= low.amount * (low.bound == .atLeast ? 100 : 10)
  }
}
