import Prose

/// Offices with capitals that look like names: "Chief Inland Ports Officer", "Senior Harbour Adviser".
enum Posts {
  /// Leaves out of the names of a document those that end with an office and hold no word that anybody
  /// is called by; linear.
  static func leaveOut(of names: inout [NameMention], _ text: NameText) {
    names.removeAll { isPost($0, text) }
  }

  private static func isPost(_ name: NameMention, _ text: NameText) -> Bool {
    guard name.entity == nil, name.kind == .person || name.kind == .organization,
      name.tokens.count > 1, let last = name.tokens.last, text.titleEnds[last] > 0,
      !text.tokens[last].endsInS(text.bytes),
      let office = text.titleClass(of: (last + 1 - Int(text.titleEnds[last]))..<(last + 1)),
      offices.contains(office)
    else { return false }
    return name.tokens.allSatisfy { text.facts($0).isDisjoint(with: called) }
  }

  /// Cuts the first words of an office off the names that stand before it, and the last off those
  /// behind it: "Vell Communications" of "Vell Communications Director Ana Kars", "Presidency Ana Kars"
  /// of "Secretary of the Presidency Ana Kars"; linear.
  static func cut(off names: inout [NameMention], _ text: NameText) {
    for (i, name) in names.enumerated() where name.entity == nil && name.tokens.count > 1 {
      let tokens = name.tokens
      // What runs on from a headline: "Committee of Three The".
      if text.isWord(tokens.upperBound - 1, Keys.the) {
        names[i] = text.name(tokens.dropLast(), name.kind, rule: "before an article")
        continue
      }
      if text.isArticle(tokens.lowerBound) {
        names[i] =
          known(tokens.dropFirst(), text)
          ?? text.name(
            tokens.dropFirst(),
            name.kind,
            rule: "behind an article",
          )
        continue
      }
      if let start = tokens.dropFirst().first(where: {
        $0 + Int(text.titleLengths[$0]) > tokens.upperBound
          && isPlain($0..<tokens.upperBound, text)
      }) {
        names[i] = text.name(tokens.prefix(start - tokens.lowerBound), name.kind, rule: "office")
      } else if parties.contains(text.tokens[tokens.upperBound - 1].key),
        tokens.upperBound < text.tokens.count, text.tokens[tokens.upperBound].shape == .lower,
        text.titleLengths[tokens.upperBound] > 0
      {
        // "The Orlen Republican governor".
        names[i] = text.name(tokens.dropLast(), .place, rule: "before a party and an office")
      } else if name.kind == .person, tokens.count > 2, isHonorific(tokens.lowerBound, text) {
        // "Prime Minister Sheikh Otto Brand".
        names[i] = text.name(tokens.dropFirst(), .person, rule: "behind an honorific")
      } else if name.kind == .person || isDomain(tokens, text), let own = ownName(in: tokens, text)
      {
        names[i] = text.name(own, .person, rule: "behind an office")
      }
    }
  }

  /// The name of the lexicon that some tokens are, nil where they are none.
  private static func known(_ tokens: Range<Int>, _ text: NameText) -> NameMention? {
    guard
      let match = text.lexicon.names.longestMatch(
        text.tokens,
        at: tokens.lowerBound,
        before: tokens.upperBound,
      ), match.length == tokens.count, case let entry = text.lexicon.entries[match.value],
      entry.entity != nil
    else { return nil }
    return NameMention(
      range: text.tokens[tokens.lowerBound].range.union(text.tokens[tokens.upperBound - 1].range),
      tokens: tokens,
      kind: entry.kind,
      entity: entry.entity,
      form: entry.form,
      rule: "behind an article",
    )
  }

  private static func isHonorific(_ token: Int, _ text: NameText) -> Bool {
    text.titleLengths[token] == 1 && text.titleClass(at: token) == .honorific
  }

  /// Whether words head no name: "the Ports Council" of "the Ports Council spokesman" does.
  private static func isPlain(_ words: Range<Int>, _ text: NameText) -> Bool {
    words.allSatisfy {
      text.facts($0).isDisjoint(with: heads)
    }
  }

  private static let heads = WordFacts.anyHead
    .union([.companySuffix, .organizationNoun, .stateOrgan, .stateVoice])

  /// Whether a name begins with what somebody is in charge of who is named behind it: "Tide Works Ana Kars" of
  /// "Commissioner for Tide Works Ana Kars".
  private static func isDomain(_ name: Range<Int>, _ text: NameText) -> Bool {
    let link =
      text.isWord(name.lowerBound - 1, Keys.the) ? name.lowerBound - 2 : name.lowerBound - 1
    return link > 0 && text.titleEnds[link - 1] > 0
      && (text.isWord(link, Keys.of) || text.isWord(link, Keys.for))
  }

  /// What is left of a name without words ahead of a given one that nobody is called by: "Ana Kars" of "Comptroller
  /// Ana Kars", and of the seat in "Bishop of Orlen Ana Kars"; nil where it begins with its own.
  private static func ownName(in name: Range<Int>, _ text: NameText) -> Range<Int>? {
    guard name.count > 2,
      let given = name.dropFirst().dropLast().first(where: { text.facts($0).contains(.given) }),
      isPlain(name, text), text.style(at: given) == .plain
    else { return nil }
    let isDomain = isDomain(name, text)
    let last = text.facts(name.upperBound - 1)
    // "Lady Grace Notes" may be a play's.
    guard isDomain || !text.facts(given).contains(.weak),
      last.contains(.surname) || !last.contains(.common)
    else { return nil }
    let lead = name.lowerBound..<given
    let known = text.lexicon.names.longestMatch(
      text.tokens,
      at: lead.lowerBound,
      before: name.upperBound,
    )
    // "Owner of the New York Larks": the town begins before what is a given name elsewhere.
    if let known, known.length > lead.count { return nil }
    let isSeat = isDomain && known?.length == lead.count
    // "Minister for International Trade": other names begin with such words as well.
    let isCommon = lead.allSatisfy {
      !text.facts($0).isDisjoint(with: isDomain ? domains.union(.inner) : domains)
        && text.facts($0).isDisjoint(with: isDomain ? called : begins)
    }
    return isSeat || isCommon ? given..<name.upperBound : nil
  }

  private static let offices: [NameLexicon.TitleClass] = [
    .minister, .business, .spokesperson, .envoy, .party,
  ]
  /// Parties, as words for their members and before offices.
  static let parties: WordSet = [
    "democratic", "republican", "democrat", "conservative", "liberal", "labour", "socialist",
  ]
  private static let begins: WordFacts = [.given, .surname, .beginsName, .placeLead, .particle]
  private static let domains: WordFacts = [.common, .tenure, .stateOrgan, .stateVoice]
  private static let called: WordFacts = [.given, .surname]
}
