import CLexicon
import Prose

/// A noun for something said, thought or wanted: "claim", "demand", "warning".
struct SpeechNoun: Sendable {
  let stance: Stance?
  /// What may follow and be what was said: a clause, an infinitive, a phrase with a preposition.
  let complements: Complement

  struct Complement: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    static let clause = Complement(rawValue: 1 << 0)
    static let infinitive = Complement(rawValue: 1 << 1)
    static let `for` = Complement(rawValue: 1 << 2)
    static let of = Complement(rawValue: 1 << 3)
    static let about = Complement(rawValue: 1 << 4)
    static let to = Complement(rawValue: 1 << 5)
    static let on = Complement(rawValue: 1 << 6)
    static let against = Complement(rawValue: 1 << 7)

    static let with = Complement(rawValue: 1 << 8)
    static let at = Complement(rawValue: 1 << 9)
    static let `in` = Complement(rawValue: 1 << 10)
    static let behind = Complement(rawValue: 1 << 11)
    static let by = Complement(rawValue: 1 << 12)

    private static let words: [String: Complement] = [
      "that": .clause, "to-verb": .infinitive, "for": .for, "of": .of, "about": .about,
      "over": .about, "to": .to, "on": .on, "against": .against, "with": .with, "at": .at,
      "in": .in, "behind": .behind, "by": .by,
    ]

    private static let prepositions: [UInt64: Complement] = Dictionary(
      uniqueKeysWithValues: words.filter { $0.key != "that" && $0.key != "to-verb" }
        .map { (Fold.key(of: $0.key), $0.value) }
    )

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The complements named in a list: "that to-verb for".
    init(words: String) {
      self = words.split(separator: " ").reduce(into: []) {
        $0.formUnion(Self.words[String($1)] ?? [])
      }
    }

    /// The complement that a preposition leads to, by its key.
    init(preposition key: UInt64) { self = Self.prepositions[key] ?? [] }
  }

  static let all: [SpeechNoun] = loaded.nouns
  /// Values are indices into `all`.
  static let table: PhraseTable = loaded.table

  private static let loaded: (nouns: [SpeechNoun], table: PhraseTable) = {
    var nouns: [SpeechNoun] = []
    var table = PhraseTable()
    TabSeparated(lexicon_speech_nouns_start(), count: lexicon_speech_nouns_count()).forEachRow {
      guard $0.count == 4 else { return }
      for form in [$0[0], $0[1]] where form != "-" { table.insert(form, nouns.count) }
      nouns.append(
        SpeechNoun(stance: Stance(rawValue: $0[2]), complements: Complement(words: $0[3]))
      )
    }
    return (nouns, table)
  }()
}
