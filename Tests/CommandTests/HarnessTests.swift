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
      let binary = try #require(try session?.scratch.copy("/bin/cat"))
      try session?.run(binary)
      try awaiting("a running program") { !ProcessTable.running(binary).isEmpty }
      session = nil
      try awaiting("its end") { ProcessTable.running(binary).isEmpty }
    }
  }
}
