import Prose

/// Finds the names of a document, and the roles of the people in it.
///
/// Runs of capitalised words are cut into candidates by the lexicon and by the words that head
/// names; their own words, their surroundings and the whole document vote on what each is.
enum NameStage {
  static func run(_ reading: inout Reading) {
    let passage = reading.passage
    let text = NameText(passage, .shared)
    var candidates = Segments(text).candidates
    let inner = InnerEvidence(text: text)
    let surroundings = Surroundings(text: text)
    for i in candidates.indices {
      inner.weigh(&candidates[i])
      surroundings.weigh(&candidates[i])
    }
    Coordination(text: text).weigh(&candidates)
    let resolution = Resolution(text: text, memory: DocumentMemory(text, candidates))
    reading.names = candidates.compactMap { resolution.name($0, passage) }
    reading.roles = RoleFinder(text: text, names: reading.names).roles()
  }
}
