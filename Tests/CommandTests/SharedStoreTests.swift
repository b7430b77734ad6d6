import Foundation
import Glibc
import TestSupport
import Testing

@testable import Archive

extension EndToEnd {
  /// A folder large enough for a store, looked at by several programs and by some that are killed.
  @Suite struct SharedStores {
    private let scratch: Scratch
    private let reports: String
    private let state: String

    init() throws {
      scratch = try Scratch()
      reports = try scratch.folder("reports")
      state = try scratch.folder("state")
      var reporter = Reporter(seed: 41)
      for number in 0..<14 {
        try scratch.write("reports/r\(number).txt", reporter.report() + reporter.report())
      }
    }

    private func environment(viewer: String = "") -> [String: String] {
      var environment = Program.environment(home: scratch.path)
      environment["XDG_STATE_HOME"] = state
      environment["SITREP_VIEWER"] = viewer
      return environment
    }

    /// What the program says of the folder, with the store or without any.
    private func export(withStore: Bool) throws -> [UInt8] {
      let output =
        withStore
        ? try run(["export", reports], viewer: "") : try Program.run(["export", reports])
      #expect(output.ending == .exited(0) && output.errors.isEmpty)
      return output.bytes
    }

    /// Expects an export to be what it should, and shows both from a little before they part.
    private func expect(_ found: [UInt8], is expected: [UInt8], _ place: String) {
      guard found != expected else { return }
      let parting = zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset
      let start = max(0, (parting ?? min(found.count, expected.count)) - 200)
      let (first, second) = (found.dropFirst(start), expected.dropFirst(start))
      Issue.record(
        """
        \(place), from byte \(start) of \(found.count) and \(expected.count): \
        \(String(decoding: first.prefix(600), as: UTF8.self))
        expected: \(String(decoding: second.prefix(600), as: UTF8.self))
        """
      )
    }

    private func run(_ arguments: [String], viewer: String) throws -> Program.Output {
      try Program.run(arguments, directory: "/", environment: environment(viewer: viewer))
    }

    /// Opens the dashboard at a terminal of its own.
    private func open(viewer: String = "") throws -> (PseudoTerminal, Child) {
      let terminal = try PseudoTerminal(columns: 80, rows: 24)
      let program = try Child(
        Program.path,
        [reports],
        environment: environment(viewer: viewer),
        directory: "/",
        streams: .terminal(terminal.path),
      )
      return (terminal, program)
    }

    /// What a dashboard has on its screens, written to a file by itself.
    private func shown(by terminal: PseudoTerminal, as name: String) throws -> [UInt8] {
      let file = scratch["\(name).json"]
      try? FileManager.default.removeItem(atPath: file)
      terminal.send(":export json \(file)\r")
      try terminal.receive("the word that the file is written") {
        _ in FileManager.default.fileExists(atPath: file)
      }
      return Array(try Data(contentsOf: URL(filePath: file)))
    }

    private func waitForReading(_ terminal: PseudoTerminal) throws {
      // The time of the reading stands in the header when all of it is there.
      try terminal.receive("a folder that is read") {
        String(decoding: $0, as: UTF8.self).contains(/read \d\d:\d\d/)
      }
      terminal.receive(untilQuietFor: 100)
    }

    /// Lets the last change of all files be long past, so that it counts for what was kept of them.
    private func age() throws {
      for name in try FileManager.default.contentsOfDirectory(atPath: reports) {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
          ofItemAtPath: "\(reports)/\(name)",
        )
      }
    }

    /// Looks at the folder until what was read of it has been kept.
    private func visit(as viewer: String) throws {
      let (terminal, program) = try open(viewer: viewer)
      try waitForReading(terminal)
      terminal.receive(untilQuietFor: 500)
      terminal.send(":quit\r")
      #expect(try program.end() == .exited(0))
    }

    @Test func `a line that cannot be applied is told once, whoever has read the folder`() throws {
      try scratch.write("reports/sitrep.corrections", "close: \"No such question\"\n")
      try age()
      try visit(as: "ana")
      // Nothing came, and then something that only another has seen.
      let same = try run(["changes", reports], viewer: "ana")
      #expect(same.ending == .exited(0) && same.errors.split(separator: "\n").count == 1)
      var reporter = Reporter(seed: 53)
      try scratch.write("reports/new.txt", reporter.report())
      try age()
      try visit(as: "ben")
      let other = try run(["changes", reports], viewer: "ana")
      #expect(other.ending == .exited(1) && other.errors == same.errors)
    }

