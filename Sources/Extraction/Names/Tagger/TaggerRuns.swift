import Prose

/// Finds the runs of tokens in which names may stand; everything else is outside without a look.
struct TaggerRuns {
  let text: NameText
  /// What the rules say of the tokens.
  let features: TaggerFeatures

  /// The runs of a sentence, in order, without overlaps.
  @inline(__always)
  func runs(of sentence: Sentence, _ body: (Range<Int>) -> Void) {
    var i = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while i < end {
      guard isStrong(i) else {
        i += 1
        continue
      }
      let start = i
      i += 1
      while i < end {
        if isStrong(i) || text.tokens[i].kind == .number && text.tokens[i].isSpaced {
          i += 1
        } else if i + 1 < end, isLink(i), isStrong(i + 1) {
          i += 2
        } else if i + 2 < end, isLink(i), isLink(i + 1), isStrong(i + 2) {
          i += 3
        } else {
          break
        }
      }
      if i - start > 1 || !isIdle(start) { body(start..<i) }
    }
  }

  /// Whether a word alone is never a name: "The" at the head of a sentence, "Monday".
  private func isIdle(_ i: Int) -> Bool {
    !isNamed(i) && !text.facts[i].isDisjoint(with: [.function, .calendar])
  }

  private func isNamed(_ i: Int) -> Bool { features.isNamed(i) }

  private func isStrong(_ i: Int) -> Bool {
    let token = text.tokens[i]
    guard token.kind == .word else { return false }
    switch token.shape {
    case .capitalized, .upper: return true
    case .initial: return token.key != Keys.i || isNamed(i)
    case .other:
      let first = text.bytes[Int(token.range.start)]
      return first >= 0x41 && first <= 0x5a || isNamed(i)
    // In small letters only "al-Rashid" has a capital that counts.
    case .lower: return isNamed(i) || text.capitals[i] == .sure
    }
  }

  /// Whether a token may stand between the words of a name.
  private func isLink(_ i: Int) -> Bool {
    if text.tokens[i].kind == .word {
      return text.facts[i].contains(.inner) || text.isPossessive(i)
    }
    return text.isMark(i, "&") || text.isMark(i, "-") || text.isMark(i, "/") || text.isMark(i, ".")
      || text.isMark(i, "'") || text.isMark(i, ",") && text.hasSuffix(after: i, text.tokens.count)
  }
}
