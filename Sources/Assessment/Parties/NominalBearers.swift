import Extraction
import Prose

/// Whom nouns for people who act together mean in a report: "the rebels" are those whom it has called
/// "Ruritanian rebels" before, or else those of the state that it is about.
struct NominalBearers {
  /// By the indices of names, for those that are nouns.
  private var entities: [Int: EntityID] = [:]
  /// The nouns that nothing tells the land, place or cause of by itself.
  private(set) var unqualified: Set<Int> = []
  /// The words for the person whose they are whom a noun means, where they are no part of it.
  private(set) var owners: [Int: ByteRange] = [:]

  init(_ reading: Reading) {
    guard reading.names.contains(where: { $0.form == .nominal }) else { return }
    let state = Self.mainState(of: reading)
    // The last that each noun was used of.
    var last: [String: String] = [:]
    for (index, name) in reading.names.enumerated() where name.form == .nominal {
      guard let collective = name.entity.flatMap(Collectives.collective) else { continue }
      var own: String?
      if collective.sort == .retinue {
        if let owner = name.owner(in: reading) {
          own = Spelling(reading.passage.string(ofToken: owner.last)).key
          if !name.range.contains(owner.name) { owners[index] = owner.name }
        }
      } else {
        own = Self.qualifier(of: name, reading)
      }
      // "The drug companies" are the Ruritanian drug companies of before.
      if let kind = own, let told = last[collective.name], told.hasSuffix(" " + kind) { own = told }
      if let own { last[collective.name] = own } else { unqualified.insert(index) }
      let told = own ?? last[collective.name]
      // The army of no state in the report is none that it tells of.
      if told == nil, state == nil, collective.sort == .organ { continue }
      if told == nil, collective.sort == .retinue { continue }
      let qualifier = told ?? (state ?? "") + NominalMeanings.guess
      entities[index] = EntityID(bodyOf: qualifier, collective.name)
    }
  }

  /// Whom a noun means, nil for other names and where that is not told.
  func entity(of name: Int) -> EntityID? { entities[name] }

  /// The words that a noun is shown as: "Ana Vell's lawyers" for "lawyers" behind "Ana Vell's" and before "for Ana
  /// Vell", without a capital where nothing says whose they are.
  func words(of index: Int, _ reading: Reading) -> String {
    let words = reading.passage.string(reading.names[index].range)
    if let owner = owners[index] {
      let name = reading.passage.string(owner)
      return name + (name.hasSuffix("s") ? "' " : "'s ") + words.lowercased()
    }
    return unqualified.contains(index) ? words.lowercased() : words
  }

  /// The code of a state, the folded words of a place or cause; nil where a noun stands alone.
  private static func qualifier(of name: NameMention, _ reading: Reading) -> String? {
    guard let head = Collectives.head(of: name.tokens, in: reading.passage.tokens) else {
      // "The people of Zenda".
      return state(endingWith: name, reading) ?? place(behind: name, reading)
    }
    guard head > name.tokens.lowerBound else {
      return place(behind: name, reading) ?? owner(of: name, reading)
    }
    let words = reading.passage.string(
      reading.passage.range(ofTokens: name.tokens.lowerBound..<head)
    )
    let shown = Spelling.shown(words)
    if let state = EntityID.state(spelt: shown) { return code(of: state) }
    return Spelling(words).key
  }

  /// The state that the words for its people end with.
  private static func state(endingWith name: NameMention, _ reading: Reading) -> String? {
    let tokens = reading.passage.tokens
    guard let link = name.tokens.first(where: { links.contains(tokens[$0].key) }),
      link + 1 < name.tokens.upperBound
    else { return nil }
    let start = tokens[link + 1].key == the ? link + 2 : link + 1
    let words = reading.passage.string(
      reading.passage.range(ofTokens: start..<max(start, name.tokens.upperBound))
    )
    return EntityID.state(spelt: Spelling.shown(words)).map(code)
  }

