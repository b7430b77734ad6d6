/// A statement in the making: tokens instead of bytes, the speaker not yet resolved.
struct StatementDraft {
  var source: Range<Int>?
  /// The noun a relative pronoun or a parenthesis leads back to.
  var antecedent: Range<Int>?
  var cue: Range<Int>?
  var content: Range<Int>
  var stance: Stance?
  /// What it tells of a land or a body, where it has no stance of its own.
  var namedSide: NamedSide?
  var isTopic = false
  var isNegated = false
  var sentence: Int
  var rule: String
  /// Whether the speaker is the one of the statement before: a quotation runs on.
  var continues = false
  /// Whether it is said without a word of saying, by whose words the paragraph is.
  var isOwnWords = false
}
