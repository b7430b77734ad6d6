import Foundation
import Testing

extension EndToEnd {
  /// What the analyst corrects on the screen, over readings and runs.
  @Suite struct CorrectionsOnTheScreen {
    private static let file = "seeds/sitrep.corrections"

    private func session(_ columns: Int = 80, _ rows: Int = 24) throws -> TmuxSession {
      let session = try TmuxSession(columns: columns, rows: rows)
      try session.scratch.copy(Program.seeds)
      return session
    }

    private func text(_ session: TmuxSession) -> String {
      (try? String(contentsOfFile: session.scratch[Self.file], encoding: .utf8)) ?? ""
    }

    private func select(_ name: String, in session: TmuxSession) throws {
      let row = try #require(try Program.parties().firstIndex(of: name))
      try session.press("g")
      for _ in 0..<row { try session.press("Down") }
      try session.wait(forSelected: name)
    }

    @Test(arguments: [(80, 24), (200, 50), (40, 12)])
    func `a correction survives refresh and restart and is taken back with one key`(
      columns: Int,
      rows: Int,
    ) throws {
      let session = try session(columns, rows)
      try session.scratch.write(Self.file, "# Desk notes\n\n")
      try session.openDashboard(session.scratch["seeds"])
      try select("NATO", in: session)
      try session.press("c", "h")
      try session.wait(until: "no NATO") { $0.contains("Wrote hide") && !$0.contains("b NATO") }
      #expect(text(session) == "# Desk notes\n\nhide: \"NATO\"\n")
      try session.press("r")
      try session.wait(for: "Nothing new")
      #expect(!session.screen.contains("b NATO"))
      try session.press("q")
      try session.waitForPrompt()
      try session.openDashboard(session.scratch["seeds"])
      #expect(!session.screen.contains("b NATO"))
      try session.press("u")
      try session.wait(for: "Took back hide")
      try session.press("G")
      try session.wait(for: "b NATO")
      #expect(text(session) == "# Desk notes\n\n")
      try session.press("U")
      try session.wait(for: "Put back hide")
      #expect(text(session) == "# Desk notes\n\nhide: \"NATO\"\n")
    }

    @Test func `two rows become one, and the word of the analyst is shown`() throws {
      let session = try session()
      try session.openDashboard(session.scratch["seeds"])
      try select("NATO", in: session)
      try session.press("c", "s")
      try session.wait(for: "Which is the same as NATO?")
      try select("EU", in: session)
      try session.press("Enter")
      try session.wait(for: "Wrote same: \"EU\" = \"NATO\"")
      try session.press("d")
      try session.wait(for: "4 EU")
      try session.press("C")
      try session.wait(for: "Corrections", "same: \"EU\" = \"NATO\"")
      let shown = try Program.run(["explain", "EU", session.scratch["seeds"]])
      #expect(shown.text.contains("by the analyst"))
    }

    @Test func `what is written by hand is applied when it is saved`() throws {
      let session = try session()
      try session.openDashboard(session.scratch["seeds"])
      try session.scratch.write(Self.file, "Hide: nato\nsane: a = b\n")
      try session.wait(until: "no NATO") { !$0.contains("b NATO") && $0.contains("not applied") }
      try session.press("x")
      try session.wait(for: "line 2 is not understood")
      let show = try Program.run(["show", session.scratch["seeds"]])
      #expect(show.ending == .exited(0))
      #expect(show.errors.contains("sitrep.corrections: line 2 is not understood"))
      #expect(!show.text.contains("NATO (bloc)"))
    }

    @Test func `a kiosk writes nothing and says so`() throws {
      let session = try session()
      try session.run("'\(Program.path)' --kiosk '\(session.scratch["seeds"])'")
      try session.waitForDashboard()
      try session.press("c", "h")
      try session.wait(for: "Files cannot be written")
      #expect(text(session).isEmpty)
    }

    // Whoever may write everything is not refused.
    @Test(.enabled(if: geteuid() != 0))
    func `a folder that cannot be written gives one sentence and loses nothing`() throws {
      let session = try session()
      try session.openDashboard(session.scratch["seeds"])
      chmod(session.scratch["seeds"], 0o555)
      try session.press("c", "h")
      try session.wait(for: "Cannot write sitrep.corrections")
      #expect(session.screen.contains("Ukraine"))
      chmod(session.scratch["seeds"], 0o755)
      #expect(text(session).isEmpty)
    }
  }
}
