package import Prose

/// Phrases of one or more words, found among tokens by their keys.
///
/// A map from the hash of a phrase's keys to a value that the caller gives a meaning, an index into
/// its own rows. Case is folded, so a caller that needs capitals looks at the tokens' shapes.
package struct PhraseTable: Sendable {
  /// The values by the hashes of whole phrases, each one more than it is.
  private var phrases: KeyMap
  /// The keys of first words with the lengths of their phrases, one bit for each, so that most tokens
  /// cost one probe and no length is tried in vain.
  private var beginnings: KeyMap
  /// The most words that a phrase has.
  private var longest = 1

  /// A phrase found among tokens.
  package struct Match {
    package let value: Int
    /// How many tokens it covers.
    package let length: Int
  }

  package init() { self.init(capacity: 32) }

  /// Makes room for a number of phrases at once.
  init(capacity: Int) {
    phrases = KeyMap(capacity: capacity)
    beginnings = KeyMap(capacity: capacity)
  }

  /// A table whose parts lie in the program's data.
  init(phrases: KeyMap, beginnings: KeyMap, longest: Int) {
    self.phrases = phrases
    self.beginnings = beginnings
    self.longest = longest
  }

  /// What `init(phrases:beginnings:longest:)` takes.
  var parts: (phrases: KeyMap, beginnings: KeyMap, longest: Int) { (phrases, beginnings, longest) }

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
    beginnings.add(Self.bit(phrase.words), to: phrase.first)
    return Int(phrases.insert(UInt32(value + 1), for: phrase.value)) - 1
  }

  /// The bit of a length; all lengths from 32 on share one.
  @inline(__always)
  private static func bit(_ words: Int) -> UInt32 { 1 << UInt32(min(words, 32) - 1) }

  /// The longest phrase that begins at a token and ends before `end`; at most `longest` probes.
  ///
  /// Nil where no token is left, so that a caller may look behind the last word of a text.
  package func longestMatch(_ tokens: [Token], at start: Int, before end: Int) -> Match? {
    guard start < end else { return nil }
    let lengths = beginnings[tokens[start].key]
    guard lengths != 0 else { return nil }
    let most = 32 - lengths.leadingZeroBitCount
    var hash = PhraseHash()
    var found: Match?
    for i in start..<min(end, start + (most < 32 ? most : longest)) {
      hash.append(tokens[i].key)
      guard lengths & Self.bit(i - start + 1) != 0 else { continue }
      let value = phrases[hash.value]
      if value != 0 { found = Match(value: Int(value) - 1, length: i - start + 1) }
    }
    return found
  }

  /// Whether a phrase begins with each of some words; one probe each.
  func hasPhrases(from keys: [UInt64]) -> [Bool] { beginnings.values(of: keys).map { $0 != 0 } }

  /// The value of a single word, nil if it is no phrase by itself.
  package func value(of token: Token) -> Int? { value(ofKeys: CollectionOfOne(token.key)) }

  /// The value of the phrase whose words have some keys.
  func value(ofKeys keys: some Collection<UInt64>) -> Int? {
    var hash = PhraseHash()
    for key in keys { hash.append(key) }
    let value = phrases[hash.value]
    return value == 0 ? nil : Int(value) - 1
  }
}
