/// Who bears a name, as a person would take it: whoever is called so, else whoever has it among the
/// spellings.
struct Bearers {
  private var byName: [String: [Int]] = [:]
  private var bySpelling: [String: [Int]] = [:]
  private let names: [String]

  /// Takes the names of some parties, each with its spellings; linear in their length.
  init(_ parties: [(name: String, spellings: [String])]) {
    names = parties.map(\.name)
    for (index, party) in parties.enumerated() {
      byName[Spelling(party.name).key, default: []].append(index)
      for key in Set(party.spellings.map { Spelling($0).key }) {
        bySpelling[key, default: []].append(index)
      }
    }
  }

  /// The indices of those who bear a name, ascending; several only where all are called so.
  func find(_ name: String) throws(CorrectionOutcome.Trouble) -> [Int] {
    let key = Spelling(name).key
    if let called = byName[key] { return called }
    guard let found = bySpelling[key] else { throw .noSuchName(name) }
    guard found.count == 1 else { throw .ambiguous(name, found.map { names[$0] }) }
    return found
  }
}
