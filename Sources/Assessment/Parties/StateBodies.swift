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
    return Found(
      entity: EntityID("body:\(state.key.dropFirst("country:".count))/\(sort)"),
      range: ByteRange(Int(name.range.start), Int(tokens[i + match.length - 1].range.end)),
    )
  }

  private static let possessive = Fold.key(of: "'s")

  /// Words of bodies with the sort of body; nil for longer phrases that are none.
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
