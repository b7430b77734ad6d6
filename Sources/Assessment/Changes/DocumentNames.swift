import Prose

/// What the documents of a situation are called; made out for the first that is asked for, since few changes ask.
final class DocumentNames {
  private let documents: [Document]
  private lazy var names = Dictionary(documents.map { ($0.id, $0.name) }) { first, _ in first }

  init(_ documents: [Document]) { self.documents = documents }

  /// The names of the documents that hold some words, as far as they are there.
  func holding(_ words: [Citation]) -> [String] { words.compactMap { names[$0.document] } }
}
