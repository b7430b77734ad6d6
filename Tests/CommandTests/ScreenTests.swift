import Foundation
import Testing

/// The sizes at which the dashboard is laid out in its three ways.
enum Sizes {
  static let all = [(80, 24), (200, 50), (40, 12)]
  static let panes = [(80, 24), (200, 50)]
}

extension EndToEnd {
  /// The dashboard on the seed, as an analyst uses it.
  @Suite struct Screens {
    @Test(arguments: Sizes.panes)
    func `it opens with three panes`(columns: Int, rows: Int) throws {
      let session = try TmuxSession(columns: columns, rows: rows)
      try session.openDashboard()
      let screen = session.screen
      for text in ["1 Parties", "2 What to watch", "3 Timeline", "Ukraine", "Russia"] {
        #expect(screen.contains(text))
      }
      for item in ["Clarity on concessions", "Russian stance", "European and NATO", "Human-rights"]
      {
        #expect(screen.contains(item), "an item of the document's own section")
      }
    }

    @Test func `a small one shows a pane at a time`() throws {
      let session = try TmuxSession(columns: 40, rows: 12)
      try session.openDashboard()
      try session.wait(for: "Ukraine")
      try session.press("Tab")
      try session.wait(for: "Clarity on concessions")
      try session.press("3")
      try session.wait(until: "the timeline") { !$0.contains("Clarity") && $0.contains("T-") }
    }

    @Test(arguments: Sizes.all)
    func `keys move the bar`(columns: Int, rows: Int) throws {
      let session = try TmuxSession(columns: columns, rows: rows)
      try session.openDashboard()
      let parties = try Program.parties()
      let last = try #require(parties.last)
      try #require(parties.count > 3)
      try session.wait(forSelected: parties[0])
      try session.press("Down")
      try session.wait(forSelected: parties[1])
      try session.press("j")
      try session.wait(forSelected: parties[2])
      try session.press("k", "Up")
      try session.wait(forSelected: parties[0])
      try session.press("G")
      try session.wait(forSelected: last)
      try session.press("g")
      try session.wait(forSelected: parties[0])
    }

