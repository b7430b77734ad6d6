import Prose

/// What a document as a whole says of its names: how a spelling is used elsewhere, whose surname a
/// word is, what initials stand for.
struct DocumentMemory {
  private let text: NameText
  private var spellings: [UInt64: Votes] = [:]
  /// How often each spelling occurs.
  private var counts: [UInt64: Int32] = [:]
  /// Votes for a person by the keys of the last words of full names, and of first words.
  private var surnames: [UInt64: Int32] = [:]
  private var given: [UInt64: Int32] = [:]
  /// Beginnings of organizations' names.
  private var beginnings: [UInt64: Int32] = [:]
  /// What initials in brackets were said to stand for.
  private var expansions: [UInt64: Votes] = [:]

  init(_ text: NameText, _ candidates: [Candidate]) {
    self.text = text
    for (index, candidate) in candidates.enumerated() {
      spellings[candidate.key, default: Votes()] += candidate.votes
      counts[candidate.key, default: 0] += 1
      rememberParts(of: candidate)
      if index + 1 < candidates.count { rememberInitials(candidate, candidates[index + 1]) }
    }
  }

  /// The votes of a document for a candidate beside its own.
  func votes(for candidate: Candidate) -> Votes {
    var votes = spellings[candidate.key] ?? Votes()
    if candidate.entry < 0 {
      // What is named often stands behind "from" and "at" some time.
      votes.place = max(0, votes.place - (counts[candidate.key] ?? 0))
    }
    votes = votes.bounded(to: 9)
    if let expansion = expansions[candidate.key] { votes += expansion }
    let single = candidate.tokens.count == 1
    if single {
      let key = nameKey(candidate.tokens.lowerBound)
      if let known = surnames[key] { votes.person += min(known, 9) }
      if let known = given[key], surnames[key] == nil { votes.person += min(known / 2, 5) }
    } else if let last = candidate.tokens.last, let known = surnames[nameKey(last)] {
      votes.person += min(known, 4)
    }
    if candidate.entry < 0, let known = beginnings[candidate.key] {
      votes.organization += min(known, 6)
    }
    return votes
  }

  // MARK: Remembering

  private mutating func rememberParts(of candidate: Candidate) {
    let tokens = candidate.tokens
    guard tokens.count > 1, candidate.entry < 0 else { return }
    let votes = candidate.votes
    if votes.person > 3, votes.person > max(votes.organization, votes.place) {
      surnames[nameKey(tokens.upperBound - 1), default: 0] += votes.person
      given[nameKey(tokens.lowerBound), default: 0] += votes.person
    }
    if votes.organization > 4, votes.organization > votes.person, candidate.state < 0 {
      var key = Fold.seed
      for i in tokens.dropLast() {
        key = (key ^ text.tokens[i].key) &* 0x9e37_79b9_7f4a_7c15
        if text.facts[i].isDisjoint(with: [.common, .function]) {
          beginnings[key, default: 0] += votes.organization
        }
      }
    }
  }

  /// "Free Port League (FPL)": the initials are what the name is.
  private mutating func rememberInitials(_ name: Candidate, _ initials: Candidate) {
    let i = initials.tokens.lowerBound
    guard initials.tokens.count == 1, text.tokens[i].shape == .upper,
      name.tokens.upperBound == i - 1, text.isMark(i - 1, "("), text.isMark(i + 1, ")"),
      name.tokens.count > 1
    else { return }
    var votes = name.votes
    votes.organization += 6
    expansions[initials.key] = votes.bounded(to: 12)
  }

  /// The key of a word of a person's name, "al-" left off.
  private func nameKey(_ i: Int) -> UInt64 {
    let range = text.tokens[i].range
    guard text.hasArabicArticle(i),
      let hyphen = range.indices.first(where: { text.bytes[$0] == UInt8(ascii: "-") })
    else { return text.tokens[i].key }
    return Fold.key(of: text.bytes[(hyphen + 1)..<Int(range.end)])
  }
}
