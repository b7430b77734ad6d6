import Foundation
import Testing

extension EndToEnd {
  /// What leaves the program for other programs.
  @Suite struct Export {
    /// The seed, and beside it a report with front matter and characters of two to four bytes.
    private func folder(in scratch: Scratch) throws -> String {
      try scratch.copy(Program.seeds)
      try scratch.write(
        "seeds/later.md",
        """
        ---
        date: 2031-03-04
        ---
        # Über den Fluß – “the crossing” 🔹

        Foreign Minister Ayşe Çelikoğlu said on 3 March 2031 that Norway would send 40 engineers…

        - Jörg Ødegård, Norway's envoy, demanded that Belgium open the bridge by 12 April 2031.
        """,
      )
      return scratch["seeds"]
    }

    @Test func `every citation is what the file says at its place`() throws {
      let scratch = try Scratch()
      let folder = try folder(in: scratch)
      let export = try Program.run(["export", "--format", "json", folder])
      #expect(export.ending == .exited(0))
      let citations = Citation.all(in: try JSONSerialization.jsonObject(with: Data(export.bytes)))
      #expect(Set(citations.map(\.document)).count == 2, "both reports are cited")
      for citation in citations {
        let bytes = try Data(contentsOf: URL(filePath: folder + "/" + citation.document))
        let text = try #require(String(data: bytes, encoding: .utf8))
        try #require(citation.bytes.upperBound <= bytes.count)
        #expect(bytes[citation.bytes].elementsEqual(citation.text.utf8), "\(citation)")
        let scalars = text.unicodeScalars
        #expect(
          scalars.dropFirst(citation.scalars.lowerBound).prefix(citation.scalars.count)
            .elementsEqual(citation.text.unicodeScalars),
          "\(citation)",
        )
      }
    }

    /// The order of a set or dictionary is another one in each process.
    @Test(arguments: ["json", "jsonl", "csv", "markdown"])
    func `two processes export the same bytes`(_ format: String) throws {
      let scratch = try Scratch()
      let folder = try folder(in: scratch)
      for (name, toll) in [("a", 12), ("b", 15), ("c", 15)] {
        try scratch.write(
          "seeds/\(name).txt",
          """
          Norway and Sweden met in Selm on Monday. At least \(toll) miners were killed in Selm, the mayor of Selm said. \
          Zenda, Chile and Peru condemned the blast, and Kenya, Ghana and Togo called for talks with Norway.
          """,
        )
      }
      let exports = try (1...3).map { run in
        try Program.run(
          ["export", "--format", format, folder],
          environment: ["XDG_STATE_HOME": scratch["state\(run)"]],
        ).bytes
      }
      #expect(!exports[0].isEmpty)
      #expect(exports.allSatisfy { $0 == exports[0] })
    }

    @Test(arguments: ["export", "show"])
    func `a damaged store is named`(_ command: String) throws {
      let scratch = try Scratch()
      // Smaller folders have no store.
      let line = "Ana Vell met Otto Brand in Selm on Monday.\n\n"
      let report = String(repeating: line, count: 400)
      for name in 1...10 {
        try scratch.write("reports/\(name).txt", "Report \(name)\n\n\(report)")
      }
      let state = ["XDG_STATE_HOME": scratch["state"]]
      let before = try Program.run([command, scratch["reports"]], environment: state)
      #expect(before.errors.isEmpty)
      let stores = scratch["state/sitrep/stores"]
      let names = try FileManager.default.contentsOfDirectory(atPath: stores)
        .filter { $0.hasSuffix(".sqlite") }
      try #require(!names.isEmpty)
      for name in names {
        try Data("This is no store.".utf8).write(to: URL(filePath: "\(stores)/\(name)"))
      }
      let after = try Program.run([command, scratch["reports"]], environment: state)
      #expect(after.errors.contains("damaged"))
      #expect(after.bytes == before.bytes)
      #expect(try Program.run([command, scratch["reports"]], environment: state).errors.isEmpty)
    }

