import Extraction
import Prose

/// How much of the situation turns on each member of the cast.
enum Salience {
  /// A weight for each member; 0 for those who are no party.
  static func weights(_ cast: Cast, _ crew: some Crew) -> [Double] {
    crew.map(cast.members, weight)
  }

  /// The sum over the documents, in each of which further mentions add less and less: who is met all
  /// over the reports outweighs whom one report dwells on.
  private static func weight(of member: Cast.Member) -> Double {
    var agency = Agency()
    var marks: NameMarks = []
    var total = 0.0
    var here = 0.0
    var document = -1
    var documents = 0
    var reported = (document: -1, documents: 0)
    for occurrence in member.occurrences {
      if occurrence.document != document {
        total += damped(here)
        (here, document) = (0, occurrence.document)
        documents += 1
      }
      if occurrence.marks.contains(.isReporter), reported.document != document {
        reported = (document, reported.documents + 1)
      }
      agency.note(occurrence.acting)
      marks.formUnion(occurrence.marks)
      let isNamed = member.kind != .country && (occurrence.form != .demonym || member.state != nil)
      guard isNamed || !occurrence.acting.subtracting(.isRepresented).isEmpty else { continue }
      here += weight(of: occurrence.acting) + (occurrence.isAtHead ? 1.5 : 0)
    }
    total += damped(here)
    guard agency.isParty(member), !TornNames.contain(member),
      !Administrations.isUnnamed(member.name), !Reporters.contain(member, marks),
      // A line that looks like a byline makes no reporter of a minister.
      member.kind != .person || reported.documents * reporting < max(1, documents),
      !Departed.contain(member, agency, marks), !Instruments.contain(member, marks),
      !Artefacts.contain(member, agency), !Vessels.contain(member, marks)
    else { return 0 }
    return agency.isPassive && member.kind == .organization && member.entity == nil
      ? total * passive : total
  }

  /// A mention, more where it speaks, acts or leads a sentence.
  private static func weight(of acting: Acting) -> Double {
    1 + (acting.contains(.speaks) ? 1.5 : 0)
      + (acting.isDisjoint(with: .leads) ? 0 : 1)
  }

  /// Grows with a weight and never past `enough`.
  private static func damped(_ weight: Double) -> Double { weight * enough / (weight + enough) }

  /// What no number of mentions in one report outweighs.
  private static let enough = 30.0
  /// What a body counts that does nothing in any report: products are launched and bought as well.
  private static let passive = 0.4
  /// Of so many documents that name a reporter one says so at least.
  private static let reporting = 8
}
