import Prose

/// Two bodies taken for one: "the Ministry of Trade and the Ministry of Ports", "the Union of Pilots and the
/// Harbour Association", "Marsh Larks and The Quay Brothers".
enum JoinedBodies {
  /// Parts such names; linear.
  static func part(_ names: inout [NameMention], _ text: NameText) {
    guard names.contains(where: { and(in: $0, text) != nil }) else { return }
    names = names.flatMap { name in
      guard let and = and(in: name, text) else { return [name] }
      let (left, right) = (name.tokens.lowerBound..<and, (and + 2)..<name.tokens.upperBound)
      let isPerson = right.count == 1 && leads(right.upperBound, text)
      return [(left, name.kind), (right, isPerson ? .person : name.kind)].map {
        text.name($0, $1, rule: "one of two bodies")
      }
    }
  }

  private static func isHead(_ i: Int, _ text: NameText) -> Bool {
    text.facts[i].contains(.organizationHead)
  }

  /// Whether a noun for the rule of whose name stands before it begins there: "the Vell administration".
  private static func leads(_ next: Int, _ text: NameText) -> Bool {
    next < text.tokens.count && text.tokens[next].shape == .lower
      && text.facts(next).contains(.tenure)
  }

  /// The "and" between two names that begin with the same head, or of which the second has one, is initials alone
  /// or is whose rule is told of.
  private static func and(in name: NameMention, _ text: NameText) -> Int? {
    guard name.entity == nil, name.kind.isBody, name.tokens.count > 4 else { return nil }
    let article = name.tokens.dropFirst(2).dropLast(2).first {
      text.isWord($0 - 1, Keys.and) && text.isWord($0, Keys.the)
        && text.tokens[$0].shape == .capitalized
    }
    if let article { return article - 1 }
    let head = text.tokens[name.tokens.lowerBound].key
    return name.tokens.dropFirst().dropLast(2).first { and in
      guard text.isWord(and, Keys.and), text.isWord(and + 1, Keys.the) else { return false }
      let right = (and + 2)..<name.tokens.upperBound
      if text.tokens[right.lowerBound].key == head { return name.tokens.count > 6 }
      guard (name.tokens.lowerBound..<and).contains(where: { isHead($0, text) }) else {
        return false
      }
      if right.count > 1 { return right.contains { isHead($0, text) } }
      return text.tokens[right.lowerBound].shape == .upper || leads(right.upperBound, text)
    }
  }
}
