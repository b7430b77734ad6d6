package import Prose

/// The words of a document that a row rests on: W3C text position and text quote in one.
package struct Citation: Hashable, Sendable {
  package let document: DocumentID
  package let range: ByteRange
  /// The exact bytes of the range as text.
  package let text: String

  package init(document: DocumentID, range: ByteRange, text: String) {
    self.document = document
    self.range = range
    self.text = text
  }

  /// Cites a range of a document; the quotation is taken from its bytes, so it cannot differ.
  package init(_ document: Document, _ range: ByteRange) {
    self.init(document: document.id, range: range, text: document.text.string(in: range))
  }
}
