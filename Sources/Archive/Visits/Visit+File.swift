import Assessment
import FoundationEssentials
import Prose

extension Visit {
  /// Reads a visit from a file; nil if there is none, or none that can be made sense of.
  package init?(file: String) {
    guard let bytes = try? TextFile.read(file),
      let fields = try? JSONDecoder().decode(Fields.self, from: Data(bytes))
    else { return nil }
    self.init(
      documents: Set(fields.documents.compactMap(DocumentID.init(hexadecimal:))),
      unseen: fields.unseen.compactMap { row in
        guard let pane = Change.Pane(rawValue: row.pane), let kind = Change.Kind(rawValue: row.kind)
        else { return nil }
        return Change(kind: kind, pane: pane, key: RowKey(row.key), title: row.title)
      },
    )
  }

  /// The visit as it is kept in a file: JSON, the documents in the order of their names.
  package func bytes(folder: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("folder", folder)
      json.member("unseen", unseen) { json, change in
        json.object { json in
          json.member("pane", change.pane.rawValue)
          json.member("kind", change.kind.rawValue)
          json.member("key", change.key.text)
          json.member("title", change.title)
        }
      }
      json.member("documents", documents.sorted().map(\.description))
    }
    json.newline()
    return json.take()
  }

  private struct Fields: Decodable {
    let documents: [String]
    let unseen: [Row]

    struct Row: Decodable {
      let pane: String
      let kind: String
      let key: String
      let title: String
    }
  }
}

extension DocumentID {
  /// Reads thirty-two hexadecimal digits.
  fileprivate init?(hexadecimal digits: String) {
    guard digits.utf8.count == 32, let high = UInt64(digits.prefix(16), radix: 16),
      let low = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }
}
