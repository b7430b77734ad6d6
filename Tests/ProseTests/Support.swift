import Prose

/// A document for tests, without a date.
func document(_ text: String) -> Document {
  Document(id: DocumentID(high: 0, low: 0), name: "test.txt", text: Array(text.utf8))
}
