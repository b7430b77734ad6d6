import Prose

/// Two noun phrases side by side that look like one: those who are told something, and what they are told of.
extension Chunker {
  /// Whether somebody is told what the name at a token does: "told the court Vell had left".
  func isAddressed(before i: Int, _ past: Int) -> Bool {
    guard chunks.count > 1, let last = chunks.last, last.kind == .nominal,
      last.tokens.upperBound == i, past < end,
      case let verb = chunks[chunks.count - 2], verb.kind == .verb, !verb.group.isPassive,
      verb.group.complements.contains(.addressee),
      last.tokens.count > 1
        ? !word(last.tokens.lowerBound).classes.isDisjoint(with: .determining)
        // "Told reporters Vell would stay".
        : tokens[i - 1].shape == .lower && tokens[i - 1].endsInS(text)
    else { return false }
    return !word(past).classes.isDisjoint(with: [.auxiliary, .finite])
      || !word(past).form.isDisjoint(with: [.past, .third])
  }

  /// Whether some are told what nouns from a token on do: "told reporters peace talks had paused".
  func isAddressed(before i: Int) -> Bool {
    guard tokens[i].shape == .lower, chunks.last?.tokens.count == 1,
      let past = (i..<min(i + Self.longestThing, end)).first(where: { !word($0).classes.isEmpty }),
      past > i
    else { return false }
    // "Told workers compensation was due": an auxiliary can follow nothing but a subject.
    return !word(past).classes.isDisjoint(with: .auxiliary) && isAddressed(before: i, past)
  }

  // Tokens: "peace talks".
  private static let longestThing = 4

  /// Whether the name at a token says what the noun before it is: "a step Vell believes could help".
  func isOpinion(before i: Int, _ past: Int) -> Bool {
    guard let last = chunks.last, last.kind == .nominal, last.tokens.upperBound == i,
      last.tokens.count > 1, !word(last.tokens.lowerBound).classes.isDisjoint(with: .determining),
      tokens[i - 1].shape == .lower, past + 1 < end, word(past).verb >= 0,
      !word(past).form.isDisjoint(with: [.past, .third]),
      lexicon.verbs[Int(word(past).verb)].complements.contains(.clause)
    else { return false }
    return !word(past + 1).classes.isDisjoint(with: .auxiliary)
  }
}
