import CLexicon
import Extraction
import Prose

/// Governments by the names of their heads: "the Vell administration" is the state whose president
/// Vell is.
///
/// The documents say of which state, "Ruritanian President Ana Vell"; where they do not, a list of
/// well-known heads does. Administrations of anything else, "the Tallow Tide Administration", stay
/// what they are.
struct Administrations: Sendable {
  /// The state of each head of state or government, by folded surname.
  private let states: [String: EntityID]

  /// Reads the offices that all documents give; linear in their number.
  init(_ corpus: Corpus) {
    var counts: [String: [EntityID: Int]] = [:]
    for account in corpus.accounts {
      for head in account.heads {
        counts[head.surname, default: [:]][head.state, default: 0] += 1
      }
    }
    let told = counts.compactMapValues { states in
      states.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
    }
    states = told.merging(Self.known) { told, _ in told }
  }

  /// The heads of states that a document names with their offices.
  static func heads(in reading: Reading) -> [Account.Head] {
    reading.roles.compactMap { role in
      guard let last = reading.tokens(in: role.role).last,
        headKeys.contains(reading.passage.tokens[last].key),
        isHead(reading.passage.string(role.role)), let owner = role.represents,
        let state = reading.names[owner].entity, state.key.hasPrefix("country:"),
        let surname = Spelling(reading.passage.string(reading.names[role.holder].range)).words.last
      else { return nil }
      return Account.Head(surname: surname, state: state)
    }
  }

  /// Whom a name of a document stands for with the words that widen it, and how both are spelt; nil
  /// where it stands for its own bearer.
  func widening(of name: Account.Name, in account: Account)
    -> (entity: EntityID, spelling: Int, range: ByteRange)?
  {
    guard let widening = name.widening.map({ account.widenings[$0] }),
      let entity = widening.entity ?? widening.surnames.lazy.compactMap({ states[$0] }).first
    else { return nil }
    return (entity, widening.spelling, widening.range)
  }

  /// Where a name stands, with the words that widen it.
  func range(of name: Int, in account: Account) -> ByteRange {
    let name = account.names[name]
    return name.widening == nil ? name.range : widening(of: name, in: account)?.range ?? name.range
  }

  /// The government that begins with a person's name, nil if none does.
  static func government(at name: NameMention, _ reading: Reading) -> WidenedName? {
    guard name.entity == nil, !name.tokens.isEmpty else { return nil }
    let tokens = reading.passage.tokens
    let last = name.tokens.upperBound - 1
    if nouns.contains(tokens[name.tokens.lowerBound].key) {
      return state(in: name, reading).map { WidenedName(entity: $0, range: name.range) }
    }
    if nouns.contains(tokens[last].key) {
      guard name.tokens.count > 1 else { return nil }
      let head = surnames(ofHead: name.tokens.lowerBound..<last, reading)
      return WidenedName(entity: nil, range: name.range, surnames: head)
    }
    guard name.kind == .person, let sentence = reading.passage.sentence(at: name.range.start) else {
      return nil
    }
    let end = reading.passage.sentences[sentence].tokens.upperBound
    var next = last + 1
    if next < end, tokens[next].key == possessive { next += 1 }
    guard next < end, nouns.contains(tokens[next].key) else { return nil }
    return WidenedName(
      entity: nil,
      range: ByteRange(Int(name.range.start), Int(tokens[next].range.end)),
      surnames: surnames(ofHead: name.tokens, reading),
    )
  }

  /// The state that a person of some name heads by a role, nil if the role is another one.
  func state(of holder: String, as role: String) -> EntityID? {
    guard Self.isHead(role), let surname = Spelling(holder).words.last else { return nil }
    return states[surname]
  }

  /// Whether a name says of what time or rank an administration is and not whose: "Senior
  /// Administration" in a heading over what an unnamed official said.
  static func isUnnamed(_ name: String) -> Bool {
    guard name.utf8.last.map({ $0 | 0x20 == UInt8(ascii: "n") }) ?? false else { return false }
    let words = Spelling(name).words
    return words.last == "administration" && words.dropLast().allSatisfy(adjectives.contains)
  }

  /// The surnames by which a person of some words may be a head of state; of "Vell-Orban" first the
  /// first, whose deputy is the second.
  private static func surnames(ofHead words: Range<Int>, _ reading: Reading) -> [String] {
    let name = reading.passage.string(reading.passage.range(ofTokens: words))
    let last = Spelling(reading.passage.string(ofToken: words.upperBound - 1)).words
    guard let whole = Spelling(name).words.last, !name.contains("-") else { return last }
    return [whole] + last
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

  /// The last words of roles among which heads are.
  private static let headKeys = WordSet(heads + ["minister"])
  private static let heads = ["president", "premier", "chancellor"]
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
