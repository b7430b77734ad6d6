import Extraction
import Prose

/// Names that the analyst keeps apart: they never come to stand for one party.
struct Separations {
  /// For each name the lines that it stands in, and its place there.
  private var labels: [String: [Int: Int]] = [:]
  /// Names that would share an entity of the lexicon with the name they are kept apart from.
  private var detached: Set<String> = []

  /// The lines by their numbers, each with the place of a name in it.
  typealias Labels = [Int: Int]

  /// Takes the lines up and notes those that name what no document does.
  ///
  /// Linear in the number of names of the corpus where there is such a line, free where there is none.
  init(_ ledger: inout CorrectionLedger, _ corpus: Corpus) {
    let lines = ledger.entries.filter { $0.correction.verb == .apart }
    guard !lines.isEmpty else { return }
    for line in lines {
      for (key, place) in zip(line.keys, line.places) {
        labels[key, default: [:]][line.number] = place
      }
    }
    let entities = entities(in: corpus)
    for line in lines {
      for (name, key) in zip(line.correction.names, line.keys)
      where entities[key] == nil {
        ledger.note(line.number, .noSuchName(name))
      }
      var taken: Set<EntityID> = []
      for key in line.keys {
        for entity in entities[key] ?? [] where !taken.insert(entity).inserted {
          detached.insert(key)
        }
      }
    }
  }

  /// The lines that a name stands in.
  func labels(of spelling: Spelling) -> Labels {
    labels.isEmpty ? [:] : labels[spelling.key] ?? [:]
  }

  /// Whether a name is to be taken by its letters, whatever the lexicon says that it stands for.
  func detaches(_ spelling: Spelling) -> Bool {
    !detached.isEmpty && detached.contains(spelling.key)
  }

  /// Whether two sets of names are kept apart.
  static func conflict(_ a: Labels, _ b: Labels) -> Bool {
    a.contains { line, place in b[line].map { $0 != place } ?? false }
  }

  /// What each of the names stands for in the lexicon; nil for names that do not occur.
  private func entities(in corpus: Corpus) -> [String: Set<EntityID>] {
    var found: [String: Set<EntityID>] = [:]
    for account in corpus.accounts {
      let keys = account.spellings.map { Spelling($0).key }
      for name in account.names {
        let body = name.widening.map { account.widenings[$0] }.flatMap {
          $0.entity == nil ? nil : $0
        }
        let key = keys[body?.spelling ?? name.spelling]
        guard labels[key] != nil else { continue }
        let entity = body?.entity ?? name.entity.map { account.entities[$0] }
        found[key, default: []].formUnion(entity.map { [$0] } ?? [])
      }
    }
    return found
  }
}
