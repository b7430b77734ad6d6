import Prose

/// Numbers that a sentence begins with, whose capital is no part of a name: "Twelve Red Cross workers".
enum LeadingNumbers {
  /// Cuts them off the names that they ran into; linear.
  ///
  /// Only what is known without the number is cut: "Seven Sisters" is a name.
  static func cut(off names: inout [NameMention], _ text: NameText) {
    for i in names.indices {
      let name = names[i]
      let first = name.tokens.lowerBound
      guard name.entity == nil, name.tokens.count > 1, text.beginsSentence(first),
        numerals.contains(text.tokens[first].key),
        let known = entry(of: name.tokens.dropFirst(), text)
      else { continue }
      names[i] = NameMention(
        range: text.tokens[first + 1].range.union(text.tokens[name.tokens.upperBound - 1].range),
        tokens: name.tokens.dropFirst(),
        kind: known.kind,
        entity: known.entity,
        form: known.form,
        rule: "behind a number",
      )
    }
  }

  /// What the lexicon has by the words of a whole name, where it stands for somebody.
  private static func entry(of tokens: Range<Int>, _ text: NameText) -> NameLexicon.Entry? {
    let match = text.lexicon.names.longestMatch(
      text.tokens,
      at: tokens.lowerBound,
      before: tokens.upperBound,
    )
    guard let match, match.length == tokens.count else { return nil }
    let entry = text.lexicon.entries[match.value]
    return entry.entity == nil ? nil : entry
  }

  private static let numerals = WordSet(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds \
    thousands
    """
  )
}
