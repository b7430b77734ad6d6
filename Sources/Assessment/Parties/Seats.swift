import Extraction
import Prose

/// What the names of a document stand for in it that may be a state's or its voice: towns, and "the Foreign
/// Ministry".
struct Seats {
  private let reading: Reading
  /// The surnames of the people whom the document names in full.
  private let surnames: Set<UInt64>
  /// The forms in which the document has each entity, as far as towns or surnames may be meant.
  private let forms: [EntityID: Set<EntityForm>]
  /// The state whose voice the document calls by some words beside the state's name; nil where there are
  /// two.
  private let voices: [[UInt64]: EntityID?]

  init(_ reading: Reading) {
    self.reading = reading
    var forms: [EntityID: Set<EntityForm>] = [:]
    for name in reading.names {
      guard let entity = name.entity, let form = name.form else { continue }
      forms[entity, default: []].insert(form)
    }
    self.forms = forms
    voices = Self.voices(of: reading)
    surnames = Set(
      reading.names.lazy.filter { $0.kind == .person && $0.tokens.count > 1 }
        .map { reading.passage.tokens[$0.tokens.upperBound - 1].key }
    )
  }

  /// The entity that a name stands for: the Union for its seat, unless the document is about the
  /// state around it; nobody of the lexicon's for a surname, "Paris" in a report on Ilse Paris.
  func entity(of name: NameMention) -> EntityID? {
    guard let state = name.entity else { return ownVoice(name) }
    if isSurname(name) || name.form == .seat && (isTown(name) || isDateline(name)) { return nil }
    // "European planes" are no more the Union's than any of its members'.
    if name.form == .demonym, state.key.hasPrefix("org:"), !actsFor(name) { return nil }
    guard name.form == .seat, let union = Self.unions[state] else { return state }
    return isAboutState(state, otherThan: .seat) ? state : union
  }

  // MARK: "The Foreign Ministry"

  /// The state that a ministry without its name speaks for: the one whose it is, or whose other mentions
  /// of the document are.
  private func ownVoice(_ name: NameMention) -> EntityID? {
    guard name.kind == .organization, Self.isVoice(name, reading) else { return nil }
    return Self.owner(of: name, reading) ?? voices[Self.words(of: name.tokens, reading)] ?? nil
  }

  private static func voices(of reading: Reading) -> [[UInt64]: EntityID?] {
    var voices: [[UInt64]: EntityID?] = [:]
    for name in reading.names where name.kind == .organization && isVoice(name, reading) {
      guard let state = name.entity ?? owner(of: name, reading) else { continue }
      // "Ruritanian Foreign Ministry" and "Foreign Ministry of Ruritania" both have the last words of one.
      for first in name.tokens {
        let words = words(of: first..<name.tokens.upperBound, reading)
        if let other = voices[words], other != state {
          voices[words] = .some(nil)
        } else {
          voices[words] = state
        }
      }
    }
    return voices
  }

  /// Whether a name is of those who speak for a state abroad.
  private static func isVoice(_ name: NameMention, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens[name.tokens]
    return tokens.count > 1 && tokens.contains { organs.contains($0.key) }
      && tokens.contains { abroad.contains($0.key) }
  }

  /// The state that a possessive before a name says it is of.
  private static func owner(of name: NameMention, _ reading: Reading) -> EntityID? {
    let first = name.tokens.lowerBound
    guard first > 1, reading.passage.tokens[first - 1].key == possessive,
      let owner = reading.name(at: reading.passage.tokens[first - 2].range.start),
      reading.names[owner].kind == .country
    else { return nil }
    return reading.names[owner].entity
  }

  private static func words(of tokens: Range<Int>, _ reading: Reading) -> [UInt64] {
    reading.passage.tokens[tokens].map(\.key)
  }

  private static let possessive = Fold.key(of: "'s")
  private static let organs: WordSet = ["ministry", "office"]
  private static let abroad: WordSet = ["foreign", "external"]

  // MARK: Towns

  /// Whether a single word is the surname of a person named in full, and the document has the state
  /// by no other word.
  private func isSurname(_ name: NameMention) -> Bool {
    guard !surnames.isEmpty, name.tokens.count == 1, name.form == .seat || name.form == .name,
      name.kind != .person,
      surnames.contains(reading.passage.tokens[name.tokens.lowerBound].key),
      let state = name.entity, let form = name.form
    else { return false }
    // A capital as a surname may stand beside the adjective for its land.
    return form == .seat
      ? forms[state]?.contains(.name) != true : !isAboutState(state, otherThan: form)
  }

  /// Whether a noun for those whom a town elects follows its name: "Paris mayor Ilse Vell",
  /// "Washington senator Ana Vell" of the state that is called like the capital.
  private func isTown(_ name: NameMention) -> Bool {
    let next = name.tokens.upperBound
    let tokens = reading.passage.tokens
    return next < tokens.count && Self.elected.contains(tokens[next].key)
  }

  /// Whether a town is written as at the head of a report, where no headline is: "LONDON, 28 February
  /// (Orlen Press)".
  private func isDateline(_ name: NameMention) -> Bool {
    let tokens = reading.passage.tokens
    let next = name.tokens.upperBound
    return name.kind != .organization
      && tokens[name.tokens].allSatisfy { $0.shape == .upper && $0.range.count > 3 }
      && next < tokens.count && tokens[next].shape != .upper
  }

  /// Whether a noun for those who act follows an adjective: "European leaders".
  private func actsFor(_ name: NameMention) -> Bool {
    guard let sentence = reading.passage.sentence(at: name.range.start) else { return false }
    let end = reading.passage.sentences[sentence].tokens.upperBound
    return Actors.actorNoun(after: name, reading, before: end) != nil
  }

  private func isAboutState(_ state: EntityID, otherThan form: EntityForm) -> Bool {
    forms[state].map { $0.count > 1 || !$0.contains(form) } ?? false
  }

  private static let elected: WordSet = [
    "mayor", "councillor", "councilman", "councilwoman", "governor", "senator", "senators",
    "congressman", "congresswoman", "representative",
  ]
  private static let unions = [EntityID("country:BE"): EntityID("org:eu")]
}
