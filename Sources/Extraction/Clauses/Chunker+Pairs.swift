import Prose

/// Two words for how something is that are joined before their noun.
extension Chunker {
  /// "Their determined and sustained efforts": the second of two words for how something is.
  func isSecondAdjective(_ i: Int) -> Bool {
    guard chunks.count > 1, chunks.last?.kind == .coordinator, tokens[i].endsInEd(text),
      case let noun = chunks[chunks.count - 2], noun.kind == .nominal, noun.tokens.count == 2,
      noun.tokens.upperBound == i - 1, tokens[i - 2].endsInEd(text),
      !word(noun.tokens.lowerBound).classes.isDisjoint(with: .determining), i + 1 < end
    else { return false }
    return tokens[i + 1].kind == .word && tokens[i + 1].shape == .lower
      && word(i + 1).classes.isEmpty && word(i + 1).form.isEmpty
  }

  /// "A free and open Vale": the second of two words that are often said together, though it may be a verb.
  func isPaired(_ i: Int) -> Bool {
    guard chunks.count > 1, chunks.last?.kind == .coordinator, word(i).form.contains(.base),
      case let noun = chunks[chunks.count - 2], noun.kind == .nominal, noun.tokens.count == 2,
      noun.tokens.upperBound == i - 1, Self.paired.contains(tokens[i - 2].key),
      !word(noun.tokens.lowerBound).classes.isDisjoint(with: .determining), i + 1 < end
    else { return false }
    return tokens[i + 1].kind == .word && word(i + 1).classes.isEmpty
  }

  private static let paired: WordSet = [
    "free", "fair", "just", "safe", "clean", "clear", "full", "strong", "stable", "democratic",
    "peaceful", "transparent", "inclusive", "prosperous",
  ]
}
