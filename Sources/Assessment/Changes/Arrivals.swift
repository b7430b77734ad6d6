package import Prose

extension Situation {
  /// The situation with what some documents tell by themselves, before all of it is weighed anew.
  ///
  /// Their questions, entries and figures stand among the others, and their positions with the
  /// parties that have a row; who is new, what became of old questions and how much anything weighs
  /// is for an assessment of everything to say. Nothing of documents that are no more is left.
  /// Linear in the number of rows.
  ///
  /// - Parameters:
  ///   - arrivals: The situation of the new documents alone.
  ///   - gone: Documents that are no more, or have other content now.
  ///   - crew: Who does what can be done at once.
  /// - Returns: A situation whose every row rests on documents that are there.
  package func taking(
    _ arrivals: Situation,
    without gone: Set<DocumentID>,
    crew: some Crew = OneHand(),
  ) -> Situation {
    // Most often one document has changed.
    let only = gone.count == 1 ? gone.first : nil
    let stands: @Sendable (Citation) -> Bool = { citation in
      only.map { $0 != citation.document } ?? !gone.contains(citation.document)
    }
    var (parties, (watch, timeline, figures)) =
      gone.isEmpty
      ? (self.parties, (self.watch, self.timeline, self.figures))
      : crew.both(
        { Self.cut(self.parties, stands) },
        {
          (
            Self.cut(self.watch, stands),
            Self.cut(self.timeline, stands),
            Self.cut(self.figures, stands),
          )
        },
      )
    let here = Self.names(of: arrivals, among: parties)
    Self.join(arrivals.parties, to: &parties)
    let documents = documents.filter { !gone.contains($0.id) }
    let known = Set(documents.lazy.map(\.id))
    WatchList.insert(arrivals.watch.map { $0.renaming(here) }, into: &watch, now: now)
    Chronicle.insert(arrivals.timeline.map { $0.renaming(here) }, into: &timeline, now: now)
    Figures.insert(arrivals.figures.map { $0.renaming(here) }, into: &figures)
    return Situation(
      documents: Corpus.inOrder(documents + arrivals.documents.filter { !known.contains($0.id) }),
      gaps: gaps,
      parties: parties,
      watch: watch,
      timeline: timeline,
      figures: figures,
      stakes: stakes.filter { !gone.contains($0.document) }
        + arrivals.stakes.filter { !known.contains($0.document) },
      now: [now, arrivals.now].compactMap(\.self).max(),
      corrections: corrections,
    )
  }

  /// What rows here call the parties that rows there name, where it is plain who is meant.
  private static func names(of arrivals: Situation, among parties: [Party]) -> (String) -> String? {
    let there = Set(
      arrivals.watch.flatMap(\.parties) + arrivals.timeline.flatMap(\.parties)
        + arrivals.figures.flatMap(\.parties)
    )
    var called: [String: [String]] = [:]
    for party in parties {
      for alias in party.aliases where alias.isName && there.contains(alias.text) {
        called[alias.text, default: []].append(party.name)
      }
    }
    let own = Set(parties.lazy.map(\.name).filter(there.contains))
    return { name in
      if own.contains(name) { return name }
      let bearers = called[name] ?? []
      return bearers.count == 1 ? bearers[0] : nil
    }
  }

  private static func join(_ arrivals: [Party], to parties: inout [Party]) {
    let new = Dictionary(arrivals.map { ($0.key, $0) }) { first, _ in first }
    for index in parties.indices {
      if let arrival = new[parties[index].key] { parties[index] = parties[index].taking(arrival) }
    }
  }

  /// Cuts some rows down to what is left of them.
  ///
  /// Rows are large: those that nothing is gone of, nearly all, are not touched, and the list is copied
  /// once at most.
  private static func cut<Row: CitingRow>(_ rows: [Row], _ stands: (Citation) -> Bool) -> [Row] {
    var rows = rows
    for index in rows.indices.reversed() where !rows[index].stands(stands) {
      if let row = rows[index].keeping(stands) {
        rows[index] = row
      } else {
        rows.remove(at: index)
      }
    }
    return rows
  }
}

/// A row that rests on words of documents, which may go.
private protocol CitingRow {
  /// Whether all that it rests on is there.
  func stands(_ stands: (Citation) -> Bool) -> Bool
  /// What is left of it; nil if that is nothing.
  func keeping(_ stands: (Citation) -> Bool) -> Self?
}

extension Party: CitingRow {
  /// The party with what new documents say of it put before what was known.
  fileprivate func taking(_ new: Party) -> Party {
    with(
      positions: new.positions + positions,
      relations: relations,
      latest: new.latest ?? latest,
      citations: citations + new.citations.filter { !citations.contains($0) },
    )
  }

