import Prose

/// Finds the roles that a document gives to people.
///
/// "Norwegian Foreign Minister Ana Vell", "Ana Vell, Norway's special envoy", "the envoy of Norway,
/// Ana Vell", "Ana Vell, who heads the Free Port League".
struct RoleFinder {
  let text: NameText
  let names: [NameMention]

  /// The roles of all people, in the order of the text; at most one for each rule and name.
  func roles() -> [RoleMention] {
    var roles: [RoleMention] = []
    for index in names.indices where names[index].kind == .person {
      if let role = before(index) { roles.append(role) }
      if let role = apposed(to: index) ?? announced(index) ?? leading(index) {
        roles.append(role)
      }
    }
    return roles
  }

  // MARK: Rules

  /// Finds "Norwegian Foreign Minister Ana Vell" and "Norway's envoy Sir Ana Vell".
  private func before(_ index: Int) -> RoleMention? {
    var end = names[index].tokens.lowerBound
    // What ends a headline is not the title of whom the next line begins with.
    guard !text.beginsSentence(end) else { return nil }
    if let title = title(endingAt: end), text.titleClass(of: title..<end) == .honorific {
      end = title
    }
    guard var role = role(endingAt: end) else { return spanning(index, end) }
    if isAdjective(role) { return nil }
    // "Navy spokesman Captain Ana Vell": a rank after the office.
    if let office = self.role(endingAt: role.lowerBound) { role = office }
    if let head = headOfOffice(before: role.lowerBound) {
      guard let outer = self.role(endingAt: head) else { return nil }
      role = outer.lowerBound..<role.upperBound
    }
    let body = holder(before: role.lowerBound) ?? land(after: index)
    return mention(index, role, body, "title before name")
  }

  /// Whom a title is held for after the name: "President Ana Vell of Norway".
  private func land(after index: Int) -> Int? {
    let link = names[index].tokens.upperBound
    guard text.isWord(link, Words.of), let body = body(after: link), names[body].kind == .country
    else { return nil }
    return body
  }

  /// "Envoy for the Northern Isles Ana Vell", "President of Norway Ana Vell".
  private func spanning(_ index: Int, _ end: Int) -> RoleMention? {
    if let body = name(endingAt: end), names[body].kind == .person { return nil }
    var i = end - 1
    while i > 0, i > end - 8, !text.beginsSentence(i), text.tokens[i].kind == .word {
      if isLink(i), let role = role(endingAt: i), text.capital(role.upperBound - 1) != .none {
        return spanning(index, role, link: i, end)
      }
      guard text.capital(i) != .none || text.isArticle(i) || isLink(i) || text.isWord(i, Words.and)
      else { return nil }
      i -= 1
    }
    return nil
  }

  private func spanning(_ index: Int, _ role: Range<Int>, link: Int, _ end: Int) -> RoleMention? {
    // "The Abbot of Debra": what he is of is taken for a person.
    if link + 1 == end { return nil }
    if let head = headOfOffice(before: role.lowerBound), let outer = self.role(endingAt: head) {
      return mention(
        index,
        outer.lowerBound..<role.upperBound,
        body(after: link),
        "title before name",
      )
    }
    // Whom a president is of is not part of the role, what an envoy is for is.
    if text.isWord(link, Words.of), let body = body(after: link),
      names[body].tokens.upperBound == end,
      names[body].kind != .place
    {
      return mention(index, role, body, "title before name")
    }
    return mention(
      index,
      role.lowerBound..<end,
      holder(before: role.lowerBound),
      "title before name",
    )
  }

  /// "a major Vell exhibition": small letters, so that the rank is an adjective.
  private func isAdjective(_ role: Range<Int>) -> Bool {
    role.count == 1 && text.tokens[role.lowerBound].shape == .lower
      && Self.adjectives.contains(text.tokens[role.lowerBound].key)
  }

  /// Where the words for an office begin that a role is part of, nil if it is part of none: in "Chief
  /// of Staff to the President Ana Vell" she is chief of staff.
  private func headOfOffice(before start: Int) -> Int? {
    guard text.isWord(start - 1, Words.the), isLink(start - 2), start > 2 else { return nil }
    if title(endingAt: start - 2) != nil { return start - 2 }
    guard !text.facts(start - 3).isDisjoint(with: [.organizationHead, .stateOrgan, .stateVoice])
    else { return nil }
    var i = start - 3
    if text.isWord(i - 1, Words.the) { i -= 1 }
    return isLink(i - 1) ? i - 1 : i
  }

