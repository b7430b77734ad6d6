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
