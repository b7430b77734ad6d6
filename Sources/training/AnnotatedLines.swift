import Extraction
import FoundationEssentials

/// Reads names from lines of JSON: {"id", "text", "entities": [{"start", "end", "type"}]}, positions
/// in code points.
enum AnnotatedLines {
  private struct Row: Decodable {
    let id: String
    let text: String
    let entities: [Entity]
    let annotated_upto: Int?
  }

  private struct Entity: Decodable {
    let start: Int
    let end: Int
    let type: String?
    /// What MEANTIME says of the form: "NAM" for a name.
    let syntactic: String?
  }

  private static let kinds = [
    "per": 0, "person": 0, "org": 1, "organization": 1, "organisation": 1, "loc": 2, "location": 2,
    "facility": 2,
  ]

  static func texts(of content: String, onlyNamed: Bool) throws -> [AnnotatedText] {
    try content.split(separator: "\n").map { line in
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      var text = AnnotatedText(name: row.id)
      let scalars = row.text.unicodeScalars
      let limit = onlyNamed ? row.annotated_upto ?? scalars.count : scalars.count
      var offsets: [Int] = [0]
      for scalar in scalars { offsets.append((offsets.last ?? 0) + scalar.utf8.count) }
      text.text = Array(row.text.utf8.prefix(offsets[min(limit, scalars.count)]))
      var seen: Set<AnnotatedText.Span> = []
      for entity in row.entities where entity.end <= limit {
        guard !onlyNamed || entity.syntactic == "NAM",
          let kind = kinds[(entity.type ?? "").lowercased()]
        else { continue }
        seen.insert(.init(start: offsets[entity.start], end: offsets[entity.end], kind: kind))
      }
      text.names = seen.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      return text
    }
  }
}
