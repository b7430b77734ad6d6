import Prose

/// Times inside a sentence: which stand by themselves and which belong to a noun.
extension Chunker {
  func firstTime(endingAfter offset: Int32) -> Int {
    reading.times.partitionPoint { $0.range.end > offset }
  }

  /// Takes a time expression that begins at a token, unless it belongs to a noun: "the 2003 war".
  mutating func time(at i: Int, from next: inout Int) -> Int? {
    let start = tokens[i].range.start
    while next < reading.times.count, reading.times[next].range.start < start { next += 1 }
    guard next < reading.times.count, reading.times[next].range.start == start else { return nil }
    var past = i + 1
    while past < end, tokens[past].range.end <= reading.times[next].range.end { past += 1 }
    let classes = word(i).classes
    let isInside =
      chunks.last?.kind == .nominal && chunks.last?.tokens.upperBound == i
      && classes.isDisjoint(with: .leading)
      && tokens[i].shape == .lower
    guard !isInside, !isOwned(i, past), !isFollowedByNoun(past - 1), !isPossessed(past - 1),
      !isMeasure(past), !isRecent(i, past)
    else {
      return nil
    }
    return time(from: i, to: past)
  }

  /// Whether a time tells which of somebody's: "her March 28 address", "their Monday talks".
  private func isOwned(_ i: Int, _ past: Int) -> Bool {
    guard past < end, let last = chunks.last, last.kind == .nominal, last.tokens.upperBound == i,
      last.tokens.count == 1, word(i - 1).classes.contains(.possessive)
    else { return false }
    return tokens[past].kind == .word && tokens[past].shape == .lower
      && word(past).classes.isEmpty && !tokens[past].endsInEd(text)
  }

  /// Whether a time only measures something: "each year of training", "two weeks of talks", "the
  /// future for Selm".
  private func isMeasure(_ past: Int) -> Bool {
    guard past + 1 < end else { return false }
    // "The days when the road was open".
    if tokens[past].key == Self.when, tokens[past - 1].endsInS(text) { return true }
    if tokens[past - 1].key == Self.future { return Keys.charges.contains(tokens[past].key) }
    return tokens[past].key == Keys.of && tokens[past + 1].shape == .lower
      && word(past + 1).classes.isEmpty
  }

  /// "According to recent polling": what is recent is a thing, whatever it looks like.
  private func isRecent(_ i: Int, _ past: Int) -> Bool {
    past == i + 1 && past < end && tokens[i].key == Self.recent && tokens[past].kind == .word
  }

  private static let recent = Fold.key(of: "recent")
  private static let when = Fold.key(of: "when")
  private static let future = Fold.key(of: "future")
}
