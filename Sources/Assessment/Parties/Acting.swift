import CLexicon
import Extraction
import Prose

/// What the text shows a name doing, which tells an actor from a place or a topic.
struct Acting: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

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
      if let speaker = statement.speaker { acting[speaker].insert(.speaks) }
    }
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
    where name.form == .demonym && !Self.isPeople(name, reading.passage) {
      // An adjective acts only with the noun for those who act.
      acting[index].formIntersection([.speaks, .headsActors])
    }
  }

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
    if let last = Self.actorNoun(after: name, passage.tokens, before: span.upperBound, passage) {
      acting[index].insert(.headsActors)
      phrases[index] = ByteRange(
        Int(name.range.start),
        Int(passage.tokens[last].range.end),
      )
    } else if Self.ownsStance(name, passage.tokens, before: span.upperBound) {
      acting[index].insert(.headsActors)
    }
  }

  /// Whether a noun for what only somebody with a will has comes right after the name.
  private static func ownsStance(_ name: NameMention, _ tokens: [Token], before end: Int) -> Bool {
    var i = name.tokens.upperBound
    if i < end, tokens[i].key == possessive { i += 1 }
    return i < end && stances.longestMatch(tokens, at: i, before: end) != nil
  }

  /// The last token of a noun for people who act, right after the name or after one word between.
  private static func actorNoun(
    after name: NameMention,
    _ tokens: [Token],
    before end: Int,
    _ passage: Passage,
  ) -> Int? {
    var i = name.tokens.upperBound
    if i < end, tokens[i].key == possessive { i += 1 }
    guard i < end else { return nil }
    if let match = nouns.longestMatch(tokens, at: i, before: end) { return i + match.length - 1 }
    guard tokens[i].kind == .word, tokens[i].shape == .lower, i + 1 < end,
      let match = nouns.longestMatch(tokens, at: i + 1, before: end)
    else { return nil }
    return i + match.length
  }

  /// Whether a noun for those who act is among the words of a name.
  private static func holdsActorNoun(_ name: NameMention, _ tokens: [Token]) -> Bool {
    name.tokens.contains {
      nouns.longestMatch(tokens, at: $0, before: name.tokens.upperBound) != nil
    }
  }

  /// "Ruritanians": the people themselves.
  private static func isPeople(_ name: NameMention, _ passage: Passage) -> Bool {
    passage.document.text[Int(name.range.end) - 1] == UInt8(ascii: "s")
  }

  private static let possessive = Fold.key(of: "'s")

  /// Nouns for those who act for a state: "officials", "foreign ministry".
  private static let nouns = table(lexicon_actor_nouns_start(), lexicon_actor_nouns_count())

  /// Nouns for what only somebody with a will of its own has: "reactions".
  private static let stances = table(lexicon_stance_nouns_start(), lexicon_stance_nouns_count())

  private static func table(_ start: UnsafePointer<UInt8>, _ count: Int) -> PhraseTable {
    var table = PhraseTable()
    TabSeparated(start, count: count).forEachRow { table.insert($0[0], 0) }
    return table
  }
}
