import Prose

/// What the rules put together: roles, the bodies that they are held for, and names by their places.
extension RoleFinder {
  /// A role that begins within some words, and the body it is held for: "Norway's special envoy",
  /// "a senior adviser to the Free Port League".
  func description(from start: Int) -> (role: Range<Int>, body: Int?)? {
    var i = start
    var body: Int?
    var begin: Int?
    while i < min(start + 8, text.tokens.count), !text.beginsSentence(i) {
      if let name = name(startingAt: i), names[name].kind != .person {
        body = name
        begin = nil
        i = names[name].tokens.upperBound
        if text.isPossessive(i) { i += 1 }
        continue
      }
      let length = Int(text.titleLengths[i])
      // "An independent voter" is a voter.
      if length > 0, text.titleClass(at: i) == .party, isNoun(i + length) {
        i += length
        continue
      }
      // "The union's general counsel".
      let isAdjective =
        length == 1 && Self.adjectives.contains(text.tokens[i].key) && isNoun(i + 1)
      if length > 0, !isAdjective, text.titleClass(at: i) != .honorific {
        // "The chief Norwegian negotiator".
        if let name = name(startingAt: i + length), names[name].kind == .nationality,
          case let next = names[name].tokens.upperBound, next < text.tokens.count,
          case let more = Int(text.titleLengths[next]), more > 0, !text.beginsSentence(next)
        {
          return ((begin ?? i)..<(next + more), name)
        }
        let first = begin ?? role(endingAt: i + length)?.lowerBound ?? i
        let role = first..<(i + length)
        return (role, sender(of: role, body) ?? self.body(after: role.upperBound) ?? body)
      }
      // "Ana Vell, Otto Brand's adviser".
      if let name = name(startingAt: i), text.isPossessive(names[name].tokens.upperBound) {
        i = names[name].tokens.upperBound + 1
        if i < text.tokens.count, text.facts(i).contains(.kin) { return nil }
        continue
      }
      // "Ana Vell, the party's leader".
      if i > start, text.isPossessive(i), body == nil {
        begin = nil
        i += 1
        continue
      }
      guard text.tokens[i].kind == .word, !Self.unreal.contains(text.tokens[i].key) else {
        return nil
      }
      let facts = text.facts(i)
      if facts.contains(.modifier) {
        begin = begin ?? i
      } else if text.isArticle(i) || Self.owners.contains(text.tokens[i].key)
        || facts.isDisjoint(with: [.saying, .function]) && facts.contains(.common)
        || isDepartment(i) || text.isWord(i, Keys.and) && isDepartment(i - 1)
      {
        begin = nil
      } else {
        return nil
      }
      i += 1
    }
    return nil
  }

  /// Whether a word in small letters is a noun or says something of one.
  private func isNoun(_ i: Int) -> Bool {
    i < text.tokens.count && !text.beginsSentence(i) && text.tokens[i].shape == .lower
      && text.tokens[i].kind == .word && text.tokens[i].verbUse == nil
      && text.facts(i).contains(.common) && text.facts(i).isDisjoint(with: [.function, .saying])
      && !isLink(i)
  }

  /// Who sends an envoy: "Norway" of "Norway's envoy to the United Nations", for which he does not
  /// act.
  func sender(of role: Range<Int>) -> Int? {
    sender(of: role, holder(before: role.lowerBound))
  }

  func sender(of role: Range<Int>, _ owner: Int?) -> Int? {
    isEnvoy(role) ? owner.flatMap(possessor) : nil
  }

  /// Whose envoy it is in "Zenda's League envoy"; nobody's who is a person.
  private func possessor(of owner: Int) -> Int? {
    let possessive = names[owner].tokens.lowerBound - 1
    guard text.isPossessive(possessive), let name = name(endingAt: possessive) else { return owner }
    return names[name].kind == .person ? nil : name
  }

