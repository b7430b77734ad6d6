import Testing

/// The kinds of terminal and the locales that analysts bring along.
enum TerminalKinds {
  static let terms = ["xterm-256color", "screen-256color", "linux", "vt100"]
  static let locales = ["C.UTF-8", "C"]
}

extension EndToEnd {
  /// The same dashboard in every kind of terminal.
  @Suite struct Terminals {
    @Test(arguments: TerminalKinds.terms, TerminalKinds.locales)
    func `it draws and answers`(term: String, locale: String) throws {
      let session = try TmuxSession(term: term, locale: locale)
      try session.openDashboard()
      let screen = session.screen
      #expect(screen.contains("What to watch"))
      #expect(screen.contains("Timeline"))
      #expect(!screen.contains("\u{fffd}"))
      try session.press("?")
      try session.wait(for: "Help", "Look into it")
      try session.press("Escape")
      try session.wait(for: "What to watch", "Timeline")
      try session.press("q")
      try session.waitForPrompt()
    }
  }
}
