import Canvas
import Foundation
import Testing

@testable import Dashboard

extension EndToEnd {
  /// What the README shows is what the program does; `RECORD=1` writes it down anew.
  @Suite struct ReadmeTests {
    @Test func `the picture is the screen`() throws {
      let session = try TmuxSession(columns: 100, rows: 28)
      try session.run("'\(Program.path)' seeds")
      try session.waitForDashboard()
      // No two readers start it at the same time of day.
      let screen = session.screen.replacing(/read \d\d:\d\d/, with: "read 09:00")
      try Readme.expect("screen", "```text\n\(screen)```")
    }

    @Test func `the keys are those of the program`() throws {
      var lines = ["| keys | | command |", "|---|---|---|"]
      for section in Keymap.sections {
        lines.append("| **\(section.title)** | | |")
        for binding in section.bindings {
          let keys = binding.sequence.map { "`\($0)`" }.joined(separator: " ")
          lines.append("| \(keys) | \(binding.help) | `:\(binding.command.rawValue)` |")
        }
      }
      try Readme.expect("keys", lines.joined(separator: "\n"))
    }

    @Test func `the server for a team runs nothing but the dashboard`() throws {
      let example = /<!-- sshd_config -->\n```\n([^`]*)```/
      let block = try #require(try Readme.text.firstMatch(of: example))
      let state = try Scratch()
      let server = try SecureShellServer(
        also: String(block.1).replacing("Group analysts", with: "User \(NSUserName())")
          .replacing("/usr/local/bin/sitrep", with: Program.path)
          .replacing("/srv/reports", with: Program.seeds)
          .replacing("SetEnv ", with: "SetEnv XDG_STATE_HOME=\(state.path) ")
      )
      for command in ["", "bash -i"] {
        let session = try TmuxSession()
        try session.run(server.line(running: command))
        try session.waitForDashboard()
        try session.press("C-z", "Down")
        try session.wait(forSelected: try Program.parties()[1])
        try session.press("q")
        try session.waitForPrompt()
      }
    }
  }
}

/// The README, with parts between `<!-- name -->` and `<!-- /name -->` that are made by machine.
private enum Readme {
  static let path = Program.root + "/README.md"

  static var text: String {
    get throws { try String(contentsOfFile: path, encoding: .utf8) }
  }

  static func expect(_ name: String, _ content: String) throws {
    let text = try text
    let start = try #require(text.range(of: "<!-- \(name) -->\n"))
    let end = try #require(text.range(of: "\n<!-- /\(name) -->"))
    let part = start.upperBound..<max(start.upperBound, end.lowerBound)
    guard text[part] != content else { return }
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      let renewed = text[..<start.upperBound] + content + text[end.lowerBound...]
      try String(renewed).write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      Issue.record(
        "README.md shows this as \(name):\n\(text[part])\nbut it is now:\n\(content)\nWith RECORD=1 the test writes it down."
      )
    }
  }
}
