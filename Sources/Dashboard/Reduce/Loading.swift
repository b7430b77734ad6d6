import Assessment
import Prose

extension DashboardState {
  /// Shows another situation; what was selected, sorted, filtered and open stays.
  mutating func take(_ next: Situation, _ found: ChangesFound, at time: String) {
    progress = nil
    isBehind = false
    isLost = false
    readAt = time
    let arrival = DocumentsFound(next.documents, since: documentsRead)
    replace(with: next)
    documentsRead = DocumentsFound.names(of: next.documents)
    isProvisional = false
    marks.absorb(found, in: next)
    if isLoaded {
      // A reading that nobody asked for and that found nothing is no news.
      if isAsked || !arrival.isEmpty || !found.latest.isEmpty {
        say(Messages.found(arrival, changes: found.latest, marks: marks))
      }
      if let answer {
        let words = words(on: answer)
        say(words.text, isError: words.isError)
        selectRow(of: answer)
      } else {
        tellOthersCorrections()
      }
    } else {
      isLoaded = true
      // What is new comes first, unless the analyst has begun to look at something.
      if !marks.isEmpty, overlay == nil, leaves.isEmpty, prompt == nil { overlay = page(.changes) }
      let troubles = next.troubledCorrections.count
      if troubles > 0 { say(Messages.notApplied(troubles), isError: true) }
    }
    linesRead = next.corrections.map(\.line.text)
    answer = nil
    isAsked = false
    renew()
  }

  // A row that a colleague corrects changes or goes while one looks at it, and what one wrote oneself may be
  // gone by then.
  private mutating func tellOthersCorrections() {
    guard let linesRead else { return }
    let lines = situation.corrections.map(\.line.text)
    let change = lines.difference(from: linesRead)
    let added = change.insertions.compactMap {
      if case .insert(_, let line, _) = $0, !written.contains(line) { line } else { nil }
    }
    let gone = change.removals.compactMap {
      if case .remove(_, let line, _) = $0, !undone.contains(where: { $0.text == line }) {
        line
      } else {
        nil
      }
    }
    guard !added.isEmpty || !gone.isEmpty else { return }
    say(Messages.othersCorrected(added, gone))
  }

  /// Shows what is known before a reading is over; it goes on meanwhile.
  mutating func preview(_ next: Situation) {
    isProvisional = true
    replace(with: next)
    renew()
  }

  /// Takes the same situation in less memory; of any other nothing is shown.
  mutating func swap(for same: Situation) {
    // Whatever was loaded since has other documents, or will be repacked as well.
    guard isWhole, same.documents.map(\.id) == situation.documents.map(\.id) else { return }
    replace(with: same)
    renew()
  }

  private mutating func replace(with next: Situation) {
    for pane in PaneID.lists { noteMove(in: pane) }
    situation = next
    isShown = true
    register = Register(next)
    filter = filter.flatMap { old in
      next.parties.first { $0.name == old.name }.map { Filter($0, in: next) }
    }
    for pane in PaneID.lists { list(pane) }
  }

  private mutating func renew() {
    if let key = joining, register.row(RowID(pane: .parties, key: key)) == nil { joining = nil }
    leaves = leaves.compactMap { renewed($0) }
    if let overlay { self.overlay = renewed(overlay) }
  }

  // What is open, out of the new situation; nil if it is no longer there.
  private func renewed(_ leaf: Leaf) -> Leaf? {
    switch leaf {
    case .page(let page):
      return renewed(page).map(Leaf.page)
    case .grid(var grid):
      grid.take(situation, filter)
      return .grid(grid)
    case .source(let source):
      if register.document(source.document.id) != nil { return leaf }
      // The document has other content now: the row says where to look.
      guard let row = source.row, let citation = citations(of: row).first,
        let place = register.document(citation.document)
      else { return nil }
      return .source(
        SourceView(
          document: situation.documents[place],
          row: row,
          citations: citations(of: row),
          index: 0,
          origin: source.origin,
        )
      )
    }
  }

  /// A page as it is now, with the same line selected; nil if what it was about is no longer there.
  func renewed(_ page: PageView) -> PageView? {
    if case .row(let id) = page.subject, register.row(id) == nil { return nil }
    let fresh = self.page(page.subject)
    var page = page
    page.fill(title: fresh.title, lines: fresh.lines)
    return page
  }
}
