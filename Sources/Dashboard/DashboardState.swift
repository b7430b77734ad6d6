package import Assessment
package import Canvas

/// The whole dashboard as a value: what is loaded, what is selected, what is open.
///
/// Keys become actions (``action(for:)``), actions change the state and ask for effects
/// (``reduce(_:)``), and the state draws itself (``frame()``). Nothing here knows a terminal.
package struct DashboardState: Sendable {
  /// The folder as the analyst wrote it.
  let folder: String
  let glyphs: Glyphs
  package internal(set) var size: Size
  package internal(set) var situation: Situation

  /// The dashboard before anything is read.
  package init(folder: String, size: Size, glyphs: Glyphs = .unicode) {
    self.folder = folder
    self.glyphs = glyphs
    self.size = size
    situation = Situation(
      documents: [],
      gaps: [],
      parties: [],
      watch: [],
      timeline: [],
      stakes: [],
      now: nil,
    )
  }

  /// Takes an action in and returns what is to be done about it, in order.
  package mutating func reduce(_ action: Action) -> [Effect] {
    switch action {
    case .run(.quit): return [.quit]
    case .run(.refresh): return [.refresh]
    case .run(.redraw): return [.redraw]
    case .run(.suspend): return [.suspend]
    case .resized(let size): self.size = size
    case .loaded(let situation, _): self.situation = situation
    default: break
    }
    return []
  }

  /// What a key means here and now; nil if nothing.
  package func action(for key: Key) -> Action? {
    switch key {
    case .character("q"): .run(.quit)
    case .character("r"): .run(.refresh)
    case .control("l"): .run(.redraw)
    case .control("z"): .run(.suspend)
    case .mouse(let event): .mouse(event)
    default: nil
    }
  }

  /// Presses a key: the action it means, taken in.
  package mutating func press(_ key: Key) -> [Effect] {
    guard let action = action(for: key) else { return [] }
    return reduce(action)
  }

  /// The screen, of the size last reported.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    frame.write(
      ShownText("\(folder): \(situation.documents.count) documents"),
      at: Point(column: 0, row: 0),
      style: .header,
    )
    return frame
  }
}
