import Extraction
import Prose

/// What a stance is about, in the document's words.
enum Issue {
  /// The lead-in of the bullet if there is one, else the head of what was said.
  static func of(_ content: ByteRange, _ sentence: Int, _ reading: Reading) -> String {
    let passage = reading.passage
    if let leadIn = LeadIn.of(block: passage.sentences[sentence].block, passage) {
      return reading.line(leadIn.title)
    }
    return Shortening.clause(content, passage, limit: 60)
  }
}
