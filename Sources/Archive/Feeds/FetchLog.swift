import FoundationEssentials
import Prose

/// What is remembered of a feed between two fetches.
package struct FetchLog: Hashable, Sendable, Codable {
  package var marks = Curl.Marks()
  /// What identifies the items that were in the feed last time, whether or not their files are
  /// still there: what the user has thrown away does not come back.
  package var seen: Set<String> = []

  package init() {}

  /// Reads a log; nil if it is none.
  package init?(_ bytes: [UInt8]) {
    guard let log = try? JSONDecoder().decode(FetchLog.self, from: Data(bytes)) else { return nil }
    self = log
  }

  /// The log as JSON, the same for the same log.
  package var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let sorted = Sorted(marks: marks, seen: seen.sorted())
    return (try? Array(encoder.encode(sorted))) ?? []
  }

  private struct Sorted: Encodable {
    let marks: Curl.Marks
    let seen: [String]
  }
}

/// What tells that a report is one that a folder has already: its address, its name in the feed, its
/// text.
package struct ReportIdentity: Hashable, Sendable {
  package let marks: Set<String>

  /// Of an item of a feed, with its text.
  init(_ entry: FeedEntry, _ draft: Draft) {
    var marks: Set = [Self.mark(text: draft.text[...])]
    if let id = entry.id { marks.insert("id \(id)") }
    if let address = entry.address { marks.insert("url \(Self.plain(address))") }
    self.marks = marks
  }

  /// Of a report in a folder.
  init(_ document: Document) {
    let body = document.text[Int(document.body.start)..<Int(document.body.end)]
    var marks: Set = [Self.mark(text: body)]
    if let matter = FrontMatter(document.text)?.values {
      if let id = matter["guid"] { marks.insert("id \(id)") }
      if let address = matter["url"] { marks.insert("url \(Self.plain(address))") }
    }
    self.marks = marks
  }

  private static func mark(text: ArraySlice<UInt8>) -> String {
    let start = text.firstIndex { $0 > 0x20 } ?? text.endIndex
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return "text \(DocumentID(of: Array(text[start..<end])))"
  }

  /// An address without what only counts visitors and jumps.
  private static func plain(_ address: String) -> String {
    let whole = address.prefix { $0 != "#" }
    guard let question = whole.firstIndex(of: "?") else { return String(whole) }
    let kept = whole[whole.index(after: question)...].split(separator: "&")
      .filter { !$0.hasPrefix("utm_") }
    return whole[..<question] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }
}
