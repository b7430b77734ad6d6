import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// However the program ends, the terminal is as it was found, and nothing of it runs on.
  @Suite struct Endings {
    /// The dashboard in a script that notes how the terminal was set before and after; unlike an
    /// interactive shell, such a script mends nothing.
    private func openDashboard(_ session: TmuxSession) throws -> pid_t {
      try session.scratch.write(
        "script",
        """
        stty -g >'\(session.scratch["before"])'
        '\(Program.path)' '\(Program.seeds)'
        echo "ended with $?"
        stty -g >'\(session.scratch["after"])'
        """,
      )
      try session.run("sh '\(session.scratch["script"])'")
      try session.waitForDashboard()
      return try awaiting("the running program") {
        ProcessTable.running(Program.path, from: session.scratch).first
      }
    }

    private func expectTerminalIsBack(_ session: TmuxSession) throws {
      try session.wait(for: "ended with")
      let screen = try session.waitForPrompt()
      #expect(!screen.contains("Timeline"), "the screen of before is back")
      let before = try String(contentsOfFile: session.scratch["before"], encoding: .utf8)
      let after = try String(contentsOfFile: session.scratch["after"], encoding: .utf8)
      #expect(after == before, "echo, line editing and all other settings")
      #expect(try session.value("alternate_on") == "0")
      #expect(try session.value("cursor_flag") == "1")
      #expect(try session.value("keypad_flag") == "0")
      #expect(try session.value("keypad_cursor_flag") == "0")
      #expect(try session.value("mouse_any_flag") == "0")
      try session.run("echo $((6 * 7))")
      try session.wait(for: "echo $((6 * 7))\n42\n")
      #expect(ProcessTable.running(Program.path, from: session.scratch).isEmpty)
    }

    @Test(arguments: ["TERM", "HUP", "INT", "QUIT", "ABRT", "SEGV", "ILL", "BUS"])
    func `a signal leaves a working shell`(signal: String) throws {
      let session = try TmuxSession()
      let program = try openDashboard(session)
      _ = try Program.run(["-\(signal)", "\(program)"], program: "/bin/kill")
      try expectTerminalIsBack(session)
    }

    @Test func `q leaves a working shell`() throws {
      let session = try TmuxSession()
      _ = try openDashboard(session)
      try session.press("q")
      try expectTerminalIsBack(session)
      #expect(session.screen.contains("ended with 0"))
    }

    @Test func `Ctrl-C leaves the line that is typed, and without one the program`() throws {
      let session = try TmuxSession()
      try session.openDashboard()
      for (key, sign) in [(":", ":nothing"), ("/", "/nothing"), ("w", "find: nothing")] {
        try session.press(key)
        try session.type("nothing")
        try session.wait(for: sign)
        try session.press("C-c")
        try session.wait(until: "the line is left") {
          !$0.contains(sign) && $0.contains("Timeline")
        }
      }
      try session.press("C-c")
      try session.waitForPrompt()
      try session.run("echo $?")
      try session.wait(for: "\n130\n")
    }

    @Test func `where no visit can be kept, that is said at its beginning and its end`() throws {
      let session = try TmuxSession()
      try session.run("XDG_STATE_HOME=/proc/none '\(Program.path)' '\(Program.seeds)'")
      try session.waitForDashboard()
      try session.wait(for: "Visits cannot be kept")
      try session.press("q")
      try session.wait(for: "this visit could not be kept")
    }

    @Test func `Ctrl-Z gives the terminal back until fg, and the next arrow counts`() throws {
      let session = try TmuxSession()
      try session.openDashboard()
      try session.press("C-z")
      try session.waitForPrompt()
      #expect(try session.value("alternate_on") == "0")
      #expect(try session.value("cursor_flag") == "1")
      try session.run("echo $((6 * 7))")
      try session.wait(for: "\n42\n")
      try session.run("fg")
      try session.waitForDashboard()
      try session.press("Down")
      try session.wait(forSelected: try Program.parties()[1])
    }

    @Test(arguments: ["", "trap '' HUP; "])
    func `when the terminal goes away, the program ends`(before: String) throws {
      let session = try TmuxSession()
      try session.run("bash -c \"\(before)'\(Program.path)' '\(Program.seeds)'\"")
      try session.waitForDashboard()
      func isRunning() -> Bool {
        !ProcessTable.running(Program.path, from: session.scratch).isEmpty
      }
      try awaiting("the running program", until: isRunning)
      try session.close()
      try awaiting("the end of the program") { !isRunning() }
    }
  }
}
