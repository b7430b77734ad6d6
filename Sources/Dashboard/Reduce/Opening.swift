import Assessment
import Canvas
import Prose

extension DashboardState {
  /// Opens what is selected: the sentence behind a row, a line's citation, a document.
  ///
  /// While a party is marked to be joined, Enter on another joins them.
  mutating func open() -> [Effect] {
    if let overlay {
      switch overlay.selectedLine?.target {
      case .document(let id)?:
        self.overlay = nil
        openSource(row: nil, citations: [], document: id, from: overlay)
      case .citations(let citations, let index)?:
        self.overlay = nil
        openSource(row: nil, citations: citations, at: index, from: overlay)
      case .row(let id)?: follow(id)
      case .figure(let key)?: showFigure(key)
      case .correction(let text, let number)?: openCorrection(text, number)
      case .gone(let origin)?: say(Messages.gone(origin))
      case nil: say(Messages.nothingToOpen)
      }
      return []
    }
    if focus == .source {
      openInside()
      return []
    }
    if joining != nil, focus == .parties, let party = currentParty { return join(with: party) }
    guard let id = selectedID(in: focus) else {
      say(Messages.nothingSelected)
      return []
    }
    leaves = []
    openSource(row: id, citations: citations(of: id))
    return []
  }

  // What the source pane holds is opened a step further.
  private mutating func openInside() {
    switch leaves.last {
    case .source: stepCitation(by: 1)
    case .page(let page):
      var row: RowID?
      if case .row(let id) = page.subject { row = id }
      switch page.selectedLine?.target {
      case .citations(let citations, let index)?:
        openSource(row: row, citations: citations, at: index)
      case .document(let id)?: openSource(row: row, citations: [], document: id)
      case .correction(let text, let number)?: mend(text, number)
      case .row, .figure, .gone, nil: say(Messages.noCitation)
      }
    case .grid(let grid):
      guard let one = grid.rowName, let other = grid.columnName,
        grid.isFilled(grid.row, grid.column)
      else { return say(Messages.emptyCell) }
      leaves.append(.page(page(.relation(one, other))))
    case nil: break
    }
  }

  /// Opens the grid of relations over the whole screen, or closes it.
  mutating func openGrid() {
    overlay = nil
    if focus == .source, case .grid? = leaves.last { return closeLeaf() }
    if focus != .source { origin = focus }
    leaves = [.grid(GridView(situation, filter))]
    focus = .source
  }

  /// Opens a document at one of some citations, in front of what is open.
  mutating func openSource(
    row: RowID?,
    citations: [Citation],
    at index: Int = 0,
    document: DocumentID? = nil,
    from page: PageView? = nil,
  ) {
    let cited = citations.indices.contains(index) ? citations[index].document : nil
    guard let id = document ?? cited else { return say(Messages.noCitation) }
    guard let place = register.document(id) else {
      return say(Messages.documentGone, isError: true)
    }
    let view = SourceView(
      document: situation.documents[place],
      row: row,
      citations: citations,
      index: index,
      origin: page,
    )
    if focus != .source { origin = focus }
    if let row { holdCursor(on: row) }
    leaves.append(.source(view))
    focus = .source
  }

  /// Shows another citation of the row whose document is open; after the last comes the first.
  mutating func stepCitation(by step: Int) {
    guard case .source(let source)? = leaves.last else { return say(Messages.noDocument) }
    let count = source.citations.count
    guard count > 1 else { return say(count == 1 ? Messages.oneCitation : Messages.noCitation) }
    let index = (source.index + step + count) % count
    guard let place = register.document(source.citations[index].document) else {
      return say(Messages.documentGone, isError: true)
    }
    leaves[leaves.count - 1] = .source(
      SourceView(
        document: situation.documents[place],
        row: source.row,
        citations: source.citations,
        index: index,
        origin: source.origin,
      )
    )
  }

