import Prose

/// Finds names that are written with small letters: by someone who leaves capitals out, or, where
/// it can be nothing else, by oversight ("in malaysia").
struct SmallLetters {
  private let text: NameText
  /// Whether a fourth of the document's sentences begin with a small letter.
  let isCareless: Bool

  init(_ text: NameText) {
    self.text = text
    var small = 0
    var large = 0
    for sentence in text.sentences where sentence.tokens.count > 2 {
      guard let first = sentence.tokens.first(where: { text.tokens[$0].kind == .word }) else {
        continue
      }
      switch text.tokens[first].shape {
      case .lower: small += 1
      case .capitalized, .upper, .initial: large += 1
      case .other: break
      }
    }
    isCareless = small * 3 > large
  }

  /// The name that begins at a token in small letters, with its entry in the lexicon or -1.
  func name(at i: Int, before end: Int) -> (length: Int, entry: Int)? {
    guard text.tokens[i].shape == .lower,
      isCareless || text.facts[i].contains(.beginsName) && text.facts(i - 1).contains(.locative)
    else { return nil }
    return known(at: i, before: end) ?? (isCareless ? person(at: i, before: end) : nil)
  }

  /// A name of the lexicon that is no English word; of lands anywhere, of others among the careless.
  private func known(at i: Int, before end: Int) -> (length: Int, entry: Int)? {
    // "a black jersey"
    guard text.facts[i].contains(.beginsName), !text.isArticle(i - 1), !text.isArticle(i - 2),
      let match = text.lexicon.names.longestMatch(text.tokens, at: i, before: end)
    else { return nil }
    let entry = text.lexicon.entries[match.value]
    let isLand = entry.kind == .country
    guard !entry.isAcronym, !entry.startsLower, isCareless || isLand else { return nil }
    let hasName = (i..<(i + match.length)).contains {
      text.facts[$0].isDisjoint(with: [.common, .function])
    }
    // "united states": words all, but in no other sense.
    return hasName || isLand && match.length > 1 ? (match.length, match.value) : nil
  }

  /// A given name that is no English word, with a surname that is none.
  private func person(at i: Int, before end: Int) -> (length: Int, entry: Int)? {
    let ordinary: WordFacts = [.common, .function, .inner, .calendar, .weak]
    guard text.facts[i].contains(.given), text.facts[i].isDisjoint(with: ordinary) else {
      return nil
    }
    let next = i + 1
    let hasSurname =
      next < end && text.tokens[next].shape == .lower && text.facts[next].contains(.surname)
      && text.facts[next].isDisjoint(with: ordinary)
    return (hasSurname ? 2 : 1, -1)
  }
}
