import Glibc
import Testing

extension EndToEnd {
  /// The harness itself: a test that waits for the wrong thing would prove nothing.
  @Suite struct Harness {
    @Test func `a session echoes what is typed and reports its terminal`() throws {
      let session = try TmuxSession(columns: 60, rows: 10, term: "linux", locale: "C")
      try session.run("echo $TERM $LC_ALL $((40 + 2)); tput cols; tput lines")
      try session.wait(for: "linux C 42\n60\n10\n")
      #expect(try session.value("cursor_flag") == "1")
      #expect(try session.value("alternate_on") == "0")
    }

    @Test func `a session ends with its value and takes its programs along`() throws {
      var session: TmuxSession? = try TmuxSession()
      let scratch = try Scratch()
      let program = try scratch.copy("/bin/cat")
      try session?.run("FOLDER='\(scratch.path)' '\(program)'")
      func isRunning() -> Bool { !ProcessTable.running(program, from: scratch).isEmpty }
      try awaiting("a running program", until: isRunning)
      session = nil
      try awaiting("its end") { !isRunning() }
    }

    @Test func `a pseudo-terminal is the one that a program controls, and counts its bytes`() throws
    {
      let terminal = try PseudoTerminal(columns: 33, rows: 7)
      let scratch = try Scratch()
      let child = try Child(
        "bash",
        ["-c", "stty size </dev/tty; read -rs line; printf '<%s>' \"$line\""],
        environment: Program.environment(home: scratch.path),
        directory: "/",
        streams: .terminal(terminal.path),
      )
      try terminal.receive("a size") { $0.elementsEqual("7 33\r\n".utf8) }
      #expect(terminal.receive(untilQuietFor: 50) == 0)
      terminal.send("hej\n")
      try terminal.receive("the answer") { $0.elementsEqual("7 33\r\n<hej>".utf8) }
      #expect(try child.end() == .exited(0))
    }

    @Test func `a server lets its key in, with the terminal and the locale of the client`() throws {
      let server = try SecureShellServer()
      let session = try TmuxSession(columns: 71, rows: 9, term: "vt100", locale: "C")
      try session.run(
        "clear; " + server.line(running: "echo \\$TERM \\$LC_ALL; stty size; sleep 600")
      )
      try session.wait(for: "vt100 C\n9 71\n")
      #expect(!server.sessions.isEmpty)
      for process in server.sessions { kill(process, SIGKILL) }
      try session.waitForPrompt()
    }
  }
}
