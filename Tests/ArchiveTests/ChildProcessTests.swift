import Testing

@testable import Archive

/// How other programs end.
struct ChildProcessTests {
  @Test(arguments: [
    ("echo a; exit 3", ChildProcess.Ending.exited(3), "a\n"),
    ("exec >&-; exit 4", .exited(4), ""),
    ("exec >&-; kill -9 $$", .signalled(9), ""),
    ("echo a; exec sleep 30", .tooLong, "a\n"),
    // It goes on without an output to wait for.
    ("echo a; exec >&-; exec sleep 30", .tooLong, "a\n"),
  ])
  func `a program ends by itself or is ended`(
    script: String,
    ending: ChildProcess.Ending,
    text: String,
  ) throws {
    let output = try ChildProcess.run(["sh", "-c", script], limit: 1_000, seconds: 2)
    #expect(output.ending == ending)
    #expect(output.bytes == Array(text.utf8))
  }

  @Test func `a program finds what it is given, and nothing where it is given nothing`() throws {
    let text = Array(String(repeating: "Vell left the talks.\n", count: 10_000).utf8)
    for input in [text, []] {
      let output = try ChildProcess.run(["cat"], input: input, limit: 1 << 20, seconds: 10)
      #expect(output.ending == .exited(0))
      #expect(output.bytes == input)
    }
  }

  @Test func `who prints too much is ended`() throws {
    let output = try ChildProcess.run(["yes"], limit: 1_000, seconds: 60)
    #expect(output.ending == .tooMuch)
  }
}
