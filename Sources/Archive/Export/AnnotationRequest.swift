import FoundationEssentials
package import Prose

/// A document to annotate, as a line of JSON gives it: `{"id": …, "text": …, "date": …}`.
package struct AnnotationRequest: Sendable {
  package let id: String
  package let text: String
  /// The publication day, nil if the line has none.
  package let day: Day?

  /// Reads a line; nil if it is no JSON object with a text in "id" and in "text".
  ///
  /// A date may have a time of day after it, which is left out.
  package init?(line: ArraySlice<UInt8>) {
    guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(line)) else { return nil }
    id = fields.id
    text = fields.text
    day = fields.date.flatMap { Day(iso: String($0.prefix(10))) }
  }

  /// The document of this request.
  package var document: Document {
    let bytes = Array(text.utf8)
    let whole = ByteRange(0, bytes.count)
    return Document(
      id: DocumentID(of: bytes),
      name: id,
      text: bytes,
      publication: day.map { Publication(day: $0, basis: .metadata) }
        ?? Dating.publication(of: bytes, body: whole, matter: [:], name: "", given: nil),
    )
  }

  private struct Fields: Decodable {
    let id: String
    let text: String
    let date: String?
  }
}
