import Extraction
import Prose

/// Whether a member of the cast is an actor, by what its names do in all the documents.
///
/// What is only talked about is a topic: laws, products, ships and prizes have names as well.
struct Agency {
  private var evidence: Acting = []
  /// How often it does something or has something done to it.
  private var deeds = 0
  /// How often it speaks.
  private var words = 0
  private(set) var mentions = 0

  var speaks: Bool { evidence.contains(.speaks) }

  /// Whether things are only done to it.
  var isPassive: Bool { evidence.isSubset(of: [.receives, .isTopic]) }

  mutating func note(_ acting: Acting) {
    mentions += 1
    evidence.formUnion(acting)
    if !acting.subtracting(.isTopic).isEmpty { deeds += 1 }
    if acting.contains(.speaks) { words += 1 }
  }

  /// Whether this makes a member a party.
  func isParty(_ member: Cast.Member) -> Bool {
    if member.isNominal { return member.collective.map(isParty) ?? false }
    return switch member.kind {
    case .nationality: false
    // A town or region is where things happen, unless those who govern it speak.
    case .place: words * Self.voice >= mentions
    // That somebody has a role for it shows no state at work.
    case .country: !evidence.subtracting(.isRepresented).isEmpty
    case .person, .group: !evidence.isEmpty || mentions > 1
    case .bloc, .organization:
      member.entity != nil
        // Lands act through their blocs and bodies, be these named in passing.
        ? member.kind == .bloc || member.state != nil || !evidence.isEmpty || mentions > 1
        : !isEmployer && deeds > 0 && deeds * (isPassive ? Self.thing : Self.topic) >= mentions
    }
  }

  /// Whether nothing is told of it but that somebody who speaks is of it: "a professor at Selm University".
  private var isEmployer: Bool { evidence == .isRepresented && mentions <= Self.passing }

  private func isParty(_ collective: Collectives.Collective) -> Bool {
    switch collective.sort {
    case .people: true
    case .actor, .organ, .local: speaks || deeds > 0
    case .affected, .retinue: speaks || deeds > 0 && mentions > 1
    }
  }

  /// How often what is only somebody's employer is named in passing.
  private static let passing = 2
  /// What is named more than so many times as often as it is seen in a deed is a topic.
  private static let topic = 6
  /// The same where it is never seen to do anything itself.
  private static let thing = 3
  /// The same for a place that is seldom heard.
  private static let voice = 5
}