  /// The body after a role: "of Norway", "to the United Nations".
  func body(after end: Int) -> Int? {
    // "Chairman and founder of the Free Port League".
    if text.isWord(end, Keys.and), end + 1 < text.tokens.count,
      case let length = Int(text.titleLengths[end + 1]), length > 0
    {
      return body(after: end + 1 + length)
    }
    guard isLink(end) else { return nil }
    var i = end + 1
    while i < min(end + 4, text.tokens.count) {
      if let name = name(startingAt: i) {
        // "An economist at Selm-based Karvo Capital".
        if !names[name].isWhole(text.tokens) {
          i = names[name].tokens.upperBound
          continue
        }
        // "A professor of English".
        return names[name].kind == .person || names[name].kind == .nationality ? nil : name
      }
      guard text.isArticle(i) || text.facts(i).contains(.common) else { return nil }
      i += 1
    }
    return nil
  }

  /// The role that ends before a token, with what modifies it: "acting foreign minister".
  func role(endingAt end: Int) -> Range<Int>? {
    guard let title = title(endingAt: end), let kind = text.titleClass(of: title..<end),
      kind != .honorific
    else { return nil }
    let isOffice = [.minister, .business].contains(kind) && text.capital(title) != .none
    let start = modifiers(before: title)
    return (isOffice ? modifiers(before: departments(before: start)) : start)..<end
  }

  /// Where the words begin that modify a role: "acting", "senior".
  func modifiers(before title: Int) -> Int {
    var start = title
    while start > 0, !text.beginsSentence(start), text.facts(start - 1).contains(.modifier),
      text.capital(start - 1) != .none || text.tokens[start].shape == .lower,
      name(endingAt: start) == nil, !goesOn(start - 1)
    {
      start -= 1
    }
    return start
  }

  /// "Then President Vell came": the story goes on.
  private func goesOn(_ word: Int) -> Bool {
    text.isWord(word, Keys.then) && text.beginsSentence(word)
  }

  /// Where the words begin that say what an office is in charge of: "Inland Trade and Fisheries" of
  /// "Inland Trade and Fisheries Minister".
  func departments(before start: Int) -> Int {
    var first = start
    while first > 0, start - first < Self.longestDepartment, !text.beginsSentence(first) {
      // "Trade and Fisheries".
      let word =
        first < start && first > 1 && text.isWord(first - 1, Keys.and) ? first - 2 : first - 1
      guard isDepartment(word) else { break }
      first = word
    }
    return first
  }

  func isDepartment(_ word: Int) -> Bool {
    let facts = text.facts(word)
    return text.tokens[word].kind == .word && text.capital(word) != .none
      && facts.isDisjoint(with: Self.noDepartments) && name(holding: word) == nil
      && text.titleEnds[word] == 0
  }

  /// Where the title begins that ends before a token; of "National Ports Council spokesman", where
  /// the council is a name, the spokesman.
  func title(endingAt end: Int) -> Int? {
    guard end > 0, text.titleEnds[end - 1] > 0 else { return nil }
    let start = end - Int(text.titleEnds[end - 1])
    guard let body = name(holding: start), names[body].tokens.lowerBound < start else {
      return start
    }
    let rest = names[body].tokens.upperBound
    // "The Joint Chiefs of Staff" are a body.
    if rest >= end { return nil }
    return rest < end && text.titleClass(of: rest..<end) != nil ? rest : start
  }

  /// Whom a role is held for by the name before it: of "Zenda's League envoy" Zenda.
  func represented(by role: Range<Int>) -> Int? {
    let owner = holder(before: role.lowerBound)
    return isEnvoy(role) ? owner.flatMap(possessor) : owner
  }

  func isEnvoy(_ role: Range<Int>) -> Bool {
    title(endingAt: role.upperBound).map {
      text.titleClass(of: $0..<role.upperBound) == .envoy
    } ?? false
  }

  /// The name right before a role: "Norwegian", "the United Nations'".
  func holder(before start: Int) -> Int? {
    guard !text.beginsSentence(start) else { return nil }
    var end = start
    if text.isPossessive(end - 1) { end -= 1 }
    // "Free Port League (FPL) spokesman": by its short name.
    if text.isMark(end - 1, ")"), end > 2, text.isMark(end - 3, "(") { end -= 1 }
    guard let name = name(endingAt: end), names[name].kind != .person else { return nil }
    return name
  }

  /// Whether a token joins a role to its body.
  func isLink(_ i: Int) -> Bool {
    i >= 0 && i < text.tokens.count && RoleMention.links.contains(text.tokens[i].key)
  }

