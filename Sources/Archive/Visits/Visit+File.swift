import Assessment
import FoundationEssentials
import Prose

extension Visit {
  /// Reads a visit from a file; nil if there is none, or none that can be made sense of.
  package init?(file: String) {
    guard let bytes = try? TextFile.read(file) else { return nil }
    let lines = bytes.split(separator: 0x0a, maxSplits: 1)
    var head = Array(lines.first ?? [])
    // The rows follow on a line of their own.
    if head.last == UInt8(ascii: ",") { head[head.count - 1] = UInt8(ascii: "}") }
    guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(head)) else { return nil }
    let rest = lines.dropFirst().first.flatMap { line in
      line.starts(with: Self.rowsKey) ? line.dropFirst(Self.rowsKey.count).dropLast(2) : nil
    }
    self.init(
      documents: Set(fields.documents.compactMap(DocumentID.init(hexadecimal:))),
      now: fields.now.flatMap { Day(iso: $0) },
      unseen: fields.unseen.compactMap { row in
        guard let pane = Change.Pane(rawValue: row.pane), let kind = Change.Kind(rawValue: row.kind)
        else { return nil }
        return Change(
          kind: kind,
          pane: pane,
          key: RowKey(row.key),
          title: row.title,
          aspects: (row.aspects ?? []).compactMap(Change.Aspect.init),
          was: RowDigest(named: row.was ?? [:]),
          documents: row.documents ?? [],
        )
      },
      written: fields.written ?? [],
      rows: VisitedRows(bytes: Array(rest ?? [])),
    )
  }

  /// The visit as it is kept in a file: JSON, the documents in the order of their names; the rows, which
  /// few who read the rest need, on a line of their own.
  package func bytes(folder: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("folder", folder)
      json.member("now", now?.description)
      json.member("unseen", unseen) { json, change in
        json.object { json in
          json.member("pane", change.pane.rawValue)
          json.member("kind", change.kind.rawValue)
          json.member("key", change.key.text)
          json.member("title", change.title)
          if !change.aspects.isEmpty { json.member("aspects", change.aspects.map(\.rawValue)) }
          if !change.was.values.isEmpty {
            json.key("was")
            json.object { change.was.write(&$0, Change.Aspect.allCases) }
          }
          if !change.documents.isEmpty { json.member("documents", change.documents) }
        }
      }
      if !written.isEmpty { json.member("written", written) }
      json.member("documents", documents.sorted().map(\.description))
    }
    let head = json.take()
    if rows.bytes.isEmpty { return head + Array("\n".utf8) }
    return head.dropLast() + Array(",\n".utf8) + Self.rowsKey + rows.bytes + Array("}\n".utf8)
  }

  private static let rowsKey = Array("\"rows\":".utf8)

  private struct Fields: Decodable {
    let documents: [String]
    let now: String?
    let unseen: [Row]
    let written: [String]?

    struct Row: Decodable {
      let pane: String
      let kind: String
      let key: String
      let title: String
      /// Nil in a file of an older version, as what follows.
      let aspects: [String]?
      let was: [String: [String]]?
      let documents: [String]?
    }
  }
}

extension RowDigest {
  /// Reads what a file has by the names of aspects.
  init(named says: [String: [String]]) {
    var values: [Change.Aspect: [String]] = [:]
    for (name, texts) in says {
      if let aspect = Change.Aspect(rawValue: name) { values[aspect] = texts }
    }
    self.init(values: values)
  }

  /// Writes some aspects as members of an object.
  func write(_ json: inout JSONWriter, _ aspects: [Change.Aspect]) {
    for aspect in aspects {
      if let says = values[aspect] { json.member(aspect.rawValue, says) }
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
