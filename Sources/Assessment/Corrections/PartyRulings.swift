/// What the analyst says of single parties: which are hidden, what they hold, what is to be noted.
struct PartyRulings: Sendable {
  /// Members of the cast that get no row.
  private(set) var hidden: Set<Int> = []
  private(set) var roles: [Int: String] = [:]
  private(set) var notes: [Int: [String]] = [:]

  /// Looks up whom the lines mean among the members that are parties.
  ///
  /// - Parameters:
  ///   - ledger: The lines; those that mean nobody are noted there.
  ///   - cast: Everyone who is named.
  ///   - parties: The members that are parties, in order.
  init(_ ledger: inout CorrectionLedger, _ cast: Cast, parties: [Int]) {
    let entries = ledger.entries.filter { [.hide, .role, .note].contains($0.correction.verb) }
    guard !entries.isEmpty else { return }
    let bearers = cast.bearers(among: parties)
    var everyone: Bearers?
    for entry in entries {
      let name = entry.correction.names[0]
      do throws(CorrectionOutcome.Trouble) {
        for member in try bearers.find(name).map({ parties[$0] }) {
          rule(entry.correction, member)
        }
      } catch {
        // A name without a row is another matter than a name that nobody has.
        let named = everyone ?? cast.bearers(among: Array(cast.members.indices))
        everyone = named
        let isNamed = (try? named.find(name)) != nil
        ledger.note(entry.number, isNamed ? .noParty(name) : error)
      }
    }
  }

  private mutating func rule(_ correction: Correction, _ member: Int) {
    switch correction {
    case .hide: hidden.insert(member)
    case .role(_, let text): roles[member] = text
    case .note(_, let text): notes[member, default: []].append(text)
    case .same, .apart, .kind, .close, .reopen, .answered, .due, .watch: break
    }
  }
}
