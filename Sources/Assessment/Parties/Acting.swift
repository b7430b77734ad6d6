import CLexicon
import Extraction
import Prose

/// What the text shows a name doing, which tells an actor from a place or a topic.
package struct Acting: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  static let speaks = Acting(rawValue: 1)
  /// Does something to somebody.
  static let acts = Acting(rawValue: 2)
  /// Something is done to it or asked of it.
  static let receives = Acting(rawValue: 4)
  /// Subject of a verb.
  static let isSubject = Acting(rawValue: 8)
  static let holdsRole = Acting(rawValue: 16)
  /// Named where a report says what is at stake.
  static let isAtStake = Acting(rawValue: 32)
  /// Heads words for those who act for it, "Ruritanian officials", or for its will, "Ruritanian
  /// reactions".
  static let headsActors = Acting(rawValue: 64)
  /// Someone has a role for it: "the Tallow Guild" in "head of the Tallow Guild".
  static let isRepresented = Acting(rawValue: 128)
  /// Subject of nothing but "be" and "have", as things are as well.
  static let isTopic = Acting(rawValue: 256)
  /// What a clause or sentence begins with, or what does something in it.
  static let leads: Acting = [.acts, .isSubject, .isTopic]
}

/// The acting of every name of a document.
struct Actors {
  private(set) var acting: [Acting]
  /// Names that stand side by side.
  private(set) var lists: [[Int]] = []
  /// For each name the range with the words for those who act for it, where there are such.
  private(set) var phrases: [Int: ByteRange] = [:]

  init(_ reading: Reading, _ sections: Sections) {
    acting = Array(repeating: [], count: reading.names.count)
    for statement in reading.statements {
      if let speaker = statement.speaker, Self.isSpeaker(speaker, of: statement, reading) {
        acting[speaker].insert(.speaks)
      }
    }
    // What no sentence says that somebody said is said by who has the floor.
    if let author = reading.voices?.author { acting[author].insert(.speaks) }
    for act in reading.acts {
      if let actor = act.actor { acting[actor].insert(.acts) }
      if let recipient = act.recipient { acting[recipient].insert(.receives) }
    }
    for role in reading.roles {
      acting[role.holder].insert(.holdsRole)
      if let owner = role.represents { acting[owner].insert(.isRepresented) }
    }
    for (index, use) in (reading.uses ?? reading.nameUses()).enumerated() {
      switch use {
      case .subject: acting[index].insert(.isSubject)
      case .topic: acting[index].insert(.isTopic)
      case .agent: acting[index].insert(.acts)
      case .counterpart: acting[index].insert(.receives)
      case .location, .other: break
      }
      look(at: index, in: reading, sections)
    }
    lists = NameLists.lists(of: reading)
    let shared: Acting = [.speaks, .acts, .receives, .isSubject, .isTopic, .headsActors]
    for list in lists {
      let all = list.reduce(into: Acting()) { $0.formUnion(acting[$1].intersection(shared)) }
      for index in list { acting[index].formUnion(all) }
    }
    for (index, name) in reading.names.enumerated()
    where name.form == .demonym && !Self.isNation(name, reading.passage) {
      // An adjective acts only with the noun for those who act, and its people are not the state.
      let isPeople = Self.isPlural(name, reading.passage)
      acting[index].formIntersection(isPeople ? [] : [.speaks, .headsActors])
    }
    guard Matches.isReport(reading) else { return }
    for (index, name) in reading.names.enumerated() where name.kind == .country {
      // Its team plays; the state has a part in it only through those who act for it.
      acting[index].formIntersection(phrases[index] == nil ? [] : .headsActors)
    }
  }

  /// Whether a name is that of who speaks: of "a resident of Orlen" it is where they live, of "Orlen"
  /// and "the city of Orlen" those who govern it.
  private static func isSpeaker(_ speaker: Int, of statement: Statement, _ reading: Reading) -> Bool
  {
    let name = reading.names[speaker]
    guard name.kind == .place, let source = statement.source else { return true }
    guard source.contains(name.range), source.end == name.range.end,
      // "SELM, 12 May -- The mayor left, calling it late": Selm calls nothing.
      reading.passage.sentence(at: name.range.start).map({
        Dateline.skipped(reading.passage.sentences[$0].range, reading.passage).start
          <= name.range.start
      }) != false
    else { return false }
    // "The health ministry of Zenda" is Zenda's voice, "a baker of Zenda" is not.
    let before = reading.passage.tokens[reading.tokens(in: source)].prefix {
      $0.range.start < name.range.start
    }
    return before.contains { voices.contains($0.key) }
      || before.allSatisfy { governed.contains($0.key) }
  }

  private static let voices = WordSet("ministry government parliament cabinet authorities")

  private static let governed = WordSet(
    """
    the of city town village municipality state province region district county republic territory \
    neighbouring neighboring nearby kingdom island nation country
    """
  )

  private mutating func look(at index: Int, in reading: Reading, _ sections: Sections) {
    let name = reading.names[index]
    let passage = reading.passage
    guard let sentence = passage.sentence(at: name.range.start) else { return }
    let span = passage.sentences[sentence].tokens
    if sections.ofBlock[passage.sentences[sentence].block] == .stakes, name.form != .demonym {
      acting[index].insert(.isAtStake)
    }
    // "the Government of Ruritania" is those who act for it, whatever the verb does.
    if name.form == .seat, name.kind == .organization, Self.holdsActorNoun(name, passage.tokens) {
      acting[index].insert(.headsActors)
    }
    if Self.isLocal(name, passage.tokens, before: span.upperBound) {
      acting[index] = []
      return
    }
    if let last = Self.actorNoun(after: name, reading, before: span.upperBound) {
      let phrase = ByteRange(Int(name.range.start), Int(passage.tokens[last].range.end))
      // "Ana Vell, the Ruritania spokeswoman, said": she acts, and has a name.
      if reading.roles(at: phrase).contains(where: { $0.holder != index }) { return }
      acting[index].insert(.headsActors)
      phrases[index] = phrase
    } else if Self.ownsStance(name, passage.tokens, before: span.upperBound) {
      acting[index].insert(.headsActors)
    }
  }