    @Test func `the same documents give the same bytes, whatever the order they came in`() throws {
      let one = try Scratch()
      let other = try Scratch()
      let names = try FileManager.default.contentsOfDirectory(atPath: try folder(in: one)).sorted()
      _ = try other.folder("seeds")
      for name in names.reversed() {
        try FileManager.default.copyItem(
          atPath: one["seeds/\(name)"],
          toPath: other["seeds/\(name)"],
        )
      }
      let first = try Program.run(["export", one["seeds"]])
      #expect(!first.bytes.isEmpty)
      #expect(try Program.run(["export", one["seeds"]]).bytes == first.bytes)
      #expect(try Program.run(["export", other["seeds"]]).bytes == first.bytes)
    }

    @Test func `what cannot be read is named with its reason, and the rest is there`() throws {
      let scratch = try Scratch()
      let folder = try folder(in: scratch)
      try Gaps.add(to: scratch, folder: "seeds")
      let export = try Program.run(["export", folder])
      #expect(export.ending == .exited(0))
      let situation = try JSONSerialization.jsonObject(with: Data(export.bytes)) as? [String: Any]
      let gaps = try #require(situation?["gaps"] as? [[String: String]])
      for (name, reason) in Gaps.reasons {
        let gap = try #require(gaps.first { $0["name"] == name }, "\(name) is named")
        #expect(gap["reason"]?.contains(reason) == true, "\(gap)")
      }
      #expect(gaps.count == Gaps.reasons.count)
      #expect((situation?["documents"] as? [Any])?.count == 2)
    }

    /// The superuser may read anything, so another account has to try.
    @Test(.enabled(if: geteuid() == 0, "only the superuser can become another account"))
    func `a file and a folder without permission are named`() throws {
      let scratch = try Scratch()
      let folder = try folder(in: scratch)
      try scratch.write("seeds/secret.txt", "Not for everybody.")
      chmod(scratch["seeds/secret.txt"], 0)
      _ = try scratch.folder("seeds/closed", permissions: 0)
      let binary = try scratch.copy(Program.path)
      let export = try Program.run(
        ["--reuid=65534", "--regid=65534", "--clear-groups", binary, "export", folder],
        program: "setpriv",
        directory: scratch.path,
      )
      #expect(export.ending == .exited(0), "\(export.errors)")
      let situation = try JSONSerialization.jsonObject(with: Data(export.bytes)) as? [String: Any]
      let gaps = try #require(situation?["gaps"] as? [[String: String]])
      #expect(gaps.compactMap { $0["name"] }.sorted() == ["closed", "secret.txt"])
      #expect(gaps.allSatisfy { $0["reason"]?.contains("permission") == true }, "\(gaps)")
      #expect((situation?["documents"] as? [Any])?.count == 2)
    }
  }
}

/// A quotation as the export gives it.
private struct Citation: CustomStringConvertible {
  let document: String
  let bytes: Range<Int>
  let scalars: Range<Int>
  let text: String

  var description: String { "\(document) \(bytes): \(text)" }

  private init?(_ object: [String: Any]) {
    guard let document = object["document"] as? String,
      let text = object["text"] as? String,
      let start = object["start"] as? Int,
      let end = object["end"] as? Int,
      let scalarStart = object["scalarStart"] as? Int,
      let scalarEnd = object["scalarEnd"] as? Int
    else { return nil }
    self.document = document
    self.text = text
    bytes = start..<max(start, end)
    scalars = scalarStart..<max(scalarStart, scalarEnd)
  }

  /// Every citation anywhere in a tree of JSON.
  static func all(in json: Any) -> [Citation] {
    switch json {
    case let object as [String: Any]:
      if let citation = Citation(object) { [citation] } else { object.values.flatMap(all) }
    case let array as [Any]: array.flatMap(all)
    default: []
    }
  }
}
