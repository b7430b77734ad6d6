package import Prose

/// Those who speak and act for one person: "the Vell family", "Ana Vell's lawyers", "relatives of Ana Vell".
///
/// They are a party beside the one whose they are, who may be dead or say nothing. Where a document has told whose
/// they are, "the family" is found as well. The person's name stays a name of its own, but in "the Vell family".
struct Retinues {
  private let names: [NameMention]
  private let text: NameText
  /// Those of whom the document has told whose they are.
  private var told: Set<EntityID> = []

  init(_ names: [NameMention], _ text: NameText) {
    self.names = names
    self.text = text
  }

  /// The retinue whose noun begins at a token; nil where the words mean others, and where nothing
  /// tells whose they are.
  mutating func mention(at first: Int, in sentence: Range<Int>) -> NameMention? {
    guard
      let row = Collectives.retinue(at: first, in: text.tokens, before: sentence.upperBound),
      case let noun = first..<(first + row.length), names.name(atToken: first) == nil,
      !Collectives.isModifier(noun.upperBound - 1, before: sentence.upperBound, text),
      !isCourse(noun, in: sentence), isSmall(noun, in: sentence),
      let start = start(of: noun, row.collective, in: sentence)
    else { return nil }
    told.insert(row.collective.entity)
    let tokens = start..<noun.upperBound
    return NameMention(
      range: text.tokens[start].range.union(text.tokens[noun.upperBound - 1].range),
      tokens: tokens,
      kind: row.collective.kind,
      entity: row.collective.entity,
      form: .nominal,
      rule: "noun for those of a person",
    )
  }

  /// Where the words for a retinue begin; nil where nothing tells whose it is.
  private func start(
    of noun: Range<Int>,
    _ collective: Collectives.Collective,
    in sentence: Range<Int>,
  )
    -> Int?
  {
    let before = noun.lowerBound - 1
    if sentence.contains(before), let owner = names.name(atToken: before), owner.kind == .person,
      owner.tokens.upperBound == noun.lowerBound, owner.isWhole(text.tokens)
    {
      // "Many Vell supporters" are some of them.
      let isSome = Collectives.others.contains(
        text.tokens[max(0, owner.tokens.lowerBound - 1)].key
      )
      return isSome ? nil : owner.tokens.lowerBound
    }
    if Self.owner(of: noun, names, text.tokens, text.bytes) != nil { return noun.lowerBound }
    // "The family", "the singer's family", "her campaign"; "her family" may be that of somebody else.
    guard told.contains(collective.entity), sentence.contains(before) else { return nil }
    let isTold =
      text.isWord(before, Keys.the)
      || text.isPossessive(before) && text.tokens[before - 1].shape == .lower
      || collective.kind == .organization && Self.pronouns.contains(text.tokens[before].key)
    return isTold ? noun.lowerBound : nil
  }

  /// Whether a noun has small letters, or begins a sentence or what a headline ran into: "Relatives of Ana Vell".
  private func isSmall(_ noun: Range<Int>, in sentence: Range<Int>) -> Bool {
    text.tokens[noun.lowerBound].shape == .lower || noun.lowerBound == sentence.lowerBound
      || Self.owner(of: noun, names, text.tokens, text.bytes) != nil
        && text.isWord(noun.upperBound, Keys.of)
  }

  /// Whether a campaign is a course of action: "Vell's campaign against graft".
  private func isCourse(_ noun: Range<Int>, in sentence: Range<Int>) -> Bool {
    noun.count == 1 && Self.courses.contains(text.tokens[noun.lowerBound].key)
      && sentence.contains(noun.upperBound)
      && Self.aims.contains(text.tokens[noun.upperBound].key)
  }

  /// The person whose name stands beside a noun and is no part of it: "Vell's lawyers", "lawyers for Dr Vell".
  static func owner(
    of noun: Range<Int>,
    _ names: [NameMention],
    _ tokens: [Token],
    _ text: [UInt8],
  )
    -> NameMention?
  {
    let mark = noun.lowerBound - 1
    if mark > 0, let owner = names.name(atToken: mark - 1), owner.kind == .person,
      owner.tokens.upperBound == mark,
      // "Ana Tavis' lawyers" has the mark alone.
      tokens[mark].key == Keys.s
        || tokens[mark].kind == .punctuation && !tokens[mark].isSpaced
          && tokens[mark - 1].endsInS(text)
          && [0x27, 0xe2].contains(text[Int(tokens[mark].range.start)])
    {
      return owner
    }
    let link = noun.upperBound
    guard link + 1 < tokens.count else { return nil }
    let isLinked =
      // "Supporters of Vell" says no more than that they are for her.
      tokens[link].key == Keys.of && tokens[link - 1].key != supporters
      || tokens[link].key == Keys.for && counsels.contains(tokens[link - 1].key)
    guard isLinked else { return nil }
    // "Lawyers for Dr Vell".
    let owner = names.name(atToken: link + 1) ?? honoured(at: link + 1, names, tokens)
    return owner.flatMap { $0.kind == .person ? $0 : nil }
  }

  private static func honoured(at title: Int, _ names: [NameMention], _ tokens: [Token])
    -> NameMention?
  {
    guard honorifics.contains(tokens[title].key), title + 1 < tokens.count else { return nil }
    let next = title + (tokens[title + 1].kind == .word ? 1 : 2)
    return names.name(atToken: next)
  }

  private static let supporters = Fold.key(of: "supporters")
  private static let pronouns: WordSet = ["his", "her"]
  private static let honorifics: WordSet = ["mr", "mrs", "ms", "dr", "miss", "sir", "lord", "lady"]
  private static let counsels: WordSet = ["lawyers", "attorneys", "team"]
  private static let courses: WordSet = ["campaign", "camp"]
  private static let aims: WordSet = ["against", "for", "to", "of", "in", "on", "from", "over"]
}

extension NameMention {
  /// Whether it stands for those who speak and act for one person.
  package var isRetinue: Bool {
    form == .nominal && entity.flatMap(Collectives.collective)?.sort == .retinue
  }

  /// The person whose these are by the words beside or in the noun; nil where only the noun stands there.
  package func owner(in reading: Reading) -> (name: ByteRange, last: Int)? {
    let tokens = reading.passage.tokens
    guard let head = Collectives.head(of: self.tokens, in: tokens) else { return nil }
    if head > self.tokens.lowerBound {
      let words = self.tokens.lowerBound..<head
      return (reading.passage.range(ofTokens: words), head - 1)
    }
    return Retinues.owner(of: self.tokens, reading.names, tokens, reading.document.text).map {
      ($0.range, $0.tokens.upperBound - 1)
    }
  }
}
