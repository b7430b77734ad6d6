import Extraction
import Prose

/// The parties of a corpus: those of its cast who act, as rows.
struct Parties {
  /// Weightiest first.
  private(set) var rows: [Party] = []
  /// For each member of the cast the name of its row, nil for those without.
  private(set) var nameOfMember: [String?]
  /// For each member the weight of its row, 0 without.
  private(set) var weightOfMember: [Int]

  init(
    _ corpus: Corpus,
    _ cast: Cast,
    _ sections: [Sections],
    _ ledger: inout CorrectionLedger,
  ) {
    var weights = Salience.weights(corpus, cast)
    // Whom the analyst gives a kind is a party.
    for (member, who) in cast.members.enumerated() where who.correctedKind != nil {
      weights[member] = max(weights[member], Double(who.occurrences.count))
    }
    let parties = cast.members.indices.filter { weights[$0] > 0 }
    let rulings = PartyRulings(&ledger, cast, parties: parties)
    let chosen = parties.filter { !rulings.hidden.contains($0) }
    let heaviest = chosen.map { weights[$0] }.max() ?? 1
    nameOfMember = Array(repeating: nil, count: cast.members.count)
    weightOfMember = Array(repeating: 0, count: cast.members.count)
    for member in chosen {
      nameOfMember[member] = cast.members[member].name
      weightOfMember[member] = max(1, Int((weights[member] * 1000 / heaviest).rounded()))
    }
    let roles = Roles(corpus, cast)
    let positions = Positions(corpus, cast)
    let represents = cast.members.indices.map { roles.represents[$0] ?? cast.members[$0].state }
    let relations = Relations(corpus, cast, nameOfMember, represents: represents)
    let aliases = Aliases(corpus, cast, roles)
    let latest = LatestWords(corpus, cast)
    let stakes = Stakes(corpus, cast, sections)
    for member in chosen {
      let who = cast.members[member]
      rows.append(
        Party(
          key: Self.key(who),
          name: who.name,
          kind: who.correctedKind ?? Self.kind(who.kind),
          aliases: aliases.of(member),
          roles: roles.of[member] ?? [],
          represents: represents[member],
          salience: Party.Salience(
            weight: weightOfMember[member],
            mentions: who.occurrences.count,
            documents: Set(who.occurrences.map(\.document)).count,
          ),
          positions: positions.of[member] ?? [],
          relations: relations.of[member] ?? [],
          stakes: stakes.of[member] ?? [],
          latest: latest.of[member],
          citations: Self.citations(who, corpus, cast),
          analyst: AnalystWord(
            kind: who.correctedKind == nil ? nil : Self.kind(who.kind),
            role: rulings.roles[member],
            notes: rulings.notes[member] ?? [],
            isJoined: who.isJoined,
          ),
        )
      )
    }
    rows.sort {
      $0.salience.weight != $1.salience.weight
        ? $0.salience.weight > $1.salience.weight : $0.key < $1.key
    }
  }

  private static func key(_ member: Cast.Member) -> RowKey {
    if let entity = member.entity { return RowKey("party:\(entity)") }
    return RowKey("party:\(kind(member.kind).rawValue):\(Spelling(member.name).key)")
  }

  private static func kind(_ kind: NameKind) -> Party.Kind {
    switch kind {
    case .person: .person
    case .country, .nationality, .place: .country
    case .organization: .organization
    case .group: .group
    case .bloc: .bloc
    }
  }

  /// The names themselves; a member named a thousand times is cited where it first stands in each
  /// document.
  private static func citations(_ member: Cast.Member, _ corpus: Corpus, _ cast: Cast)
    -> [Citation]
  {
    var seen: Set<Int> = []
    let several = Set(member.occurrences.map(\.document)).count > 1
    return member.occurrences.compactMap { occurrence in
      if several, !seen.insert(occurrence.document).inserted { return nil }
      let reading = corpus.readings[occurrence.document]
      let range = cast.rangeOf[occurrence.document][occurrence.name]
      return Citation(reading.document, range)
    }
  }
}
