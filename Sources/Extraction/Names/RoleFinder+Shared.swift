import Prose

/// Roles that several people share: "Senators Ana Vell and Otto Brand", "Ana Vell and Otto Brand, the
/// League's envoys".
extension RoleFinder {
  /// A role for its holder, and one that is shared for all who are named with the holder; nothing where
  /// nobody is.
  func held(_ role: RoleMention, by namedWith: (Int) -> [Int]) -> [RoleMention] {
    guard role.isShared else { return [role] }
    let others = namedWith(role.holder)
    guard !others.isEmpty else { return [] }
    // "Presidents Ana Vell of Norway and Otto Brand": whose president Brand is goes without saying.
    let shared = land(after: role.holder) == role.represents ? nil : role.represents
    return [role] + others.map { role.held(by: $0, for: land(after: $0) ?? shared) }
  }

  /// The people named behind another one, up to the last behind "and".
  func namedBehind(_ first: Int) -> [Int] {
    var found: [Int] = []
    var end = names[first].tokens.upperBound
    var isClosed = false
    while !isClosed {
      end = pastBrackets(
        land(after: found.last ?? first).map { names[$0].tokens.upperBound } ?? end
      )
      let hasComma = text.isMark(end, ",")
      if hasComma { end += 1 }
      isClosed = text.isWord(end, Keys.and)
      if isClosed { end += 1 }
      guard hasComma || isClosed, let next = name(startingAt: end), names[next].kind == .person
      else { return [] }
      found.append(next)
      end = names[next].tokens.upperBound
    }
    return found
  }

  /// The people named before another one, which stands behind "and".
  func namedBefore(_ last: Int) -> [Int] {
    var found: [Int] = []
    var start = names[last].tokens.lowerBound
    while text.isWord(start - 1, Keys.and) && found.isEmpty || text.isMark(start - 1, ",") {
      if text.isMark(start - 2, ",") { start -= 1 }
      guard let next = name(endingAt: start - 1), names[next].kind == .person else { break }
      found.append(next)
      start = names[next].tokens.lowerBound
    }
    return found.reversed()
  }

  /// Past what stands in brackets behind a name: "(Defence)", "(D-R.I.)".
  private func pastBrackets(_ start: Int) -> Int {
    guard text.isMark(start, "("),
      let close = (start..<start + Self.longestBracket).first(where: { text.isMark($0, ")") })
    else { return start }
    return close + 1
  }

  /// Where what stands in brackets before a token begins: "(TGS)" of "the head of the Tallow Guild of Selm (TGS),".
  func beforeBrackets(_ end: Int) -> Int {
    guard text.isMark(end - 1, ")"),
      let open = (max(0, end - Self.longestBracket)..<end).last(where: { text.isMark($0, "(") })
    else { return end }
    return open
  }

  /// Whether a role is one of several: "ministers of defence".
  func isOfSeveral(_ role: Range<Int>) -> Bool {
    let head = RoleMention.head(of: role) { text.tokens[$0].key }
    guard !text.facts(head).contains(.leads),
      title(endingAt: role.upperBound).map({ $0 <= head }) == true
    else { return false }
    let word = text.bytes[text.tokens[head].range.indices].map { $0 | 0x20 }
    return Self.plurals.contains { word.suffix($0.count).elementsEqual($0) }
      && !word.suffix(2).elementsEqual("ss".utf8)
      && !Self.singulars.contains(text.tokens[head].key)
  }

  // "Senators", "Sens.", "congressmen"; the lower case of a full stop is itself.
  private static let plurals = ["s", "s.", "men"].map { Array($0.utf8) }
  private static let singulars: WordSet = ["affairs", "affaires", "d'affaires"]
  // Tokens.
  private static let longestBracket = 10
}

extension RoleMention {
  /// The same role of somebody else.
  fileprivate func held(by holder: Int, for body: Int?) -> RoleMention {
    RoleMention(
      holder: holder,
      role: role,
      represents: body,
      isShared: isShared,
      rule: rule,
    )
  }

  /// The noun that a role is about: "minister" of "minister of foreign affairs", "secretary" of
  /// "secretary general".
  package static func head(of role: Range<Int>, _ key: (Int) -> UInt64) -> Int {
    let end = role.dropFirst().first { links.contains(key($0)) } ?? role.upperBound
    return end - 2 >= role.lowerBound && key(end - 1) == general ? end - 2 : end - 1
  }

  static let links: WordSet = ["of", "for", "to", "at"]
  private static let general = Fold.key(of: "general")
}
