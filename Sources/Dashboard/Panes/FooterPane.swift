import Assessment
import Canvas

/// The line at the foot: what is being typed, what happened, or the keys that work here and now.
enum FooterPane {
  static func draw(_ state: DashboardState, in frame: inout Frame) {
    let rect = state.layout.footer
    guard !rect.isEmpty else { return }
    let start = Point(column: rect.column, row: rect.row)
    if let prompt = state.prompt {
      draw(prompt, of: state, in: &frame, rect: rect)
      // What is wrong with the line stands above it.
      if let notice = state.notice, rect.row > 0 {
        draw(notice, of: state, in: &frame, endingAt: rect.row - 1, rect)
      }
    } else if let progress = state.progress {
      let reading = Messages.reading(progress, stops: !state.hasOpen)
      frame.write(ShownText(reading), at: start, style: .warning, in: rect)
    } else if let notice = state.notice {
      draw(notice, of: state, in: &frame, endingAt: rect.row, rect)
    } else if state.correctionWords != nil {
      frame.write(correction(of: state, columns: rect.columns), at: start, in: rect)
    } else {
      frame.write(keys(for: state, columns: rect.columns), at: start, in: rect)
    }
  }

  // What is too long for the last line grows upwards until the next key: the end of a message says what
  // came of it, or what to do.
  private static func draw(
    _ notice: DashboardState.Notice,
    of state: DashboardState,
    in frame: inout Frame,
    endingAt row: Int,
    _ rect: Rect,
  ) {
    let limit = min(3, max(1, state.size.rows / 6))
    let lines = lines(of: notice.text, limit: limit, rect.columns, state.glyphs)
    for (number, line) in lines.enumerated() {
      let place = Rect(
        column: rect.column,
        row: row + 1 - lines.count + number,
        columns: rect.columns,
        rows: 1,
      )
      if place.row < 0 { continue }
      if place.row != rect.row { frame.fill(place, style: .normal) }
      let start = Point(column: place.column, row: place.row)
      frame.write(line, at: start, style: notice.isError ? .danger : .accent, in: place)
    }
  }

  // What does not fit is left out of the middle, where the words of others are quoted.
  private static func lines(
    of text: String,
    limit: Int,
    _ columns: Int,
    _ glyphs: Glyphs,
  ) -> [ShownText] {
    let columns = max(1, columns)
    let whole = ShownText(text)
    let lines = whole.wrapped(to: columns, limit: limit + 1, ellipsis: glyphs.ellipsis)
    if lines.count <= limit { return lines }
    // A line may be a word shorter than there is room.
    let half = limit * columns * 2 / 5
    let tail = end(of: text, columns: half - 1)
    return (whole.truncated(to: half, ellipsis: glyphs.ellipsis) + tail)
      .wrapped(to: columns, limit: limit, ellipsis: glyphs.ellipsis)
  }

  // Whom the correction begun is about, then the keys of the menu; where there is no room for both,
  // the keys.
  private static func correction(of state: DashboardState, columns: Int) -> StyledText {
    let words = StyledText(ShownText(state.correctionWords ?? ""), .accent)
    guard state.menu != nil else {
      return words.truncated(to: columns, ellipsis: state.glyphs.ellipsis)
    }
    let all = keys(for: state, columns: .max / 2)
    if words.width + 2 + all.width <= columns { return words + StyledText("  ") + all }
    return all.width <= columns
      ? all : keys(for: state, columns: .max / 2, gap: " ").truncated(to: columns)
  }

  // What does not fit of a long line is cut off at its start, where it is known already; of what stands behind
  // the cursor a third of the line is kept in sight.
  private static func draw(
    _ prompt: Prompt,
    of state: DashboardState,
    in frame: inout Frame,
    rect: Rect,
  ) {
    let isLong = ShownText(prompt.sign).width > rect.columns * 3 / 5
    let words = isLong ? prompt.lead?.shortSign ?? prompt.sign : prompt.sign
    let sign = end(of: words, columns: rect.columns - 2)
    let room = rect.columns - 1 - sign.width
    let tail = ShownText(prompt.tail)
    let head = end(of: prompt.head, columns: room - min(tail.width, room / 3))
    var column = frame.write(
      sign,
      at: Point(column: rect.column, row: rect.row),
      style: .key,
      in: rect,
    )
    let style: Style = prompt.isOffered ? .dim : .normal
    column = frame.write(head, at: Point(column: column, row: rect.row), style: style, in: rect)
    frame.cursor = Point(column: min(column, max(0, rect.endColumn - 1)), row: rect.row)
    column = frame.write(tail, at: Point(column: column, row: rect.row), in: rect)
    let hint = hint(prompt, of: state)
    frame.write(
      hint.truncated(to: rect.endColumn - column - 3, ellipsis: state.glyphs.ellipsis),
      at: Point(column: column + 3, row: rect.row),
      style: .dim,
      in: rect,
    )
  }

