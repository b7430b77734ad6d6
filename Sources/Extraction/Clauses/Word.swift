import Prose

/// A token seen as part of a sentence: function word, verb, or a word with a meaning of its own.
struct Word: Sendable {
  let classes: WordClass
  /// Index into the lexicon's verbs; -1 for none, also for unknown words that look like verbs.
  let verb: Int16
  let form: VerbForm
  /// How many tokens the verb covers with its particle.
  let length: Int16

  /// What the token at `i` is; a few probes.
  init(
    _ text: [UInt8],
    _ tokens: [Token],
    at i: Int,
    before end: Int,
    classes: KeyMap,
    verbs: VerbLexicon,
  ) {
    let token = tokens[i]
    self.classes = WordClass(of: token, in: classes)
    guard token.kind == .word, token.shape != .other, self.classes.isDisjoint(with: .auxiliary)
    else {
      (verb, form, length) = (-1, VerbForm(rawValue: 0), 1)
      return
    }
    if let match = verbs.table.longestMatch(tokens, at: i, before: end) {
      let found = verbs.forms[match.value]
      if match.length > 1, let single = verbs.table.value(of: token),
        Self.isInfinitive(tokens, after: i + match.length, before: end, verbs)
      {
        // "agreed to meet" is "agreed" and an infinitive, not "agreed to".
        (verb, form, length) = (verbs.forms[single].verb, verbs.forms[single].form, 1)
      } else {
        (verb, form, length) = (found.verb, found.form, Int16(match.length))
      }
      return
    }
    (verb, length) = (-1, 1)
    form =
      token.shape == .lower && self.classes.isEmpty
      ? Self.suffixForm(text, token) : VerbForm(rawValue: 0)
  }

  private static let to = Fold.key(of: "to")

  private static func isInfinitive(
    _ tokens: [Token],
    after i: Int,
    before end: Int,
    _ verbs: VerbLexicon,
  ) -> Bool {
    guard i < end, tokens[i - 1].key == to, let next = verbs.table.value(of: tokens[i]) else {
      return false
    }
    return verbs.forms[next].form.contains(.base)
      && !verbs.verbs[Int(verbs.forms[next].verb)].isNoun
  }

  /// The form that the ending of an unknown word tells.
  private static func suffixForm(_ text: [UInt8], _ token: Token) -> VerbForm {
    let end = Int(token.range.end)
    guard token.range.count >= 5 else { return [] }
    for i in token.range.indices where text[i] == UInt8(ascii: "-") { return [] }
    if text[end - 1] == UInt8(ascii: "d"), text[end - 2] == UInt8(ascii: "e"),
      text[end - 3] != UInt8(ascii: "e")
    {
      return [.past, .participle]
    }
    if token.range.count >= 6, text[end - 1] == UInt8(ascii: "g"),
      text[end - 2] == UInt8(ascii: "n"), text[end - 3] == UInt8(ascii: "i")
    {
      return .gerund
    }
    return []
  }
}

extension Token {
  /// Whether the word ends like an adverb of manner.
  func endsInLy(_ text: [UInt8]) -> Bool {
    let end = Int(range.end)
    return shape == .lower && range.count > 4 && text[end - 1] == UInt8(ascii: "y")
      && text[end - 2] == UInt8(ascii: "l")
  }

  /// Whether the word ends like a plural.
  func endsInS(_ text: [UInt8]) -> Bool {
    let end = Int(range.end)
    return kind == .word && range.count > 3 && text[end - 1] == UInt8(ascii: "s")
      && text[end - 2] != UInt8(ascii: "s") && text[end - 2] != UInt8(ascii: "'")
  }
}