    @Test(arguments: Sizes.all)
    func `Enter opens the sentence, highlighted, and Esc goes back`(columns: Int, rows: Int) throws
    {
      let session = try TmuxSession(columns: columns, rows: rows)
      try session.openDashboard()
      let before = session.timelessScreen
      try session.press("2")
      try session.press("Enter")
      try session.wait(for: "citation 1 of")
      try session.wait(until: "the item's words") { $0.contains("Clarity") }
      // SGR 4, as far as the sequence before the words goes.
      #expect(
        session.styledScreen.contains(/[;\[]4(;[0-9]+)*m(\e\[[0-9;]*m)*Clarity/),
        "underlined, so not by colour alone",
      )
      try session.press("Escape")
      try session.wait(until: "no source") { !$0.contains("citation 1 of") }
      try session.press("1")
      try awaiting("the screen of before", seen: { session.screen }) {
        session.timelessScreen == before
      }
    }

    @Test(arguments: Sizes.all)
    func `search finds while it is typed`(columns: Int, rows: Int) throws {
      let session = try TmuxSession(columns: columns, rows: rows)
      try session.openDashboard()
      try session.press("/")
      try session.type("zelen")
      try session.wait(for: "/zelen")
      try session.press("Enter")
      try session.wait(forSelected: "Zelenskyy")
    }

    @Test(arguments: Sizes.panes)
    func `the selected party filters the other panes`(columns: Int, rows: Int) throws {
      let session = try TmuxSession(columns: columns, rows: rows)
      try session.openDashboard()
      try session.press("/")
      try session.type("russia")
      try session.press("Enter")
      try session.wait(forSelected: "Russia")
      try session.press("f")
      try session.wait(for: "only Russia", "Russian stance")
      #expect(!session.screen.contains("Human-rights"))
      try session.press("F")
      try session.wait(until: "everything") {
        !$0.contains("only Russia") && $0.contains("Human-rights")
      }
    }

    @Test(arguments: Sizes.panes)
    func `zoom gives one pane the screen, and back`(columns: Int, rows: Int) throws {
      let session = try TmuxSession(columns: columns, rows: rows)
      try session.openDashboard()
      let before = session.timelessScreen
      try session.press("z")
      try session.wait(until: "one pane") { !$0.contains("Clarity") && $0.contains("Ukraine") }
      try session.press("z")
      try awaiting("the screen of before", seen: { session.screen }) {
        session.timelessScreen == before
      }
    }

    @Test(arguments: Sizes.all)
    func `help opens and closes`(columns: Int, rows: Int) throws {
      let session = try TmuxSession(columns: columns, rows: rows)
      try session.openDashboard()
      try session.press("?")
      try session.wait(for: "Help", "Look into it")
      try session.press("q")
      try session.wait(for: "Ukraine")
    }

    @Test(arguments: Sizes.all)
    func `commands go by name, and Tab completes them`(columns: Int, rows: Int) throws {
      let session = try TmuxSession(columns: columns, rows: rows)
      try session.openDashboard()
      try session.press(":")
      try session.type("refr")
      try session.wait(for: ":refr")
      try session.press("Tab")
      try session.wait(for: ":refresh")
      try session.press("Enter")
      try session.wait(for: "Nothing new")
    }

    @Test(arguments: Sizes.all)
    func `a report that arrives is there after r`(columns: Int, rows: Int) throws {
      let session = try TmuxSession(columns: columns, rows: rows)
      try session.scratch.copy(Program.seeds)
      try session.openDashboard(session.scratch["seeds"])
      try session.scratch.write(
        "seeds/later.txt",
        "Foreign Minister Ada Lund of Norway said Norway rejected the offer. "
          + "Norway demanded that Belgium leave the bridge. Norway warned Belgium.",
      )
      try session.press("r")
      try session.waitForDashboard(documents: 2)
      try session.press("G")
      try session.wait(until: "the new party") { $0.contains("Norway") || $0.contains("Lund") }
    }

    @Test(arguments: ["", "L"])
    func `a folder that goes away is told of and comes back after r`(key: String) throws {
      let session = try TmuxSession()
      try session.scratch.copy(Program.seeds)
      let folder = session.scratch["seeds"]
      try session.openDashboard(folder)
      if !key.isEmpty { try session.press(key) }
      try FileManager.default.removeItem(atPath: folder)
      try session.wait(for: "folder unreadable", "Cannot read the folder", "Ukraine")
      try session.scratch.copy(Program.seeds)
      try session.press("r")
      try session.wait(until: "the folder again") { !$0.contains("folder unreadable") }
    }

    @Test func `a file that is there is not written over unasked, and the message names the place`()
      throws
    {
      let session = try TmuxSession(columns: 200, rows: 30)
      try session.openDashboard()
      let path = try session.scratch.write("notes.md", "mine")
      try session.run(":export markdown \(path)")
      try session.wait(for: "\(path) exists; type y to replace it:")
      try session.run("n")
      try session.wait(for: "\(path) is left as it was.")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
      try session.run(":export markdown \(path)")
      try session.wait(for: "exists")
      try session.run("y")
      try session.wait(for: "Wrote \(path).")
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# "))
    }

    @Test func `another size keeps the selection`() throws {
      let session = try TmuxSession(columns: 80, rows: 24)
      try session.openDashboard()
      let selected = try Program.parties()[2]
      try session.press("Down", "Down")
      try session.wait(forSelected: selected)
      for (columns, rows) in [(200, 50), (40, 12), (10, 3), (1, 1), (120, 30)] {
        try session.resize(columns: columns, rows: rows)
      }
      try session.wait(until: "the wide screen") {
        $0.split(separator: "\n").contains { $0.count > 100 } && $0.contains("3 Timeline")
      }
      try session.wait(forSelected: selected)
    }

    @Test func `redraw mends what another program wrote`() throws {
      let session = try TmuxSession()
      try session.openDashboard()
      let before = session.timelessScreen
      let tty = try session.value("pane_tty")
      try "\u{1b}[5;5Hwall: going down".write(toFile: tty, atomically: false, encoding: .utf8)
      try session.wait(for: "wall: going down")
      try session.press("C-l")
      try awaiting("the screen of before", seen: { session.screen }) {
        session.timelessScreen == before
      }
    }

    @Test func `what cannot be read is counted and listed with its reason`() throws {
      let session = try TmuxSession()
      try session.scratch.copy(Program.seeds)
      try Gaps.add(to: session.scratch, folder: "seeds")
      try session.openDashboard(session.scratch["seeds"])
      try session.wait(for: "\(Gaps.reasons.count) gaps", "Ukraine")
      try session.press("x")
      let screen = try session.wait(for: "Not read", "huge.txt")
      for (name, reason) in Gaps.reasons {
        #expect(screen.contains(name))
        #expect(screen.contains(reason))
      }
    }
  }

  /// Reports that try to act on the terminal.
  @Suite struct HostileReports {
    @Test func `a file of escape sequences is a report of marks`() throws {
      let session = try TmuxSession()
      try session.scratch.copy(Program.seeds)
      try session.scratch.write("seeds/bad.txt", "\u{1b}]0;x\u{7}\u{1b}[2J")
      let title = try session.value("pane_title")
      try session.run("'\(Program.path)' '\(session.scratch["seeds"])'")
      try session.waitForDashboard(documents: 2)
      try session.wait(for: "Ukraine", "Timeline")
      try session.press("D")
      try session.wait(for: "bad.txt")
      try session.press("G", "Enter")
      try session.wait(for: "^[]0;x^G^[[2J", "Ukraine")
      #expect(try session.value("pane_title") == title)
    }

    @Test func `sequences inside a report are shown as marks`() throws {
      let session = try TmuxSession()
      try session.scratch.write("reports/hostile.txt", Hostile.text)
      let title = try session.value("pane_title")
      try session.openDashboard(session.scratch["reports"])
      try session.press("D", "Enter")
      let screen = try session.wait(for: "Ada Lund", "^[", "<U+202E>")
      #expect(screen.unicodeScalars.allSatisfy { !Hostile.steers($0) })
      #expect(try session.value("pane_title") == title)
      #expect(try session.value("alternate_on") == "1")
      #expect(session.screen.contains("quit"), "the foot of the screen still stands")
    }
  }
}
