import Assessment
import Prose

/// Puts the rows of a situation into the order in which a pane shows them.
enum Ordering {
  /// The days that an overview of the timeline shows.
  private static let overviewDays = 20

  /// The items of a list: filtered, sorted by one of its orders, with group lines between.
  static func items(of situation: Situation, in roster: Roster, filter: Filter?) -> [ListItem] {
    switch roster.pane {
    case .parties: parties(situation, roster.order).map(ListItem.row)
    case .watch: watch(situation, roster, filter)
    case .timeline: timeline(situation, roster, filter)
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
    _ roster: Roster,
    _ filter: Filter?,
  ) -> [ListItem] {
    let items = situation.watch
    var indices = items.indices.filter {
      filter?.admits(items[$0].parties) ?? true
        && roster.status ?? items[$0].status.rawValue == items[$0].status.rawValue
    }
    switch roster.order {
    case 1:
      let orders = indices.map { DueOrder(items[$0], at: $0, now: situation.now) }
      let sorted = zip(orders, indices).sorted { $0.0 < $1.0 }
      return DueGroup.allCases.flatMap { group in
        let rows = sorted.filter { $0.0.group == group }.map { ListItem.row($0.1) }
        return rows.isEmpty ? [] : [.group(.due(group))] + rows
      }
    case 2: indices.sort { (-items[$0].priority, $0) < (-items[$1].priority, $1) }
    default: break
    }
    let standings = Dictionary(grouping: indices) { items[$0].standing(now: situation.now) }
    return WatchItem.Standing.allCases.flatMap { standing in
      standings[standing].map { [.group(.questions(standing))] + $0.map(ListItem.row) } ?? []
    }
  }

  private static func timeline(
    _ situation: Situation,
    _ roster: Roster,
    _ filter: Filter?,
  ) -> [ListItem] {
    let entries = situation.timeline
    let key = roster.isOverview ? Set(situation.keyDates(overviewDays).map(\.key)) : nil
    let indices = entries.indices.filter {
      filter?.admits(entries[$0].parties) ?? true
        && roster.status ?? entries[$0].status.rawValue == entries[$0].status.rawValue
        && key?.contains(entries[$0].key) ?? true
    }
    guard !indices.isEmpty else { return [] }
    let past = indices.filter { !entries[$0].status.isAhead }
    let ahead = indices.filter { entries[$0].status.isAhead }
    let items = past.map(ListItem.row) + [.group(.now)] + ahead.map(ListItem.row)
    return roster.order == 1 ? items.reversed() : items
  }
}
