import Prose

/// Whether something is said of an object: "called the deal a mistake".
extension StatementFinder {
  /// Whether something is said of the noun phrase at a chunk: "as", a quotation, or a second one.
  func isPredicated(_ j: Int) -> Bool {
    for i in j..<chunks.count {
      switch chunks[i].kind {
      case .openQuote: return true
      case .comma, .break, .subordinator, .relative: return false
      // "Called Vell and left", "called Vell and “was glad”".
      case .coordinator where i == j + 1 && i + 1 < chunks.count && chunks[i + 1].kind != .nominal:
        return false
      // "Called her to play": nothing is said of her, unlike of "her plan to play".
      case .verb where chunks[i].group.isInfinitive && i > j:
        let noun = chunker.source.tokens[chunks[i - 1].tokens.upperBound - 1]
        guard SpeechNoun.table.value(of: noun) != nil else { return false }
      // "Back on its feet as soon as possible".
      case .preposition where isPreposition(i, Keys.as):
        return i + 2 < chunks.count && !isPreposition(i + 2, Keys.as)
      case .nominal where i > j && chunks[i - 1].kind == .nominal && !isWhole(i - 1): return true
      default: break
      }
    }
    return false
  }

  /// "The council to tell it", unlike "the plan to sell it".
  func leadsAim(_ j: Int) -> Bool {
    guard chunks[j].kind == .nominal, j + 1 < chunks.count, chunks[j + 1].group.isInfinitive
    else { return false }
    let noun = chunker.source.tokens[chunks[j].tokens.upperBound - 1]
    // "Called efforts to sell it “a disgrace”".
    let rest = rest(j)
    let isJudged = chunks[j...].contains {
      $0.kind == .openQuote && rest.contains($0.tokens.lowerBound)
    }
    return SpeechNoun.table.value(of: noun) == nil && !isJudged
  }

  /// "All the songs": what "all" leads to is one noun phrase with it.
  private func isWhole(_ j: Int) -> Bool {
    chunks[j].tokens.count == 1 && Self.wholes.contains(key(j))
  }

  private static let wholes: WordSet = ["all", "both", "half"]
}
