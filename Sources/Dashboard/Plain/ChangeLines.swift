package import Assessment
import Canvas
import Prose

extension Change.Pane {
  /// The panes in the order in which changes are told.
  ///
  /// Figures come first: they are few, and a contradiction among hundreds of rows is not found.
  package static let inOrderShown: [Change.Pane] = [.figure, .watch, .timeline, .party]
}

/// Changes as lines of plain text, in the order of the page of changes.
package struct ChangeLines {
  private let situation: Situation
  private let register: Register
  private let figures: [RowKey: Int]

  /// Prepares to tell changes of the rows of a situation; linear in their number.
  package init(_ situation: Situation) {
    self.situation = situation
    register = Register(situation)
    figures = Dictionary(situation.figures.enumerated().map { ($1.key, $0) }) { first, _ in first }
  }

  /// The lines, by panes and there in the order of their rows, what is gone last.
  package func lines(_ changes: [Change]) -> [String] {
    Change.Pane.inOrderShown.flatMap { pane in
      changes.filter { $0.pane == pane }.enumerated()
        .sorted { (place(of: $0.element), $0.offset) < (place(of: $1.element), $1.offset) }
        .map { line($0.element) }
    }
  }

  /// The word that the page has for a change, the row, what it was before, and where the news stands.
  ///
  /// "answered watch: 19 Mar 2031: Whether talks resume (was open; “Talks resumed.”) [a.txt, 3 Mar 2031]";
  /// of a figure that is there also what is counted and the numbers: "contradicted figure: Killed: 12, 9:
  /// A ferry sank off Selm". What is gone has the names of its documents.
  package func line(_ change: Change) -> String {
    let row = row(of: change)
    let clauses = row?.clauses ?? change.aspects.map(\.rawValue)
    let title = ShownText((row?.lead ?? change.time) + change.title).string
    let about = clauses.isEmpty ? "" : " (\(ShownText(clauses.joined(separator: "; ")).string))"
    let origin = change.origin.map { ShownText($0).string } ?? row?.citation.map(origin)
    let source = origin.map { " [\($0)]" } ?? ""
    let word = row?.word ?? change.kind.rawValue
    return "\(word) \(change.pane.rawValue): \(title)\(about)\(source)"
  }

  private func origin(of citation: Citation) -> String {
    guard let index = register.document(citation.document) else { return "\(citation.document)" }
    let document = situation.documents[index]
    let day = document.publication.map { ", \($0.day.shown)" } ?? ""
    return ShownText(document.name).string + day
  }

  private func place(of change: Change) -> Int {
    change.kind == .gone ? .max : index(of: change) ?? .max
  }

  private func index(of change: Change) -> Int? {
    switch change.pane {
    case .party: register.row(RowID(pane: .parties, key: change.key))
    case .watch: register.row(RowID(pane: .watch, key: change.key))
    case .timeline: register.row(RowID(pane: .timeline, key: change.key))
    case .figure: figures[change.key]
    }
  }

  /// What a line tells of a row that is there.
  private struct Told {
    var word: String?
    /// When or how much.
    var lead = ""
    let clauses: [String]
    /// The sentence that is the news.
    let citation: Citation?
  }

  private func row(of change: Change) -> Told? {
    guard change.kind != .gone, let index = index(of: change) else { return nil }
    let differences = Differences(change, .unicode)
    switch change.pane {
    case .party:
      let party = situation.parties[index]
      return Told(clauses: differences.clauses(party), citation: party.evidence.first)
    case .watch:
      let item = situation.watch[index]
      let move = change.kind == .new ? nil : item.moves.last?.citation
      return Told(
        word: change.word(for: item),
        lead: item.due.map { $0.shown() + ": " } ?? "",
        clauses: differences.clauses(item),
        citation: move ?? item.citations.first,
      )
    case .timeline:
      let entry = situation.timeline[index]
      let report = change.aspects.contains(.status) ? entry.report : nil
      return Told(
        lead: entry.when.shown() + ": ",
        clauses: differences.clauses(entry),
        citation: report ?? entry.citations.first,
      )
    case .figure:
      let figure = situation.figures[index]
      return Told(
        lead: "\(figure.measure.words): \(figure.told): ",
        clauses: differences.clauses(figure),
        citation: figure.values.last?.citation,
      )
    }
  }
}
