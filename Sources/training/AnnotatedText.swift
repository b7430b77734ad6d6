import Extraction
import Prose

/// A text with the names that people marked in it.
struct AnnotatedText {
  var name: String
  var text: [UInt8] = []
  var names: [Span] = []

  /// A marked name, as a range of bytes.
  struct Span: Hashable {
    let start: Int
    let end: Int
    /// Index into `SpanTag.kinds`.
    let kind: Int
  }

  init(name: String) { self.name = name }

  /// The text cut up as the program cuts up a report.
  var passage: Passage {
    Passage(Document(id: DocumentID(high: 0, low: 0), name: name, text: text))
  }

  /// Appends a sentence behind a separator, its names given as ranges of its own bytes.
  mutating func append(_ sentence: some Sequence<UInt8>, _ marked: [Span], after separator: String)
  {
    if !text.isEmpty { text += separator.utf8 }
    let offset = text.count
    text += sentence
    names += marked.map { Span(start: $0.start + offset, end: $0.end + offset, kind: $0.kind) }
  }
}

/// The words of a sentence, found again in its running text one after the other.
struct WordAlignment {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  /// The range of the next word, nil if the text does not go on with it.
  mutating func next(_ word: some StringProtocol) -> Range<Int>? {
    while position < text.count, text[position] == 0x20 || text[position] == 0xc2 {
      // A no-break space.
      if text[position] == 0xc2 {
        guard position + 1 < text.count, text[position + 1] == 0xa0 else { break }
        position += 1
      }
      position += 1
    }
    let bytes = Array(word.utf8)
    let end = position + bytes.count
    guard end <= text.count, text[position..<end].elementsEqual(bytes) else { return nil }
    defer { position = end }
    return position..<end
  }
}
