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
      switch aspect {
      case .position: return Self.hasMore(now, than: then) || Self.hasMore(then, than: now)
      case .status: return now != then && !Self.isOfTheClock(now, then)
      default: return now != then
      }
    }
  }

  /// The digest with so much of it.
  package func only(_ aspects: [Change.Aspect]) -> RowDigest {
    RowDigest(values: values.filter { aspects.contains($0.key) })
  }

  /// The digest with something else of one aspect.
  package func with(_ aspect: Change.Aspect, _ says: [String]) -> RowDigest {
    RowDigest(values: values.merging([aspect: says]) { $1 })
  }

  /// Whether two statuses of an entry differ by the day alone: what was to come is past now, and nobody has
  /// told yet what became of it.
  ///
  /// Each report that moves "now" by a day would make a change of all that lay between.
  private static func isOfTheClock(_ now: [String], _ then: [String]) -> Bool {
    let past = TimelineEntry.Status.past.rawValue
    return (now.first == past || then.first == past) && now.dropFirst() == then.dropFirst()
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
      .position: party.positions.map(\.hash),
      .latest: party.latest.map { [$0.hash] } ?? [],
      .relation: Set(party.relations.map(\.tie)).sorted(),
    ])
  }

  package init(_ item: WatchItem) {
    self.init(values: [
      .name: [item.title],
      .date: item.due.map { ["\($0)"] } ?? [],
      .status: [item.status.rawValue],
      .evidence: item.steps.map(\.hash) + ["\(item.citations.count)"],
    ])
  }

  package init(_ entry: TimelineEntry) {
    self.init(values: [
      .name: [entry.what],
      .date: ["\(entry.when)"],
      .status: [entry.status.rawValue] + entry.fate,
      .origins: ["\(entry.origins)"],
    ])
  }

  package init(_ figure: KeyFigure) {
    self.init(values: [
      .status: ["\(figure.isDisputed)"],
      .value: Set(
        figure.standing.map { value in
          value.numbers.compactMap { number in number.map { "\($0)" } }.joined(separator: " ")
        }
      ).sorted(),
    ])
  }
}

// What is new of a row, whose digest was another.

extension Party {
  /// Its positions that it had not taken then.
  package func positions(newSince was: RowDigest) -> [Position] {
    let known = Set((was.values[.position] ?? []).flatMap { $0.split(separator: " ") })
    return positions.filter { $0.hash.split(separator: " ").allSatisfy { !known.contains($0) } }
  }

  /// Its relations that it had not, or that were of the other kind.
  package func relations(newSince was: RowDigest) -> [Relation] {
    let known = Set(was.values[.relation] ?? [])
    return relations.filter { !known.contains($0.tie) }
  }
}

extension WatchItem {
  /// What became of it since.
  package func moves(newSince was: RowDigest) -> [Move] {
    let known = Set(was.values[.evidence] ?? [])
    return steps.filter { !known.contains($0.hash) }
  }

  /// What reports did to it: that it fell overdue is its status.
  fileprivate var steps: [Move] { moves.filter { $0.status != .overdue } }
}

extension WatchItem.Move {
  fileprivate var hash: String { "\(status.rawValue) \(citation.hash)" }
}

extension Position {
  fileprivate var hash: String { citations.map(\.hash).joined(separator: " ") }
}

extension Relation {
  fileprivate var tie: String { "\(other)\(isClash ? " -" : "")" }
}

extension TimelineEntry {
  /// Whether it was called off, and what else a report tells to have become of it: "reported", "did not happen".
  var fate: [String] {
    switch outcome {
    case .calledOff: ["true"]
    case .reported, .missed: ["false"] + [outcome?.name].compactMap(\.self)
    case .unreported, nil: ["false"]
    }
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
