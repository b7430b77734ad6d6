import CLexicon
import Extraction
import Prose

/// Governments by the names of their heads: "the Vell administration" is the state whose president
/// Vell is.
///
/// The documents say of which state, "Ruritanian President Ana Vell"; where they do not, a list of
/// well-known heads does. Administrations of anything else, "the Tallow Tide Administration", stay
/// what they are.
struct Administrations {
  /// The state of each head of state or government, by folded surname.
  private let states: [String: EntityID]

  /// Reads the offices that all documents give; linear in their number.
  init(_ corpus: Corpus) {
    var counts: [String: [EntityID: Int]] = [:]
    for reading in corpus.readings {
      for role in reading.roles where Self.isHead(reading.passage.string(role.role)) {
        guard let owner = role.represents, let state = reading.names[owner].entity,
          state.key.hasPrefix("country:"),
          let surname = Spelling(reading.passage.string(reading.names[role.holder].range)).words
            .last
        else { continue }
        counts[surname, default: [:]][state, default: 0] += 1
      }
    }
    let told = counts.compactMapValues { states in
      states.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
    }
    states = told.merging(Self.known) { told, _ in told }
  }

  /// The government that begins with a person's name, nil if none does.
  func government(at name: NameMention, _ reading: Reading) -> WidenedName? {
    guard name.entity == nil, !name.tokens.isEmpty else { return nil }
    let tokens = reading.passage.tokens
    let last = name.tokens.upperBound - 1
    if Self.nouns.contains(tokens[name.tokens.lowerBound].key) {
      return Self.state(in: name, reading).map { WidenedName(entity: $0, range: name.range) }
    }
    if Self.nouns.contains(tokens[last].key) {
      guard name.tokens.count > 1,
        let state = state(ofHead: name.tokens.lowerBound..<last, reading)
      else { return nil }
      return WidenedName(entity: state, range: name.range)
    }
    guard name.kind == .person, let sentence = reading.passage.sentence(at: name.range.start) else {
      return nil
    }
    let end = reading.passage.sentences[sentence].tokens.upperBound
    var next = last + 1
    if next < end, tokens[next].key == Self.possessive { next += 1 }
    guard next < end, Self.nouns.contains(tokens[next].key),
      let state = state(ofHead: name.tokens, reading)
    else { return nil }
    let range = ByteRange(Int(name.range.start), Int(tokens[next].range.end))
    return WidenedName(entity: state, range: range)
  }

  /// The state that a person of some name heads by a role, nil if the role is another one.
  func state(of holder: String, as role: String) -> EntityID? {
    guard Self.isHead(role), let surname = Spelling(holder).words.last else { return nil }
    return states[surname]
  }

  /// Whether a name says of what time or rank an administration is and not whose: "Senior
  /// Administration" in a heading over what an unnamed official said.
  static func isUnnamed(_ name: String) -> Bool {
    let words = Spelling(name).words
    return words.last == "administration" && words.dropLast().allSatisfy(adjectives.contains)
  }

  /// The state that a person by some words is the head of; of "Vell-Orban" the first, whose deputy is
  /// the second.
  private func state(ofHead words: Range<Int>, _ reading: Reading) -> EntityID? {
    let name = reading.passage.string(reading.passage.range(ofTokens: words))
    if let whole = Spelling(name).words.last, let state = states[whole], !name.contains("-") {
      return state
    }
    let surname = Spelling(reading.passage.string(ofToken: words.upperBound - 1)).words
    return surname.lazy.compactMap { states[$0] }.first
  }

  /// The state whose government a name says in full: "Government of the Ruritanian Federation".
  private static func state(in name: NameMention, _ reading: Reading) -> EntityID? {
    guard name.kind == .organization, name.tokens.count > 2 else { return nil }
    let complement = reading.passage.range(ofTokens: name.tokens.dropFirst(2))
    return EntityID.state(spelt: Spelling.shown(reading.passage.string(complement)))
  }

  /// Whether a role is that of the head of a state or government, and not of a deputy.
  private static func isHead(_ role: String) -> Bool {
    let words = Spelling(role).words
    guard let last = words.last, Set(words).isDisjoint(with: deputies) else { return false }
    return heads.contains(last) || words.suffix(2) == ["prime", "minister"]
  }

  private static let heads: Set<String> = ["president", "premier", "chancellor"]
  private static let deputies: Set<String> = ["vice", "deputy", "to"]
  private static let adjectives: Set<String> = [
    "senior", "current", "former", "incoming", "last", "new", "next", "outgoing", "previous",
    "prior",
  ]
  private static let possessive = Fold.key(of: "'s")
  private static let nouns: WordSet = ["administration", "government", "regime"]

  private static let known: [String: EntityID] = {
    var states: [String: EntityID] = [:]
    TabSeparated(lexicon_administrations_start(), count: lexicon_administrations_count())
      .forEachRow { states[$0[0]] = EntityID("country:" + $0[1]) }
    return states
  }()
}
