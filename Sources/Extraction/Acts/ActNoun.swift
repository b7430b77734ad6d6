import CLexicon
import Prose

/// A noun that says what is done where its verb hardly does: "launched an attack".
struct ActNoun: Sendable {
  let category: Act.Category
  /// Indices of the verbs that go with it, in the lexicon.
  let verbs: Set<Int16>

  static let all: [ActNoun] = loaded.nouns
  /// Values are indices into `all`.
  static let table: PhraseTable = loaded.table

  private static let loaded: (nouns: [ActNoun], table: PhraseTable) = {
    var nouns: [ActNoun] = []
    var table = PhraseTable()
    let lexicon = VerbLexicon.shared
    TabSeparated(lexicon_act_nouns_start(), count: lexicon_act_nouns_count()).forEachRow { fields in
      guard fields.count == 4, let category = Act.Category(rawValue: fields[2]) else { return }
      for form in fields[..<2] where form != "-" { table.insert(form, nouns.count) }
      let verbs = fields[3].split(separator: " ").compactMap { lexicon.index(of: String($0)) }
      nouns.append(ActNoun(category: category, verbs: Set(verbs)))
    }
    return (nouns, table)
  }()
}
