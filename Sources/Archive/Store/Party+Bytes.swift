import Assessment
import Extraction
import Prose

extension ByteWriter {
  /// Writes a row of a party, which cites documents written before.
  mutating func party(_ party: Party) {
    string(party.key.text)
    string(party.name)
    choice(party.kind, of: PartyCases.party)
    list(party.aliases) { writer, alias in
      writer.string(alias.text)
      writer.count(alias.count)
      writer.string(alias.reason)
      writer.flag(alias.isName)
    }
    list(party.roles) { writer, role in
      writer.string(role.text)
      writer.day(role.day)
      writer.citation(role.citation)
    }
    words(party.represents)
    count(party.salience.weight)
    count(party.salience.mentions)
    count(party.salience.documents)
    list(party.positions) { $0.position($1) }
    list(party.relations) { writer, relation in
      writer.string(relation.other)
      writer.list(relation.deeds) { $0.deed($1) }
    }
    citations(party.stakes)
    optional(party.latest) { $0.citation($1) }
    citations(party.citations)
    optional(party.analyst.kind) { $0.choice($1, of: PartyCases.party) }
    words(party.analyst.role)
    words(party.analyst.notes)
    flag(party.analyst.isJoined)
  }

  private mutating func position(_ position: Position) {
    string(position.issue)
    string(position.what)
    choice(position.stance, of: PartyCases.stance)
    flag(position.isNegated)
    optional(position.condition) { $0.citation($1) }
    flag(position.departs)
    day(position.day)
    words(position.speaker)
    words(position.teller)
    citation(position.citation)
    citations(position.repeats)
  }

  private mutating func deed(_ deed: Relation.Deed) {
    choice(deed.quad, of: PartyCases.quad)
    flag(deed.isByOther)
    day(deed.day)
    citation(deed.citation)
  }
}

extension ByteReader {
  mutating func party() throws(Malformed) -> Party {
    Party(
      key: RowKey(try string()),
      name: try string(),
      kind: try choice(of: PartyCases.party),
      aliases: try list { reader throws(Malformed) in
        Party.Alias(
          text: try reader.string(),
          count: try reader.count(),
          reason: try reader.string(),
          isName: try reader.flag(),
        )
      },
      roles: try list { reader throws(Malformed) in
        Party.Role(
          text: try reader.string(),
          day: try reader.day(),
          citation: try reader.citation(),
        )
      },
      represents: try someWords(),
      salience: Party.Salience(weight: try count(), mentions: try count(), documents: try count()),
      positions: try list { reader throws(Malformed) in try reader.position() },
      relations: try list { reader throws(Malformed) in
        Relation(
          other: try reader.string(),
          deeds: try reader.list { reader throws(Malformed) in try reader.deed() },
        )
      },
      stakes: try citations(),
      latest: try someCitation(),
      citations: try citations(),
      analyst: AnalystWord(
        kind: try optional { reader throws(Malformed) in try reader.choice(of: PartyCases.party) },
        role: try someWords(),
        notes: try words(),
        isJoined: try flag(),
      ),
    )
  }

  private mutating func position() throws(Malformed) -> Position {
    Position(
      issue: try string(),
      what: try string(),
      stance: try choice(of: PartyCases.stance),
      isNegated: try flag(),
      condition: try someCitation(),
      departs: try flag(),
      day: try day(),
      speaker: try someWords(),
      teller: try someWords(),
      citation: try citation(),
      repeats: try citations(),
    )
  }

  private mutating func deed() throws(Malformed) -> Relation.Deed {
    Relation.Deed(
      quad: try choice(of: PartyCases.quad),
      isByOther: try flag(),
      day: try day(),
      citation: try citation(),
    )
  }
}

private enum PartyCases {
  static let party = Party.Kind.allCases
  static let stance = Stance.allCases
  static let quad = Relation.QuadClass.allCases
}
