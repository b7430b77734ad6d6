import Prose

/// The words of English that name nobody, in all their forms.
package enum CommonWords {
  /// Whether a word is one of them, whatever its capitals; the first time waits for the word lists.
  package static func contains(_ word: String) -> Bool {
    let facts = WordFacts(rawValue: NameLexicon.shared.words[Fold.key(of: word)])
    return !facts.isDisjoint(with: [.common, .function])
  }
}
