import Prose

/// What is only named and not said anything of: "considers a loan", "spoke about the plan".
extension StatementFinder {
  /// "Asked them about the camps": what is said of them is not told.
  func isAbout(_ content: Range<Int>) -> Bool {
    sentenceTokens.contains(content.lowerBound - 1)
      && Keys.about.contains(chunker.source.tokens[content.lowerBound - 1].key)
  }

  /// "Called the deal a mistake", "described the deal as a mistake": of a thing something is said, unlike
  /// in "called the meeting he led".
  func isCalledSomething(_ content: Range<Int>) -> Bool {
    guard let j = chunks.firstIndex(where: { $0.tokens.lowerBound == content.lowerBound }),
      isPredicated(j)
    else { return false }
    let next = chunks[(j + 1)...].firstIndex { $0.kind == .nominal }
    return next.map {
      !chunker.isPronoun(chunks[$0])
        && !($0 + 1 < chunks.count && chunks[$0 + 1].kind == .verb && chunks[$0 + 1].group.isFinite)
    } ?? false
  }

  /// "Considers a loan", "considers selling the pier": nothing is said of it.
  func isPhrase(_ content: Range<Int>, isWeighed: Bool) -> Bool {
    let inside = chunks(in: content)
    guard let first = inside.first, first.kind == .nominal || first.group.form == .gerund
    else { return false }
    // "Is considering selling" is one group of verbs.
    let isDeed = first.kind == .verb || first.tokens.lowerBound > content.lowerBound
    // "Is considering selling it, a diplomat told them".
    let phrase = inside.dropFirst().prefix { !isDeed || $0.kind != .comma }
    // "A ban that would end it" says nothing of the ban.
    var told = inside.count { $0.kind == .relative }
    for chunk in phrase where chunk.kind == .verb {
      if chunk.group.isFinite {
        told -= 1
        if told < 0 { return false }
      } else if chunk.group.isInfinitive, !isDeed, told == 0, !isWeighed {
        // "Expects them to leave" says what is to be, "considers a loan to help them" does not.
        return false
      }
    }
    return true
  }

  /// "Mentioned the truce", "explained the ruling": verbs that only name what they are about, unlike
  /// "announced a truce".
  static let naming: Set<Int16> = VerbLexicon.shared.indices(of: [
    "mention", "explain", "recount", "recall", "remember", "tweet", "write", "clarify", "detail",
    "understand", "describe", "discuss", "debate", "know", "reveal", "remind",
  ])

  /// Whether words are the name of a land or place and no more.
  func isLand(_ content: Range<Int>) -> Bool {
    chunks.firstIndex { $0.tokens == content }.map { chunker.isLand($0) } ?? false
  }

  /// Whether what looks like a verb in the present is the last noun of a list behind a verb in the past:
  /// "discussed cases of theft and calls for violence".
  func isListedNoun(_ i: Int) -> Bool {
    guard i > 2, chunks[i].group.form == .third,
      SpeechNoun.table.value(of: chunker.source.tokens[chunks[i].tokens.lowerBound]) != nil,
      chunks[i - 1].kind == .coordinator, chunks[i - 2].kind == .nominal,
      let before = chunks[..<(i - 2)].last(where: { $0.kind == .verb && $0.group.isFinite })
    else { return false }
    return before.group.form == .past
  }
}
