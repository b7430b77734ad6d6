import Extraction
import Prose

/// Joins "the North" with the state of that name, where there is one to the south as well.
enum DividedStates {
  static func join(_ graph: inout NameGraph) {
    for named in graph.named {
      let nodes = named.map(\.node).sorted()
      let open = nodes.filter {
        graph.nodes[$0].isSingle && opposites[graph.nodes[$0].spelling.key] != nil
      }
      guard !open.isEmpty else { continue }
      let states = Set(nodes.compactMap { graph.nodes[$0].entity }).sorted()
      for id in open {
        let half = graph.nodes[id].spelling.key
        let named = states.filter { isHalf($0, half) }
        guard named.count == 1,
          let state = nodes.first(where: { graph.nodes[$0].entity == named[0] })
        else { continue }
        graph.join(id, to: state, because: "half of a divided land")
      }
    }
  }

  /// Whether a state is the half of a land that is divided this way: "north" of North Ruritania.
  private static func isHalf(_ state: EntityID, _ half: String) -> Bool {
    guard let name = state.name, Spelling(name).words.first == half else { return false }
    return hasOtherHalf(state)
  }

  /// Whether another state has the rest of the name and the opposite quarter.
  private static func hasOtherHalf(_ state: EntityID) -> Bool {
    guard let name = state.name, let space = name.firstIndex(of: " "),
      let opposite = opposites[name[..<space].lowercased()]
    else { return false }
    return EntityID.isState(
      named: opposite.prefix(1).uppercased() + opposite.dropFirst() + name[space...]
    )
  }

  private static let opposites = [
    "north": "south", "south": "north", "east": "west", "west": "east",
  ]
}
