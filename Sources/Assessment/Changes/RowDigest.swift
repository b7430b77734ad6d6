import Prose

/// What a row says, by what of it can change, in few bytes.
///
/// Sentences stand by a hash, whatever document they are in: one that was only added to, and so is another,
/// changes nothing of what it said before. Once a document is gone, what rested on it cannot be assessed
/// again; what a row said then can still be held against what it says now.
package struct RowDigest: Hashable, Sendable {
  package let values: [Change.Aspect: [String]]

  package init(values: [Change.Aspect: [String]]) { self.values = values }

  /// What differs, in the order of `Aspect`.
  package func aspects(since earlier: RowDigest) -> [Change.Aspect] {
    Change.Aspect.allCases.filter { aspect in
      let (now, then) = (values[aspect] ?? [], earlier.values[aspect] ?? [])
      if aspect == .position {
        return Self.hasMore(now, than: then) || Self.hasMore(then, than: now)
      }
      return now != then
    }
  }

  /// Whether a position stands nowhere that others do; to be told once more is no news.
  private static func hasMore(_ positions: [String], than others: [String]) -> Bool {
    let known = Set(others.lazy.flatMap { $0.split(separator: " ") })
    return positions.contains { $0.split(separator: " ").allSatisfy { !known.contains($0) } }
  }
}

extension RowDigest {
  package init(_ party: Party) {
    self.init(values: [
      .name: [party.name],
      .role: party.roles.map(\.text) + [party.represents ?? ""],
      .position: party.positions.map { $0.citations.map(\.hash).joined(separator: " ") },
      .latest: party.latest.map { [$0.hash] } ?? [],
      .relation: Set(party.relations.map { "\($0.other)\($0.isClash ? " -" : "")" }).sorted(),
    ])
  }

  package init(_ item: WatchItem) {
    self.init(values: [
      .name: [item.title],
      .date: item.due.map { ["\($0)"] } ?? [],
      .status: [item.status.rawValue],
      .evidence: item.moves.map { "\($0.status.rawValue) \($0.citation.hash)" }
        + ["\(item.citations.count)"],
    ])
  }

  package init(_ entry: TimelineEntry) {
    self.init(values: [
      .name: [entry.what],
      .date: ["\(entry.when)"],
      .status: [entry.status.rawValue, "\(entry.isCalledOff)"],
      .origins: ["\(entry.origins)"],
    ])
  }

  package init(_ figure: KeyFigure) {
    self.init(values: [
      .status: ["\(figure.isDisputed)"],
      .value: Set(
        figure.standing.map { "\($0.amount)\($0.against.map { " \($0)" } ?? "")" }
      ).sorted(),
    ])
  }
}

extension Citation {
  /// 64-bit FNV-1a of its bytes.
  fileprivate var hash: String {
    String(
      bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 },
      radix: 36,
    )
  }
}
