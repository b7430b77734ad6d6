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
  /// - Returns: A situation whose every row rests on documents that are there.
  package func taking(_ arrivals: Situation, without gone: Set<DocumentID>) -> Situation {
    let rest = gone.isEmpty ? self : without(gone)
    let here = rest.names(of: arrivals)
    let known = Set(rest.documents.map(\.id))
    return Situation(
      documents: Corpus.inOrder(
        rest.documents + arrivals.documents.filter { !known.contains($0.id) }
      ),
      gaps: gaps,
      parties: Self.joined(rest.parties, arrivals.parties),
      watch: Self.joined(rest.watch, arrivals.watch.map { $0.renaming(here) }),
      timeline: Chronicle.inserting(
        arrivals.timeline.map { $0.renaming(here) },
        into: rest.timeline,
      ),
      figures: rest.figures,
      stakes: rest.stakes + arrivals.stakes.filter { !known.contains($0.document) },
      now: [now, arrivals.now].compactMap(\.self).max(),
      corrections: corrections,
    )
  }

  /// What rows here call the parties that rows there name, where it is plain who is meant.
  private func names(of arrivals: Situation) -> (String) -> String? {
    let there = Set(arrivals.watch.flatMap(\.parties) + arrivals.timeline.flatMap(\.parties))
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

  private static func joined(_ parties: [Party], _ arrivals: [Party]) -> [Party] {
    let new = Dictionary(arrivals.map { ($0.key, $0) }) { first, _ in first }
    return parties.map { party in new[party.key].map { party.taking($0) } ?? party }
  }

  private static func joined(_ items: [WatchItem], _ arrivals: [WatchItem]) -> [WatchItem] {
    let keys = Set(items.map(\.key))
    return WatchList.inOrder(items + arrivals.filter { !keys.contains($0.key) })
  }

  /// What is left of the situation when some documents are no more.
  private func without(_ gone: Set<DocumentID>) -> Situation {
    let stands: (Citation) -> Bool = { !gone.contains($0.document) }
    return Situation(
      documents: documents.filter { !gone.contains($0.id) },
      gaps: gaps,
      parties: parties.compactMap { $0.keeping(stands) },
      watch: watch.compactMap { $0.keeping(stands) },
      timeline: timeline.compactMap { $0.keeping(stands) },
      figures: figures.compactMap { $0.keeping(stands) },
      stakes: stakes.filter(stands),
      now: now,
      corrections: corrections,
    )
  }
}

extension Party {
  /// The party with what new documents say of it put before what was known.
  fileprivate func taking(_ new: Party) -> Party {
    with(
      positions: new.positions + positions,
      relations: relations,
      latest: new.latest ?? latest,
      citations: citations + new.citations.filter { !citations.contains($0) },
    )
  }

  fileprivate func keeping(_ stands: (Citation) -> Bool) -> Party? {
    // All that is said of it stands in documents that name it.
    if citations.allSatisfy(stands) { return self }
    let left = citations.filter(stands)
    guard !left.isEmpty else { return nil }
    return with(
      positions: positions.filter { stands($0.citation) && $0.condition.map(stands) != false },
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

extension WatchItem {
  fileprivate func keeping(_ stands: (Citation) -> Bool) -> WatchItem? {
    if citations.allSatisfy(stands), moves.allSatisfy({ stands($0.citation) }) { return self }
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
      citations: citations,
      moves: moves,
    )
  }
}

extension TimelineEntry {
  /// An entry whose words of its time are gone is told by nobody in these words any more.
  fileprivate func keeping(_ stands: (Citation) -> Bool) -> TimelineEntry? {
    if stands(time), citations.allSatisfy(stands), report.map(stands) != false { return self }
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

extension KeyFigure {
  /// Which of its values still stand when one is gone is not to be told from the others alone.
  fileprivate func keeping(_ stands: (Citation) -> Bool) -> KeyFigure? {
    values.allSatisfy { stands($0.citation) } ? self : nil
  }
}
