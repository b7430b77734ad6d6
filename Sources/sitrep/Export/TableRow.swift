import Assessment
import Extraction
import Prose

/// One row of the situation, flattened for spreadsheets: what, when, who, and the words it rests on.
struct TableRow: Hashable {
  static let columns = [
    "pane", "key", "title", "kind", "status", "date", "parties", "document", "start", "end",
    "quote",
  ]

  let cells: [String]

  /// Every row of a situation: parties, their positions, watch items, the timeline.
  static func rows(of situation: Situation, timeline: [TimelineEntry]) -> [TableRow] {
    let names = Dictionary(situation.documents.map { ($0.id, $0.name) }) { first, _ in first }
    func row(
      _ pane: String,
      _ key: RowKey,
      _ title: String,
      _ kind: String,
      _ status: String,
      _ date: String?,
      _ parties: [String],
      _ citation: Citation?,
    ) -> TableRow {
      TableRow(cells: [
        pane, key.text, title, kind, status, date ?? "", parties.joined(separator: "; "),
        citation.flatMap { names[$0.document] } ?? "",
        citation.map { "\($0.range.start)" } ?? "", citation.map { "\($0.range.end)" } ?? "",
        citation?.text ?? "",
      ])
    }
    var rows: [TableRow] = []
    for party in situation.parties {
      rows.append(
        row(
          "party",
          party.key,
          party.name,
          party.kind.rawValue,
          party.role.map { $0 + (party.analyst.role == nil ? "" : " (by the analyst)") } ?? "",
          nil,
          party.represents.map { [$0] } ?? [],
          party.citations.first,
        )
      )
      for note in party.analyst.notes {
        rows.append(row("note", party.key, note, "", "by the analyst", nil, [party.name], nil))
      }
      for position in party.positions {
        rows.append(
          row(
            "position",
            party.key,
            position.what,
            position.stance.rawValue,
            position.isNegated ? "negated" : "",
            position.day?.description,
            [party.name],
            position.citation,
          )
        )
      }
    }
    for item in situation.watch {
      rows.append(
        row(
          "watch",
          item.key,
          item.question,
          item.origin.rawValue,
          item.status.rawValue,
          item.due?.description,
          item.parties,
          item.citations.first,
        )
      )
    }
    for entry in timeline {
      rows.append(
        row(
          "timeline",
          entry.key,
          entry.what,
          "",
          entry.status.rawValue,
          entry.when.description,
          entry.parties,
          entry.citations.first,
        )
      )
    }
    return rows
  }
}
