import Assessment
import Canvas
import Dashboard
import Extraction
import Prose

/// Why a row is there: the words it rests on, and the rules that found something in them.
final class Explanation {
  private let documents: [DocumentID: Document]
  /// Those read so far: few are cited.
  private var readings: [DocumentID: Reading] = [:]
  /// A row is seldom doubted for its twentieth citation.
  private static let citationLimit = 20

  init(_ documents: [Document]) {
    self.documents = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
  }

  private func reading(of id: DocumentID) -> Reading? {
    if let reading = readings[id] { return reading }
    let reading = documents[id].map { Reading(of: $0) }
    readings[id] = reading
    return reading
  }

  func lines(for row: FoundRow) -> [String] {
    switch row {
    case .party(let party): lines(for: party)
    case .watch(let item): lines(for: item)
    case .timeline(let entry): lines(for: entry)
    }
  }

  private func lines(for party: Party) -> [String] {
    var lines = [
      "party \(shown(party.name)), \(party.kind.rawValue)", "key: \(shown(party.key.text))",
    ]
    let salience = party.salience
    lines.append(
      "weight: \(salience.weight) of 1000, from \(salience.mentions) mentions in"
        + " \(salience.documents) documents"
    )
    for alias in party.aliases {
      lines.append("alias: \(shown(alias.text)), \(alias.count) times, joined as \(alias.reason)")
    }
    for role in party.roles { lines.append("role: \(shown(role.text)) \(place(role.citation))") }
    if let represents = party.represents { lines.append("acts for: \(shown(represents))") }
    lines += analyst(party)
    for position in party.positions {
      let stance = (position.isNegated ? "not " : "") + position.stance.rawValue
      let departs = position.departs ? ", departing from before" : ""
      lines.append("position: \(stance) \(shown(position.what))\(departs)")
      if position.issue != position.what { lines.append("  on: \(shown(position.issue))") }
      if let condition = position.condition {
        lines.append("  on condition: \u{201c}\(shown(condition.text))\u{201d}")
      }
      if let teller = position.teller { lines.append("  told by: \(shown(teller))") }
      lines += evidence(position.citations)
    }
    return lines + ["named in:"] + evidence(party.citations)
  }

  private func analyst(_ party: Party) -> [String] {
    var lines: [String] = []
    if let kind = party.analyst.kind {
      lines.append("kind: by the analyst; by the documents \(kind.rawValue)")
    }
    if let role = party.analyst.role { lines.append("role: \(shown(role)), by the analyst") }
    return lines + party.analyst.notes.map { "note: \(shown($0)), by the analyst" }
  }

  private func lines(for item: WatchItem) -> [String] {
    var lines = [
      "watch \(shown(item.question))", "key: \(shown(item.key.text))",
      "origin: \(item.origin.rawValue)", "status: \(item.told(item.status.rawValue, "status"))",
      "priority: \(item.priority)",
    ]
    if let due = item.due { lines.append("due: \(item.told("\(due)", "due"))") }
    if !item.parties.isEmpty {
      lines.append("parties: \(shown(item.parties.joined(separator: "; ")))")
    }
    lines += ["raised by:"] + evidence(item.citations)
    for move in item.moves {
      lines.append("became \(move.status.rawValue): \(shown(move.reason.sentence))")
      lines += evidence(move.citation)
    }
    return lines
  }

  private func lines(for entry: TimelineEntry) -> [String] {
    [
      "timeline \(shown(entry.what))", "key: \(shown(entry.key.text))", "when: \(entry.when)",
      "because of: \u{201c}\(shown(entry.time.text))\u{201d} \(place(entry.time))",
      "status: \(entry.status.rawValue)", "origins: \(entry.origins)", "told by:",
    ] + evidence(entry.citations) + fate(of: entry)
  }

  /// What became of what was to come, with the sentence that tells it.
  private func fate(of entry: TimelineEntry) -> [String] {
    guard let outcome = entry.outcome else { return [] }
    return ["outcome: \(outcome.name)"] + (entry.report.map { evidence([$0]) } ?? [])
  }

  private func evidence(_ citations: [Citation]) -> [String] {
    let lines = citations.prefix(Self.citationLimit).flatMap(evidence)
    let rest = citations.count - Self.citationLimit
    return rest > 0 ? lines + ["  and \(rest) more"] : lines
  }

  /// The words of a citation, and under them each finding with its rule.
  private func evidence(_ citation: Citation) -> [String] {
    var lines = ["  \u{201c}\(shown(citation.text))\u{201d} \(place(citation))"]
    guard let reading = reading(of: citation.document) else { return lines }
    func note(_ what: String, _ range: ByteRange, _ value: String, _ rule: String) {
      guard citation.range.contains(range) else { return }
      lines.append(
        "    \(what) \u{201c}\(shown(reading.passage.string(range)))\u{201d}: \(value), by \(rule)"
      )
    }
    for name in reading.names { note("name", name.range, name.kind.rawValue, name.rule) }
    for role in reading.roles {
      func name(_ index: Int) -> String {
        shown(reading.passage.string(reading.names[index].range))
      }
      let owner = role.represents.map { " for \(name($0))" } ?? ""
      note("role", role.role, name(role.holder) + owner, role.rule)
    }
    for time in reading.times {
      note("time", time.range, "\(time.kind.rawValue) \(time.value)", time.rule)
    }
    for statement in reading.statements {
      let stance = statement.stance.map { ", \($0.rawValue)" } ?? ""
      note("statement", statement.content, statement.form.rawValue + stance, statement.rule)
    }
    for act in reading.acts {
      note("act", act.verb, "\(act.category.rawValue), \(act.modality.rawValue)", act.rule)
    }
    return lines
  }

  private func place(_ citation: Citation) -> String {
    let name = documents[citation.document]?.name ?? citation.document.description
    return "[\(shown(name)):\(citation.range.start)-\(citation.range.end)]"
  }

  private func shown(_ text: String) -> String { ShownText(text).string }
}
