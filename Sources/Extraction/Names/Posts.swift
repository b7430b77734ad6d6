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
      } else if isDomain(tokens, text) {
        names[i] = text.name(tokens.dropFirst(), .person, rule: "behind an office")
      }
    }
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

  /// Whether the first word of a name is what somebody is in charge of who is named behind it.
  private static func isDomain(_ name: Range<Int>, _ text: NameText) -> Bool {
    let first = name.lowerBound
    let link = text.isWord(first - 1, Keys.the) ? first - 2 : first - 1
    return name.count > 2 && link > 0 && text.isWord(link, Keys.of) && text.titleEnds[link - 1] > 0
      && !text.facts(first).isDisjoint(with: domains) && text.facts(first).isDisjoint(with: begins)
      && text.facts(first + 1).contains(.given) && isPlain(name.dropFirst(), text)
      && text.facts(name.upperBound - 1).contains(.surname)
  }

  private static let offices: [NameLexicon.TitleClass] = [
    .minister, .business, .spokesperson, .envoy, .party,
  ]
  /// Parties, as words for their members and before offices.
  static let parties: WordSet = [
    "democratic", "republican", "democrat", "conservative", "liberal", "labour", "socialist",
  ]
  private static let begins: WordFacts = [.given, .surname, .beginsName, .placeLead]
  private static let domains: WordFacts = [.common, .tenure, .stateOrgan, .stateVoice]
  private static let called: WordFacts = [.given, .surname]
}
