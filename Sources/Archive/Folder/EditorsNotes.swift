import Prose

/// What stands below a press release for those who print it: whom to call, and who sent it.
enum EditorsNotes {
  /// Where a release ends and its notes begin, at a line like "Notes to editors" or at the "ENDS" above it;
  /// the end of the body where there are none; linear.
  static func start(in text: [UInt8], _ body: ByteRange) -> Int {
    var last: ArraySlice<UInt8>?
    for line in text[body.indices].split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
      // No heading is longer, and few lines are as short.
      guard line.count < 40 else {
        last = nil
        continue
      }
      let words = String(decoding: line, as: UTF8.self).lowercased()
        .split { !$0.isLetter && $0 != "'" && $0 != "’" }.joined(separator: " ")
      if headings.contains(words) { return (last ?? line).startIndex }
      if !words.isEmpty { last = ends.contains(words) ? line : nil }
    }
    return Int(body.end)
  }

  private static let headings: Set<String> = [
    "notes to editors", "note to editors", "notes to editor", "note to editor",
    "notes for editors", "note for editors", "notes to the editor", "note to the editor",
    "editors' notes", "editor's notes", "editors’ notes", "editor’s notes",
  ]
  private static let ends: Set<String> = ["ends", "end"]
}