  /// The state that a noun's bearers are in or from: "the health ministry in Zenda", "police in Ruritania".
  private static func place(behind name: NameMention, _ reading: Reading) -> String? {
    let tokens = reading.passage.tokens
    var next = name.tokens.upperBound
    guard next + 1 < tokens.count, links.contains(tokens[next].key) else { return nil }
    next += tokens[next + 1].key == the ? 2 : 1
    guard next < tokens.count,
      let entity = reading.name(at: tokens[next].range.start).flatMap({ reading.names[$0].entity }),
      entity.key.hasPrefix(prefix)
    else { return nil }
    return code(of: entity)
  }

  /// The state that owns a noun across other words: "Zenda's long divided opposition".
  private static func owner(of name: NameMention, _ reading: Reading) -> String? {
    let tokens = reading.passage.tokens
    var before = name.tokens.lowerBound - 1
    while before >= 0, name.tokens.lowerBound - before <= farthest, tokens[before].kind == .word,
      tokens[before].shape == .lower, tokens[before].key != possessive,
      !openings.contains(tokens[before].key)
    {
      before -= 1
    }
    guard before > 0, tokens[before].key == possessive,
      let entity = reading.name(at: tokens[before - 1].range.start)
        .flatMap({ reading.names[$0].entity }),
      entity.key.hasPrefix(prefix)
    else { return nil }
    return code(of: entity)
  }

  // Tokens: "somewhat unsupported and divided".
  private static let farthest = 4
  /// What another phrase begins with: "in Zenda's capital the opposition".
  private static let openings = WordSet(
    "the a an this that its his her their in on of by for from with to and or but as when while"
  )
  private static let possessive = Fold.key(of: "'s")
  private static let links: WordSet = ["in", "of", "from", "across"]
  private static let the = Fold.key(of: "the")

  private static func code(of state: EntityID) -> String {
    String(state.key.dropFirst(prefix.count))
  }

  /// The code of the state that a report names far more often than any other.
  private static func mainState(of reading: Reading) -> String? {
    var counts: [EntityID: Int] = [:]
    for name in reading.names {
      guard let entity = name.entity, entity.key.hasPrefix(prefix) else { continue }
      counts[entity, default: 0] += 1
    }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let first = ranked.first, first.value >= few else { return nil }
    if ranked.count > 1, first.value * 2 < ranked[1].value * 3 { return nil }
    return code(of: first.key)
  }

  private static let prefix = "country:"
  /// A state that is named less often is none that a report is about.
  private static let few = 2
}

extension Collectives {
  /// Whom the noun of an entity means that documents call by nouns alone; nil for who has a name.
  static func collective(_ entity: EntityID?, _ spellings: [Cast.NamedSpelling]) -> Collective? {
    guard spellings.areNouns, let body = entity?.body else { return nil }
    return collective(EntityID("collective:" + body.sort))
  }
}

extension [Cast.NamedSpelling] {
  /// Whether all are nouns, and none is a name.
  var areNouns: Bool { allSatisfy { $0.form == .nominal } }
}

extension Cast.Member {
  /// Whether the documents call it by nouns alone.
  var isNominal: Bool { spellings.areNouns }

  /// The state that it is a body of; nil for those who are only in or from one, as its rebels.
  var served: String? {
    if let collective, collective.sort != .organ, collective.sort != .local { return nil }
    return state
  }
}

extension Cast {
  /// Names the state of those whom reports call by the same noun: "Rebels (Ruritania)", "Rebels (Zenda)".
  mutating func tellNounsApart() {
    let nouns = members.indices.filter { members[$0].collective != nil }
    for (_, alike) in Dictionary(grouping: nouns, by: { members[$0].name }) where alike.count > 1 {
      for member in alike {
        if let state = members[member].state { members[member].name += " (\(state))" }
      }
    }
  }
}
