import Assessment

/// The panes that can have the keys, in the order of their numbers.
package enum PaneID: Int, Hashable, Sendable, CaseIterable {
  case parties
  case watch
  case timeline
  /// Where documents and details open.
  case source

  static let lists: [PaneID] = [.parties, .watch, .timeline]

  var name: String {
    switch self {
    case .parties: "Parties"
    case .watch: "What to watch"
    case .timeline: "Timeline"
    case .source: "Source"
    }
  }

  /// The name where there is room for one word.
  var shortName: String { self == .watch ? "Watch" : name }

  /// What the orders of a list are called, the first being the one it starts with.
  var orders: [String] {
    switch self {
    case .parties: ["by weight", "by name", "latest first"]
    case .watch: ["as given", "by due date", "by priority"]
    case .timeline: ["by time", "newest first"]
    case .source: []
    }
  }

  /// The statuses that the rows of a list can be narrowed to.
  var statuses: [String] {
    switch self {
    case .parties, .source: []
    case .watch: WatchItem.Status.allCases.map(\.rawValue)
    case .timeline: TimelineEntry.Status.allCases.map(\.rawValue)
    }
  }
}
