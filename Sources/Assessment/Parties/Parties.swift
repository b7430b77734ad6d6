import Extraction
import Prose

/// Who of a corpus's cast is a party, and how much turns on each.
struct Parties: Sendable {
  /// The members of the cast that are parties and not hidden, in the cast's order.
  let chosen: [Int]
  private let rulings: PartyRulings
  /// For each member of the cast the name of its row, nil for those without.
  let nameOfMember: [String?]
  /// For each member the weight of its row, 0 without.
  let weightOfMember: [Int]

  init(
    _ cast: Cast,
    _ ledger: inout CorrectionLedger,
    _ crew: some Crew,
  ) {
    var weights = Salience.weights(cast, crew)
    // Whom the analyst gives a kind is a party.
    for (member, who) in cast.members.enumerated() where who.correctedKind != nil {
      weights[member] = max(weights[member], Double(who.occurrences.count))
    }
    let parties = cast.members.indices.filter { weights[$0] > 0 }
    let rulings = PartyRulings(&ledger, cast, parties: parties)
    chosen = parties.filter { !rulings.hidden.contains($0) }
    self.rulings = rulings
    let heaviest = chosen.map { weights[$0] }.max() ?? 1
    var names = [String?](repeating: nil, count: cast.members.count)
    var shares = Array(repeating: 0, count: cast.members.count)
    for member in chosen {
      names[member] = cast.members[member].name
      shares[member] = max(1, Int((weights[member] * 1000 / heaviest).rounded()))
    }
    nameOfMember = names
    weightOfMember = shares
  }

  /// Whether a member of the cast is a party, be it a hidden one.
  func isParty(_ member: Int) -> Bool {
    weightOfMember[member] > 0 || rulings.hidden.contains(member)
  }

  /// The parties as rows, weightiest first.
  func rows(_ cast: Cast, _ files: PartyFiles, _ positions: Positions, _ stakes: Stakes) -> [Party]
  {
    let rows = zip(chosen, files.all).map { member, file in
      let who = cast.members[member]
      return Party(
        key: Self.key(who),
        name: who.name,
        kind: who.correctedKind ?? Self.kind(who.kind),
        aliases: file.aliases,
        roles: file.roles,
        represents: file.represents,
        salience: Party.Salience(
          weight: weightOfMember[member],
          mentions: who.occurrences.count,
          documents: file.documents,
        ),
        positions: positions.of[member] ?? [],
        relations: file.relations,
        stakes: stakes.of[member] ?? [],
        latest: file.latest,
        citations: file.citations,
        analyst: AnalystWord(
          kind: who.correctedKind == nil ? nil : Self.kind(who.kind),
          role: rulings.roles[member],
          notes: rulings.notes[member] ?? [],
          isJoined: who.isJoined,
        ),
      )
    }
    return rows.sorted(on: { Prominence(weight: $0.salience.weight, key: $0.key) })
  }

  private static func key(_ member: Cast.Member) -> RowKey {
    if let entity = member.entity { return RowKey("party:\(entity)") }
    return RowKey("party:\(kind(member.kind).rawValue):\(Spelling(member.name).key)")
  }

  private static func kind(_ kind: NameKind) -> Party.Kind {
    switch kind {
    case .person: .person
    case .country, .nationality: .country
    // Of a town or region those who govern it are the party.
    case .organization, .place: .organization
    case .group: .group
    case .bloc: .bloc
    }
  }
}
