import CLexicon
import Extraction
import Prose

/// Bodies of a state that act beside its government: "Ruritanian army", "Ruritania's police".
enum StateBodies {
  /// A body named by a state's name and a noun.
  struct Found {
    let entity: EntityID
    /// The state's name and the noun.
    let range: ByteRange
  }

  /// The body that begins with a name, nil if none does.
  static func body(at name: NameMention, _ reading: Reading) -> Found? {
    if name.form == .seat, name.kind == .organization { return named(name, reading) }
    guard let state = name.entity, state.key.hasPrefix("country:"), name.form != .seat,
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
    return Found(
      entity: entity(state, sort),
      range: ByteRange(Int(name.range.start), Int(tokens[i + match.length - 1].range.end)),
    )
  }

  /// The body that a name says itself: "Ruritanian Ministry of Defence".
  private static func named(_ name: NameMention, _ reading: Reading) -> Found? {
    guard let state = name.entity, state.key.hasPrefix("country:") else { return nil }
    for i in name.tokens {
      let tokens = reading.passage.tokens
      guard let match = list.table.longestMatch(tokens, at: i, before: name.tokens.upperBound)
      else { continue }
      guard let sort = list.sorts[match.value] else { return nil }
      return Found(entity: entity(state, sort), range: name.range)
    }
    return nil
  }

  private static func entity(_ state: EntityID, _ sort: String) -> EntityID {
    EntityID("body:\(state.key.dropFirst("country:".count))/\(sort)")
  }

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

extension Cast.Member {
  /// The name of the state whose body it is, nil for all others.
  var state: String? {
    guard let key = entity?.key, key.hasPrefix("body:"), let slash = key.firstIndex(of: "/")
    else { return nil }
    return EntityID("country:" + key[key.index(key.startIndex, offsetBy: 5)..<slash]).name
  }
}
