package import Canvas

extension DashboardState {
  /// What a key means here and now; nil if nothing.
  package func action(for key: Key) -> Action? {
    if case .mouse(let event) = key { return .mouse(event) }
    if prompt != nil {
      if let edit = Keymap.edit(for: key) { return .edit(edit) }
      switch key {
      case .character(let character): return .type(String(character))
      case .paste(let text): return .type(text)
      default: return nil
      }
    }
    return Keymap.command(for: key, in: keyContext).map(Action.run)
  }

  /// What has the keys.
  var keyContext: KeyContext {
    if menu != nil { return .menu }
    if overlay != nil { return .overlay }
    guard focus == .source else { return .list }
    switch leaves.last {
    case .page: return .detail
    case .grid: return .grid
    case .source, nil: return .source
    }
  }
}
