import Prose

/// People who act together and have no name: "the rebels", "Ruritanian protesters", "pro-Zenda separatists".
///
/// Annotation guidelines call such words nominal mentions. Each is found by a noun of a list, and reaches
/// back over the words that say which people it means, "drug companies", and the land, place or cause before
/// them. Nouns that mean nobody by themselves, "companies", are found with such words only.
package enum Collectives {
  /// Adds the nouns to the names of a document, in place of the names of lands that they reach over; linear.
  ///
  /// Roles keep their words and their bearers: "leader of the opposition" is one man.
  static func add(to reading: inout Reading, _ text: NameText) {
    var found: [NameMention] = []
    let names = reading.names
    let named = named(names, text)
    var retinues = Retinues(names, text)
    for sentence in text.sentences {
      var i = sentence.tokens.lowerBound
      while i < sentence.tokens.upperBound {
        if let mention = retinues.mention(at: i, in: sentence.tokens) {
          while let last = found.last, last.tokens.overlaps(mention.tokens) { found.removeLast() }
          found.append(mention)
          i = mention.tokens.upperBound
          continue
        }
        guard text.tokens[i].shape == .lower || i == sentence.tokens.lowerBound,
          let row = row(at: i, in: text.tokens, before: sentence.tokens.upperBound)
        else {
          i += 1
          continue
        }
        let end = i + row.length
        if !named.contains(row.collective.entity),
          let mention = mention(
            of: row.collective,
            i..<end,
            behind: found.last?.tokens.upperBound ?? 0,
            in: sentence.tokens,
            names,
            text,
          )
        {
          // "Military officials" are no military.
          while let last = found.last, last.tokens.overlaps(mention.tokens) { found.removeLast() }
          found.append(mention)
        }
        i = end
      }
    }
    // A land that somebody has a role for stays one.
    var isHeld = Array(repeating: false, count: text.tokens.count)
    for role in reading.roles {
      for token in reading.passage.tokens(in: role.role) { isHeld[token] = true }
      for token in role.represents.map({ names[$0].tokens }) ?? 0..<0 { isHeld[token] = true }
    }
    found.removeAll { $0.tokens.contains { isHeld[$0] } }
    guard !found.isEmpty else { return }
    reading.names.removeAll { name in
      let next = found.partitionPoint { $0.range.end > name.range.start }
      return next < found.count && found[next].range.overlaps(name.range)
    }
    reading.names.put(found)
    reading.moveRoles(from: names)
  }

  /// The nouns that a document uses of groups with names, "Marsh League rebels", and those that the names of
  /// bodies end with, "Selm District Court": alone they mean these.
  private static func named(_ names: [NameMention], _ text: NameText) -> Set<EntityID> {
    var named: Set<EntityID> = []
    for name in names where name.kind == .group || name.kind == .organization {
      let last = name.tokens.upperBound - 1
      for token in name.kind == .group ? [last, last + 1] : [last] {
        guard
          let collective = row(at: token, in: text.tokens, before: text.tokens.count)?.collective,
          name.kind == .group || collective.kind == .organization && name.tokens.count > 1
        else { continue }
        named.insert(collective.entity)
      }
    }
    return named
  }

  private static func mention(
    of collective: Collective,
    _ head: Range<Int>,
    behind last: Int,
    in sentence: Range<Int>,
    _ names: [NameMention],
    _ text: NameText,
  ) -> NameMention? {
    let end = head.upperBound - 1
    guard names.name(atToken: head.lowerBound) == nil, names.name(atToken: end) == nil,
      !isModifier(end, before: sentence.upperBound, text)
    else { return nil }
    // Bodies have names for what they are: "the military court" may be any court.
    let start =
      collective.kind == .group || collective.needsKind
      ? kind(before: head, behind: last, in: sentence, names, text) : head.lowerBound
    let noun = start..<head.upperBound
    guard !isOther(noun, in: sentence, names, text),
      let first = beginning(of: noun, collective, in: sentence, names, text),
      // Whoever has an office in a land, "Ruritanian officials", acts for the land.
      (collective.sort == .local ? start : first) < head.lowerBound || !collective.needsKind
    else { return nil }
    var tokens = first..<head.upperBound
    if collective.sort == .people {
      guard let people = people(tokens, head, in: sentence, names, text) else { return nil }
      tokens = people
    }
    let range = text.tokens[tokens.lowerBound].range.union(text.tokens[tokens.upperBound - 1].range)
    return NameMention(
      range: range,
      tokens: tokens,
      kind: collective.kind,
      entity: collective.entity,
      form: .nominal,
      rule: "noun for people who act together",
    )
  }

  /// The first of the words before a noun that say which people it means, "small business owners"; the noun's
  /// own first token without such.
  ///
  /// Words that are coordinated stand behind the last such people.
  private static func kind(
    before head: Range<Int>,
    behind last: Int,
    in sentence: Range<Int>,
    _ names: [NameMention],
    _ text: NameText,
  ) -> Int {
    func isKind(_ i: Int) -> Bool {
      guard i >= sentence.lowerBound, kinds.contains(text.tokens[i].key),
        names.name(atToken: i) == nil,
        text.tokens[i].shape == .lower || i == sentence.lowerBound
      else { return false }
      // "To fund schools", "will aid farmers".
      return text.tokens[i].verbUse == nil || i == sentence.lowerBound
        || !beforeVerbs.contains(text.tokens[i - 1].key)
          && !auxiliaries.contains(text.tokens[i - 1].key)
    }
    var first = head.lowerBound
    while head.lowerBound - first < mostKinds, isKind(first - 1) { first -= 1 }
    // "Oil and gas companies".
    if first < head.lowerBound, first - 2 >= last,
      coordinators.contains(text.tokens[first - 1].key), isKind(first - 2)
    {
      return first - 2
    }
    return first
  }

  private static let coordinators: WordSet = ["and", "or"]
  /// How many words say which: "internet service providers".
  private static let mostKinds = 2
  private static let beforeVerbs: WordSet = ["to", "not", "they", "we", "you", "i", "who"]

  /// The token of the land, place or cause before a noun, its own first token where there is none; nil where
  /// a name before it makes something else of it.
  private static func beginning(
    of head: Range<Int>,
    _ collective: Collective,
    in sentence: Range<Int>,
    _ names: [NameMention],
    _ text: NameText,
  ) -> Int? {
    var before = head.lowerBound - 1
    guard before >= sentence.lowerBound else { return head.lowerBound }
    if text.isPossessive(before) { before -= 1 }
    guard before >= sentence.lowerBound else { return head.lowerBound }
    if isCause(before, text) { return before }
    guard let name = names.name(atToken: before), name.tokens.upperBound == before + 1 else {
      return head.lowerBound
    }
    switch name.kind {
    case .country, .nationality, .place:
      // "Zendan-Norland activists" are those of neither state.
      if collective.sort == .actor || collective.sort == .affected, !name.isWhole(text.tokens),
        name.tokens.count == 1, text.hasHyphen(before)
      {
        return before
      }
      // A state's own bodies are known by its name.
      let isOfState =
        collective.sort == .organ || collective.sort == .local && name.kind != .place
      return isOfState || !name.isWhole(text.tokens) ? nil : name.tokens.lowerBound
    case .person, .organization, .group, .bloc: return nil
    }
  }

  /// "The Ruritanian people", "the people of Ruritania": all those of a land; nil for some of them.
  private static func people(
    _ tokens: Range<Int>,
    _ head: Range<Int>,
    in sentence: Range<Int>,
    _ names: [NameMention],
    _ text: NameText,
  ) -> Range<Int>? {
    guard sentence.contains(tokens.lowerBound - 1),
      text.isWord(tokens.lowerBound - 1, Keys.the)
    else { return nil }
    if tokens.lowerBound < head.lowerBound {
      let land = names.name(atToken: tokens.lowerBound)?.kind
      return land == .country || land == .nationality ? tokens : nil
    }
    let behind = head.upperBound
    guard sentence.contains(behind + 1), text.isWord(behind, Keys.of),
      let land = names.name(atToken: behind + 1), land.kind == .country,
      !text.isPossessive(land.tokens.upperBound)
    else { return nil }
    return head.lowerBound..<land.tokens.upperBound
  }

  /// "Pro-Zenda", "anti-government".
  private static func isCause(_ i: Int, _ text: NameText) -> Bool {
    let range = text.tokens[i].range
    guard text.tokens[i].kind == .word, range.count > 5, text.hasHyphen(i) else { return false }
    let bytes = text.bytes[range.indices]
    return causes.contains { bytes.starts(with: $0) }
  }

  private static let causes = ["pro-", "Pro-", "anti-", "Anti-"].map { Array($0.utf8) }

  /// Whether a noun only says what the next one is: "police station", "opposition leader".
  static func isModifier(_ last: Int, before end: Int, _ text: NameText) -> Bool {
    let next = last + 1
    guard next < end, text.tokens[next].kind == .word else { return false }
    let token = text.tokens[next]
    guard token.shape == .lower, !token.range.isEmpty else {
      // "Police Chief Otto Brand", "opposition MP Ana Vell"
      return !isPlural(last, text) && token.shape != .lower && text.titleLengths[next] > 0
    }
    if let use = token.verbUse, use.isPast || isFinite(use, next, before: end, text) {
      return false
    }
    if auxiliaries.contains(token.key)
      || !text.facts(next).isDisjoint(with: [.function, .inner, .saying])
    {
      return false
    }
    let isMany = isPlural(last, text) || peoples.contains(text.tokens[last].key)
    return !isMany || token.verbUse == nil && isPlural(next, text)
  }

  /// "Wants a vote", not "stations": no noun, or one that something follows which only a verb has.
  private static func isFinite(_ use: VerbUse, _ i: Int, before end: Int, _ text: NameText) -> Bool
  {
    guard text.tokens[i].endsInS(text.bytes) else { return false }
    return !VerbLexicon.shared.verbs[use.verb].isNoun
      || i + 1 < end && objects.contains(text.tokens[i + 1].key)
  }

  private static let peoples: WordSet = ["people"]
  private static let objects = WordSet("a an the to that its their his her it them no more all")

  private static func isPlural(_ i: Int, _ text: NameText) -> Bool {
    let bytes = text.bytes[text.tokens[i].range.indices]
    return bytes.last == UInt8(ascii: "s") || bytes.suffix(3).elementsEqual("men".utf8)
  }

  /// Whether the words around a noun make others of it: "in opposition to", "an army of", "no protesters".
  private static func isOther(
    _ head: Range<Int>,
    in sentence: Range<Int>,
    _ names: [NameMention],
    _ text: NameText,
  ) -> Bool {
    let (before, next) = (head.lowerBound - 1, head.upperBound)
    let isPeople = peoples.contains(text.tokens[next - 1].key)
    let isSingular = !isPlural(next - 1, text) && !isPeople
    if sentence.contains(before) {
      let key = text.tokens[before].key
      if others.contains(key) || isSingular && bare.contains(key) { return true }
    }
    if isSingular, isLed(head.lowerBound, text) { return true }
    guard sentence.contains(next) else { return false }
    // "Voters of Vell".
    if text.isWord(next, Keys.of), names.name(atToken: next + 1)?.kind == .person { return true }
    // "The pilots' union", "lawyers for Vell".
    if !isSingular, !isPeople,
      text.isPossessive(next)
        || counsels.contains(text.tokens[next - 1].key) && text.isWord(next, Keys.for)
    {
      return true
    }
    return isSingular && complements.contains(text.tokens[next].key)
  }

  /// "The leader of the opposition", "head of police": the words are those of a role.
  private static func isLed(_ first: Int, _ text: NameText) -> Bool {
    let of = text.isWord(first - 1, Keys.the) ? first - 2 : first - 1
    return of > 0 && text.isWord(of, Keys.of) && text.titleEnds[of - 1] > 0
  }

  private static let counsels: WordSet = ["lawyers", "attorneys"]
  private static let auxiliaries = WordSet(
    "will would can could may might must should has have had is are was were do does did"
  )
  /// Before those who are no party: "no rebels", "many farmers", "her lawyers".
  static let others = WordSet(
    "no any many most few former ex his her its their my our your whose"
  )
  /// Before a noun in the singular: "in opposition", "an army", "support or opposition".
  private static let bare: WordSet = ["in", "a", "an", "of", "as", "this", "or"]
  /// Behind one: "opposition to the dam".
  private static let complements: WordSet = ["to", "of", "from", "over", "against"]
}

extension Reading {
  /// Has the roles point to the names that they were of in other names, which are still there.
  fileprivate mutating func moveRoles(from old: [NameMention]) {
    func moved(_ name: Int) -> Int? { self.name(at: old[name].range.start) }
    roles = roles.compactMap { role in
      moved(role.holder).map {
        RoleMention(
          holder: $0,
          role: role.role,
          represents: role.represents.flatMap(moved),
          isShared: role.isShared,
          rule: role.rule,
        )
      }
    }
  }
}
