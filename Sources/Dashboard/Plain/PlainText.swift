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
  private let extent: PlainExtent
  private var lines: [String] = []

  private init(_ situation: Situation, width: Int, _ extent: PlainExtent) {
    self.situation = situation
    self.width = width
    self.extent = extent
    register = Register(situation)
    agents = Dictionary(grouping: situation.parties.lazy.filter { $0.represents != nil }) {
      $0.represents ?? ""
    }
  }

  /// The lines of a situation or of a part of it, none wider than so many columns, sanitised and without
  /// line ends.
  package static func lines(
    of situation: Situation,
    width: Int,
    extent: PlainExtent = PlainExtent(),
  ) -> [String] {
    var text = PlainText(situation, width: max(20, width), extent)
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
    for pane in PlainExtent.Pane.allCases where extent.panes.contains(pane) { write(pane) }
  }

  private mutating func write(_ pane: PlainExtent.Pane) {
    switch pane {
    case .parties:
      section("Parties")
      list(situation.parties, indent: 2) { $0.write($1) }
      if situation.parties.isEmpty { add(Messages.noneNamed, indent: 2) }
    case .watch:
      section("What to watch")
      writeWatch()
    case .timeline:
      section("Timeline")
      writeTimeline()
    case .figures: listIfAny("Key figures", situation.figures) { $0.write($1) }
    case .stakes: listIfAny("What is at stake", situation.stakes) { $0.cite($1, indent: 2) }
    case .gaps:
      listIfAny("Not read", situation.gaps) {
        $0.add("\($1.name): \($1.reason.sentence).", indent: 2)
      }
    }
  }

  /// Writes as many rows as are wanted, the first, and how many more there are.
  private mutating func list<Row>(
    _ rows: [Row],
    indent: Int,
    _ write: (inout PlainText, Row) -> Void,
  ) {
    let wanted = rows.prefix(extent.rows ?? rows.count)
    for row in wanted { write(&self, row) }
    noteMore(rows.count - wanted.count, "more", indent: indent)
  }

  private mutating func listIfAny<Row>(
    _ title: String,
    _ rows: [Row],
    _ write: (inout PlainText, Row) -> Void,
  ) {
    if rows.isEmpty { return }
    section(title)
    list(rows, indent: 2, write)
  }

  private mutating func noteMore(_ count: Int, _ which: String, indent: Int) {
    if count > 0 { add("and \(count) \(which)", indent: indent) }
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
    if party.analyst.isJoined { add("names joined by the analyst", indent: 4) }
    for note in party.analyst.notes { add("note by the analyst: \(note)", indent: 4) }
    let spoken = (agents[party.name] ?? []).flatMap { agent in
      agent.positions.map { (of: "\(agent.name) ", position: $0) }
    }
    list(party.positions.map { (of: "", position: $0) } + spoken, indent: 4) {
      $0.write($1.position, of: $1.of)
    }
    if party.positions.isEmpty, let citation = party.evidence.first { cite(citation, indent: 4) }
  }

  private mutating func write(_ position: Position, of agent: String) {
    let documents = position.documents
    let spread = documents > 1 ? " [told in \(counted(documents, "document"))]" : ""
    add("\(agent)\(position.verb): \(position.what)\(spread)", indent: 4)
    cite(position.citation, indent: 6)
  }

  private mutating func writeWatch() {
    let quiet = situation.watch.firstIndex { $0.standing(now: situation.now) == .quiet }
    list(Array(situation.watch.enumerated()), indent: 2) {
      if $1.offset == quiet { $0.add("-- \(Messages.quiet) --", indent: 2) }
      $0.write($1.element)
    }
    if situation.watch.isEmpty { add(Messages.noneOpen, indent: 2) }
  }

  private mutating func write(_ item: WatchItem) {
    let due = item.due.map { due in
      ", due " + item.told(due.shown(), "due")
        + (item.countdown(from: situation.now).map { " (\($0))" } ?? "")
    }
    let origin = item.isStated ? "stated" : item.told(item.origin.written, "added")
    let status = item.told(item.status.rawValue, "status")
    add("\(item.title) [\(status), \(origin)\(due ?? "")]", indent: 2)
    if !item.parties.isEmpty { add(item.parties.joined(separator: ", "), indent: 4) }
    list(item.citations, indent: 4) { $0.cite($1, indent: 4) }
    // What happened last says how it stands.
    let moves = item.moves.suffix(extent.rows ?? item.moves.count)
    noteMore(item.moves.count - moves.count, "earlier", indent: 4)
    for move in moves {
      let day = move.day.map { ", \($0.shown)" } ?? ""
      let reason = move.reason.sentence
      add("\(move.status.rawValue)\(day)" + (reason.isEmpty ? "" : ": \(reason)"), indent: 4)
      cite(move.citation, indent: 6)
    }
  }

  private mutating func write(_ figure: KeyFigure) {
    let mark = figure.isDisputed ? " [contradicted]" : ""
    add("\(figure.measure.words): \(figure.about)\(mark)", indent: 2)
    list(figure.values, indent: 4) { text, value in
      let standing = value.standing == .current ? "" : " [\(value.standing.rawValue)]"
      let source = value.source.map { " by \($0)" } ?? ""
      text.add("\(value.text)\(source)\(standing)", indent: 4)
      text.cite(value.citation, indent: 6)
    }
  }

  /// What lies nearest to now, on both sides of it.
  private mutating func writeTimeline() {
    let ahead = situation.timeline.filter(\.status.isAhead)
    let behind = situation.timeline.filter { !$0.status.isAhead }
    let past = behind.suffix(extent.rows ?? behind.count)
    noteMore(behind.count - past.count, "earlier", indent: 2)
    for entry in past { write(entry) }
    if !ahead.isEmpty { add("-- \(Messages.now(of: situation)) --", indent: 2) }
    let next = ahead.prefix(extent.rows ?? ahead.count)
    for entry in next { write(entry) }
    noteMore(ahead.count - next.count, "later", indent: 2)
    if situation.timeline.isEmpty { add(Messages.noneTimed, indent: 2) }
  }

  private mutating func write(_ entry: TimelineEntry) {
    let passed = entry.outcome == .unreported ? " [passed, no report]" : ""
    let isPast = entry.status == .past && !entry.isOff
    let status = isPast ? passed : " [\(entry.standing)]"
    let origins = entry.origins > 1 ? " (\(entry.origins) independent sources)" : ""
    add("\(entry.when.shown())\(status): \(entry.what)\(origins)", indent: 2)
    if let citation = entry.citations.first { place(citation, indent: 4) }
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
