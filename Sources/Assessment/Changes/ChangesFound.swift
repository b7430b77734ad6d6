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
}
