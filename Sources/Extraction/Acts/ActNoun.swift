import CLexicon
import Prose

/// A noun that says what is done where its verb hardly does: "launched an attack"; with another verb it
/// may say something else, as "severed ties" and "restored ties" do.
struct ActNoun: Sendable {
  let category: Act.Category
  /// Indices of the verbs that go with it, in the lexicon.
  let verbs: Set<Int16>

  /// What a noun says with a verb of the lexicon, nil where it says nothing.
  static func category(of noun: Token, with verb: Int16) -> Act.Category? {
    byNoun[noun.key]?.first { $0.verbs.contains(verb) }?.category
  }

  private static let byNoun: [UInt64: [ActNoun]] = {
    var nouns: [UInt64: [ActNoun]] = [:]
    let lexicon = VerbLexicon.shared
    TabSeparated(lexicon_act_nouns_start(), count: lexicon_act_nouns_count()).forEachRow { fields in
      guard fields.count == 4, let category = Act.Category(rawValue: fields[2]) else { return }
      let verbs = fields[3].split(separator: " ").compactMap {
        lexicon.index(of: String($0.map { $0 == "_" ? " " : $0 }))
      }
      let noun = ActNoun(category: category, verbs: Set(verbs))
      for form in fields[..<2] where form != "-" {
        nouns[Fold.key(of: form), default: []].append(noun)
      }
    }
    return nouns
  }()
}
