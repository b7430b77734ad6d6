import CLexicon
import Prose

/// An adjective that says what somebody thinks: "willing", "unacceptable".
struct StanceAdjective: Sendable {
  let stance: Stance?
  /// Whether it is thought of its subject, rather than by it: "the plan is unacceptable".
  let isVerdict: Bool
  let complements: SpeechNoun.Complement

  static let all: [StanceAdjective] = loaded.adjectives
  /// Values are indices into `all`.
  static let table: PhraseTable = loaded.table

  private static let loaded: (adjectives: [StanceAdjective], table: PhraseTable) = {
    var adjectives: [StanceAdjective] = []
    var table = PhraseTable()
    TabSeparated(lexicon_stance_adjectives_start(), count: lexicon_stance_adjectives_count())
      .forEachRow {
        guard $0.count == 4 else { return }
        table.insert($0[0], adjectives.count)
        adjectives.append(
          StanceAdjective(
            stance: Stance(rawValue: $0[1]),
            isVerdict: $0[2] == "verdict",
            complements: SpeechNoun.Complement(words: $0[3]),
          )
        )
      }
    return (adjectives, table)
  }()
}
