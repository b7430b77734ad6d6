import Assessment
import Dashboard
import Extraction
import Prose

/// One row of the situation, flattened for spreadsheets: what, when, who, and the words it rests on.
struct TableRow: Hashable {
  static let columns = [
    "pane", "key", "title", "kind", "status", "date", "parties", "document", "start", "end",
    "quote", "question", "analyst", "url",
  ]

  let cells: [String]

  /// Every row of a situation: parties, their notes, positions and relations, watch items, the timeline,
  /// the numbers of figures, what is at stake, gaps, and lines of corrections.
  static func rows(of situation: Situation, timeline: [TimelineEntry]) -> [TableRow] {
    let table = Table(situation)
    var rows = situation.parties.flatMap { table.rows($0) }
    rows += situation.watch.map { table.row($0) }
    rows += timeline.map { table.row($0) }
    rows += situation.figures.flatMap { table.rows($0) }
    rows += situation.stakes.map { table.row($0) }
    rows += situation.gaps.map { table.row($0) }
    rows += situation.corrections.map { table.row($0) }
    return rows
  }
}

/// The columns of a row before they are written; empty where it has nothing to say.
private struct Cells {
  let pane: String
  var key: RowKey?
  var title = ""
  var kind = ""
  var status = ""
  var date: String?
  var parties: [String] = []
  var citation: Citation?
  var document = ""
  /// An open question in the document's words, where the title is ours.
  var question = ""
  /// What rests on the analyst's word, by the names of facts.
  var analyst: [String] = []
}

private struct Table {
  private let documents: [DocumentID: Document]

  init(_ situation: Situation) {
    documents = Dictionary(situation.documents.map { ($0.id, $0) }) { first, _ in first }
  }

  private func line(_ cells: Cells) -> TableRow {
    let document = cells.citation.flatMap { documents[$0.document] }
    return TableRow(cells: [
      cells.pane, cells.key?.text ?? "", cells.title, cells.kind, cells.status, cells.date ?? "",
      cells.parties.joined(separator: "; "), document?.name ?? cells.document,
      cells.citation.map { "\($0.range.start)" } ?? "",
      cells.citation.map { "\($0.range.end)" } ?? "", cells.citation?.text ?? "", cells.question,
      cells.analyst.joined(separator: "; "), document?.address ?? "",
    ])
  }

  func rows(_ party: Party) -> [TableRow] {
    let notes = party.analyst.notes.map { note in
      Cells(
        pane: "note",
        key: party.key,
        title: note,
        status: "by the analyst",
        parties: [party.name],
        analyst: ["notes"],
      )
    }
    let positions = party.positions.map { position in
      Cells(
        pane: "position",
        key: party.key,
        title: position.what,
        kind: position.stance.rawValue,
        status: position.isNegated ? "negated" : "",
        date: position.day?.description,
        parties: [party.name],
        citation: position.citation,
      )
    }
    let relations = party.relations.map { relation in
      Cells(
        pane: "relation",
        key: party.key,
        title: relation.other,
        kind: relation.isClash ? "clashes" : "cooperates",
        status: relation.trend?.rawValue ?? "",
        date: relation.deeds.first?.day?.description,
        parties: [party.name, relation.other],
        citation: relation.deeds.first?.citation,
      )
    }
    let whole = Cells(
      pane: "party",
      key: party.key,
      title: party.name,
      kind: party.kind.rawValue,
      status: party.role.map { $0 + (party.analyst.role == nil ? "" : " (by the analyst)") } ?? "",
      parties: party.represents.map { [$0] } ?? [],
      citation: party.citations.first,
      analyst: party.analyst.facts,
    )
    return ([whole] + notes + positions + relations).map(line)
  }

  func row(_ item: WatchItem) -> TableRow {
    line(
      Cells(
        pane: "watch",
        key: item.key,
        title: item.title,
        kind: item.origin.rawValue,
        status: item.status.rawValue,
        date: item.due?.description,
        parties: item.parties,
        citation: item.citations.first,
        question: item.question,
        analyst: item.byAnalyst,
      )
    )
  }

  func row(_ entry: TimelineEntry) -> TableRow {
    line(
      Cells(
        pane: "timeline",
        key: entry.key,
        title: entry.what,
        status: entry.status.rawValue,
        date: entry.when.description,
        parties: entry.parties,
        citation: entry.citations.first,
      )
    )
  }

  func rows(_ figure: KeyFigure) -> [TableRow] {
    figure.values.map { value in
      line(
        Cells(
          pane: "figure",
          key: figure.key,
          title: "\(figure.measure.words): \(value.text)",
          kind: figure.measure.rawValue,
          status: value.standing.rawValue,
          date: value.published?.description,
          parties: figure.parties,
          citation: value.citation,
          question: figure.about,
        )
      )
    }
  }

  func row(_ stake: Citation) -> TableRow {
    line(Cells(pane: "stake", title: stake.text, citation: stake))
  }

  func row(_ gap: CollectionGap) -> TableRow {
    line(Cells(pane: "gap", title: gap.reason.sentence, status: "not read", document: gap.name))
  }

  func row(_ outcome: CorrectionOutcome) -> TableRow {
    line(
      Cells(
        pane: "correction",
        title: outcome.line.text,
        kind: "line \(outcome.line.number)",
        status: outcome.clause ?? "applied",
        analyst: ["line"],
      )
    )
  }
}
