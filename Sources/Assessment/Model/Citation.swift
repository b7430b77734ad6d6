package import Prose

/// The words of a document that a row rests on: W3C text position and text quote in one.
package struct Citation: Sendable {
  package var document: DocumentID { source.id }
  package let range: ByteRange
  /// The document's own text, not a copy.
  private let source: Document.Content

  /// Cites a range of a document, whose bytes they are, so the words cannot differ; constant.
  package init(_ document: Document, _ range: ByteRange) {
    precondition(range.indices.upperBound <= document.text.count, "a citation past its document")
    self.range = range
    source = document.content
  }

  /// The exact bytes of the range; constant.
  package var bytes: ArraySlice<UInt8> { source.text[range.indices] }

  /// The exact bytes of the range as text; linear in their number.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Documents are known by their content, so the same range of the same one has the same words.
extension Citation: Hashable {
  package static func == (a: Citation, b: Citation) -> Bool {
    a.range == b.range && (a.source === b.source || a.document == b.document)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(document)
    hasher.combine(range)
  }
}
