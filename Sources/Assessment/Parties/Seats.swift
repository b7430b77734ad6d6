import Extraction
import Prose

/// What the names of a document that are towns or states as well stand for in it.
struct Seats {
  private let reading: Reading
  /// The surnames of the people whom the document names in full.
  private let surnames: Set<UInt64>
  /// The forms in which the document has each entity, as far as towns or surnames may be meant.
  private let forms: [EntityID: Set<EntityForm>]

  init(_ reading: Reading) {
    self.reading = reading
    var forms: [EntityID: Set<EntityForm>] = [:]
    for name in reading.names {
      guard let entity = name.entity, let form = name.form else { continue }
      forms[entity, default: []].insert(form)
    }
    self.forms = forms
    surnames = Set(
      reading.names.lazy.filter { $0.kind == .person && $0.tokens.count > 1 }
        .map { reading.passage.tokens[$0.tokens.upperBound - 1].key }
    )
  }

  /// The entity that a name stands for: the Union for its seat, unless the document is about the
  /// state around it; nobody of the lexicon's for a surname, "Paris" in a report on Ilse Paris.
  func entity(of name: NameMention) -> EntityID? {
    guard let state = name.entity else { return nil }
    if isSurname(name) || name.form == .seat && isTown(name) { return nil }
    // "European planes" are no more the Union's than any of its members'.
    if name.form == .demonym, state.key.hasPrefix("org:"), !actsFor(name) { return nil }
    guard name.form == .seat, let union = Self.unions[state] else { return state }
    return isAboutState(state, otherThan: .seat) ? state : union
  }

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