  /// "the envoy of Norway, Ana Vell, said", "Norway's envoy, Ana Vell, said".
  private func announced(_ index: Int) -> RoleMention? {
    let comma = names[index].tokens.lowerBound - 1
    guard comma > 0, text.isMark(comma, ","),
      text.isMark(names[index].tokens.upperBound, ",") || endsSentence(names[index])
    else { return nil }
    if let role = role(endingAt: comma) {
      // "Ana Vell, the envoy, Tomas Kars and others" is a list, and the role the first one's.
      let holder = holder(before: role.lowerBound)
      guard holder != nil || text.isArticle(role.lowerBound - 1) else { return nil }
      return mention(index, role, holder, "role, name")
    }
    guard let body = name(endingAt: comma), names[body].kind != .person else { return nil }
    var i = names[body].tokens.lowerBound - 1
    if text.isWord(i, Words.the) { i -= 1 }
    guard isLink(i), let role = role(endingAt: i) else { return nil }
    return mention(index, role, sender(of: role) ?? body, "role, name")
  }

  /// "Ana Vell, Norway's special envoy,", "Ana Vell, head of the Free Port League,".
  private func apposed(to index: Int) -> RoleMention? {
    let comma = names[index].tokens.upperBound
    guard text.isMark(comma, ",") || text.isMark(comma, "("), comma + 1 < text.tokens.count else {
      return nil
    }
    guard let found = description(from: comma + 1) else { return nil }
    // "Vell, Norwegian Envoy Discuss Tariffs": a headline lists with a comma.
    if text.style(at: comma) == .title, !closes(found.role.upperBound),
      !isLink(found.role.upperBound)
    {
      return nil
    }
    // "Ana Vell, President Tomas Kars": the title is the next one's.
    if isTitleOfNext(found.role.upperBound) { return nil }
    // "According to Ana Vell, a minister has": the minister is somebody else.
    if text.isWord(names[index].tokens.lowerBound - 2, Words.according) { return nil }
    return mention(index, found.role, found.body, "apposition")
  }

  /// Whether a person's name comes right after a title, or after what the title is of or for.
  private func isTitleOfNext(_ end: Int) -> Bool {
    var i = end
    while i < min(end + 7, text.tokens.count), !text.beginsSentence(i) {
      if let next = name(startingAt: i) {
        if names[next].kind == .person { return true }
        i = names[next].tokens.upperBound
        continue
      }
      guard text.tokens[i].kind == .word, i > end || isLink(i),
        isLink(i) || text.isArticle(i) || text.capital(i) != .none || text.isWord(i, Words.and)
      else { return false }
      i += 1
    }
    return false
  }

  /// "Ana Vell, who heads the Free Port League", "Ana Vell is the envoy of Norway".
  private func leading(_ index: Int) -> RoleMention? {
    var i = names[index].tokens.upperBound
    if text.isMark(i, ",") { i += 1 }
    if text.isWord(i, Words.who) { i += 1 }
    guard i < text.tokens.count else { return nil }
    if Self.being.contains(text.tokens[i].key) {
      guard let found = description(from: i + 1),
        text.tokens[found.role.lowerBound].shape == .lower
          || found.body != nil
      else { return nil }
      return mention(index, found.role, found.body, "name is role")
    }
    guard text.facts(i).contains(.leads) else { return nil }
    var next = i + 1
    if text.isWord(next, Words.the) { next += 1 }
    guard let body = name(startingAt: next),
      [.organization, .group, .bloc, .country].contains(names[body].kind)
    else { return nil }
    return mention(index, i..<(i + 1), body, "name leads")
  }

  // MARK: Parts