    @Test func `what a command has worked out is kept for whoever asks next`() throws {
      try age()
      let first = try export(withStore: true)
      let stores = "\(state)/sitrep/stores"
      let name = try #require(
        FileManager.default.contentsOfDirectory(atPath: stores).first { $0.hasSuffix(".sqlite") }
      )
      let database = try Database(path: "\(stores)/\(name)", patience: 10_000)
      #expect(try database.number("SELECT count(*) FROM ahead") == 1)
      // Readings that are no longer there cannot have been used, and what is kept is read.
      try database.execute("DELETE FROM file")
      #expect(try export(withStore: true) == first)
      #expect(try database.number("SELECT count(*) FROM file") == 0)
    }

    @Test func `killed at any moment, it loses nothing and shows nothing wrong`() throws {
      let rounds = ProcessInfo.processInfo.environment["ROUNDS"].flatMap(Int.init) ?? 8
      var random = SplitMix(seed: 5)
      var reporter = Reporter(seed: 43)
      for round in 0..<rounds {
        if round % 3 < 2 {
          let name = "reports/r\(Int.random(in: 0..<16, using: &random)).txt"
          try scratch.write(name, reporter.report() + reporter.report())
        }
        let (terminal, victim) = try open()
        // From before it has read anything to after it has kept everything.
        let moment = Int32.random(in: 0..<600, using: &random)
        terminal.receive(within: moment)
        kill(victim.pid, SIGKILL)
        _ = try victim.end()
        let expected = try export(withStore: false)
        expect(try export(withStore: true), is: expected, "round \(round), \(moment) ms")
        let (screen, heir) = try open()
        try waitForReading(screen)
        expect(
          try shown(by: screen, as: "heir"),
          is: expected,
          "heir of round \(round), \(moment) ms",
        )
        screen.send(":quit\r")
        #expect(try heir.end() == .exited(0))
      }
    }

    /// With `ROUNDS=60` a writer adds a report a second for a minute, and a little more.
    @Test func `three look at a folder while a fourth writes to it`() throws {
      let viewers = ["ana", "ben", "eva"]
      let arrivals = ProcessInfo.processInfo.environment["ROUNDS"].flatMap(Int.init) ?? 5
      let sessions = try viewers.map { try open(viewer: $0) }
      for (terminal, _) in sessions { try waitForReading(terminal) }
      var reporter = Reporter(seed: 47)
      for number in 0..<arrivals {
        try scratch.write("reports/new\(number).txt", reporter.report())
        // A fifth, who only asks, gets the whole truth while the others read and write the store.
        if number % 5 == 2 {
          let expected = try export(withStore: false)
          expect(try export(withStore: true), is: expected, "arrival \(number)")
        }
        if number == arrivals / 2 {
          // One goes in the middle, and has not seen what comes after.
          sessions[1].0.receive(untilQuietFor: 1500)
          sessions[1].0.send(":quit\r")
          #expect(try sessions[1].1.end() == .exited(0))
        }
        for (terminal, _) in sessions { terminal.receive(within: 300) }
      }
      let expected = try export(withStore: false)
      for (index, viewer) in viewers.enumerated() where viewer != "ben" {
        let (terminal, program) = sessions[index]
        terminal.receive(untilQuietFor: 1500)
        terminal.send("r")
        terminal.receive(untilQuietFor: 500)
        expect(try shown(by: terminal, as: viewer), is: expected, viewer)
        terminal.send(":quit\r")
        #expect(try program.end() == .exited(0))
      }
      for (viewer, (terminal, _)) in zip(viewers, sessions) {
        let screen = String(decoding: terminal.received, as: UTF8.self)
        for trouble in ["cannot", "damaged", "lock"] {
          #expect(!screen.contains(trouble), "\(viewer) saw trouble")
        }
      }
      expect(try export(withStore: true), is: expected, "the end")
      let stores = try FileManager.default.contentsOfDirectory(atPath: state + "/sitrep/stores")
      #expect(stores.allSatisfy { !$0.contains("damaged") } && !stores.isEmpty)
      try expectVisits(documents: [14 + arrivals / 2 + 1, 14 + arrivals, 14 + arrivals])
      let ben = try run(["changes", reports], viewer: "ben")
      #expect(ben.ending == .exited(1))
      #expect(!ben.bytes.isEmpty)
      let none = try run(["changes", reports], viewer: "nobody")
      #expect(none.ending == .exited(0))
      #expect(none.errors.contains("no visit"))
    }

    /// Each has a last visit of their own, with as many documents as there were when they went.
    private func expectVisits(documents expected: [Int]) throws {
      let folder = URL(filePath: state + "/sitrep/visits")
      let files = try FileManager.default.contentsOfDirectory(
        at: folder,
        includingPropertiesForKeys: nil,
      )
      let counts = try files.map { file in
        let visit = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        return (visit?["documents"] as? [String])?.count ?? 0
      }
      #expect(counts.sorted() == expected)
    }
  }
}
