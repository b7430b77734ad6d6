package import Prose

/// Phrases of one or more words, found among tokens by their keys.
///
/// An open-addressing hash table from the hash of a phrase's token keys to a value that the caller
/// gives a meaning, an index into its own rows. Case is folded, so a caller that needs capitals
/// looks at the tokens' shapes.
package struct PhraseTable: Sendable {
  private var slots: [Slot]
  private var used = 0
  /// The most words that a phrase has.
  private var longest = 1
  /// The hashes of first words and whether more words may follow, so that most tokens cost one probe.
  private var beginnings = KeyBits()

  private struct Slot {
    var hash: UInt64 = 0
    var value: Int32 = -1
  }

  /// A phrase found among tokens.
  package struct Match {
    package let value: Int
    /// How many tokens it covers.
    package let length: Int
  }

  package init() { slots = Array(repeating: Slot(), count: 64) }

  /// Makes room for a number of phrases at once.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    beginnings = KeyBits(capacity: capacity)
  }

  /// Adds a phrase; the first value given for a phrase stays.
  package mutating func insert(_ phrase: String, _ value: Int) {
    var phrase = phrase
    phrase.withUTF8 { _ = insert(ListText(bytes: $0), value) }
  }

  /// Adds a phrase by its bytes and returns the key of its first word, nil for an empty phrase.
  @discardableResult
  mutating func insert(_ phrase: ListText, _ value: Int) -> UInt64? {
    let hash = PhraseHash(phrase)
    guard hash.words > 0 else { return nil }
    _ = insert(hash, value)
    return hash.first
  }

  /// Adds a phrase of at least one word unless it is there, and returns the value it has now.
  mutating func insert(_ phrase: PhraseHash, _ value: Int) -> Int {
    longest = max(longest, phrase.words)
    beginnings.add(phrase.words > 1 ? 2 : 1, to: phrase.first)
    if used * 2 >= slots.count { grow() }
    let slot = position(of: phrase.value)
    if slots[slot].value >= 0 { return Int(slots[slot].value) }
    slots[slot] = Slot(hash: phrase.value, value: Int32(value))
    used += 1
    return value
  }

  /// The longest phrase that begins at a token and ends before `end`; at most `longest` probes.
  package func longestMatch(_ tokens: [Token], at start: Int, before end: Int) -> Match? {
    let beginning = beginnings[tokens[start].key]
    guard beginning != 0 else { return nil }
    let reach = beginning & 2 == 0 ? 1 : longest
    var hash = PhraseHash()
    var found: Match?
    for i in start..<min(end, start + reach) {
      hash.append(tokens[i].key)
      let slot = slots[position(of: hash.value)]
      if slot.value >= 0 { found = Match(value: Int(slot.value), length: i - start + 1) }
    }
    return found
  }

  /// The value of a single word, nil if it is no phrase by itself.
  package func value(of token: Token) -> Int? { value(ofKeys: CollectionOfOne(token.key)) }

  /// The value of the phrase whose words have some keys.
  func value(ofKeys keys: some Collection<UInt64>) -> Int? {
    var hash = PhraseHash()
    for key in keys { hash.append(key) }
    let slot = slots[position(of: hash.value)]
    return slot.value >= 0 ? Int(slot.value) : nil
  }

  @inline(__always)
  private func position(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var i = Int(truncatingIfNeeded: hash) & mask
    while slots[i].value >= 0, slots[i].hash != hash { i = (i + 1) & mask }
    return i
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.value >= 0 { slots[position(of: slot.hash)] = slot }
  }
}
