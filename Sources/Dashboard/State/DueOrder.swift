import Assessment
import Prose

/// When a question is due, as seen from now: the parts of a list that is sorted by it.
enum DueGroup: Hashable, Comparable, Sendable, CaseIterable {
  case ahead
  case overdue
  /// Nothing says when it is due, or nothing that can be compared with now.
  case undated
  case settled

  init(_ item: WatchItem, now: Day?) {
    switch (item.status, item.due?.relation(to: now)) {
    case (.answered, _), (.closed, _): self = .settled
    case (.overdue, _), (_, .past?): self = .overdue
    case (_, .present?), (_, .future?): self = .ahead
    case (_, nil): self = .undated
    }
  }
}

/// The order of questions by when they are due: what comes next first, then what is overdue, the latest
/// first, then what has no date, then what is settled.
struct DueOrder: Comparable {
  let group: DueGroup
  private let key: Double
  private let index: Int

  init(_ item: WatchItem, at index: Int, now: Day?) {
    group = DueGroup(item, now: now)
    self.index = index
    // Of what is due in May or in 2031 nothing is late before the last day of it.
    let last = item.due?.lastKey ?? .infinity
    key =
      switch group {
      case .ahead: last
      case .overdue: -last
      case .undated, .settled: 0
      }
  }

  static func < (a: DueOrder, b: DueOrder) -> Bool {
    (a.group, a.key, a.index) < (b.group, b.key, b.index)
  }
}

extension When {
  /// The place of its last day in the order of time; without an end, behind everything.
  fileprivate var lastKey: Double {
    if let days { return Double(days.upperBound.number) }
    return end.map { When($0).sortKey } ?? .infinity
  }
}
