import Prose

/// Bodies for two things, whose names "and" seems to part: "the Trade and Industry Ministry", "Zenda's
/// Peace and Security Council".
struct JoinedSubjects {
  private let text: NameText

  /// Gives such names their first words; linear.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    let finder = JoinedSubjects(text: text)
    var i = 0
    while i < names.count {
      if let whole = finder.whole(names[i], names) {
        let inside = names[..<i].reversed().prefix { $0.tokens.lowerBound >= whole.lowerBound }
        let first = i - inside.count
        names.replaceSubrange(first...i, with: [finder.body(whole)])
        i = first
      }
      i += 1
    }
  }

  /// The tokens of the body that a name is the end of, nil where it is none or all of it.
  private func whole(_ name: NameMention, _ names: [NameMention]) -> Range<Int>? {
    let and = name.tokens.lowerBound - 1
    guard name.kind == .organization, name.tokens.count > 1, and > 1, text.isWord(and, Keys.and),
      !text.beginsSentence(name.tokens.lowerBound),
      let head = name.tokens.last, !text.facts(head).isDisjoint(with: Self.heads),
      name.tokens.dropLast().allSatisfy(isSubject)
    else { return nil }
    var first = and
    while first > 0, and - first < Self.longest, isSubject(first - 1), !text.beginsSentence(first) {
      first -= 1
    }
    // "The Trade and Industry Ministry" is one; "Trade and Industry Ministry officials" may be of two.
    guard first < and, first > 0, !text.beginsSentence(first),
      text.isWord(first - 1, Keys.the) || text.isPossessive(first - 1)
        || names.contains(where: { $0.tokens.upperBound == first && $0.form == .demonym })
    else { return nil }
    return first..<name.tokens.upperBound
  }

  /// Whether a word with a capital tells what a body is for, and is nobody's name nor a body itself.
  private func isSubject(_ i: Int) -> Bool {
    text.tokens[i].shape == .capitalized && text.facts(i).contains(.common)
      && text.facts(i).isDisjoint(with: Self.bodies) && text.titleEnds[i] == 0
  }

  private func body(_ tokens: Range<Int>) -> NameMention {
    text.name(tokens, .organization, rule: "two subjects of a body")
  }

  // Words.
  private static let longest = 3
  private static let heads: WordFacts = [.organizationHead, .organizationNoun, .stateOrgan]
  private static let bodies: WordFacts = heads.union([.groupHead, .people, .calendar, .function])
}
