import Prose

/// Finds the roles that a document gives to people.
///
/// "Norwegian Foreign Minister Ana Vell", "Ana Vell, Norway's special envoy", "the envoy of Norway,
/// Ana Vell", "Ana Vell, who heads the Free Port League", "Ministers Ana Vell and Otto Brand".
struct RoleFinder {
  let text: NameText
  let names: [NameMention]

  /// The roles of all people, by their holders or the first of them, in the order of the text; at most
  /// one for each rule and name.
  func roles() -> [RoleMention] {
    var roles: [RoleMention] = []
    for index in names.indices where names[index].kind == .person {
      roles += before(index).map { held($0, by: namedBehind) } ?? []
      let behind = apposed(to: index).map { held($0, by: namedBefore) } ?? []
      if !behind.isEmpty {
        roles += behind
      } else if let role = announced(index), !role.isShared {
        roles.append(role)
      } else if let role = leading(index) {
        roles += held(role, by: namedBefore)
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
    if isAdjective(role) || isVerb(role) { return nil }
    // "Navy spokesman Captain Ana Vell": a rank after the office.
    if let office = self.role(endingAt: role.lowerBound) { role = office }
    if let head = headOfOffice(before: role.lowerBound) {
      guard let outer = self.role(endingAt: head) else { return nil }
      role = outer.lowerBound..<role.upperBound
    }
    let body = represented(by: role) ?? land(after: index)
    return mention(index, role, body, "title before name")
  }

  /// Whom a title is held for after the name: "President Ana Vell of Norway".
  func land(after index: Int) -> Int? {
    let link = names[index].tokens.upperBound
    guard text.isWord(link, Keys.of), let body = body(after: link), names[body].kind == .country
    else { return nil }
    return body
  }

  /// "Envoy for the Northern Isles Ana Vell", "President of Norway Ana Vell".
  private func spanning(_ index: Int, _ end: Int) -> RoleMention? {
    if let body = name(endingAt: end), names[body].kind == .person { return nil }
    var i = end - 1
    while i > 0, i > end - 8, !text.beginsSentence(i), text.tokens[i].kind == .word {
      if isLink(i), let role = role(endingAt: i),
        // "Zenda's ambassador to Norway Ana Vell".
        text.capital(role.upperBound - 1) != .none
          || isEnvoy(role) && name(endingAt: end).map({ names[$0].tokens.lowerBound > i }) ?? false
      {
        return spanning(index, role, link: i, end)
      }
      guard text.capital(i) != .none || text.isArticle(i) || isLink(i) || text.isWord(i, Keys.and)
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
    if text.isWord(link, Keys.of), let body = body(after: link),
      names[body].tokens.upperBound == end && names[body].kind != .place
        || isRealm(from: body, upTo: end)
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

  /// "Norway and the Northern Isles": lands with one head.
  private func isRealm(from first: Int, upTo end: Int) -> Bool {
    let and = names[first].tokens.upperBound
    guard names[first].kind == .country, and < end, text.isWord(and, Keys.and),
      let last = name(endingAt: end), names[last].kind == .country || names[last].kind == .place
    else { return false }
    let start = names[last].tokens.lowerBound
    return start == and + 1 || start == and + 2 && text.isArticle(and + 1)
  }

  /// "a major Vell exhibition": small letters, so that the rank is an adjective; "a Norwegian general Ana Vell"
  /// has one.
  private func isAdjective(_ role: Range<Int>) -> Bool {
    role.count == 1 && text.tokens[role.lowerBound].shape == .lower
      && name(endingAt: role.lowerBound).map { names[$0].kind != .nationality } ?? true
      && Self.adjectives.contains(text.tokens[role.lowerBound].key)
  }

  /// "The town is to host Vell's rivals": what somebody does.
  private func isVerb(_ role: Range<Int>) -> Bool {
    role.count == 1 && role.lowerBound > 0
      && text.tokens[role.lowerBound].shape == .lower
      && text.tokens[role.lowerBound].verbUse != nil
      && Self.auxiliaries.contains(text.tokens[role.lowerBound - 1].key)
  }

  /// Where the words for an office begin that a role is part of, nil if it is part of none: in "Chief
  /// of Staff to the President Ana Vell" she is chief of staff.
  private func headOfOffice(before start: Int) -> Int? {
    guard text.isWord(start - 1, Keys.the), isLink(start - 2), start > 2 else { return nil }
    if title(endingAt: start - 2) != nil { return start - 2 }
    guard !text.facts(start - 3).isDisjoint(with: [.organizationHead, .stateOrgan, .stateVoice])
    else { return nil }
    var i = start - 3
    if text.isWord(i - 1, Keys.the) { i -= 1 }
    return isLink(i - 1) ? i - 1 : i
  }

  /// "the envoy of Norway, Ana Vell, said", "Norway's envoy, Ana Vell, said".
  private func announced(_ index: Int) -> RoleMention? {
    let comma = rankStart(of: index) - 1
    guard comma > 0, text.isMark(comma, ","),
      text.isMark(names[index].tokens.upperBound, ",") || endsSentence(names[index])
    else { return nil }
    if var role = role(endingAt: comma) {
      // "Norway's deputy premier and finance minister, Ana Vell".
      if text.isWord(role.lowerBound - 1, Keys.and),
        let other = self.role(endingAt: role.lowerBound - 1)
      {
        role = other.lowerBound..<role.upperBound
      }
      // "Ana Vell, the envoy, Tomas Kars and others" is a list, and the role the first one's.
      let holder = represented(by: role)
      let isPlain =
        self.holder(before: role.lowerBound) != nil || text.isArticle(role.lowerBound - 1)
        || text.isPossessive(role.lowerBound - 1)
        || isOwned(role)
      let whole = isPlain ? role : withNouns(before: role)
      return whole.map { mention(index, $0, holder, "role, name") }
    }
    return announced(index, upTo: beforeBrackets(comma))
  }

  /// A role with the nouns before it that an article or whose role it is opens: "fire service official" of "a
  /// fire service official", "trade envoy" of "its trade envoy"; nil where neither does.
  private func withNouns(before role: Range<Int>) -> Range<Int>? {
    var first = role.lowerBound
    while first > 0, role.lowerBound - first < 4, !text.beginsSentence(first),
      text.tokens[first - 1].shape == .lower, text.facts(first - 1).contains(.common),
      text.facts(first - 1).isDisjoint(with: [.function, .saying, .inner]), !isLink(first - 1)
    {
      first -= 1
    }
    guard first < role.lowerBound, first > 0 else { return nil }
    let isOpened =
      text.isArticle(first - 1) || text.isPossessive(first - 1)
      || Self.owners.contains(text.tokens[first - 1].key)
      || RoleMention.past.contains(text.tokens[first - 1].key)
    return isOpened ? first..<role.upperBound : nil
  }

  /// "Its minister"; "his son" is no office.
  private func isOwned(_ role: Range<Int>) -> Bool {
    role.lowerBound > 0 && Self.owners.contains(text.tokens[role.lowerBound - 1].key)
      && !text.facts(role.upperBound - 1).contains(.kin)
  }

  /// Where a name begins with the rank or courtesy before it: "Captain Ana Vell".
  private func rankStart(of index: Int) -> Int {
    let start = names[index].tokens.lowerBound
    guard !text.beginsSentence(start), let title = title(endingAt: start),
      let kind = text.titleClass(of: title..<start), kind == .military || kind == .honorific
    else { return start }
    return title
  }

  /// "The envoy of Norway, Ana Vell", "the head of the Food Fund in Norway, Ana Vell", "the leader of
  /// the opposition, Ana Vell".
  private func announced(_ index: Int, upTo comma: Int) -> RoleMention? {
    var link = comma - 1
    while link > 0, comma - link < Self.longestOffice, text.tokens[link].kind == .word,
      !text.beginsSentence(link),
      !isLink(link) && !text.isWord(link, Keys.in) || role(endingAt: link) == nil
    {
      link -= 1
    }
    // "The aid coordinator in Norway, Ana Vell": where she is, not whom she acts for.
    if text.isWord(link, Keys.in), let role = role(endingAt: link),
      text.isWord(role.lowerBound - 1, Keys.the) || isOwned(role), name(endingAt: comma) != nil
    {
      return mention(index, role, nil, "role, name")
    }
    guard isLink(link), let role = role(endingAt: link) else { return nil }
    let last = name(endingAt: comma).flatMap { names[$0].kind != .person ? $0 : nil }
    if let last, isLink(before: last) {
      // "The head of the Fund at the University of Selm" is the Fund's, "the head of Norway's Fund" not
      // Norway's.
      let first = text.isWord(link, Keys.of) ? body(after: link) : nil
      let body = first.flatMap { text.isPossessive(names[$0].tokens.upperBound) ? nil : $0 } ?? last
      // Whom an envoy is sent to is not who sends one.
      let isSent = isEnvoy(role) && text.isWord(link, Keys.to)
      return mention(index, role, sender(of: role) ?? (isSent ? nil : body), "role, name")
    }
    // "Norway's ambassador to the League, Ana Vell".
    if text.isPossessive(role.lowerBound - 1), let sender = sender(of: role) {
      return mention(index, role, sender, "role, name")
    }
    // "A vote on the head of the bank, Ana Vell" has its article; a list of offices may have none, "Deputy
    // Minister of Mines, Ana Vell," opens a sentence without.
    guard text.isWord(role.lowerBound - 1, Keys.the) || text.beginsSentence(role.lowerBound)
    else { return nil }
    if let body = body(after: link) {
      return mention(index, role, sender(of: role) ?? body, "role, name")
    }
    let office = (link + 1..<comma).first { text.isWord($0, Keys.in) } ?? comma
    // "The minister for Roads and Highways", "the head of the Norwegian Fund", which is no name here.
    let isPlain = (link + 1..<office).allSatisfy { word in
      name(holding: word).map { names[$0].kind == .nationality } ?? true
    }
    return isPlain ? mention(index, role.lowerBound..<office, nil, "role, name") : nil
  }

  /// Whether a name is of or for what stands before it.
  private func isLink(before name: Int) -> Bool {
    let before = names[name].tokens.lowerBound - 1
    return isLink(before) || text.isWord(before, Keys.the) && isLink(before - 1)
  }

  /// "Ana Vell, Norway's special envoy,", "Ana Vell, head of the Free Port League,".
  private func apposed(to index: Int) -> RoleMention? {
    let comma = names[index].tokens.upperBound
    guard text.isMark(comma, ",") || text.isMark(comma, "("), comma + 1 < text.tokens.count else {
      return nil
    }
    // "Ana Vell, 52, the head of the League".
    let isAged =
      text.tokens[comma + 1].kind == .number && text.isMark(comma + 2, ",")
      && comma + 3 < text.tokens.count
    guard var found = description(from: isAged ? comma + 3 : comma + 1) else { return nil }
    // "A lawyer and the head of the League".
    if found.body == nil, text.isWord(found.role.upperBound, Keys.and),
      text.isArticle(found.role.upperBound + 1),
      let other = description(from: found.role.upperBound + 1), other.body != nil
    {
      found = other
    }
    // "In a talk with Vell, the president said": somebody else.
    let before = names[index].tokens.lowerBound - 1
    if before >= 0, Self.prepositions.contains(text.tokens[before].key),
      text.isWord(found.role.lowerBound - 1, Keys.the), found.body == nil,
      found.role.upperBound < text.tokens.count,
      text.tokens[found.role.upperBound].verbUse != nil, !closes(found.role.upperBound)
    {
      return nil
    }
    // "Vell, Norwegian Envoy Discuss Tariffs": a headline lists with a comma.
    if text.style(at: comma) == .title, !closes(found.role.upperBound),
      !isLink(found.role.upperBound)
    {
      return nil
    }
    // "Ana Vell, President Tomas Kars": the title is the next one's.
    let isOwn = text.isArticle(found.role.lowerBound - 1) && isLink(found.role.upperBound)
    if !isOwn, isTitleOfNext(found.role.upperBound) { return nil }
    // "According to Ana Vell, a minister has": the minister is somebody else.
    if text.isWord(names[index].tokens.lowerBound - 2, Keys.according) { return nil }
    return mention(index, withNouns(before: found.role) ?? found.role, found.body, "apposition")
  }

  /// Past the words for how somebody comes into an office: "sworn in as", "elected as".
  private func pastOath(_ start: Int) -> Int {
    var i = start
    guard i + 3 < text.tokens.count, Self.oaths.contains(text.tokens[i].key) else { return start }
    i += 1
    if text.isWord(i, Keys.in) { i += 1 }
    return text.isWord(i, Keys.as) ? i + 1 : start
  }

  /// Past the words for how somebody holds or begins an office: "serves as", "took office as".
  private func pastService(_ start: Int) -> Int? {
    guard start + 3 < text.tokens.count else { return nil }
    if Self.serving.contains(text.tokens[start].key), text.isWord(start + 1, Keys.as) {
      return start + 2
    }
    return Self.taking.contains(text.tokens[start].key)
      && Self.offices.contains(text.tokens[start + 1].key) && text.isWord(start + 2, Keys.as)
      ? start + 3 : nil
  }

  /// Whether a person's name comes right after a title, or after what the title is of or for.
  private func isTitleOfNext(_ end: Int) -> Bool {
    var i = end
    while i < min(end + 9, text.tokens.count), !text.beginsSentence(i) {
      if let next = name(startingAt: i) {
        if names[next].kind == .person { return true }
        i = names[next].tokens.upperBound
        continue
      }
      guard text.tokens[i].kind == .word, i > end || isLink(i),
        isLink(i) || text.isArticle(i) || text.capital(i) != .none || text.isWord(i, Keys.and)
      else { return false }
      i += 1
    }
    return false
  }

  /// "Ana Vell, who heads the Free Port League", "Ana Vell is the envoy of Norway".
  private func leading(_ index: Int) -> RoleMention? {
    var i = names[index].tokens.upperBound
    if text.isMark(i, ",") { i += 1 }
    if text.isWord(i, Keys.who) { i += 1 }
    guard i < text.tokens.count else { return nil }
    if text.isWord(i, Keys.has), text.isWord(i + 1, Keys.been) { i += 1 }
    if Self.being.contains(text.tokens[i].key) {
      if text.isWord(i, Keys.as), isWished(index) || isAppointer(index) { return nil }
      let office = pastOath(i + 1)
      guard let found = description(from: office),
        text.tokens[found.role.lowerBound].shape == .lower
          || found.body != nil || office > i + 1,
        // "Vell is Norway's President Otto Brand's niece".
        name(startingAt: found.role.upperBound).map({ names[$0].kind != .person }) ?? true
      else { return nil }
      return mention(index, found.role, found.body, "name is role")
    }
    if let office = pastService(i), let found = description(from: office) {
      return mention(index, found.role, found.body, "name is role")
    }
    guard text.facts(i).contains(.leads) else { return nil }
    var next = i + 1
    if text.isWord(next, Keys.the) { next += 1 }
    guard let body = name(startingAt: next),
      [.organization, .group, .bloc, .country].contains(names[body].kind),
      // "A leak by Vell led League chairman Otto Brand to resign".
      closes(names[body].tokens.upperBound)
        || title(endingAt: names[body].tokens.upperBound + 1) == nil
    else { return nil }
    return mention(index, i..<(i + 1), body, "name leads")
  }

  /// "Was named by President Vell as head of the mine": whoever names somebody is not it.
  private func isAppointer(_ index: Int) -> Bool {
    var i = names[index].tokens.lowerBound - 1
    while i > 0, text.tokens[i].kind == .word, text.capital(i) != .none { i -= 1 }
    return i > 0 && text.isWord(i, Keys.by) && Self.appointing.contains(text.tokens[i - 1].key)
  }

  /// Whether somebody would have a name be what it is not: "if you want Vell as the nominee".
  private func isWished(_ index: Int) -> Bool {
    let name = names[index].tokens.lowerBound
    return (max(0, name - Self.longestWish)..<name).contains {
      Self.wishes.contains(text.tokens[$0].key)
    }
  }
}
