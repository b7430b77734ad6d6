import Extraction

/// Whom nouns mean that no report says more of: "the rebels" of a folder whose reports name nearly none but
/// Ruritanian ones are these.
struct NominalMeanings {
  /// What the code of a state ends with that a report was only found to be about.
  static let guess = "~"

  private let meanings: [EntityID: EntityID]

  /// Counts the reports that mean each of those a noun may mean; linear in the number of entities.
  init(_ corpus: Corpus) {
    var counts: [Substring: Counts] = [:]
    var guessed: Set<EntityID> = []
    for entity in corpus.accounts.lazy.flatMap(\.entities) {
      guard let (qualifier, noun) = entity.body else { continue }
      counts[noun, default: Counts()].add(qualifier)
      if qualifier.hasSuffix(Self.guess) { guessed.insert(entity) }
    }
    let plain = counts.mapValues(\.plain)
    var meanings: [EntityID: EntityID] = [:]
    for entity in guessed {
      guard let (qualifier, noun) = entity.body else { continue }
      let meant = plain[noun].flatMap(\.self) ?? qualifier.dropLast()
      meanings[entity] = EntityID(bodyOf: meant, noun)
    }
    self.meanings = meanings
  }

  /// How many reports mean whom by a noun.
  private struct Counts {
    private var all: [Substring: Int] = [:]
    private var told: Set<Substring> = []
    private var unknown = 0

    mutating func add(_ qualifier: Substring) {
      let isTold = !qualifier.hasSuffix(guess)
      let known = isTold ? qualifier : qualifier.dropLast()
      if known.isEmpty { return unknown += 1 }
      all[known, default: 0] += 1
      if isTold { told.insert(known) }
    }

    /// Whom two thirds of the reports mean that let it be known; empty where more reports do not, and none says
    /// so in words; nil where they are of different minds.
    var plain: Substring? {
      let known = all.values.reduce(0, +)
      // What a few reports are about tells nothing of the others.
      if told.isEmpty, unknown > known { return "" }
      let most = all.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
      guard let most, most.value * 3 >= known * 2 else { return nil }
      return !told.contains(most.key) && unknown > most.value ? "" : most.key
    }
  }

  /// Whom an entity of a report means in all of them.
  subscript(entity: EntityID) -> EntityID { meanings[entity] ?? entity }
}
