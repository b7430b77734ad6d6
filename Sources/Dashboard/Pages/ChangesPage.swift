import Assessment
import Canvas
import Prose

extension DashboardState {
  var changesTitle: ShownText {
    if !isLoaded { return "Changes" }
    return marks.isFirstVisit ? "Since the beginning of this visit" : "Since the last visit"
  }

  /// What is new, changed, contradicted and gone, by panes and in their order.
  var changeLines: [PageLine] {
    var lines: [PageLine] = []
    for pane in Change.Pane.inOrderShown {
      let (name, rows) = section(of: pane)
      let gone = marks.gone.filter { $0.pane == pane }.map { change in
        PageLine(
          departed(change),
          lead: lead(change.kind.rawValue, .dim),
          indent: 2,
          target: .gone(origin: change.origin),
          place: change.place,
        )
      }
      let all = rows + gone
      guard !all.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.gap) }
      lines.append(.heading("\(name) \(grouped(all.count))"))
      lines += all.prefix(Self.changeLimit)
      let rest = all.dropFirst(Self.changeLimit)
      guard !rest.isEmpty else { continue }
      let more = StyledText("and \(grouped(rest.count)) more", .dim)
      // Rows have marks by which they are found; what is gone has not.
      let unlisted = all.suffix(min(rest.count, gone.count)).compactMap(\.place)
      lines.append(PageLine(more, indent: 2, unlisted: unlisted))
    }
    guard lines.isEmpty else { return lines }
    // Before all is read nothing is compared, and nothing is known.
    guard isLoaded else { return [PageLine(ShownText(Messages.notCompared), .dim)] }
    let nothing = marks.isFirstVisit ? Messages.firstVisit : Messages.nothingChanged
    return [PageLine(ShownText(nothing), .dim)]
  }

  private func departed(_ change: Change) -> StyledText {
    var text = StyledText(ShownText(change.time + change.title), .dim)
    if let origin = change.origin { text.append("  was in \(origin)", .dim) }
    return text
  }

  private func section(of pane: Change.Pane) -> (name: ShownText, rows: [PageLine]) {
    switch pane {
    case .figure: ("Key figures", changedFigures)
    case .watch:
      (ShownText(PaneID.watch.name), changed(situation.watch, in: .watch, \.key, line))
    case .timeline:
      (ShownText(PaneID.timeline.name), changed(situation.timeline, in: .timeline, \.key, line))
    case .party:
      (ShownText(PaneID.parties.name), changed(situation.parties, in: .parties, \.key, line))
    }
  }

  // More than this nobody reads; the marks in the panes are on every row.
  private static let changeLimit = 200
  // In columns; the whole sentence is one key away.
  private static let sentenceLimit = 110

  private func changed<Row>(
    _ rows: [Row],
    in pane: PaneID,
    _ key: (Row) -> RowKey,
    _ line: (Row, Change, RowID) -> PageLine,
  ) -> [PageLine] {
    rows.compactMap { row in
      let id = RowID(pane: pane, key: key(row))
      return marks.change(of: id.place).map { line(row, $0, id) }
    }
  }

  private func line(_ party: Party, _ change: Change, _ id: RowID) -> PageLine {
    var text = StyledText(ShownText(party.name), .normal.bold)
    if change.kind == .new, let standing = party.standing(asOf: situation.now) {
      text.append("  \(standing)", .dim)
    }
    text.append(difference(Differences(change, glyphs).clauses(party)))
    return row(change.kind.rawValue, change.kind.style, text, id)
  }

  private func line(_ item: WatchItem, _ change: Change, _ id: RowID) -> PageLine {
    var text = StyledText(ShownText(item.title), .normal.bold)
    text.append(difference(Differences(change, glyphs).clauses(item)))
    let style = change.tells(of: item) ? item.status.style : change.kind.style
    return row(change.word(for: item), style, text, id)
  }

  private func line(_ entry: TimelineEntry, _ change: Change, _ id: RowID) -> PageLine {
    var text = StyledText(ShownText(entry.when.shown()), .accent)
    let sentence = ShownText(entry.what)
    text.append("  " + sentence.truncated(to: Self.sentenceLimit, ellipsis: glyphs.ellipsis))
    text.append(difference(Differences(change, glyphs).clauses(entry)))
    return row(change.kind.rawValue, change.kind.style, text, id)
  }

  private var changedFigures: [PageLine] {
    situation.figures.compactMap { figure in
      let place = Change.Place(pane: .figure, key: figure.key)
      return marks.change(of: place).map { line(figure, $0, place) }
    }
  }

  private func line(_ figure: KeyFigure, _ change: Change, _ place: Change.Place) -> PageLine {
    var text = StyledText("\(figure.measure.words): ", .normal.bold)
    let style: Style = figure.isDisputed ? .danger : .normal.bold
    text.append("\(figure.told)", style)
    let about = ShownText(figure.about)
    text.append("  " + about.truncated(to: Self.sentenceLimit, ellipsis: glyphs.ellipsis))
    text.append(difference(Differences(change, glyphs).clauses(figure)))
    return PageLine(
      text,
      lead: lead(change.kind.rawValue, self.style(change.kind.style, of: place)),
      indent: 2,
      target: .figure(figure.key),
      place: place,
    )
  }

  // Behind what the row is called.
  private func difference(_ clauses: [String]) -> StyledText {
    let words = clauses.map {
      ShownText($0).truncated(to: Self.sentenceLimit, ellipsis: glyphs.ellipsis)
    }
    return StyledText(words.isEmpty ? .empty : "  \(words.joined(separator: "; "))", .dim)
  }

  /// What differs of a row since the last visit, as the first line of its page; none where it is new or as
  /// it was.
  func differenceLines(of id: RowID) -> [PageLine] {
    guard let row = register.row(id), let change = marks.change(of: id.place),
      change.kind == .changed
    else { return [] }
    let differences = Differences(change, glyphs)
    let clauses =
      switch id.pane {
      case .parties: differences.clauses(situation.parties[row])
      case .watch: differences.clauses(situation.watch[row])
      case .timeline, .source: differences.clauses(situation.timeline[row])
      }
    let since: ShownText = marks.isFirstVisit ? "since the beginning" : "since the last visit"
    return [PageLine("changed \(since): \(clauses.joined(separator: "; "))", change.kind.style)]
  }

  private func row(_ word: String, _ style: Style, _ text: StyledText, _ id: RowID) -> PageLine {
    let lead = lead(word, self.style(style, of: id.place))
    return PageLine(text, lead: lead, indent: 2, target: .row(id), place: id.place)
  }

  // What has been in sight before is told with less weight than what has not.
  private func style(_ style: Style, of place: Change.Place) -> Style {
    marks.isSeen(place) ? .dim : style
  }

  private func lead(_ word: String, _ style: Style) -> StyledText {
    StyledText(ShownText(word), style).padded(to: 14, ellipsis: glyphs.ellipsis)
  }

  /// Marks as seen the changes whose lines are in sight, and the figures whose heads are.
  mutating func seeChanges() {
    guard let overlay else { return }
    let scroller = overlay.scroller
    var item = scroller.item(at: scroller.top)
    while let index = item, index < scroller.count,
      scroller.lines(of: index).lowerBound < scroller.top + scroller.rows
    {
      if let place = overlay.lines[index].place { marks.see(place) }
      overlay.lines[index].unlisted.forEach { marks.see($0) }
      item = index + 1
    }
  }

  /// Goes from a line of a page to the row that it is about, and opens its detail.
  mutating func follow(_ id: RowID) {
    guard let row = register.row(id) else { return }
    overlay = nil
    if !rosters[id.pane.rawValue].items.contains(.row(row)) { setFilter(nil) }
    show(id.pane)
    if let item = rosters[id.pane.rawValue].items.firstIndex(of: .row(row)) {
      rosters[id.pane.rawValue].scroller.select(item)
    }
    openDetail()
  }
}
