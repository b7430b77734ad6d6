import Prose

extension KeyFigure {
  /// What became of the figures, in the order of those there are now.
  ///
  /// What an analyst has to hear of is that origins contradict each other where they did not, that a
  /// contradiction is gone, and that other numbers stand than did. A figure that is new and
  /// undisputed is none of these, nor is one more report of a number that stands: every report
  /// brings some, and all are on the page of figures. An undisputed figure that is gone went with
  /// its documents.
  ///
  /// A figure goes on as long as any of its numbers is told in the same words: it is named by its
  /// first, and an earlier report may come. Linear in the number of values.
  ///
  /// - Parameters:
  ///   - old: The figures of then.
  ///   - new: Those of now.
  ///   - names: What the documents of then are called.
  /// - Returns: Changes, what is gone last.
  static func changes(
    from old: [KeyFigure],
    to new: [KeyFigure],
    _ names: DocumentNames,
  ) -> [Change] {
    let before = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    // Nearly all are what they were, which takes no names of values to see.
    let moved = new.filter { before[$0.key] != $0 }
    let same = Set(new.lazy.filter { before[$0.key] == $0 }.map(\.key))
    let earlier = old.filter { !same.contains($0.key) }

    var holders: [RowKey: [Int]] = [:]
    for (index, figure) in earlier.enumerated() {
      for name in figure.names { holders[name, default: []].append(index) }
    }
    var kept: Set<Int> = []
    var changes: [Change] = []
    for figure in moved {
      let places = Set(figure.names.flatMap { holders[$0] ?? [] })
      kept.formUnion(places)
      if let change = figure.change(since: places.map { earlier[$0] }) { changes.append(change) }
    }
    for (index, figure) in earlier.enumerated() where figure.isDisputed && !kept.contains(index) {
      let documents = names.holding(figure.grounds)
      changes.append(Change(gone: figure.place, figure.about, then: nil, documents: documents))
    }
    return changes
  }

  /// What became of the figure since it was these, which are several where a report joined them.
  private func change(since earlier: [KeyFigure]) -> Change? {
    let wasDisputed = earlier.contains(where: \.isDisputed)
    if isDisputed, !wasDisputed {
      return Change(kind: .contradicted, pane: .figure, key: key, title: about)
    }
    if earlier.isEmpty { return nil }
    var aspects: [Change.Aspect] = []
    if wasDisputed, !isDisputed { aspects.append(.status) }
    if numbers != earlier.reduce(into: Set(), { $0.formUnion($1.numbers) }) {
      aspects.append(.value)
    }
    if aspects.isEmpty { return nil }
    let numbers = earlier.map(RowDigest.init).flatMap { $0.values[.value] ?? [] }
    let was = RowDigest(values: [
      .status: ["\(wasDisputed)"], .value: Set(numbers).sorted(),
    ])
    return Change(
      kind: .changed,
      pane: .figure,
      key: key,
      title: about,
      aspects: aspects,
      was: was.only(aspects),
    )
  }

  private var place: Change.Place { Change.Place(pane: .figure, key: key) }

  /// The numbers that stand; "some 40" and "40" are one.
  private var numbers: Set<[Double?]> { Set(standing.map(\.numbers)) }
}