  /// A role that begins within some words, and the body it is held for: "Norway's special envoy",
  /// "a senior adviser to the Free Port League".
  private func description(from start: Int) -> (role: Range<Int>, body: Int?)? {
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
      if length > 0, text.titleClass(at: i) != .honorific {
        let first = begin ?? role(endingAt: i + length)?.lowerBound ?? i
        let role = first..<(i + length)
        return (role, sender(of: role, body) ?? self.body(after: role.upperBound) ?? body)
      }
      guard text.tokens[i].kind == .word else { return nil }
      let facts = text.facts(i)
      if facts.contains(.modifier) {
        begin = begin ?? i
      } else if text.isArticle(i) || Self.owners.contains(text.tokens[i].key)
        || facts.isDisjoint(with: [.saying, .function]) && facts.contains(.common)
        || isDepartment(i) || text.isWord(i, Words.and) && isDepartment(i - 1)
      {
        begin = nil
      } else {
        return nil
      }
      i += 1
    }
    return nil
  }

  /// Who sends an envoy: "Norway" of "Norway's envoy to the United Nations", for which he does not
  /// act.
  private func sender(of role: Range<Int>) -> Int? {
    sender(of: role, holder(before: role.lowerBound))
  }

  private func sender(of role: Range<Int>, _ owner: Int?) -> Int? {
    guard let title = title(endingAt: role.upperBound),
      text.titleClass(of: title..<role.upperBound) == .envoy
    else { return nil }
    return owner
  }

  /// The body after a role: "of Norway", "to the United Nations".
  private func body(after end: Int) -> Int? {
    guard isLink(end) else { return nil }
    var i = end + 1
    while i < min(end + 4, text.tokens.count) {
      if let name = name(startingAt: i) { return names[name].kind == .person ? nil : name }
      guard text.isArticle(i) || text.facts(i).contains(.common) else { return nil }
      i += 1
    }
    return nil
  }

  /// The role that ends before a token, with what modifies it: "acting foreign minister".
  private func role(endingAt end: Int) -> Range<Int>? {
    guard let title = title(endingAt: end), let kind = text.titleClass(of: title..<end),
      kind != .honorific
    else { return nil }
    let isOffice = [.minister, .business].contains(kind) && text.capital(title) != .none
    let start = modifiers(before: title)
    return (isOffice ? modifiers(before: departments(before: start)) : start)..<end
  }

  /// Where the words begin that modify a role: "acting", "senior".
  private func modifiers(before title: Int) -> Int {
    var start = title
    while start > 0, !text.beginsSentence(start), text.facts(start - 1).contains(.modifier),
      text.capital(start - 1) != .none || text.tokens[start].shape == .lower,
      name(endingAt: start) == nil
    {
      start -= 1
    }
    return start
  }

  /// Where the words begin that say what an office is in charge of: "Inland Trade and Fisheries" of
  /// "Inland Trade and Fisheries Minister".
  private func departments(before start: Int) -> Int {
    var first = start
    while first > 0, start - first < Self.longestDepartment, !text.beginsSentence(first) {
      // "Trade and Fisheries".
      let word =
        first < start && first > 1 && text.isWord(first - 1, Words.and) ? first - 2 : first - 1
      guard isDepartment(word) else { break }
      first = word
    }
    return first
  }

  private func isDepartment(_ word: Int) -> Bool {
    let facts = text.facts(word)
    return text.tokens[word].kind == .word && text.capital(word) != .none
      && facts.isDisjoint(with: Self.noDepartments) && name(holding: word) == nil
      && text.titleEnds[word] == 0
  }

  /// Where the title begins that ends before a token; of "National Ports Council spokesman", where
  /// the council is a name, the spokesman.
  private func title(endingAt end: Int) -> Int? {
    guard end > 0, text.titleEnds[end - 1] > 0 else { return nil }
    let start = end - Int(text.titleEnds[end - 1])
    guard let body = name(holding: start), names[body].tokens.lowerBound < start else {
      return start
    }
    let rest = names[body].tokens.upperBound
    return rest < end && text.titleClass(of: rest..<end) != nil ? rest : start
  }

  /// The name right before a role: "Norwegian", "the United Nations'".
  private func holder(before start: Int) -> Int? {
    guard !text.beginsSentence(start) else { return nil }
    var end = start
    if text.isPossessive(end - 1) { end -= 1 }
    guard let name = name(endingAt: end), names[name].kind != .person else { return nil }
    return name
  }

  /// Whether a token joins a role to its body.
  private func isLink(_ i: Int) -> Bool {
    i >= 0 && i < text.tokens.count && Self.links.contains(text.tokens[i].key)
  }

  /// Whether a mark or the end of the sentence stands at a token.
  private func closes(_ i: Int) -> Bool {
    i >= text.tokens.count || text.tokens[i].kind == .punctuation || text.beginsSentence(i)
  }

  private func endsSentence(_ name: NameMention) -> Bool {
    text.isMark(name.tokens.upperBound, ".") || name.tokens.upperBound >= text.tokens.count
  }

  private func mention(_ holder: Int, _ role: Range<Int>, _ body: Int?, _ rule: String)
    -> RoleMention
  {
    RoleMention(
      holder: holder,
      role: ByteRange(
        Int(text.tokens[role.lowerBound].range.start),
        Int(text.tokens[role.upperBound - 1].range.end),
      ),
      represents: body,
      rule: rule,
    )
  }

  // MARK: Names by place

  private func name(startingAt token: Int) -> Int? {
    let index = firstName(from: token)
    return index < names.count && names[index].tokens.lowerBound == token ? index : nil
  }

  private func name(holding token: Int) -> Int? {
    let index = firstName(from: token + 1) - 1
    return index >= 0 && names[index].tokens.contains(token) ? index : nil
  }

  private func name(endingAt token: Int) -> Int? {
    let index = firstName(from: token) - 1
    return index >= 0 && names[index].tokens.upperBound == token ? index : nil
  }

  /// The first name that starts at a token or after it; logarithmic.
  private func firstName(from token: Int) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // Words.
  private static let longestDepartment = 6
  private static let noDepartments: WordFacts = [
    .function, .calendar, .saying, .inner, .kin, .modifier,
  ]
  private static let adjectives: WordSet = ["major", "general", "private"]
  private static let owners: WordSet = ["its", "their"]
  private static let links: WordSet = ["of", "for", "to", "at"]
  private static let being: WordSet = ["is", "was", "became", "as"]
}
