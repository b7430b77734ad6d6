import Assessment
import Prose

/// Puts the rows of a situation into the order in which a pane shows them.
enum Ordering {
  /// The items of a pane: filtered, sorted by one of its orders, with group lines between.
  static func items(
    of situation: Situation,
    pane: PaneID,
    order: Int,
    filter: Filter?,
  ) -> [ListItem] {
    switch pane {
    case .parties: parties(situation, order).map(ListItem.row)
    case .watch: watch(situation, order, filter)
    case .timeline: timeline(situation, order, filter)
    case .source: []
    }
  }

  private static func parties(_ situation: Situation, _ order: Int) -> [Int] {
    let parties = situation.parties
    let indices = Array(parties.indices)
    switch order {
    case 1:
      let names = parties.map { $0.name.lowercased() }
      return indices.sorted { (names[$0], $0) < (names[$1], $1) }
    case 2:
      let place = Dictionary(
        situation.documents.enumerated().map { ($1.id, $0) },
        uniquingKeysWith: { first, _ in first },
      )
      // Undated documents stand last among the documents, and are not the latest.
      let latest = parties.map { party -> (Int, Int, Int32) in
        guard let citation = party.latest, let index = place[citation.document] else {
          return (-1, 0, 0)
        }
        let day = situation.documents[index].publication.map { Int($0.day.number) } ?? Int.min / 2
        return (day, index, citation.range.start)
      }
      return indices.sorted { latest[$0] != latest[$1] ? latest[$0] > latest[$1] : $0 < $1 }
    default:
      return indices
    }
  }

  private static func watch(
    _ situation: Situation,
    _ order: Int,
    _ filter: Filter?,
  ) -> [ListItem] {
    let items = situation.watch
    var indices = items.indices.filter { filter?.admits(items[$0].parties) ?? true }
    switch order {
    case 1:
      let due = items.map { $0.due?.sortKey ?? .infinity }
      indices.sort { (due[$0], $0) < (due[$1], $1) }
    case 2: indices.sort { (-items[$0].priority, $0) < (-items[$1].priority, $1) }
    default: break
    }
    let stated = indices.filter { items[$0].isStated }
    let derived = indices.filter { !items[$0].isStated }
    return (stated.isEmpty ? [] : [.group(.stated)] + stated.map(ListItem.row))
      + (derived.isEmpty ? [] : [.group(.derived)] + derived.map(ListItem.row))
  }

  private static func timeline(
    _ situation: Situation,
    _ order: Int,
    _ filter: Filter?,
  ) -> [ListItem] {
    let entries = situation.timeline
    let indices = entries.indices.filter { filter?.admits(entries[$0].parties) ?? true }
    guard !indices.isEmpty else { return [] }
    let past = indices.filter { !entries[$0].status.isAhead }
    let ahead = indices.filter { entries[$0].status.isAhead }
    let items = past.map(ListItem.row) + [.group(.now)] + ahead.map(ListItem.row)
    return order == 1 ? items.reversed() : items
  }
}
