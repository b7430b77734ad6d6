import Prose

/// The "Q" that marks a question in a transcript, which is no initial: "Q Hey there", "Q Ana, thank you".
enum QuestionMarks {
  /// Cuts it off the names that it ran into; linear.
  ///
  /// What is left of "Q Hey" is a word with a capital.
  static func cut(off names: inout [NameMention], _ text: NameText) {
    names = names.compactMap { name in
      let first = name.tokens.lowerBound
      guard name.entity == nil, name.tokens.count > 1, text.isWord(first, letter),
        text.tokens[first].range.count == 1, text.beginsSentence(first)
      else { return name }
      let rest = name.tokens.dropFirst()
      // "Q Will, thank you", but "Q Will you".
      let isCalled =
        text.facts(rest.lowerBound).contains(.given) && rest.upperBound < text.tokens.count
        && text.tokens[rest.upperBound].kind == .punctuation
      guard rest.count > 1 || isCalled else { return nil }
      return text.name(rest, name.kind, rule: "behind a question's mark")
    }
  }

  private static let letter = Fold.key(of: "q")
}
