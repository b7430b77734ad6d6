import Foundation
import Testing

extension EndToEnd {
  /// The program where there is no terminal: pipes, scripts, cron.
  @Suite struct PlainOutput {
    @Test(arguments: [["show"], ["export"], ["export", "--format", "markdown"]])
    func `a pipe gets no escape sequence, whatever the documents hold`(
      command: [String]
    ) throws {
      let scratch = try Scratch()
      try scratch.write("hostile.txt", Hostile.text)
      let output = try Program.run(command + [scratch.path])
      #expect(output.ending == .exited(0), "\(output.errors)")
      #expect(!output.bytes.isEmpty)
      #expect(output.text.contains("Ada Lund"))
      #expect(output.text.unicodeScalars.allSatisfy { !Hostile.steers($0) })
    }

    @Test func `show prints the three parts of the seed's situation, no line too wide`() throws {
      let output = try Program.run(["show", "--width", "72", Program.seeds])
      #expect(output.ending == .exited(0), "\(output.errors)")
      for part in ["Parties", "What to watch", "Timeline"] {
        #expect(output.text.localizedCaseInsensitiveContains(part))
      }
      #expect(output.text.split(separator: "\n").allSatisfy { $0.count <= 72 })
    }

    @Test func `show can be told which panes and how many rows of them`() throws {
      let all = try Program.run(["show", Program.seeds])
      let some = try Program.run(
        ["show", "--panes", "timeline,watch", "--rows", "2", Program.seeds]
      )
      #expect(some.ending == .exited(0), "\(some.errors)")
      #expect(!some.text.contains("Parties\n="))
      #expect(some.text.contains("What to watch\n="))
      #expect(some.text.contains("and 6 more"))
      #expect(some.text.count < all.text.count / 3)
    }

    @Test func `without a terminal the dashboard says in one sentence what to use instead`() throws
    {
      let output = try Program.run([Program.seeds])
      #expect(output.ending == .exited(2))
      #expect(output.bytes.isEmpty)
      #expect(output.errors.isOneLine)
      #expect(output.errors.contains("sitrep show"))
    }
  }

  /// The release build as it is copied to another machine.
  @Suite(.enabled(if: Program.isRelease, "SITREP names the release build to try"))
  struct Standalone {
    @Test func `it needs no library at all`() throws {
      let output = try Program.run([Program.path], program: "ldd")
      #expect((output.text + output.errors).contains("not a dynamic executable"))
    }

    @Test func `it runs from another folder, started in another`() throws {
      let scratch = try Scratch()
      let binary = try scratch.copy(Program.path)
      let here = try Program.run(["export", Program.seeds])
      let there = try Program.run(["export", Program.seeds], program: binary, directory: "/")
      #expect(there.ending == .exited(0))
      #expect(there.bytes == here.bytes)
    }
  }
}

extension String {
  fileprivate var isOneLine: Bool { hasSuffix("\n") && count(where: \.isNewline) == 1 }
}
