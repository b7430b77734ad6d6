import Extraction
import Prose

/// The dead, whom reports name to tell what goes back to them: "the late President Vell".
enum Departed {
  /// Whether a member is a person who is dead by the documents' words and is named in passing; whose
  /// death the documents are about stays.
  static func contain(_ member: Cast.Member, _ agency: Agency, _ marks: NameMarks) -> Bool {
    guard member.kind == .person else { return false }
    let isInPassing = agency.mentions <= passing && !agency.speaks
    return isInPassing && marks.contains(.isLate) || marks.contains(.isRemembered)
  }

  /// Whether a name stands where its bearer's death is remembered: "the 20th anniversary of Vell's
  /// death" is about what goes back to the dead, however often they are named.
  static func isRemembered(_ name: NameMention, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let span = name.tokens
    guard span.upperBound + 1 < tokens.count, tokens[span.upperBound].key == possessive,
      tokens[span.upperBound + 1].key == death
    else { return false }
    return tokens[max(0, span.lowerBound - 3)..<span.lowerBound].contains {
      anniversaries.contains($0.key)
    }
  }

  /// Whether "late" stands before a name, with nothing but a role between them.
  static func isLate(_ name: NameMention, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let first = max(0, name.tokens.lowerBound - 5)
    for i in (first..<name.tokens.lowerBound).reversed() {
      guard tokens[i].kind == .word else { return false }
      if tokens[i].key == late {
        return reading.times(in: ByteRange(Int(tokens[i].range.start), Int(name.range.end))).isEmpty
      }
      if verbs.contains(tokens[i].key) { return false }
    }
    return false
  }

  /// How many mentions are in passing.
  private static let passing = 3
  private static let possessive = Fold.key(of: "'s")
  private static let death = Fold.key(of: "death")
  private static let anniversaries: WordSet = ["anniversary", "centenary", "decades", "years"]
  private static let late = Fold.key(of: "late")
  private static let verbs: WordSet = ["said", "says", "told", "met", "by", "with", "and"]
}
