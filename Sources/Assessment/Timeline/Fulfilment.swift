import Prose

/// Which of the things that were to come are told to have happened.
struct Fulfilment: Sendable {
  private var index = OverlapIndex()
  /// What is told as past, by the entries of the index.
  private var happened: [Told] = []
  /// The same that is of one day, by the day and the party named first.
  private var deeds: [Deed: [Told]] = [:]
  /// The publication days of the documents.
  private let days: [Day?]

  private struct Deed: Hashable {
    let day: Day
    let party: Int

    /// Nil for what is of no one day or names nobody.
    init?(_ told: Told) {
      guard let days = told.when.days, days.lowerBound == days.upperBound,
        let first = told.members.first
      else { return nil }
      (day, party) = (days.lowerBound, first)
    }
  }

  /// Indexes what is told as past; near linear.
  ///
  /// - Parameters:
  ///   - told: In the order of documents and text.
  ///   - days: The publication days of the documents.
  init(_ told: [Told], _ days: [Day?]) {
    self.days = days
    for one in told where one.isDone && one.when.days != nil {
      index.insert(one.words)
      happened.append(one)
      if let deed = Deed(one) { deeds[deed, default: []].append(one) }
    }
  }

  /// The report that a plan came about: of its time, give or take a day, with one of its parties
  /// and enough of its words, the closest one; else of its very day and about the same party.
  func report(of plan: Told) -> Told? { told(of: plan, isContrary: false) }

  /// The report, likewise, that nothing came of a plan: "did not meet on 3 May".
  func denial(of plan: Told) -> Told? { told(of: plan, isContrary: true) }

  private func told(of plan: Told, isContrary: Bool) -> Told? {
    guard let span = plan.when.days else { return nil }
    let closest = index.closest(to: plan.words) { _, overlap in
      overlap.common >= 3 && overlap.containment >= 0.4
    } where: { entry, _ in
      let one = happened[entry]
      guard let days = one.when.days else { return false }
      return days.upperBound + 1 >= span.lowerBound && days.lowerBound <= span.upperBound + 1
        && one.isContrary(to: plan) == isContrary && isInTime(one, plan)
        && one.members.contains(where: plan.members.contains)
    }
    return closest.map { happened[$0] } ?? deed(of: plan, isContrary: isContrary)
  }

  /// What the party that a plan names first is told to have done on its day, with a few words of it.
  private func deed(of plan: Told, isContrary: Bool) -> Told? {
    guard let deed = Deed(plan) else { return nil }
    return deeds[deed]?.first {
      $0.isContrary(to: plan) == isContrary && isInTime($0, plan)
        && $0.words.common(with: plan.words) >= 2
    }
  }

  /// Whether what is told may be that a plan came about.
  func mayReport(_ told: Told, _ plan: Told) -> Bool {
    !told.isContrary(to: plan) && isInTime(told, plan)
  }

  /// Whether what is told may be what became of a plan: as done, in another report, which is not older than
  /// the one of the plan nor, by more than a day, than the time that this is for.
  private func isInTime(_ told: Told, _ plan: Told) -> Bool {
    guard told.isDone, told.place.document != plan.place.document else { return false }
    guard let day = days[told.place.document] else { return true }
    return days[plan.place.document].map { $0 <= day } != false
      && plan.when.days.map { $0.lowerBound <= day + 1 } != false
  }
}

extension Told {
  /// Whether the report tells it as something that has happened or is going on.
  var isDone: Bool { status == .past || status == .ongoing }
}
