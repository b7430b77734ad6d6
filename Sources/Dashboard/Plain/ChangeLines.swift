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

  /// "changed watch: 19 Mar 2031: Whether talks resume (status, evidence) [a.txt, 3 Mar 2031]"; of a
  /// figure that is there also what is counted and the numbers: "contradicted figure: Killed: 12, 9: A
  /// ferry sank off Selm".
  package func line(_ change: Change) -> String {
    let row = row(of: change)
    let aspects = change.aspects.map(\.rawValue).joined(separator: ", ")
    let title = ShownText((row?.lead ?? "") + change.title).string
    let about = aspects.isEmpty ? "" : " (\(aspects))"
    let source = row?.citation.map { " [\(origin(of: $0))]" } ?? ""
    return "\(change.kind.rawValue) \(change.pane.rawValue): \(title)\(about)\(source)"
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

  /// When or how much, and the sentence that is the news; nil of a row that is no more.
  private func row(of change: Change) -> (lead: String, citation: Citation?)? {
    guard change.kind != .gone, let index = index(of: change) else { return nil }
    switch change.pane {
    case .party: return ("", situation.parties[index].evidence.first)
    case .watch:
      let item = situation.watch[index]
      let move = change.kind == .new ? nil : item.moves.last?.citation
      return (item.due.map { $0.shown() + ": " } ?? "", move ?? item.citations.first)
    case .timeline:
      let entry = situation.timeline[index]
      return (entry.when.shown() + ": ", entry.citations.first)
    case .figure:
      let figure = situation.figures[index]
      return ("\(figure.measure.words): \(figure.told): ", figure.values.last?.citation)
    }
  }
}
