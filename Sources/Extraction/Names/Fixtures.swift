import Prose

/// Finds the teams in results, tables and fixtures, where a town stands for its club.
///
/// "Zenda 2 Orlo 1", "Zenda 14 9 2 3", "Zenda v Orlo", "Zenda beat Orlo". Lands stay lands: their
/// teams play for them.
struct Fixtures {
  let text: NameText

  /// How many rows make a table; fewer may be anything with a number behind it.
  private static let leastRows = 3
  /// What a place in a table speaks for a team, against what the lexicon says of towns.
  private static let weight: Int32 = 16

  /// Adds votes to the candidates that play, then to the same names in the text around them.
  func weigh(_ candidates: inout [Candidate]) {
    var rows = 0
    var playing: [Int] = []
    var paired: [Int] = []
    for i in candidates.indices where mayPlay(candidates[i]) {
      let past = candidates[i].tokens.upperBound
      let next = i + 1 < candidates.count ? candidates[i + 1] : nil
      let score = score(from: past)
      if score.count > 0 {
        if let next, next.tokens.lowerBound == score.end, mayPlay(next),
          !text.beginsLine(score.end), self.score(from: next.tokens.upperBound).count > 0
        {
          rows += 1
          playing += [i, i + 1]
        } else if isRow(candidates[i], score) {
          rows += 1
          playing.append(i)
        }
      } else if let next, next.tokens.lowerBound == past + 1, mayPlay(next), isPairing(past, next) {
        paired += [i, i + 1]
      } else if let next, next.tokens.lowerBound == past + 1, mayPlay(next), wins(past) {
        rows += 1
        playing += [i, i + 1]
      }
    }
    guard rows >= Self.leastRows || paired.count >= 2 * Self.leastRows else { return }
    let teams = Set((playing + paired).map { candidates[$0].key })
    for i in playing + paired where candidates[i].rule != "fixture" {
      candidates[i].votes.organization += Self.weight
      candidates[i].rule = "fixture"
    }
    for i in candidates.indices
    where candidates[i].rule != "fixture" && teams.contains(candidates[i].key)
      && mayPlay(candidates[i]) && !isSite(candidates[i])
    {
      candidates[i].votes.organization += Self.weight
      candidates[i].rule = "fixture"
    }
  }

  /// Whether a candidate may be a team: no land, and no person by a given name.
  private func mayPlay(_ candidate: Candidate) -> Bool {
    let first = candidate.tokens.lowerBound
    guard candidate.entry < 0 else {
      let kind = text.lexicon.entries[candidate.entry].kind
      return kind == .place || kind == .organization
    }
    if text.capital(first) == .none { return false }
    if !text.facts[first].isDisjoint(with: [.calendar, .function, .people]) { return false }
    return candidate.tokens.count == 1
      || !text.facts[first].contains(.given)
        && text.tokens[first].shape != .initial
  }

  /// Numbers in a row on one line, parted by blanks or small marks, and where they end.
  private func score(from start: Int) -> (count: Int, end: Int, isSum: Bool) {
    var i = start
    var count = 0
    var isSum = false
    while i < text.tokens.count, !text.beginsLine(i) {
      if text.tokens[i].kind == .number {
        count += 1
      } else if count > 0, text.isWord(i, Keys.and), i + 1 < text.tokens.count,
        text.tokens[i + 1].kind == .number
      {
        isSum = true
      } else if !(text.isMark(i, "-") || text.isMark(i, "/") || text.isMark(i, ".")) {
        break
      }
      i += 1
    }
    return (count, i, isSum)
  }

  /// Whether a line is a row of a table ("Zenda 14 9 2 3"), or says what was scored in two turns.
  private func isRow(_ candidate: Candidate, _ score: (count: Int, end: Int, isSum: Bool)) -> Bool {
    let first = candidate.tokens.lowerBound
    let isAtHead = text.beginsLine(first) || text.isMark(first - 1, ":")
    return isAtHead && (score.count >= 3 || score.count == 2 && score.isSum)
  }

  /// Whether a word pairs the names around it on their line: "v", or "at" where nothing else stands.
  private func isPairing(_ i: Int, _ next: Candidate) -> Bool {
    let key = text.tokens[i].key
    if key == Keys.v || key == Keys.vs { return true }
    let end = next.tokens.upperBound
    return key == Keys.at && text.tokens[i].shape == .upper
      && (end == text.tokens.count || text.beginsLine(end))
  }

  /// Whether a word says who won.
  private func wins(_ i: Int) -> Bool { text.facts[i].contains(.beats) }

  /// Whether a name tells where something is: behind "in", or at the head of a dateline.
  private func isSite(_ candidate: Candidate) -> Bool {
    let first = candidate.tokens.lowerBound
    let past = candidate.tokens.upperBound
    if text.facts(first - 1).contains(.locative) { return true }
    guard text.beginsLine(first), past < text.tokens.count else { return false }
    return text.isMark(past, ":") || text.isMark(past, ",") || text.isMark(past, "(")
      || text.tokens[past].kind == .number
  }
}
