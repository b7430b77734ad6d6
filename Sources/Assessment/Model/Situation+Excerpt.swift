import Prose

extension Situation {
  /// What a first look needs: of the weightiest parties, of the questions that stand first and of
  /// the entries around now what a line of each shows, with the documents cited there.
  ///
  /// Linear in the number of rows.
  ///
  /// - Parameter count: How many rows of each kind.
  /// - Returns: Nil if that is not much less than all of it.
  package func excerpt(_ count: Int) -> Situation? {
    guard parties.count + watch.count + timeline.count > 6 * count else { return nil }
    let parties = parties.prefix(count).map(\.abridged)
    let watch = Array(
      watch.filter { $0.standing(now: now) == .stated }.prefix(count / 2)
        + watch.filter { $0.standing(now: now) != .stated }.prefix(count / 2)
    )
    let near = Set(
      timeline.filter { !$0.status.isAhead }.suffix(count / 2).map(\.key)
        + timeline.filter(\.status.isAhead).prefix(count / 2).map(\.key)
    )
    let timeline = timeline.filter { near.contains($0.key) }.map(\.abridged)
    let cited = Set(
      parties.flatMap(\.cited) + watch.flatMap(\.cited) + timeline.flatMap(\.cited)
    )
    return Situation(
      documents: documents.filter { cited.contains($0.id) },
      gaps: gaps,
      parties: parties,
      watch: watch,
      timeline: timeline,
      stakes: [],
      now: now,
      corrections: corrections,
    )
  }
}

extension Party {
  /// The party with what its row shows, and no more.
  fileprivate var abridged: Party {
    Party(
      key: key,
      name: name,
      kind: kind,
      aliases: Array(aliases.prefix(1)),
      roles: Array(roles.prefix(1)),
      represents: represents,
      salience: salience,
      positions: positions.prefix(1).map(\.abridged),
      latest: latest,
      citations: Array(citations.prefix(1)),
      analyst: analyst,
    )
  }

  /// The documents of all that is cited in an abridged party.
  fileprivate var cited: [DocumentID] {
    let conditions = positions.compactMap(\.condition)
    let places = citations + roles.map(\.citation) + positions.map(\.citation) + conditions
    return (places + [latest].compactMap(\.self)).map(\.document)
  }
}

extension Position {
  fileprivate var abridged: Position {
    var position = self
    position.repeats = []
    return position
  }
}

extension WatchItem {
  fileprivate var cited: [DocumentID] { (citations + moves.map(\.citation)).map(\.document) }
}

extension TimelineEntry {
  fileprivate var abridged: TimelineEntry {
    var entry = self
    entry.citations = Array(citations.prefix(1))
    return entry
  }

  fileprivate var cited: [DocumentID] {
    ([time] + citations + [report].compactMap(\.self)).map(\.document)
  }
}
