import Extraction
import Prose

/// The short name of an open question, in the document's words.
enum Title {
  /// The most bytes that a title made from a clause has.
  static let limit = 72

  /// The whether-clause if that is what opens the question; else what is said, without who says it;
  /// else the head of the sentence.
  static func of(_ sentence: ByteRange, _ cues: Cues, _ reading: Reading) -> String {
    let passage = reading.passage
    if cues.origin == .whether, let token = cues.token,
      let opening = (token..<min(token + 6, passage.tokens.count)).first(where: {
        openings.contains(passage.tokens[$0].key)
      }), passage.tokens[opening].range.start < sentence.end
    {
      let start = passage.tokens[opening].range.start
      return capitalized(
        Shortening.clause(ByteRange(Int(start), Int(sentence.end)), passage, limit: limit)
      )
    }
    if let content = reading.statements.first(where: {
      sentence.contains($0.content) && $0.content.count > 30
    })?.content {
      return capitalized(Shortening.clause(content, passage, limit: limit))
    }
    return capitalized(Shortening.clause(sentence, passage, limit: limit))
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let openings: Set<UInt64> = Set(
    ["whether", "if", "how", "when", "who", "what"].map { Fold.key(of: $0) }
  )
}
