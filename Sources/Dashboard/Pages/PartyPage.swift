import Assessment
import Canvas
import Prose

extension DashboardState {
  /// All that is known about a party.
  func lines(about party: Party) -> [PageLine] {
    let salience = party.salience
    let kind =
      party.analyst.kind.map {
        "\(party.kind.rawValue) by the analyst (in the documents: \($0.rawValue))"
      } ?? party.kind.rawValue
    let weight =
      "\(kind), named \(counted(salience.mentions, "time"))"
      + " in \(counted(salience.documents, "document"))"
    var lines = [
      PageLine(
        StyledText(ShownText(weight), .dim),
        target: party.analyst.kind.flatMap { _ in line { $0 == .kind($1, party.kind) } },
      )
    ]
    if let whom = party.represents {
      lines.append(PageLine("acts for \(whom)"))
    }
    lines += notes(of: party)
    lines += roles(of: party)
    lines += positions(of: party)
    lines += relations(of: party)
    lines += quotations("At stake for it", party.stakes)
    if let latest = party.latest { lines += quotations("Last said or did", [latest]) }
    lines += names(of: party)
    lines += quotations("Where it is named", party.citations)
    return lines
  }

  /// The line of the analyst's that says something, so that a key on it takes it back.
  private func line(_ says: (_ correction: Correction, _ name: String) -> Bool) -> PageLine.Target?
  {
    let outcome = situation.corrections.last { outcome in
      guard outcome.trouble == nil, let correction = outcome.line.correction else { return false }
      return says(correction, correction.names[0])
    }
    return outcome.map { .correction(text: $0.line.text, number: $0.line.number) }
  }

  private func notes(of party: Party) -> [PageLine] {
    guard !party.analyst.notes.isEmpty else { return [] }
    return [.gap, .heading("Notes by the analyst")]
      + party.analyst.notes.map { note in
        PageLine(
          StyledText(ShownText(note)),
          indent: 2,
          target: line { $0 == .note($1, note) },
        )
      }
  }

  private func roles(of party: Party) -> [PageLine] {
    guard party.role != nil else { return [] }
    let given = party.analyst.role.map { role in
      PageLine(
        StyledText(ShownText(role)) + StyledText("  by the analyst", .dim),
        indent: 2,
        target: line { $0 == .role($1, role) },
      )
    }
    return [.gap, .heading("Roles")] + (given.map { [$0] } ?? [])
      + party.roles.map { role in
        var text = StyledText(ShownText(role.text))
        if let day = role.day { text.append("  \(day.shown)", .dim) }
        return cited(text, [role.citation])
      }
  }

  /// Its positions and those of whoever acts for it, by issue, the issue of the newest one first; issues on
  /// which it only claims something come last, under a heading of their own.
  private func positions(of party: Party) -> [PageLine] {
    var all = party.positions.map { (position: $0, speaker: $0.speaker) }
    for agent in situation.agents(of: party) {
      all += agent.positions.map { ($0, $0.speaker ?? agent.name) }
    }
    guard !all.isEmpty else { return [] }
    let ordered = all.enumerated().sorted { a, b in
      let x = a.element.position.day?.number ?? .min
      let y = b.element.position.day?.number ?? .min
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
    var issues: [String] = []
    var byIssue: [String: [(position: Position, speaker: String?)]] = [:]
    for entry in ordered {
      let issue = entry.position.issue
      if byIssue[issue] == nil { issues.append(issue) }
      byIssue[issue, default: []].append(entry)
    }
    func lines(_ heading: ShownText, _ issues: [String]) -> [PageLine] {
      if issues.isEmpty { return [] }
      return [.gap, .heading(heading)]
        + issues.flatMap { issue -> [PageLine] in
          let entries = byIssue[issue] ?? []
          // What a stance that stands alone is about, its sentence tells.
          let isAlone = entries.count < 2
          let title = isAlone ? [] : [PageLine(ShownText(issue), .normal.bold, indent: 2)]
          return title
            + entries.map { line(of: $0.position, by: $0.speaker, indent: isAlone ? 2 : 4) }
        }
    }
    func isWanted(_ issue: String) -> Bool {
      byIssue[issue]?.contains { !$0.position.isClaim } ?? false
    }
    return lines("Positions", issues.filter(isWanted))
      + lines("Claims", issues.filter { !isWanted($0) })
  }

  private func line(of position: Position, by speaker: String?, indent: Int) -> PageLine {
    var text = StyledText()
    if position.departs { text.append("\(glyphs.changed) departs from before: ", .warning) }
    text.append("\(position.verb): ", position.stance.style)
    text.append(ShownText(position.citation.text.inQuotes))
    if let condition = position.condition { text.append("  \(condition.text)", .accent) }
    if let speaker { text.append("  as said by \(speaker)", .dim) }
    if let teller = position.teller { text.append("  told by \(teller)", .dim) }
    if let day = position.day { text.append("  \(day.shown)", .dim) }
    if position.documents > 1 {
      text.append("  told in \(counted(position.documents, "document"))", .dim)
    }
    return cited(text, position.citations, indent: indent)
  }

  /// Each other party with the marks of the grid, and the latest sentences on both.
  private func relations(of party: Party) -> [PageLine] {
    guard !party.relations.isEmpty else { return [] }
    return [.gap, .heading("Relations")]
      + party.relations.flatMap { relation -> [PageLine] in
        var text = relation.marks(byOther: nil)
        text.append(" \(relation.other)", .normal.bold)
        let trend = relation.trend.map { "; \($0.rawValue)" } ?? ""
        text.append("  \(relation.summary(byOther: nil))\(trend)", .dim)
        let shown = relation.deeds.newestFirst.prefix(2)
        let citations = relation.citations
        return [cited(text, citations)]
          + shown.map { deed in
            let index = citations.firstIndex(of: deed.citation) ?? 0
            return line(of: deed, among: citations, at: index, indent: 4)
          }
      }
  }

  private func names(of party: Party) -> [PageLine] {
    guard !party.aliases.isEmpty else { return [] }
    return [.gap, .heading("Names in the documents")]
      + party.aliases.map { alias in
        var text = StyledText(ShownText(alias.text))
        text.append("  \(counted(alias.count, "time")), \(alias.reason)", .dim)
        let named = party.citations.filter { $0.text == alias.text }
        return PageLine(
          text,
          indent: 2,
          target: .citations(named.isEmpty ? party.citations : named),
          alias: alias.text,
        )
      }
  }
}