  /// Whether a noun for what only somebody with a will has comes right after the name.
  private static func ownsStance(_ name: NameMention, _ tokens: [Token], before end: Int) -> Bool {
    var i = name.tokens.upperBound
    let isPossessive = i < end && tokens[i].key == possessive
    if isPossessive { i += 1 }
    guard i < end, let match = stances.longestMatch(tokens, at: i, before: end) else {
      return false
    }
    // "Ruritanian strikes" are Ruritania's, "the Ruritania strikes" happen there.
    return match.value != deed || isPossessive || name.form != .name
  }

  /// The last token of a noun for people who act, right after the name or after one word between.
  static func actorNoun(after name: NameMention, _ reading: Reading, before end: Int)
    -> Int?
  {
    let tokens = reading.passage.tokens
    var i = name.tokens.upperBound
    if i < end, tokens[i].key == possessive { i += 1 }
    guard i < end, name.isWhole(tokens), !isComplement(name, reading) else { return nil }
    var match = nouns.longestMatch(tokens, at: i, before: end)
    if match == nil, tokens[i].kind == .word, tokens[i].shape == .lower, i + 1 < end,
      !localities.contains(tokens[i].key),
      // "Ruritania in general".
      !Words.isCommon(tokens[i])
    {
      i += 1
      match = nouns.longestMatch(tokens, at: i, before: end)
    }
    guard let match else { return nil }
    // "Ruritania's Office of Tides" has a name that says more.
    let past = i + match.length
    let noun = tokens[past - 1].key
    // "Ruritania's general election"; "the Orlen embassy" is that of another land.
    if noun == general && past < end && isPlainNoun(tokens[past])
      || noun == embassy && name.form == .seat
    {
      return nil
    }
    if let other = reading.name(at: tokens[i].range.start),
      reading.names[other].tokens.upperBound > past
    {
      return nil
    }
    return past - 1
  }

  /// Whether a word in small letters is a noun or may be one.
  private static func isPlainNoun(_ token: Token) -> Bool {
    token.kind == .word && token.shape == .lower && !Words.isCommon(token) && token.verbUse == nil
  }

  private static let general = Fold.key(of: "general")
  private static let embassy = Fold.key(of: "embassy")

  /// Whether a land is where another body is: "Joint Force Ruritania spokesman", "the force in
  /// Ruritania spokesman".
  private static func isComplement(_ name: NameMention, _ reading: Reading) -> Bool {
    let before = name.tokens.lowerBound - 1
    guard name.form == .name, before >= 0 else { return false }
    let token = reading.passage.tokens[before]
    let other = reading.name(at: token.range.start).map { reading.names[$0] }
    return token.key == within || other?.kind == .organization
  }

  /// Whether the words after a name are those of a part of the land or of others in it: "Ruritania
  /// provincial government", "Ruritanian business leaders".
  private static func isLocal(_ name: NameMention, _ tokens: [Token], before end: Int) -> Bool {
    let next = name.tokens.upperBound
    return next + 1 < end && localities.contains(tokens[next].key)
      && nouns.longestMatch(tokens, at: next + 1, before: end) != nil
  }

  /// Whether a noun for those who act is among the words of a name.
  private static func holdsActorNoun(_ name: NameMention, _ tokens: [Token]) -> Bool {
    name.tokens.contains {
      nouns.longestMatch(tokens, at: $0, before: name.tokens.upperBound) != nil
    }
  }

  /// Whether all of a people are meant, who act as their state: "the Ruritanians", but not "many
  /// Ruritanians".
  private static func isNation(_ name: NameMention, _ passage: Passage) -> Bool {
    let before = name.tokens.lowerBound - 1
    return isPlural(name, passage) && before >= 0 && passage.tokens[before].key == article
  }

  private static func isPlural(_ name: NameMention, _ passage: Passage) -> Bool {
    passage.document.text[Int(name.range.end) - 1] == UInt8(ascii: "s")
  }

  private static let possessive = Fold.key(of: "'s")
  private static let within = Fold.key(of: "in")
  private static let article = Fold.key(of: "the")

  /// What makes a government that of a part of the land, and leaders those of somebody else.
  private static let localities = WordSet(
    """
    provincial regional local municipal city district state business industry religious church \
    community tribal opposition rebel student union
    """
  )

  /// Nouns for those who act for a state: "officials", "foreign ministry".
  private static let nouns = table(lexicon_actor_nouns_start(), lexicon_actor_nouns_count())

  /// Nouns for what only somebody with a will of its own has: "reactions".
  private static let stances = table(lexicon_stance_nouns_start(), lexicon_stance_nouns_count())

  /// The value of nouns for deeds, which also happen at a place; all others have 0.
  private static let deed = 1

  private static func table(_ start: UnsafePointer<UInt8>, _ count: Int) -> PhraseTable {
    var table = PhraseTable()
    TabSeparated(start, count: count).forEachRow {
      table.insert($0[0], $0.count > 1 && $0[1] == "deed" ? deed : 0)
    }
    return table
  }
}
