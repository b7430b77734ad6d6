package import Assessment
import Canvas
package import Prose

/// The situation as plain text, for pipes, mail and cron: the words of the panes, one under another.
package struct PlainText {
  private let situation: Situation
  private let register: Register
  /// Who acts or speaks for others, by the names of these.
  private let agents: [String: [Party]]
  private let width: Int
  private var lines: [String] = []

  private init(_ situation: Situation, width: Int) {
    self.situation = situation
    self.width = width
    register = Register(situation)
    agents = Dictionary(grouping: situation.parties.lazy.filter { $0.represents != nil }) {
      $0.represents ?? ""
    }
  }

  /// The lines of a situation, none wider than so many columns, sanitised and without line ends.
  package static func lines(of situation: Situation, width: Int) -> [String] {
    var text = PlainText(situation, width: max(20, width))
    text.write()
    return text.lines
  }

  /// A citation with where it stands, as it goes to the clipboard.
  ///
  /// `“They will not sign.” (talks.txt, 2 Dec 2025, bytes 120:140)`
  package static func quotation(_ citation: Citation, in document: Document?) -> String {
    "\(ShownText(citation.text).string.inQuotes) (\(place(of: citation, in: document)))"
  }

  /// Where a citation stands: document, day and bytes.
  static func place(of citation: Citation, in document: Document?) -> String {
    let name = document.map { ShownText($0.name).string } ?? "\(citation.document)"
    let day = document?.publication.map { ", \($0.day.shown)" } ?? ""
    return "\(name)\(day), bytes \(citation.range.start):\(citation.range.end)"
  }

  private mutating func write() {
    add(summary)
    section("Parties")
    for party in situation.parties { write(party) }
    if situation.parties.isEmpty { add(Messages.noneNamed, indent: 2) }
    section("What to watch")
    let quiet = situation.watch.firstIndex { $0.standing(now: situation.now) == .quiet }
    for (index, item) in situation.watch.enumerated() {
      if index == quiet { add("-- \(Messages.quiet) --", indent: 2) }
      write(item)
    }
    if situation.watch.isEmpty { add(Messages.noneOpen, indent: 2) }
    section("Timeline")
    writeTimeline()
    if !situation.figures.isEmpty {
      section("Key figures")
      for figure in situation.figures { write(figure) }
    }
    if !situation.stakes.isEmpty {
      section("What is at stake")
      for stake in situation.stakes { cite(stake, indent: 2) }
    }
    if !situation.gaps.isEmpty {
      section("Not read")
      for gap in situation.gaps { add("\(gap.name): \(gap.reason.sentence).", indent: 2) }
    }
  }

  private var summary: String {
    var parts = [counted(situation.documents.count, "document")]
    if !situation.gaps.isEmpty { parts.append(counted(situation.gaps.count, "gap")) }
    if !situation.documents.isEmpty { parts.append(Messages.period(of: situation)) }
    let hidden = situation.hidden.count
    if hidden > 0 { parts.append("\(counted(hidden, "party")) hidden by the analyst") }
    return parts.joined(separator: ", ")
  }

  // MARK: Rows

  private mutating func write(_ party: Party) {
    let standing = party.standing(asOf: situation.now).map { ", \($0)" } ?? ""
    let kind = party.kind.rawValue + (party.analyst.kind == nil ? "" : " by the analyst")
    add("\(party.name) (\(kind))\(standing)", indent: 2)
    for note in party.analyst.notes { add("note by the analyst: \(note)", indent: 4) }
    for position in party.positions { write(position) }
    for agent in agents[party.name] ?? [] {
      for position in agent.positions { write(position, of: "\(agent.name) ") }
    }
    if party.positions.isEmpty, let citation = party.evidence.first { cite(citation, indent: 4) }
  }

  private mutating func write(_ position: Position, of agent: String = "") {
    let documents = position.documents
    let spread = documents > 1 ? " [told in \(counted(documents, "document"))]" : ""
    add("\(agent)\(position.verb): \(position.what)\(spread)", indent: 4)
    cite(position.citation, indent: 6)
  }

  private mutating func write(_ item: WatchItem) {
    let due = item.due.map { due in
      ", due " + due.shown() + (due.countdown(from: situation.now).map { " (\($0))" } ?? "")
    }
    let origin = item.isStated ? "stated" : item.origin.rawValue
    add("\(item.title) [\(item.status.rawValue), \(origin)\(due ?? "")]", indent: 2)
    if !item.parties.isEmpty { add(item.parties.joined(separator: ", "), indent: 4) }
    for citation in item.citations { cite(citation, indent: 4) }
    for move in item.moves {
      let day = move.day.map { ", \($0.shown)" } ?? ""
      let reason = move.reason.sentence
      add("\(move.status.rawValue)\(day)" + (reason.isEmpty ? "" : ": \(reason)"), indent: 4)
      cite(move.citation, indent: 6)
    }
  }

  private mutating func write(_ figure: KeyFigure) {
    let mark = figure.isDisputed ? " [contradicted]" : ""
    add("\(figure.measure.words): \(figure.about)\(mark)", indent: 2)
    for value in figure.values {
      let standing = value.standing == .current ? "" : " [\(value.standing.rawValue)]"
      let source = value.source.map { " by \($0)" } ?? ""
      add("\(value.text)\(source)\(standing)", indent: 4)
      cite(value.citation, indent: 6)
    }
  }

  private mutating func writeTimeline() {
    let ahead = situation.timeline.filter(\.status.isAhead)
    let behind = situation.timeline.filter { !$0.status.isAhead }
    for (index, entry) in (behind + ahead).enumerated() {
      if index == behind.count { add("-- \(Messages.now(of: situation)) --", indent: 2) }
      let passed = entry.outcome == .unreported ? " [passed, no report]" : ""
      let isPast = entry.status == .past && !entry.isCalledOff
      let status = isPast ? passed : " [\(entry.standing)]"
      let origins = entry.origins > 1 ? " (\(entry.origins) independent sources)" : ""
      add("\(entry.when.shown())\(status): \(entry.what)\(origins)", indent: 2)
      if let citation = entry.citations.first { place(citation, indent: 4) }
    }
    if situation.timeline.isEmpty { add(Messages.noneTimed, indent: 2) }
  }

  // MARK: Lines

  private func document(_ citation: Citation) -> Document? {
    register.document(citation.document).map { situation.documents[$0] }
  }

  private mutating func section(_ title: String) {
    lines.append("")
    add(title)
    lines.append(String(repeating: "=", count: title.count))
  }

  private mutating func cite(_ citation: Citation, indent: Int) {
    add(Self.quotation(citation, in: document(citation)), indent: indent)
  }

  // An entry's sentence stands there already; only where it is from is missing.
  private mutating func place(_ citation: Citation, indent: Int) {
    add("(\(Self.place(of: citation, in: document(citation))))", indent: indent)
  }

  private mutating func add(_ text: String, indent: Int = 0) {
    let room = max(10, width - indent - 2)
    let margin = String(repeating: " ", count: indent)
    for (number, line) in ShownText(text).wrapped(to: room).enumerated() {
      lines.append(margin + (number == 0 || indent == 0 ? "" : "  ") + line.string)
    }
  }
}
