import Extraction
import Prose

/// The short name of an open question, in the document's words.
enum Title {
  /// The most bytes that a title made from a clause has.
  static let limit = 72

  /// The whether-clause if that is what opens the question; else what is said, without who says it,
  /// if that holds what opens it; else the clause that does.
  static func of(_ sentence: ByteRange, _ cues: Cues, _ reading: Reading) -> String {
    let passage = reading.passage
    if cues.origin == .whether, let token = cues.token,
      let opening = (token..<min(token + 6, passage.tokens.count)).first(where: {
        openings.contains(passage.tokens[$0].key)
      }), passage.tokens[opening].range.start < sentence.end
    {
      let start = passage.tokens[opening].range.start
      return capitalized(
        Shortening.clause(
          ByteRange(Int(start), Int(sentence.end)),
          passage,
          limit: limit,
          needsVerb: true,
        )
      )
    }
    let content = reading.statements.first {
      sentence.contains($0.content) && $0.content.count > 30 && isClause($0, reading)
    }?.content
    let range = content ?? sentence
    return capitalized(
      Shortening.clause(
        pastSpeaker(tail(of: range, before: cues.token, passage), passage),
        passage,
        limit: limit,
        needsVerb: true,
      )
    )
  }

  /// A range from the colon or semicolon on before which nothing of the question stands: of "Otto, I
  /// am clear: he could end it if he left" what comes after the colon.
  private static func tail(of range: ByteRange, before cue: Int?, _ passage: Passage) -> ByteRange {
    guard let cue, range.contains(passage.tokens[cue].range) else { return range }
    let first = passage.tokens.partition { $0.range.start >= range.start }
    let mark = (first..<cue).last {
      passage.tokens[$0].kind == .punctuation
        && ":;".utf8.contains(passage.document.text[Int(passage.tokens[$0].range.start)])
    }
    return mark.map { ByteRange(Int(passage.tokens[$0 + 1].range.start), Int(range.end)) } ?? range
  }

  /// A range without the name in capitals and the colon that a transcript puts before what is said.
  private static func pastSpeaker(_ range: ByteRange, _ passage: Passage) -> ByteRange {
    let tokens = passage.tokens
    let first = tokens.partition { $0.range.start >= range.start }
    guard first < tokens.count, tokens[first].shape == .upper, tokens[first].range.count > 1
    else { return range }
    for i in (first + 1)..<max(first + 1, min(first + 6, tokens.count - 1)) {
      if passage.document.text[Int(tokens[i].range.start)] == UInt8(ascii: ":") {
        let rest = tokens[i + 1].range.start
        return rest < range.end && tokens[i + 1].isSpaced
          ? ByteRange(Int(rest), Int(range.end)) : range
      }
      guard tokens[i].shape != .lower, tokens[i].shape != .capitalized else { return range }
    }
    return range
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
  private static let saying = WordSet(
    "said says say saying told tells added adds"
  )

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let openings: WordSet = ["whether", "if", "how", "when", "who", "what"]
}
