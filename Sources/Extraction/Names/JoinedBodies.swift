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
      return [left, right].map { text.name($0, name.kind, rule: "one of two bodies") }
    }
  }

  private static func isHead(_ i: Int, _ text: NameText) -> Bool {
    text.facts[i].contains(.organizationHead)
  }

  /// The "and" between two names that begin with the same head, or of which the second ends with one.
  private static func and(in name: NameMention, _ text: NameText) -> Int? {
    guard name.entity == nil, name.kind.isBody, name.tokens.count > 4 else { return nil }
    let article = name.tokens.dropFirst(2).dropLast(2).first {
      text.isWord($0 - 1, Keys.and) && text.isWord($0, Keys.the)
        && text.tokens[$0].shape == .capitalized
    }
    if let article { return article - 1 }
    guard name.tokens.count > 6 else { return nil }
    let head = text.tokens[name.tokens.lowerBound].key
    return name.tokens.dropFirst().dropLast(2).first {
      text.isWord($0, Keys.and) && text.isWord($0 + 1, Keys.the)
        && (text.tokens[$0 + 2].key == head
          || isHead(name.tokens.upperBound - 1, text)
            && (name.tokens.lowerBound..<$0).contains { isHead($0, text) })
    }
  }
}
