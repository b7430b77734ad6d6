import Prose

/// What the words around a candidate say of its kind.
struct Surroundings {
  let text: NameText

  func weigh(_ candidate: inout Candidate) {
    weighBefore(&candidate)
    weighAfter(&candidate)
  }

  // MARK: Before

  private func weighBefore(_ candidate: inout Candidate) {
    let start = candidate.tokens.lowerBound
    var left = start - 1
    guard left >= 0 else { return }
    let hasArticle = text.isWord(left, Keys.the)
    if hasArticle {
      // "the Vell administration": the article is the noun's.
      if !isAttribute(candidate) {
        candidate.votes.person -= 4
        candidate.votes.organization += 1
      }
      left -= 1
    }
    let facts = text.facts(left)
    if !hasArticle, text.titleEnds[left] > 0 {
      let length = Int(text.titleEnds[left])
      if let titleClass = text.titleClass(at: left + 1 - length) {
        let isWritten = text.capital(left) != .none
        let own = text.facts[start]
        // "Staffed by doctors Men on horses": a caption runs on without a stop.
        let runsOn =
          text.tokens[left].shape == .lower && candidate.tokens.count == 1 && own.contains(.common)
          && own.isDisjoint(with: [.given, .surname])
        if runsOn { return }
        candidate.votes.person += titleClass == .honorific ? 14 : isWritten ? 8 : 6
        if candidate.rule == "capitals" { candidate.rule = "title before name" }
      }
    }
    if facts.contains(.locative) {
      candidate.votes.place += hasArticle ? 1 : text.isWord(left, Keys.in) ? 4 : 2
    }
    if facts.contains(.saying), !hasArticle { candidate.votes.person += 3 }
    if facts.contains(.kin), !hasArticle { candidate.votes.person += 4 }
    if isAge(left) && !isAttribute(candidate) || isCalled(candidate) {
      candidate.votes.person += 8
    }
    // "The governor of Zenda", "the health ministry of Zenda".
    if text.isWord(left, Keys.of), left > 0, !hasArticle, text.capital(left - 1) == .none,
      Self.offices.contains(text.tokens[left - 1].key)
    {
      candidate.votes.place += 6
    }
    if left >= 0, Self.neighbours.contains(text.tokens[left].key) { candidate.votes.place += 8 }
    // "The company, Vantor, said".
    if text.isMark(left, ","), text.isMark(candidate.tokens.upperBound, ","),
      text.capital(left - 1) == .none, text.facts(left - 1).contains(.organizationNoun)
    {
      candidate.votes.organization += 5
    }
    if text.isWord(left, Keys.by), !hasArticle { candidate.votes.person += 1 }
    if text.isWord(left, Keys.of), text.facts(left - 1).contains(.placeNoun), !hasArticle {
      candidate.votes.place += 5
    }
    // "Zenda, ND"
    if text.isMark(left, ","), candidate.tokens.count == 1, text.capital(left - 1) == .sure,
      text.tokens[start].shape == .upper, text.tokens[start].range.count == 2
    {
      candidate.votes.place += 5
    }
    if !hasArticle, text.capital(left) == .none {
      if facts.contains(.placeNoun) { candidate.votes.place += 3 }
      if facts.contains(.organizationNoun) { candidate.votes.organization += 3 }
    }
  }

  /// What only lands, towns and regions have.
  private static let offices: WordSet = [
    "governor", "mayor", "premier", "prefect", "king", "queen", "sultan", "emir", "ministry",
    "government", "parliament", "governors", "mayors",
  ]
  private static let neighbours: WordSet = ["neighbouring", "neighboring", "nearby"]

  /// "The 41-year-old Vell".
  private func isAge(_ token: Int) -> Bool {
    token >= 0
      && text.tokens[token].ends(in: "-year-old", text.bytes)
  }

