import Prose

/// Lets the occurrences of a word in a document speak for each other: what it clearly is in one
/// sentence it is likely to be in the next.
struct TagConsensus {
  let text: NameText

  /// How much of what the others say counts, in sixteenths.
  private static let share: Int32 = 8
  /// The most that one occurrence may say.
  private static let loudest: Int32 = 600

  /// What the occurrences of a word say together.
  private struct Voices {
    var count: Int32 = 0
    /// For each of `SpanTag.kinds`, by how much it leads before no name.
    var leads = SIMD4<Int32>()
  }

  /// Adds to the scores of the tokens of some runs what the same words say elsewhere; linear.
  func settle(_ runs: [Range<Int>], _ scores: inout [Int32]) {
    var voices = Array(repeating: Voices(), count: text.forms.count)
    forEachWord(of: runs) { word, row in
      voices[word].count += 1
      voices[word].leads &+= Self.leads(scores, row)
    }
    let before = scores
    forEachWord(of: runs) { word, row in
      let voice = voices[word]
      guard voice.count > 1 else { return }
      let others = voice.leads &- Self.leads(before, row)
      for kind in SpanTag.kinds.indices {
        let share = others[kind] / (voice.count - 1) * Self.share / 16
        for tag in (1 + kind * 4)..<(5 + kind * 4) { scores[row + tag] += share }
      }
    }
  }

  /// Calls `body` with the number of each word's form and where its scores begin.
  private func forEachWord(of runs: [Range<Int>], _ body: (Int, Int) -> Void) {
    var row = 0
    for run in runs {
      for i in run {
        if text.tokens[i].kind == .word, text.tokens[i].shape != .lower,
          text.facts[i].isDisjoint(with: [.inner, .function])
        {
          body(text.forms[i], row)
        }
        row += SpanTag.lanes
      }
    }
  }

  private static func leads(_ scores: [Int32], _ row: Int) -> SIMD4<Int32> {
    var leads = SIMD4<Int32>()
    for kind in SpanTag.kinds.indices {
      let first = row + 1 + kind * 4
      let best = max(
        max(scores[first], scores[first + 1]),
        max(scores[first + 2], scores[first + 3]),
      )
      leads[kind] = min(max(best - scores[row], -loudest), loudest)
    }
    return leads
  }
}
