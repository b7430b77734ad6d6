import CLexicon
package import Prose

/// A word as a form of a verb: "signed" is the past of the verb that "signs" is a form of.
package struct VerbUse: Hashable, Sendable {
  /// The same for all forms of one verb.
  package let verb: Int
  /// Past tense or participle.
  package let isPast: Bool
}

extension Token {
  /// What the word is as a verb, nil for words that the lexicon has as none; one look-up.
  package var verbUse: VerbUse? {
    guard kind == .word, let form = VerbLexicon.shared.table.value(of: self) else { return nil }
    let entry = VerbLexicon.shared.forms[form]
    return VerbUse(
      verb: Int(entry.verb),
      isPast: !entry.form.isDisjoint(with: [.past, .participle]),
    )
  }
}

/// The forms of verbs that do not follow the rules of spelling: "paid", "planning".
package enum IrregularForms {
  /// Hands over the key of each form that a list gives, with its verb.
  package static func forEach(_ body: (_ form: UInt64, _ verb: String) -> Void) {
    TabSeparated(lexicon_verbs_start(), count: lexicon_verbs_count()).forEachRow { fields in
      // A phrasal verb has the forms of its verb.
      guard fields.count > 1, fields[1] != "-", !fields[0].contains(" ") else { return }
      for form in fields[1].split(separator: " ") { body(Fold.key(of: String(form)), fields[0]) }
    }
  }
}
