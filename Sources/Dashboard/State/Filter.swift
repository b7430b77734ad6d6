import Assessment

/// The party that the lists are narrowed to.
struct Filter: Hashable, Sendable {
  let name: String
  /// Its name and the names of those who act for it.
  let names: Set<String>

  init(_ party: Party, in situation: Situation) {
    name = party.name
    names = Set([party.name] + situation.agents(of: party).map(\.name))
  }

  func admits(_ parties: [String]) -> Bool { parties.contains(where: names.contains) }
}
