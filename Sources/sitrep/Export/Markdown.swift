import Archive
import Assessment
import Canvas
import Dashboard
import Extraction
import Prose

/// The situation as a Markdown report, every row with the words it rests on.
struct Markdown {
  private let situation: Situation
  private let timeline: [TimelineEntry]
  private let names: [DocumentID: String]

  static func text(of situation: Situation, timeline: [TimelineEntry]) -> String {
    Markdown(situation, timeline).lines.map { $0 + "\n" }.joined()
  }

  private init(_ situation: Situation, _ timeline: [TimelineEntry]) {
    self.situation = situation
    self.timeline = timeline
    names = Dictionary(situation.documents.map { ($0.id, $0.name) }) { first, _ in first }
  }

  private var lines: [String] {
    ["# Situation", "", summary]
      + section("Parties", situation.parties) {
        [party($0)] + $0.analyst.notes.map(note) + $0.positions.map(position)
      }
      + section("What to watch", situation.watch) { [item($0)] }
      + section("Timeline", timeline) { [entry($0)] }
      + section("Key figures", situation.figures) { [figure($0)] + $0.values.map(value) }
      + section("At stake", situation.stakes) { ["- \(quote($0))"] }
      + section("Documents that could not be read", situation.gaps) {
        ["- `\(code($0.name))`: \($0.reason.sentence)"]
      }
      + section("Where documents stood", situation.documents.filter { $0.address != nil }) {
        [origin($0)]
      }
  }

  private func section<Row>(
    _ title: String,
    _ rows: [Row],
    _ text: (Row) -> [String],
  ) -> [String] {
    rows.isEmpty ? [] : ["", "## \(title)", ""] + rows.flatMap(text)
  }

  private var summary: String {
    let days = situation.documents.compactMap { $0.publication?.day }
    let count = situation.documents.count
    var parts = [count == 1 ? "1 document" : "\(count) documents"]
    if let first = days.min(), let last = days.max() { parts.append("\(first) to \(last)") }
    let undated = count - days.count
    if undated > 0 { parts.append("\(undated) undated") }
    let hidden = situation.hidden.count
    if hidden > 0 { parts.append("\(counted(hidden, "party")) hidden by the analyst") }
    return parts.joined(separator: ", ")
  }

  private func party(_ party: Party) -> String {
    var facts = [party.kind.rawValue]
    if party.analyst.kind != nil { facts[0] += " by the analyst" }
    if let role = party.role {
      facts.append(role + (party.analyst.role == nil ? "" : " by the analyst"))
    }
    if let represents = party.represents { facts.append("for \(represents)") }
    if party.analyst.isJoined { facts.append("names joined by the analyst") }
    return "- **\(escaped(party.name))** (\(escaped(facts.joined(separator: ", "))))"
      + (party.latest.map { ": \(quote($0))" } ?? "")
  }

  private func note(_ note: String) -> String { "  - note by the analyst: \(escaped(note))" }

  private func figure(_ figure: KeyFigure) -> String {
    let mark = figure.isDisputed ? " (contradicted)" : ""
    return "- **\(figure.measure.words)**: \(escaped(figure.about))\(mark)"
  }

  private func value(_ value: KeyFigure.Value) -> String {
    let source = value.source.map { ", by \($0)" } ?? ""
    let standing = value.standing == .current ? "" : ", \(value.standing.rawValue)"
    return "  - \(escaped(value.text + source + standing)): \(quote(value.citation))"
  }

  private func position(_ position: Position) -> String {
    let stance = (position.isNegated ? "not " : "") + position.stance.rawValue
    let condition = position.condition.map { ", " + escaped($0.text) } ?? ""
    let departs = position.departs ? " (departs from before)" : ""
    let teller = position.teller.map { ", told by " + escaped($0) } ?? ""
    let what = "*\(escaped(position.what))*"
    return "  - \(stance) \(what)\(condition)\(teller)\(departs): \(quote(position.citations))"
  }

  private func item(_ item: WatchItem) -> String {
    let due = item.due.map { ", due " + item.told("\($0)", "due") } ?? ""
    let added = item.origin == .analyst ? ", " + item.told("added", "added") : ""
    let status = item.told(item.status.rawValue, "status")
    let box = item.status == .answered || item.status == .closed ? "x" : " "
    // What the screen calls it, where the document's words do not hold that.
    let isTold = item.question.lowercased().contains(item.title.lowercased())
    let title = isTold ? "" : "**\(escaped(item.title))**: "
    let sources = item.citations.isEmpty ? "" : " " + sources(item.citations)
    return "- [\(box)] \(title)\(escaped(item.question)) (\(status)\(added)\(due))\(sources)"
  }

  private func origin(_ document: Document) -> String {
    let facts = [document.title, document.source, document.publication.map { "\($0.day)" }]
      .compactMap(\.self).map { escaped($0) + ", " }
    return "- `\(code(document.name))`: \(facts.joined())<\(address(document.address ?? ""))>"
  }

  /// An address between the marks that make it one.
  private func address(_ text: String) -> String {
    String(ShownText(text).string.unicodeScalars.filter { !"<> `".unicodeScalars.contains($0) })
  }

  private func entry(_ entry: TimelineEntry) -> String {
    "- **\(entry.when)** (\(entry.standing)) \(escaped(entry.what)) \(sources(entry.citations))"
  }

  private func quote(_ citation: Citation) -> String { quote([citation]) }

  /// The words of the first, and where all stand.
  private func quote(_ citations: [Citation]) -> String {
    "\u{201c}\(escaped(citations[0].text))\u{201d} \(sources(citations))"
  }

  private func sources(_ citations: [Citation]) -> String {
    let places = citations.prefix(3).map { citation in
      "`\(code(names[citation.document] ?? "")):\(citation.range.start)-\(citation.range.end)`"
    }
    return "[" + places.joined(separator: ", ") + "]"
  }

  /// Text that Markdown shows as it stands.
  private func escaped(_ text: String) -> String {
    ShownText(text).string.marked(with: "\\", before: "\\`*_[]<>#|~&")
  }

  /// Text between two backticks, which nothing can stand for.
  private func code(_ text: String) -> String {
    String(ShownText(text).string.unicodeScalars.filter { $0 != "`" })
  }
}