  /// Whether a mark or the end of the sentence stands at a token.
  func closes(_ i: Int) -> Bool {
    i >= text.tokens.count || text.tokens[i].kind == .punctuation || text.beginsSentence(i)
  }

  func endsSentence(_ name: NameMention) -> Bool {
    text.isMark(name.tokens.upperBound, ".") || name.tokens.upperBound >= text.tokens.count
  }

  func mention(_ holder: Int, _ role: Range<Int>, _ body: Int?, _ rule: String) -> RoleMention {
    let isShared = isOfSeveral(role)
    // "Its current chief executive" is its chief executive.
    let isCurrent = role.count > 1 && text.isWord(role.lowerBound, Self.current)
    let role = isCurrent ? role.dropFirst() : past(role)
    return RoleMention(
      holder: holder,
      role: ByteRange(
        Int(text.tokens[role.lowerBound].range.start),
        Int(text.tokens[role.upperBound - 1].range.end),
      ),
      represents: body,
      isShared: isShared,
      rule: rule,
    )
  }

  private static let current = Fold.key(of: "current")

  /// A role with the word that says it is over: "former Norwegian envoy" of "envoy".
  private func past(_ role: Range<Int>) -> Range<Int> {
    var first = role.lowerBound
    while first > 0, role.lowerBound - first < Self.longestOwner, !text.beginsSentence(first) {
      let word = first - 1
      if RoleMention.past.contains(text.tokens[word].key) {
        return goesOn(word) ? role : word..<role.upperBound
      }
      guard text.capital(word) != .none || text.isPossessive(word),
        name(holding: word).map({ names[$0].kind != .person }) ?? isAffiliation(word)
      else { return role }
      first = word
    }
    return role
  }

  /// "Labour", "Democratic": a word with a capital that says which.
  private func isAffiliation(_ word: Int) -> Bool {
    text.isPossessive(word) || text.tokens[word].kind == .word && text.titleEnds[word] == 0
  }

  // MARK: Names by place

  func name(startingAt token: Int) -> Int? {
    let index = firstName(from: token)
    return index < names.count && names[index].tokens.lowerBound == token ? index : nil
  }

  func name(holding token: Int) -> Int? {
    let index = firstName(from: token + 1) - 1
    return index >= 0 && names[index].tokens.contains(token) ? index : nil
  }

  func name(endingAt token: Int) -> Int? {
    let index = firstName(from: token) - 1
    return index >= 0 && names[index].tokens.upperBound == token ? index : nil
  }

  /// The first name that starts at a token or after it; logarithmic.
  func firstName(from token: Int) -> Int {
    names.partitionPoint { $0.tokens.lowerBound >= token }
  }

  // Words.
  static let longestDepartment = 6
  static let longestOffice = 10
  private static let longestOwner = 5
  static let noDepartments: WordFacts = [
    .function, .calendar, .saying, .inner, .kin, .modifier,
  ]
  static let longestWish = 4
  static let wishes: WordSet = [
    "want", "wants", "wanted", "prefer", "prefers", "preferred", "imagine", "imagines", "picture",
    "suggest", "suggested",
  ]
  /// What nobody is yet.
  static let unreal: WordSet = [
    "potential", "possible", "likely", "would-be", "prospective", "aspiring",
  ]
  static let auxiliaries: WordSet = ["to", "will", "would", "can", "could", "may", "might"]
  static let adjectives: WordSet = ["major", "general", "private"]
  static let owners: WordSet = ["its", "their", "his", "her", "whose", "our", "my"]
  static let prepositions: WordSet = [
    "with", "by", "to", "of", "in", "from", "for", "at", "on", "against", "about",
  ]
  static let appointing = WordSet(
    """
    named appointed chosen elected nominated picked tapped selected hired installed described hailed seen \
    regarded dismissed sacked fired ousted
    """
  )
  static let being: WordSet = ["is", "was", "became", "been", "as"]
  static let serving: WordSet = ["serves", "works"]
  static let taking: WordSet = ["took", "takes", "assumed", "assumes"]
  static let offices: WordSet = ["office", "over", "power"]
  static let oaths: WordSet = [
    "sworn", "appointed", "elected", "re-elected", "reelected", "installed", "inaugurated",
    "confirmed", "reappointed", "chosen", "selected", "named",
  ]
}
