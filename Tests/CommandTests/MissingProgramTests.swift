import Testing

extension EndToEnd {
  /// The programs that it takes for some things, where they are not installed.
  @Suite struct MissingPrograms {
    /// A place for programs in which there are none.
    private static let nothing = ["PATH": "/nowhere"]

    @Test func `without curl, fetching is refused in one sentence, however many feeds`() throws {
      let scratch = try Scratch()
      let output = try Program.run(
        ["fetch", "--folder", scratch.path, "http://x.example/rss", "http://y.example/rss"],
        environment: Self.nothing,
      )
      #expect(output.ending == .exited(74))
      #expect(output.bytes == [])
      #expect(
        output.errors
          == "sitrep: cannot fetch http://x.example/rss: the program curl is missing; install it.\n"
      )
    }

    @Test func `without pdftotext, a PDF is a gap and all else is read`() throws {
      let scratch = try Scratch()
      try scratch.write("reports/note.pdf", "%PDF-1.4 and what follows")
      try scratch.write(
        "reports/talks.txt",
        "President Ada Lund of Norway left Marram on 3 May 2031.",
      )
      let output = try Program.run(["show", scratch["reports"]], environment: Self.nothing)
      #expect(output.ending == .exited(0), "\(output.errors)")
      #expect(output.text.contains("Ada Lund"))
      #expect(
        output.text.contains(
          "note.pdf: reading it needs pdftotext; install poppler-utils."
        )
      )
    }
  }
}
