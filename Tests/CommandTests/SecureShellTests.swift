import Glibc
import Testing

extension EndToEnd {
  /// The dashboard on a server, seen from elsewhere.
  @Suite struct SecureShell {
    private static let sizes = [(80, 24), (200, 50)]

    @Test(arguments: sizes, TerminalKinds.locales)
    func `the same screen appears, answers keys and ends with the program`(
      size: (columns: Int, rows: Int),
      locale: String,
    ) throws {
      let here = try TmuxSession(columns: size.columns, rows: size.rows, locale: locale)
      try here.openDashboard()
      let server = try SecureShellServer()
      let there = try TmuxSession(columns: size.columns, rows: size.rows, locale: locale)
      try openDashboard(there, on: server)
      try expectSameScreen(here, there)
      for session in [here, there] {
        try session.press("Down", "?")
        try session.wait(for: "Look into it")
        try session.press("Escape")
        try session.wait(until: "no help") { !$0.contains("Look into it") }
        try session.press("Enter")
        try session.wait(for: "citation 1 of")
      }
      try expectSameScreen(here, there)
      try there.press("q")
      try there.waitForPrompt()
    }

    @Test(arguments: TerminalKinds.terms)
    func `every kind of terminal goes through`(term: String) throws {
      let server = try SecureShellServer()
      let session = try TmuxSession(term: term)
      try openDashboard(session, on: server)
      try session.press("q")
      try session.waitForPrompt()
    }

    enum Cut: CaseIterable {
      case clientKilled, serverSessionKilled, terminalClosed
    }

    @Test(arguments: Cut.allCases)
    func `a cut connection leaves no process behind`(cut: Cut) throws {
      let server = try SecureShellServer()
      let session = try TmuxSession()
      try openDashboard(session, on: server)
      func isRunning() -> Bool {
        !ProcessTable.running(Program.path, from: server.scratch).isEmpty
      }
      try awaiting("the running program", until: isRunning)
      switch cut {
      case .clientKilled:
        let shell = try #require(pid_t(try session.value("pane_pid")))
        for client in ProcessTable.children(of: shell) { kill(client, SIGKILL) }
      case .serverSessionKilled:
        for process in server.sessions { kill(process, SIGKILL) }
      case .terminalClosed:
        try session.close()
      }
      try awaiting("the end of the program") { !isRunning() }
    }

    private func expectSameScreen(_ here: TmuxSession, _ there: TmuxSession) throws {
      try awaiting("the screen as it is without ssh", seen: { there.screen }) {
        there.timelessScreen == here.timelessScreen
      }
    }

    private func openDashboard(_ session: TmuxSession, on server: SecureShellServer) throws {
      try session.run(server.line(running: "'\(Program.path)' '\(Program.seeds)'"))
      try session.waitForDashboard()
    }
  }
}
