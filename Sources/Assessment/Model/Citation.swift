package import Prose

/// The words of a document that a row rests on: W3C text position and text quote in one.
package struct Citation: Sendable {
  package let document: DocumentID
  package let range: ByteRange
  /// The document's own text, not a copy.
  ///
  /// There are tens of thousands of citations, and a slice of it would take four times the room.
  private let source: [UInt8]

  /// Cites a range of a document, whose bytes they are, so the words cannot differ; constant.
  package init(_ document: Document, _ range: ByteRange) {
    precondition(range.indices.upperBound <= document.text.count, "a citation past its document")
    self.document = document.id
    self.range = range
    source = document.text
  }

  /// The exact bytes of the range; constant.
  package var bytes: ArraySlice<UInt8> { source[range.indices] }

  /// The exact bytes of the range as text; linear in their number.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Documents are known by their content, so the same range of the same one has the same words.
extension Citation: Hashable {
  package static func == (a: Citation, b: Citation) -> Bool {
    a.range == b.range && a.document == b.document
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(document)
    hasher.combine(range)
  }
}
