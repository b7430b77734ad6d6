import Assessment
import Canvas

extension DashboardState {
  /// All that is known about a party.
  func lines(about party: Party) -> [PageLine] {
    let salience = party.salience
    let weight =
      "\(party.kind.rawValue), named \(counted(salience.mentions, "time"))"
      + " in \(counted(salience.documents, "document"))"
    var lines = [PageLine(ShownText(weight), .dim)]
    if let whom = party.represents {
      lines.append(PageLine("acts for \(whom)"))
    }
    lines += roles(of: party)
    lines += positions("Positions", party.positions)
    for agent in situation.agents(of: party) {
      lines += positions("For it, \(agent.name)", agent.positions)
    }
    lines += relations(of: party)
    lines += quotations("At stake for it", party.stakes)
    if let latest = party.latest { lines += quotations("Last said or did", [latest]) }
    lines += names(of: party)
    lines += quotations("Where it is named", party.citations)
    return lines
  }

  private func roles(of party: Party) -> [PageLine] {
    guard !party.roles.isEmpty else { return [] }
    return [.gap, .heading("Roles")]
      + party.roles.map { role in
        var text = StyledText(ShownText(role.text))
        if let day = role.day { text.append("  \(day.shown)", .dim) }
        return cited(text, [role.citation])
      }
  }

  // By issue, in the order in which the issues come up.
  private func positions(_ heading: ShownText, _ positions: [Position]) -> [PageLine] {
    guard !positions.isEmpty else { return [] }
    var lines: [PageLine] = [.gap, .heading(heading)]
    var issues: [String] = []
    for position in positions where !issues.contains(position.issue) {
      issues.append(position.issue)
    }
    for issue in issues {
      lines.append(PageLine(ShownText(issue), .normal.bold, indent: 2))
      for position in positions where position.issue == issue {
        var text = StyledText("\(position.verb): ", position.stance.style)
        text.append(ShownText(position.citation.text.inQuotes))
        if let speaker = position.speaker { text.append("  as said by \(speaker)", .dim) }
        if let day = position.day { text.append("  \(day.shown)", .dim) }
        lines.append(cited(text, [position.citation], indent: 4))
      }
    }
    return lines
  }

  private func relations(of party: Party) -> [PageLine] {
    guard !party.relations.isEmpty else { return [] }
    return [.gap, .heading("Relations")]
      + party.relations.map { relation in
        let isClash = relation.tone == .clashes
        var text = StyledText(
          isClash ? "clashes with " : "cooperates with ",
          isClash ? .danger : .good,
        )
        text.append(ShownText(relation.other))
        text.append("  \(counted(relation.citations.count, "sentence"))", .dim)
        return cited(text, relation.citations)
      }
  }

  private func names(of party: Party) -> [PageLine] {
    guard !party.aliases.isEmpty else { return [] }
    return [.gap, .heading("Names in the documents")]
      + party.aliases.map { alias in
        var text = StyledText(ShownText(alias.text))
        text.append("  \(counted(alias.count, "time")), \(alias.reason)", .dim)
        return cited(text, party.citations.filter { $0.text == alias.text })
      }
  }
}
