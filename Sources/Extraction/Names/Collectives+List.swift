import CLexicon
package import Prose

extension Collectives {
  /// Whom a noun means: "protesters" for "demonstrators" too.
  package struct Collective: Sendable {
    package let name: String
    package let kind: NameKind
    package let sort: Sort
    package let entity: EntityID
    /// Whether it means nobody without words before it that say which.
    let needsKind: Bool
  }

  /// What makes people a party.
  package enum Sort: String, Sendable {
    /// Has a will of its own.
    case actor
    /// Has things happen to it, and is a party where it says or wants something.
    case affected
    /// Is a body of the state that the report is about.
    case organ
    /// Is a body that every land and town has: the police, a court.
    case local
    /// Is all those of a land.
    case people
    /// Speaks and acts for one person: a family, a campaign.
    case retinue
  }

  /// The row of the list whose words begin at a token.
  package static func row(at token: Int, in tokens: [Prose.Token], before end: Int)
    -> (collective: Collective, length: Int)?
  {
    table.longestMatch(tokens, at: token, before: end).map { (rows[$0.value], $0.length) }
  }

  /// The same for those who are somebody's: "family".
  static func retinue(at token: Int, in tokens: [Prose.Token], before end: Int)
    -> (collective: Collective, length: Int)?
  {
    retinues.longestMatch(tokens, at: token, before: end).map { (rows[$0.value], $0.length) }
  }

  /// Where the words of the list begin that the tokens of a noun end with; nil without such, as in "the people of
  /// Ruritania".
  package static func head(of noun: Range<Int>, in tokens: [Prose.Token]) -> Int? {
    noun.first { i in
      [row, retinue].contains { row in
        row(i, tokens, noun.upperBound).map { i + $0.length == noun.upperBound } ?? false
      }
    }
  }

  /// Whom an entity of the list means, nil for all others.
  package static func collective(_ entity: EntityID) -> Collective? { byEntity[entity] }

  private static let byEntity = Dictionary(rows.map { ($0.entity, $0) }) { first, _ in first }

  private static let (table, retinues, rows): (PhraseTable, PhraseTable, [Collective]) = {
    var (table, retinues) = (PhraseTable(), PhraseTable())
    var rows: [Collective] = []
    TabSeparated(lexicon_collectives_start(), count: lexicon_collectives_count()).forEachRow {
      fields in
      guard fields.count == 4, let kind = NameKind(rawValue: fields[2]),
        let sort = Sort(rawValue: fields[3])
      else { return }
      let needsKind = fields[0].hasPrefix(anyKind)
      let words =
        fields[0].hasPrefix("+ ") || needsKind ? String(fields[0].dropFirst(2)) : fields[0]
      if sort == .retinue {
        retinues.insert(words, rows.count)
      } else {
        table.insert(words, rows.count)
      }
      rows.append(
        Collective(
          name: fields[1],
          kind: kind,
          sort: sort,
          entity: EntityID("collective:\(fields[1])"),
          needsKind: needsKind,
        )
      )
    }
    return (table, retinues, rows)
  }()

  private static let anyKind = "* "

  /// Words that say which people a noun means.
  static let kinds = WordSet(
    TabSeparated(lexicon_group_kinds_start(), count: lexicon_group_kinds_count())
  )
}