  /// "The assailant, Vell, was": what somebody is, before a comma.
  private func isCalled(_ candidate: Candidate) -> Bool {
    let comma = candidate.tokens.lowerBound - 1
    guard text.isMark(comma, ","), text.isMark(candidate.tokens.upperBound, ","), comma > 1,
      case let length = Int(text.titleEnds[comma - 1]), length > 0, length < comma,
      text.tokens[comma - 1].shape == .lower
    else { return false }
    return text.isWord(comma - 1 - length, Keys.the)
  }

  /// Whether a noun in small letters follows, to which an article before the name belongs.
  private func isAttribute(_ candidate: Candidate) -> Bool {
    let next = candidate.tokens.upperBound
    guard next < text.tokens.count, text.capital(next) == .none, text.tokens[next].isSpaced else {
      return false
    }
    let facts = text.facts(next)
    return facts.contains(.common) && facts.isDisjoint(with: [.function, .saying, .inner])
  }

  // MARK: After

  private func weighAfter(_ candidate: inout Candidate) {
    let next = candidate.tokens.upperBound
    guard next < text.tokens.count else { return }
    let facts = text.facts(next)
    if text.capital(next) == .none, text.tokens[next].isSpaced {
      if facts.contains(.saying) {
        candidate.votes.person += 3
        candidate.votes.organization += 1
      }
      if facts.contains(.tenure) { candidate.votes.person += 2 }
      if facts.contains(.organizationNoun) { candidate.votes.organization += 3 }
      if facts.contains(.placeNoun), !facts.contains(.organizationNoun) {
        candidate.votes.place += 4
      }
      if text.isWord(next, Keys.who) { candidate.votes.person += 4 }
    }
    if text.isMark(next, ",") { weighApposition(after: next, &candidate) }
    if text.isMark(next, ","), isInPlace(next + 1, candidate) { candidate.votes.place += 4 }
    if candidate.entry < 0, candidate.rule == "capitals", text.isInDateline(candidate.tokens) {
      candidate.votes.place += 12
    }
    if text.isMark(next, "("), text.tokens.indices.contains(next + 2), text.isMark(next + 2, ")"),
      text.tokens[next + 1].shape == .upper
    {
      candidate.votes.organization += 4
    }
  }

  /// Whether the name of a larger place stands behind an unknown one: "Orlo, Ruritania".
  private func isInPlace(_ i: Int, _ candidate: Candidate) -> Bool {
    let first = candidate.tokens.lowerBound
    guard candidate.entry < 0, candidate.rule == "capitals", candidate.tokens.count <= 2,
      text.facts(i).contains(.beginsName), text.capital(i) == .sure, !text.beginsLine(i),
      text.facts[first].isDisjoint(with: [.given, .organizationHead, .groupHead]),
      text.tokens[first].shape == .capitalized,
      let match = text.lexicon.names.longestMatch(text.tokens, at: i, before: text.tokens.count)
    else { return false }
    let kind = text.lexicon.entries[match.value].kind
    let past = i + match.length
    // "Vell, Ruritania's minister" is a person, "Vell, Orlo and Tallov" may be.
    return (kind == .place || kind == .country) && !text.isPossessive(past)
      && text.capital(past) == .none && !text.isWord(past, Keys.and)
  }

  private func weighApposition(after comma: Int, _ candidate: inout Candidate) {
    let next = comma + 1
    guard next < text.tokens.count else { return }
    // "Vell, 42, said"
    if text.tokens[next].kind == .number, text.tokens[next].range.count <= 2,
      text.isMark(next + 1, ",")
    {
      candidate.votes.person += 6
      return
    }
    if text.isWord(next, Keys.who) {
      candidate.votes.person += 4
      return
    }
    if text.isWord(next, Keys.which) {
      candidate.votes.organization += 2
      candidate.votes.place += 1
      candidate.votes.person -= 3
      return
    }
    var i = next
    if text.isArticle(i) { i += 1 }
    for j in i..<min(i + 5, text.tokens.count) {
      guard text.tokens[j].kind == .word else { return }
      if text.titleLengths[j] > 0, text.tokens[j].shape == .lower {
        candidate.votes.person += 4
        return
      }
    }
  }
}
