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
      sentence.contains($0.content) && $0.content.count > 30 && isClause($0, reading)
    })?.content {
      return capitalized(Shortening.clause(content, passage, limit: limit))
    }
    return capitalized(Shortening.clause(sentence, passage, limit: limit))
  }

  /// Whether what was said is a clause of its own: quoted, after "that", or after a plain "said".
  private static func isClause(_ statement: Statement, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let first = reading.tokens(in: statement.content).lowerBound
    guard first > 0, first < tokens.count else { return false }
    if statement.form == .direct || tokens[first].key == that || tokens[first - 1].key == that {
      return true
    }
    guard let cue = statement.cue else { return false }
    return reading.tokens(in: cue).contains { saying.contains(tokens[$0].key) }
  }

  private static let that = Fold.key(of: "that")
  private static let saying: Set<UInt64> = Set(
    "said says say saying told tells added adds".split(separator: " ").map {
      Fold.key(of: String($0))
    }
  )

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let openings: Set<UInt64> = Set(
    ["whether", "if", "how", "when", "who", "what"].map { Fold.key(of: $0) }
  )
}