  private static func end(of text: String, columns: Int) -> ShownText {
    var end = text.suffix(max(0, columns))
    while ShownText(String(end)).width > columns, !end.isEmpty { end.removeFirst() }
    return ShownText(String(end))
  }

  private static func hint(_ prompt: Prompt, of state: DashboardState) -> ShownText {
    switch prompt.kind {
    case .command:
      if prompt.lead?.command == .due {
        return prompt.text.isEmpty ? ShownText(Messages.dueForms) : .empty
      }
      return state.completions(prompt).filter { $0 != prompt.text }
        .map { ShownText($0) }.joined(separator: "  ")
    case .search:
      guard let search = state.search, !search.text.isEmpty else { return .empty }
      return state.match(for: search) == nil ? "no match" : .empty
    case .replace, .mend: return .empty
    case .date: return prompt.text.isEmpty ? ShownText(Messages.dateForms) : .empty
    case .find:
      return prompt.text.isEmpty
        ? "words, a \"phrase in quotation marks\", -word leaves out" : .empty
    }
  }

  /// The keys that are of most use here and now, as many as fit; help and quit always.
  static func keys(for state: DashboardState, columns: Int, gap: ShownText = "  ") -> StyledText {
    let context = state.keyContext
    let always: [Command] = context == .menu ? [.back] : [.help, .quit]
    let shown = (commands(for: state) + always).compactMap { command in
      Keymap.binding(of: command, in: context).flatMap { binding in
        binding.keys.first.map { key in
          (
            isKept: always.contains(command),
            text: StyledText(ShownText(key.name), .key)
              + StyledText(" \(label(of: binding, in: state))", .footer),
          )
        }
      }
    }
    var room = columns - shown.filter(\.isKept).reduce(0) { $0 + $1.text.width + 2 } + 2
    var line = StyledText()
    for entry in shown {
      if !entry.isKept {
        guard entry.text.width + 2 <= room else { continue }
        room -= entry.text.width + 2
      }
      if line.width > 0 { line.append(gap) }
      line.append(entry.text)
    }
    return line
  }

  // The key that closes a question opens a closed one.
  private static func label(of binding: Binding, in state: DashboardState) -> String {
    binding.command == .close && state.currentItem?.status == .closed ? "reopen" : binding.label
  }

  // What can be corrected of the row at hand.
  private static func corrections(for state: DashboardState) -> [Command] {
    if state.currentParty != nil { return [.correct] }
    return state.currentItem == nil ? [] : [.close, .answered, .due]
  }

  // In order of use.
  private static func commands(for state: DashboardState) -> [Command] {
    switch state.keyContext {
    case .list:
      let rows: [Command] =
        state.isShown && !state.situation.documents.isEmpty
        ? [.open, .detail, .filter, .search] : []
      return rows + (state.isNarrowed ? [.clearFilter] : [])
        + (state.marks.unseenCount > 0 ? [.changes] : [])
        + (state.marks.hasUnseenMark ? [.nextChange] : [])
        + (state.leaves.isEmpty && !state.isZoomed ? [] : [.back])
        + [.find, .nextPane, .refresh] + corrections(for: state)
        + [.relations, .sort, .zoom, .documents, .command, .export]
    case .menu: return [.same, .apart, .hide, .kind, .role, .note]
    case .grid: return [.back, .open, .filter, .copy]
    case .detail:
      return [.back, .open, .copy, .pager, .search] + corrections(for: state) + [.zoom, .nextPane]
    case .source:
      guard case .source(let source)? = state.leaves.last else { return [.back] }
      return [.back] + (source.citations.count > 1 ? [.nextCitation] : [])
        + (source.row == nil ? [] : [.detail, .copy]) + [.pager, .search, .zoom, .nextPane]
    case .overlay:
      let opens: [Command] = state.overlay?.selectedLine?.target == nil ? [] : [.open]
      return opens + [.back] + (state.overlay?.subject == .corrections ? [.undo, .redo] : [])
        + [.search]
    }
  }
}