  // All that is said of it stands in documents that name it.
  fileprivate func stands(_ stands: (Citation) -> Bool) -> Bool { citations.allSatisfy(stands) }

  fileprivate func keeping(_ stands: (Citation) -> Bool) -> Party? {
    let left = citations.filter(stands)
    guard !left.isEmpty else { return nil }
    return with(
      positions: positions.compactMap { position in
        guard stands(position.citation), position.condition.map(stands) != false else { return nil }
        var left = position
        left.repeats.removeAll { !stands($0) }
        return left
      },
      relations: relations.compactMap { relation in
        let deeds = relation.deeds.filter { stands($0.citation) }
        return deeds.isEmpty ? nil : Relation(other: relation.other, deeds: deeds)
      },
      roles: roles.filter { stands($0.citation) },
      stakes: stakes.filter(stands),
      latest: latest.flatMap { stands($0) ? $0 : nil },
      citations: left,
    )
  }

  private func with(
    positions: [Position],
    relations: [Relation],
    roles: [Role]? = nil,
    stakes: [Citation]? = nil,
    latest: Citation?,
    citations: [Citation],
  ) -> Party {
    Party(
      key: key,
      name: name,
      kind: kind,
      aliases: aliases,
      roles: roles ?? self.roles,
      represents: represents,
      salience: salience,
      positions: positions,
      relations: relations,
      stakes: stakes ?? self.stakes,
      latest: latest,
      citations: citations,
      analyst: analyst,
    )
  }
}

extension WatchItem: CitingRow {
  fileprivate func stands(_ stands: (Citation) -> Bool) -> Bool {
    citations.allSatisfy(stands) && moves.allSatisfy { stands($0.citation) }
  }

  fileprivate func keeping(_ stands: (Citation) -> Bool) -> WatchItem? {
    let left = citations.filter(stands)
    // What the analyst asks rests on no document.
    guard !left.isEmpty || origin == .analyst else { return nil }
    let moves = moves.filter { stands($0.citation) }
    return with(
      parties: parties,
      status: moves.count == self.moves.count ? status : moves.last?.status ?? .open,
      citations: left,
      moves: moves,
    )
  }

  fileprivate func renaming(_ name: (String) -> String?) -> WatchItem {
    with(parties: parties.compactMap(name), status: status, citations: citations, moves: moves)
  }

  private func with(parties: [String], status: Status, citations: [Citation], moves: [Move])
    -> WatchItem
  {
    WatchItem(
      key: key,
      title: title,
      question: question,
      origin: origin,
      parties: parties,
      due: due,
      status: status,
      rulings: rulings,
      priority: priority,
      raised: raised,
      citations: citations,
      moves: moves,
    )
  }
}

extension TimelineEntry: CitingRow {
  fileprivate func stands(_ stands: (Citation) -> Bool) -> Bool {
    stands(time) && citations.allSatisfy(stands) && report.map(stands) != false
  }

  /// An entry whose words of its time are gone is told by nobody in these words any more.
  fileprivate func keeping(_ stands: (Citation) -> Bool) -> TimelineEntry? {
    let left = citations.filter(stands)
    guard !left.isEmpty, stands(time) else { return nil }
    return with(
      parties: parties,
      citations: left,
      outcome: report.map(stands) == false ? nil : outcome,
    )
  }

  fileprivate func renaming(_ name: (String) -> String?) -> TimelineEntry {
    with(parties: parties.compactMap(name), citations: citations, outcome: outcome)
  }

  private func with(parties: [String], citations: [Citation], outcome: Outcome?) -> TimelineEntry {
    TimelineEntry(
      key: key,
      when: when,
      status: status,
      what: what,
      time: time,
      parties: parties,
      citations: citations,
      origins: min(origins, citations.count),
      outcome: outcome,
      dayWeight: dayWeight,
    )
  }
}

extension KeyFigure: CitingRow {
  fileprivate func stands(_ stands: (Citation) -> Bool) -> Bool {
    values.allSatisfy { stands($0.citation) }
  }

  /// Which of its values still stand when one is gone is not to be told from the others alone.
  fileprivate func keeping(_ stands: (Citation) -> Bool) -> KeyFigure? { nil }

  fileprivate func renaming(_ name: (String) -> String?) -> KeyFigure {
    KeyFigure(
      key: key,
      measure: measure,
      about: about,
      parties: parties.compactMap(name),
      values: values,
    )
  }
}
