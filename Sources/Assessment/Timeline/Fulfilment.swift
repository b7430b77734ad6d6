import Prose

/// Which of the things that were to come are told to have happened.
struct Fulfilment {
  private var index = OverlapIndex()
  /// What is told as past, by the entries of the index.
  private var happened: [Told] = []

  /// Indexes what is told as past; near linear.
  ///
  /// - Parameter told: In the order of documents and text.
  init(_ told: [Told]) {
    for one in told where one.isDone && one.when.days != nil {
      index.insert(one.words)
      happened.append(one)
    }
  }

  /// The report that a plan came about: of its time, give or take a day, with one of its parties
  /// and enough of its words; the closest one.
  func report(of plan: Told) -> Told? {
    guard let span = plan.when.days else { return nil }
    let closest = index.closest(to: plan.words) { entry, _ in
      let one = happened[entry]
      guard let days = one.when.days else { return false }
      return days.upperBound + 1 >= span.lowerBound && days.lowerBound <= span.upperBound + 1
        && one.place.document != plan.place.document
        && one.members.contains(where: plan.members.contains)
        && index[entry].common(with: plan.words) >= 3
        && index[entry].containment(in: plan.words) >= 0.4
    }
    return closest.map { happened[$0] }
  }
}

extension Told {
  /// Whether the report tells it as something that has happened or is going on.
  var isDone: Bool { status == .past || status == .ongoing }
}
