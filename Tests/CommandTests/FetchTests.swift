import Foundation
import Testing

extension EndToEnd {
  /// Feeds fetched by the whole program, from a stand-in for curl.
  @Suite struct Fetching {
    private let scratch: Scratch

    /// A curl that leaves a word that it was asked, and answers when it may.
    init() throws {
      scratch = try Scratch()
      _ = try scratch.folder("reports")
      _ = try scratch.folder("asked")
      try scratch.write(
        "bin/curl",
        """
        #!/bin/sh
        : > '\(scratch["asked"])'/$$
        while [ ! -e '\(scratch["go"])' ]; do sleep 0.05; done
        printf 'HTTP/1.1 200 OK\\r\\n\\r\\n'
        echo '<rss><channel><title>Marram Post</title><item><title>Peace</title></item></channel></rss>'
        """,
      )
      chmod(scratch["bin/curl"], 0o755)
    }

    private var environment: [String: String] {
      var environment = Program.environment(home: scratch.path)
      environment["PATH"] = scratch["bin"] + ":" + (environment["PATH"] ?? "")
      return environment
    }

    private func start(
      _ name: String,
      output: String? = nil,
      account: String? = nil,
    ) throws -> Child {
      var environment = environment
      if let account { environment["XDG_STATE_HOME"] = scratch[account] }
      return try Child(
        Program.path,
        ["fetch", "--folder", scratch["reports"], "https://x.example/rss"],
        environment: environment,
        directory: "/",
        streams: .files(
          input: "/dev/null",
          output: output ?? scratch[name + ".out"],
          errors: scratch[name + ".err"],
        ),
      )
    }

    private func text(_ name: String) -> String {
      (try? String(contentsOfFile: scratch[name], encoding: .utf8)) ?? ""
    }

    private func entries(_ name: String) -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: scratch[name])) ?? []).sorted()
    }

    @Test(arguments: ["one", "other"])
    func `of two at once the second waits, says so, and saves nothing twice`(account: String) throws
    {
      let first = try start("first", account: "one")
      try awaiting("the first request", until: { entries("asked").count == 1 })
      let second = try start("second", account: account)
      try awaiting(
        "a second that waits or asks",
        until: { text("second.err").contains("another fetch") || entries("asked").count == 2 },
      )
      try scratch.write("go", "")
      #expect(try first.end() == .exited(0))
      #expect(try second.end() == .exited(0))
      #expect(entries("reports/fetched/marram-post") == ["peace.md"])
      #expect(text("first.out").contains("1 new"))
      #expect(text("second.out").contains("0 new"))
      #expect(text("second.err").split(separator: "\n").count == 1)
    }

    /// Another stand-in for curl.
    private func curl(_ script: String) throws {
      try scratch.write("bin/curl", "#!/bin/sh\n\(script)\n")
      chmod(scratch["bin/curl"], 0o755)
    }

    @Test func `nobody sees an address among the running programs`() throws {
      try curl("echo \"$@\" > '\(scratch["told"])'; cat > '\(scratch["given"])'; exit 7")
      #expect(try start("first").end() == .exited(74))
      #expect(text("told").contains("--config"))
      #expect(!text("told").contains("x.example"))
      #expect(text("given") == "url = \"https://x.example/rss\"\n")
    }

    @Test func `a failure is told also where the ends of programs are ignored`() throws {
      try curl("exit 7")
      let child = try Child(
        "/bin/sh",
        [
          "-c", "trap '' CHLD; exec \"$0\" fetch --folder \"$1\" https://x.example/rss",
          Program.path,
          scratch["reports"],
        ],
        environment: environment,
        directory: "/",
        streams: .files(input: "/dev/null", output: scratch["out"], errors: scratch["err"]),
      )
      #expect(try child.end() == .exited(74))
      let usual = try start("usual")
      #expect(try usual.end() == .exited(74))
      #expect(text("err") == text("usual.err"))
    }

    @Test func `a full disk is told, and what was saved is remembered`() throws {
      try scratch.write("go", "")
      #expect(try start("full", output: "/dev/full").end() == .exited(74))
      #expect(text("full.err").contains("cannot write to standard output"))
      #expect(entries("reports/fetched/marram-post") == ["peace.md"])
      try FileManager.default.removeItem(atPath: scratch["reports/fetched"])
      #expect(try start("again").end() == .exited(0))
      #expect(text("again.out").contains("0 new"))
    }
  }
}
