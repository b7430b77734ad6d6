import CLexicon
import Extraction
import Prose

/// Bodies of a state that act beside its government: "Ruritanian army", "Ruritania's police".
///
/// Its government, its diplomats and its foreign ministry speak for the state and are no bodies of
/// their own; all other ministries are, and so are regulators.
enum StateBodies {
  /// The body that begins with a name, nil if none does.
  static func body(at name: NameMention, _ reading: Reading) -> WidenedName? {
    if name.form == .seat, name.kind == .organization { return named(name, reading) }
    guard let state = name.entity else { return spelt(name, reading) }
    guard state.key.hasPrefix("country:"), name.form != .seat,
      let sentence = reading.passage.sentence(at: name.range.start)
    else { return nil }
    let tokens = reading.passage.tokens
    let end = reading.passage.sentences[sentence].tokens.upperBound
    var i = name.tokens.upperBound
    if i < end, tokens[i].key == possessive { i += 1 }
    guard i < end, let match = list.table.longestMatch(tokens, at: i, before: end),
      let sort = list.sorts[match.value]
    else { return nil }
    let next = list.table.longestMatch(tokens, at: i + match.length, before: end)
    if let next, list.sorts[next.value] == nil { return nil }
    return WidenedName(
      entity: entity(state, sort),
      range: ByteRange(Int(name.range.start), Int(tokens[i + match.length - 1].range.end)),
    )
  }

  /// The body that a name says itself: "Ruritanian Ministry of Defence", "Ruritanian Ministry of
  /// Tides".
  private static func named(_ name: NameMention, _ reading: Reading) -> WidenedName? {
    guard let state = name.entity, state.key.hasPrefix("country:") else { return nil }
    let tokens = reading.passage.tokens
    for i in name.tokens {
      guard let match = list.table.longestMatch(tokens, at: i, before: name.tokens.upperBound)
      else { continue }
      guard let sort = list.sorts[match.value] else { break }
      return WidenedName(entity: entity(state, sort), range: name.range)
    }
    let rest = withoutState(name, reading)
    guard isOwn(rest) else { return nil }
    return WidenedName(entity: entity(state, rest.joined(separator: " ")), range: name.range)
  }

  /// The body in a name that is a state's and a body's and no more: "Ruritanian Armed Forces".
  private static func spelt(_ name: NameMention, _ reading: Reading) -> WidenedName? {
    guard name.kind == .organization || name.kind == .group, name.tokens.count > 1 else {
      return nil
    }
    let tokens = reading.passage.tokens
    for i in name.tokens.dropFirst() {
      guard let match = list.table.longestMatch(tokens, at: i, before: name.tokens.upperBound),
        i + match.length == name.tokens.upperBound, let sort = list.sorts[match.value],
        let state = state(in: name.tokens.lowerBound..<i, reading)
      else { continue }
      return WidenedName(entity: entity(state, sort), range: name.range)
    }
    return nil
  }

  /// Whether an organ with some words beside its state's name acts for itself: a ministry other than
  /// the one for foreign affairs, an administration of something.
  private static func isOwn(_ words: [String]) -> Bool {
    if words.contains("ministry") { return words.count > 1 && !words.contains("foreign") }
    return words.contains("administration") && words.count > 1
  }

  /// The folded words of a name without its state: "Tide Ministry of Ruritania" gives tide, ministry.
  private static func withoutState(_ name: NameMention, _ reading: Reading) -> [String] {
    var span = name.tokens
    let heads = span.dropFirst().last { state(in: span.lowerBound..<$0, reading) != nil }
    if let heads { span = heads..<span.upperBound }
    let tail = span.dropFirst().first { state(in: $0..<span.upperBound, reading) != nil }
    if let tail { span = span.lowerBound..<tail }
    var words = Spelling(reading.passage.string(reading.passage.range(ofTokens: span))).words
    while let last = words.last, links.contains(last) { words.removeLast() }
    return words
  }

  private static func state(in tokens: Range<Int>, _ reading: Reading) -> EntityID? {
    EntityID.state(
      spelt: Spelling.shown(reading.passage.string(reading.passage.range(ofTokens: tokens)))
    )
  }

  private static func entity(_ state: EntityID, _ sort: String) -> EntityID {
    let key = "\(state.key.dropFirst("country:".count))/\(sort)"
    return known[key] ?? EntityID(bodyOf: state.key.dropFirst("country:".count), sort)
  }

  /// Bodies that the lexicon has by names of their own.
  private static let known = [
    "CN/armed forces": EntityID("org:pla"), "IL/armed forces": EntityID("org:idf"),
    "US/defence ministry": EntityID("org:pentagon"),
    "US/justice ministry": EntityID("org:doj"), "US/treasury": EntityID("org:treasury"),
  ]

  private static let links: Set<String> = ["of", "the", "for"]
  private static let possessive = Fold.key(of: "'s")

  /// Words of bodies with the sort of body; nil for those that make something else of one.
  private static let list: (table: PhraseTable, sorts: [String?]) = {
    var table = PhraseTable()
    var sorts: [String?] = []
    TabSeparated(lexicon_state_bodies_start(), count: lexicon_state_bodies_count())
      .forEachRow { fields in
        guard fields.count == 2 else { return }
        table.insert(fields[0], sorts.count)
        sorts.append(fields[1] == "-" ? nil : fields[1])
      }
    return (table, sorts)
  }()
}

extension EntityID {
  /// A body by the code of its state, or whatever else tells whose it is, and the sort of body.
  init(bodyOf owner: some StringProtocol, _ sort: some StringProtocol) {
    self.init("body:\(owner)/\(sort)")
  }

  /// Whose body it is, and of what sort; nil for all that are none.
  var body: (owner: Substring, sort: Substring)? {
    guard key.hasPrefix("body:"), let slash = key.firstIndex(of: "/") else { return nil }
    return (key[..<slash].dropFirst("body:".count), key[key.index(after: slash)...])
  }
}

extension Cast.Member {
  /// The name of the state whose body it is, nil for all others.
  var state: String? { entity?.body.flatMap { EntityID("country:" + $0.owner).name } }
}
