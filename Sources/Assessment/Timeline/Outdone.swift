import Prose

/// Times of a sentence that tell nothing beside another of its times.
enum Outdone {
  /// What is told of the times of one sentence, without those that another of them says better.
  ///
  /// Of "the mill burned down on Monday, and this week the council met" the week says nothing that Monday
  /// does not, and "on Monday, Vell praised the dam that was built in 2019" is about Monday.
  static func rest(_ tellings: ArraySlice<Account.Telling>) -> [Account.Telling] {
    tellings.filter { one in !tellings.contains { outdoes($0, one) } }
  }

  private static func outdoes(_ one: Account.Telling, _ other: Account.Telling) -> Bool {
    guard one.kind == .event, one.status.isAhead == other.status.isAhead else { return false }
    // "The plan, which was announced today, adds to one of May": the news is in the aside.
    // "Those who walked out on 3 May have stayed away for months" is about that day all the same.
    if other.kind == .reference {
      return other.when.sortKey < one.when.sortKey && one.when.end != nil
    }
    // "On Monday, he praised the dam that the valley has had since 2019".
    if other.kind == .event, other.when.end == nil, !other.status.isAhead {
      return one.when.day != nil
    }
    // "Within 90 days" may be a limit, and "from May" still a day to come.
    return other.kind == .event && !other.status.isAhead && other.when.surrounds(one.when)
  }
}

extension When {
  /// Whether it is a longer stretch of at most a year that another time lies in; of ten years much may be told.
  fileprivate func surrounds(_ other: When) -> Bool {
    guard let whole = days, let part = other.days, whole != part else { return false }
    return whole.upperBound - whole.lowerBound <= Self.year && whole.lowerBound <= part.lowerBound
      && part.upperBound <= whole.upperBound
  }

  // Days.
  private static let year = 366
}
