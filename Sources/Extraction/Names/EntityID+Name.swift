import CLexicon

extension EntityID {
  /// The lexicon's own name for the entity, "Ukraine" for "country:UA"; nil for unknown keys.
  package var name: String? { Self.names[key] }

  /// The first of the names in each row, by key; read once, at first use.
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    func add(_ prefix: String, _ fields: [String], _ column: Int) {
      guard fields.count > column, fields[0] != "-",
        let name = fields[column].split(separator: "|").first
      else { return }
      names[prefix + fields[0]] = String(name)
    }
    TabSeparated(lexicon_countries_start(), count: lexicon_countries_count())
      .forEachRow { add("country:", $0, 1) }
    TabSeparated(lexicon_organizations_start(), count: lexicon_organizations_count())
      .forEachRow { add("org:", $0, 2) }
    return names
  }()
}