  /// Opens all that is known about the selected row.
  mutating func openDetail() {
    guard overlay == nil else { return }
    guard focus == .source else {
      guard let id = selectedID(in: focus) else { return say(Messages.nothingSelected) }
      origin = focus
      holdCursor(on: id)
      leaves = [.page(page(.row(id)))]
      focus = .source
      return
    }
    guard case .source(let source)? = leaves.last else { return }
    guard let id = source.row else { return say(Messages.noDetail) }
    leaves = [.page(page(.row(id)))]
  }

  /// Opens a page over everything, or closes it if it is the one that is open.
  mutating func openPage(_ subject: PageView.Subject) {
    overlay = overlay?.subject == subject ? nil : page(subject)
  }

  /// Closes what is in front in the source pane; a document that was opened from a page goes back to its line
  /// there.
  mutating func closeLeaf() {
    if case .source(let source)? = leaves.popLast(), let page = source.origin {
      overlay = renewed(page)
    }
    if leaves.isEmpty { focus = origin }
  }

  /// Whether something is open that Esc closes before it does anything else.
  var hasOpen: Bool { overlay != nil || joining != nil || !leaves.isEmpty }

  /// Goes one step back: closes what is in front, stops the reading, ends the zoom, clears the search or the
  /// filter.
  mutating func back() -> [Effect] {
    if menu != nil { return [] }
    // Whoever closes something presses Esc once more to be sure, and means no reading.
    let isSecond = hasJustClosed
    hasJustClosed = hasOpen
    if overlay != nil {
      overlay = nil
    } else if joining != nil {
      joining = nil
    } else if focus == .source {
      closeLeaf()
    } else if !leaves.isEmpty {
      leaves = []
    } else if let progress {
      if isSecond { return [] }
      stoppedAt = progress
      self.progress = nil
      isAsked = false
      say(Messages.stopped)
      return [.cancelLoad]
    } else if isZoomed {
      isZoomed = false
    } else if search != nil {
      search = nil
    } else if isNarrowed {
      setFilter(nil)
    }
    return []
  }

  /// The citation that is meant here and now: shown, on the selected line, or first of the row.
  var currentCitation: Citation? {
    if let overlay {
      return overlay.selectedLine?.citation
    }
    guard focus == .source else {
      return selectedID(in: focus).flatMap { citations(of: $0).first }
    }
    switch leaves.last {
    case .source(let source): return source.citation
    case .page(let page): return page.selectedLine?.citation
    case .grid(let grid):
      return grid.relation(grid.row, grid.column)?.deeds(byOther: false).first?.citation
    case nil: return nil
    }
  }

  /// Puts the current citation on the clipboard, with where it stands.
  mutating func copyCitation() -> [Effect] {
    guard let citation = currentCitation else {
      say(Messages.noCitation)
      return []
    }
    let document = register.document(citation.document).map { situation.documents[$0] }
    let text = PlainText.quotation(citation, in: document)
    return [.copy(text, description: citation.text.inQuotes)]
  }

  /// Opens the document at hand in the pager, at the line of the citation or the cursor.
  mutating func openPager() -> [Effect] {
    var place: (DocumentID, Int)?
    if overlay == nil, focus == .source, case .source(let source)? = leaves.last {
      place = (source.document.id, source.position)
    } else if case .document(let id)? = overlay?.selectedLine?.target {
      place = (id, 0)
    } else if let citation = currentCitation {
      place = (citation.document, Int(citation.range.start))
    }
    guard let (id, offset) = place, let index = register.document(id) else {
      say(Messages.noDocument)
      return []
    }
    let text = situation.documents[index].text
    let line = text[..<min(offset, text.count)].count { $0 == 0x0a } + 1
    return [.page(id, line: line)]
  }
}

extension PageLine {
  /// The citation that the line shows.
  var citation: Citation? {
    if case .citations(let citations, let index)? = target { citations[index] } else { nil }
  }
}
