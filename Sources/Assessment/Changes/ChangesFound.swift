/// What a reading of a folder found changed.
package struct ChangesFound: Hashable, Sendable {
  /// Against what the visit before this one had in the picture, for as long as this one lasts.
  package let sinceVisit: [Change]
  /// Against what was shown until the reading.
  package let latest: [Change]
  /// Whether nobody visited the folder before: then all is counted from the first reading.
  package let isFirstVisit: Bool

  package init(sinceVisit: [Change], latest: [Change], isFirstVisit: Bool = false) {
    self.sinceVisit = sinceVisit
    self.latest = latest
    self.isFirstVisit = isFirstVisit
  }

  /// The same, found by a reading that brought nothing.
  package var broughtNothing: ChangesFound {
    ChangesFound(sinceVisit: sinceVisit, latest: [], isFirstVisit: isFirstVisit)
  }

  /// What there is to tell when a further reading has changed some of it; near linear in the changes and
  /// the rows.
  ///
  /// - Parameters:
  ///   - latest: What that reading changed against what was shown until then.
  ///   - situation: What is shown now.
  /// - Returns: What both brought, each row once.
  package func followed(by latest: [Change], in situation: Situation) -> ChangesFound {
    let rows = Whereabouts(situation)
    var all: [Change] = []
    var places: [Change.Place: Int] = [:]
    func put(_ change: Change) {
      if let known = places[change.place] {
        all[known] = all[known].followed(by: change)
      } else {
        places[change.place] = all.count
        all.append(change)
      }
    }
    for change in sinceVisit {
      let now = rows[change.place]
      if change.kind == .gone {
        if now == nil { put(change) }
      } else if let now {
        put(change.moved(to: now))
      }
    }
    // What came and went meanwhile was never there.
    let came = Set(sinceVisit.lazy.filter { $0.kind == .new }.map(\.place))
    for change in latest where change.kind != .gone || !came.contains(change.place) { put(change) }
    return ChangesFound(sinceVisit: all, latest: latest, isFirstVisit: isFirstVisit)
  }
}
