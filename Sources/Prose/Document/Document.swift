/// A report as it was read: its bytes, unchanged, and what is known about it.
package struct Document: Sendable {
  package var id: DocumentID { content.id }
  /// Path inside the folder, with "/" between its parts.
  package let name: String
  /// Valid UTF-8, of which every citation is a range: the bytes of the file, or what was taken out of
  /// a file that is no plain text.
  package var text: [UInt8] { content.text }
  /// The text with its identity, which citations hold.
  package private(set) var content: Content
  /// The part of the text that is the report, after front matter and before what readers wrote below it or
  /// editors are told.
  package let body: ByteRange
  /// The title from the document's metadata; nil where it has none and the text's own title counts.
  package let title: String?
  /// The outlet or organization that published it, as its metadata says.
  package let source: String?
  /// Where it stood on the web, as its metadata says.
  package let address: String?
  package let publication: Publication?
  /// The name of the document that this one is a later version of, as it says itself.
  package let updates: String?

  package init(
    id: DocumentID,
    name: String,
    text: [UInt8],
    body: ByteRange? = nil,
    title: String? = nil,
    source: String? = nil,
    address: String? = nil,
    publication: Publication? = nil,
    updates: String? = nil,
  ) {
    content = Content(id, text)
    self.name = name
    self.body = body ?? ByteRange(0, text.count)
    self.title = title
    self.source = source
    self.address = address
    self.publication = publication
    self.updates = updates
  }

  /// The same document, known by something else.
  package func identified(_ id: DocumentID) -> Document {
    var document = self
    document.content = Content(id, text)
    return document
  }

  /// A text with its identity.
  ///
  /// An object, since there are hundreds of thousands of citations in a large folder: each has one
  /// reference to it.
  package final class Content: Sendable {
    package let id: DocumentID
    package let text: [UInt8]

    fileprivate init(_ id: DocumentID, _ text: [UInt8]) {
      self.id = id
      self.text = text
    }
  }
}

/// The identity of a document's content: the first 128 bits of the SHA-256 of its bytes.
///
/// Where several documents of a folder have the same text, that of one; see ``copy(_:)``.
package struct DocumentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The identity of a document with the same text that is another report, by what tells it from the first.
  package func copy(_ mark: UInt64) -> DocumentID { DocumentID(high: high ^ mark, low: low) }

  /// Whether the text is the same.
  package func isOfSameText(as other: DocumentID) -> Bool { low == other.low }

  package static func < (a: DocumentID, b: DocumentID) -> Bool {
    a.high != b.high ? a.high < b.high : a.low < b.low
  }

  /// Thirty-two lower-case hexadecimal digits, as `sha256sum` begins its line.
  package var description: String { hexadecimal(high) + hexadecimal(low) }

  private func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The day a document was published, and how that is known.
package struct Publication: Hashable, Sendable {
  package let day: Day
  package let basis: Basis

  package init(day: Day, basis: Basis) {
    self.day = day
    self.basis = basis
  }

  /// The evidence for a publication date, strongest first.
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    case frontMatter = "front matter"
    /// Schema.org's description of the article, or the fields of a data file.
    case metadata
    /// The date that a feed gives an item.
    case feed
    case mailHeader = "mail header"
    /// A meta element of a page.
    case metaTag = "meta tag"
    /// A time element of a page.
    case timeElement = "time element"
    case dateline
    case url = "URL"
    case fileName = "file name"
    /// Given by the analyst on the command line for documents that have none.
    case given
  }
}
