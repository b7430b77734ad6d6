import Extraction
import Prose

/// How much of the situation turns on each member of the cast.
enum Salience {
  /// A weight for each member; 0 for those who are no party.
  static func weights(_ corpus: Corpus, _ cast: Cast) -> [Double] {
    cast.members.map { weight(of: $0, corpus, cast) }
  }

  private static func weight(of member: Cast.Member, _ corpus: Corpus, _ cast: Cast) -> Double {
    var weight = 0.0
    var evidence: Acting = []
    var documents: Set<Int> = []
    for occurrence in member.occurrences {
      let acting = cast.actors[occurrence.document].acting[occurrence.name]
      let mention = corpus.readings[occurrence.document].names[occurrence.name]
      evidence.formUnion(acting)
      documents.insert(occurrence.document)
      guard member.kind != .country || !acting.isEmpty else { continue }
      weight += 1
      if acting.contains(.speaks) { weight += 1.5 }
      if acting.contains(.acts) || acting.contains(.isSubject) { weight += 1 }
      if mention.range.start < 400 { weight += 1.5 }
    }
    guard isParty(member, evidence, mentions: member.occurrences.count),
      !Reporters.contain(member, corpus)
    else { return 0 }
    return weight * (1 + Double(documents.count) / Double(corpus.readings.count))
  }

  private static func isParty(_ member: Cast.Member, _ evidence: Acting, mentions: Int) -> Bool {
    switch member.kind {
    case .place, .nationality: return false
    case .country: return !evidence.isEmpty
    case .person, .group, .bloc, .organization: return !evidence.isEmpty || mentions > 1
    }
  }
}
