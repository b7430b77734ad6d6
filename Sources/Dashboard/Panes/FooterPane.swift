import Canvas

/// The line at the foot: what is being typed, what happened, or the keys that work here and now.
enum FooterPane {
  static func draw(_ state: DashboardState, in frame: inout Frame) {
    let rect = state.layout.footer
    guard !rect.isEmpty else { return }
    let start = Point(column: rect.column, row: rect.row)
    if let prompt = state.prompt {
      draw(prompt, of: state, in: &frame, rect: rect)
    } else if let progress = state.progress {
      frame.write(ShownText(Messages.reading(progress)), at: start, style: .warning, in: rect)
    } else if let notice = state.notice {
      let text = ShownText(notice.text).truncated(
        to: rect.columns,
        ellipsis: state.glyphs.ellipsis,
      )
      frame.write(text, at: start, style: notice.isError ? .danger : .accent, in: rect)
    } else {
      frame.write(keys(in: state.keyContext, columns: rect.columns), at: start, in: rect)
    }
  }

  // What does not fit of a long line is cut off at its start, where it is known already.
  private static func draw(
    _ prompt: Prompt,
    of state: DashboardState,
    in frame: inout Frame,
    rect: Rect,
  ) {
    let room = max(0, rect.columns - 2)
    var end = prompt.text.suffix(room)
    while ShownText(String(end)).width > room, !end.isEmpty { end.removeFirst() }
    let text = ShownText(String(end))
    var column = frame.write(
      ShownText(prompt.sign),
      at: Point(column: rect.column, row: rect.row),
      style: .key,
      in: rect,
    )
    column = frame.write(text, at: Point(column: column, row: rect.row), in: rect)
    frame.cursor = Point(column: min(column, max(0, rect.endColumn - 1)), row: rect.row)
    let hint = hint(prompt, of: state)
    frame.write(
      hint.truncated(to: rect.endColumn - column - 3, ellipsis: state.glyphs.ellipsis),
      at: Point(column: column + 3, row: rect.row),
      style: .dim,
      in: rect,
    )
  }

  private static func hint(_ prompt: Prompt, of state: DashboardState) -> ShownText {
    switch prompt.kind {
    case .command:
      return state.completions(prompt).filter { $0 != prompt.text }
        .map { ShownText($0) }.joined(separator: "  ")
    case .search:
      guard let search = state.search, !search.text.isEmpty else { return .empty }
      return state.match(for: search) == nil ? "no match" : .empty
    }
  }

  /// The keys that work somewhere, the first of each, as many as fit; help and quit always.
  static func keys(in context: KeyContext, columns: Int) -> StyledText {
    let bindings = Keymap.bindings.filter { $0.contexts.contains(context) }
    let always: [Command] = [.help, .quit]
    let shown = bindings.compactMap { binding -> (isKept: Bool, text: StyledText)? in
      guard let label = binding.label, let key = binding.keys.first else { return nil }
      let text = StyledText(ShownText(key.name), .key) + StyledText(" \(label)", .footer)
      return (always.contains(binding.command), text)
    }
    var room = columns - shown.filter(\.isKept).reduce(0) { $0 + $1.text.width + 2 } + 2
    var line = StyledText()
    for entry in shown {
      if !entry.isKept {
        guard entry.text.width + 2 <= room else { continue }
        room -= entry.text.width + 2
      }
      if line.width > 0 { line.append("  ") }
      line.append(entry.text)
    }
    return line
  }
}
