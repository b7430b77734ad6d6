import CLexicon

extension EntityID {
  /// The lexicon's own name for the entity, "Ukraine" for "country:UA"; nil for unknown keys.
  package var name: String? { Self.names[key] }

  /// Whether the lexicon has a state of this name, first of the names in its row.
  package static func isState(named name: String) -> Bool { states.contains(name) }

  /// The state that a spelling of the lexicon stands for by name, initials or demonym: "Ukrainian"
  /// gives "country:UA"; a capital gives nil.
  package static func state(spelt spelling: String) -> EntityID? { spellings[spelling] }

  private static let spellings: [String: EntityID] = {
    var spellings: [String: EntityID] = [:]
    TabSeparated(lexicon_countries_start(), count: lexicon_countries_count()).forEachRow { fields in
      for column in fields.dropFirst().prefix(3) {
        for spelling in column.split(separator: "|") {
          spellings[String(spelling)] = EntityID("country:" + fields[0])
        }
      }
    }
    return spellings
  }()

  private static let states: Set<String> = Set(
    names.lazy.filter { $0.key.hasPrefix("country:") }.map(\.value)
  )

  /// The first of the names in each row, by key; read once, at first use.
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    func add(_ prefix: String, _ line: ListText, _ column: Int) {
      let (key, rest) = line.cut(at: 0x09)
      guard key.bytes.first != UInt8(ascii: "-") else { return }
      let spellings = (1..<column).reduce(rest) { rest, _ in rest.cut(at: 0x09).1 }.cut(at: 0x09).0
      let name = spellings.cut(at: UInt8(ascii: "|")).0
      if !name.isEmpty { names[prefix + key.string] = name.string }
    }
    TabSeparated(lexicon_countries_start(), count: lexicon_countries_count())
      .forEachLine { add("country:", $0, 1) }
    TabSeparated(lexicon_organizations_start(), count: lexicon_organizations_count())
      .forEachLine { add("org:", $0, 2) }
    return names
  }()
}
