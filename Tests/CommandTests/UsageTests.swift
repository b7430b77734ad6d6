import Testing

extension EndToEnd {
  /// What the program says to wrong usage, and to the shell.
  @Suite struct Usage {
    private static let wrong: [(line: [String], status: Int32)] = [
      (["--no-such-option"], 2),
      (["export", "--format", "pdf"], 2),
      (["export", "--timeline-dates", "-1"], 2),
      (["show", "--width", "3"], 2),
      (["show", "--rows", "0"], 2),
      (["show", "--panes", "parties,plaid"], 2),
      (["show", "--panes", ""], 2),
      (["show", "--date", "31.12.2031"], 2),
      (["explain"], 2),
      (["explain", "no such row", "seeds"], 2),
      (["--theme", "plaid", "seeds"], 2),
      (["seeds"], 2),
      (["show", "no such folder"], 66),
      (["show", "Package.swift"], 66),
      (["annotate", "no such file"], 66),
      (["annotate", "no such file.jsonl"], 66),
      (["annotate", "seeds"], 65),
      (["fetch", "--folder", "seeds"], 2),
      (["fetch", "--timeout", "0", "http://x.example"], 2),
      (["fetch", "--folder", "no such folder", "http://x.example"], 66),
      (["fetch", "--folder", "seeds", "ftp://x.example"], 74),
    ]

    @Test(arguments: wrong)
    func `one sentence on standard error and a status`(line: [String], status: Int32) throws {
      let output = try Program.run(line)
      #expect(output.ending == .exited(status))
      #expect(output.bytes == [])
      #expect(output.errors.hasPrefix("sitrep: "))
      #expect(output.errors.split(separator: "\n").count == 1)
    }

    @Test(arguments: [["--help"], ["--version"], ["help", "export"], ["export", "--help"]])
    func `help goes to standard output`(arguments: [String]) throws {
      let output = try Program.run(arguments)
      #expect(output.ending == .exited(0))
      #expect(!output.text.isEmpty)
      #expect(output.errors == "")
    }

    @Test func `a bad line among good ones is named, and the good ones are answered`() throws {
      let scratch = try Scratch()
      try scratch.write(
        "a.jsonl",
        "{\"id\":\"a\",\"text\":\"Text.\"}\nbad\n{\"id\":\"b\",\"text\":\"\"}\n",
      )
      let output = try Program.run(["annotate", "-"], input: scratch["a.jsonl"])
      #expect(output.ending == .exited(65))
      #expect(output.text.split(separator: "\n").count == 2)
      #expect(output.errors.contains("line 2 of standard input"))
    }

    @Test func `nobody reading the output is no error worth a word`() throws {
      let output = try Program.run(
        [
          "-c",
          "for i in 1 2 3; do \(Program.path) export seeds; done | true; echo ${PIPESTATUS[1]}",
        ],
        program: "bash",
      )
      #expect(output.errors == "")
      #expect(output.text == "0\n")
    }

    @Test func `a full disk is told`() throws {
      let output = try Program.run(
        ["-c", "\(Program.path) export seeds >/dev/full; echo $?"],
        program: "bash",
      )
      #expect(output.text == "74\n")
      #expect(output.errors.contains("cannot write to standard output"))
    }
  }
}
