import Prose

/// What the words of a candidate itself say of its kind.
struct InnerEvidence {
  let text: NameText

  func weigh(_ candidate: inout Candidate) {
    if candidate.entry < 0, candidate.tokens.count > 1,
      text.facts[candidate.tokens.lowerBound].contains(.otherLead)
    {
      candidate.votes.other += 12
      return
    }
    if candidate.entry >= 0 {
      weighEntry(&candidate)
      return
    }
    let tokens = candidate.tokens
    var head: Int?
    for i in tokens {
      if text.tokens[i].shape == .lower, head != nil { break }
      let facts = text.facts[i]
      if !facts.isDisjoint(with: .anyHead) { head = i }
      if facts.contains(.companySuffix), i > tokens.lowerBound { candidate.votes.organization += 9 }
    }
    if candidate.rule == "head word alone" {
      candidate.votes.other += 2
      weighPerson(&candidate)
      return
    }
    if let head, candidate.rule == "head word" {
      weighHead(head, &candidate)
      return
    }
    if candidate.rule == "team" {
      candidate.votes.organization += 4
      return
    }
    weighPerson(&candidate)
    if tokens.count == 1 { weighWord(tokens.lowerBound, &candidate) }
  }

  private func weighEntry(_ candidate: inout Candidate) {
    let entry = text.lexicon.entries[candidate.entry]
    switch entry.kind {
    case .country: candidate.votes.place += 12
    case .place: candidate.votes.place += entry.isAlsoPerson ? 4 : entry.entity == nil ? 7 : 12
    case .organization, .group, .bloc: candidate.votes.organization += 10
    case .nationality, .person: break
    }
    if candidate.tokens.count == 1, entry.isAlsoPerson { candidate.votes.person += 1 }
  }

  private func weighHead(_ head: Int, _ candidate: inout Candidate) {
    let facts = text.facts[head]
    if facts.contains(.otherHead) {
      candidate.votes.other += facts.isDisjoint(with: [.organizationHead, .placeHead]) ? 12 : 3
    }
    let isOrganization = !facts.isDisjoint(with: [.organizationHead, .groupHead])
    candidate.votes.organization += isOrganization ? 8 : 0
    if facts.contains(.placeHead) { candidate.votes.place += isOrganization ? 5 : 8 }
    candidate.isGroup = facts.contains(.groupHead) && !facts.contains(.organizationHead)
    candidate.isStateVoice = facts.contains(.stateVoice)
    // "Edmund Hill", "Ana Park": people bear some heads as surnames, but nobody is called County.
    if candidate.tokens.count == 2, text.tokens[head].key != Keys.county,
      text.facts[candidate.tokens.lowerBound].contains(.given),
      !text.facts[candidate.tokens.lowerBound].contains(.weak), !isOrganization
    {
      candidate.votes.person += 9
    }
  }

  private func weighPerson(_ candidate: inout Candidate) {
    let tokens = candidate.tokens
    let first = text.facts[tokens.lowerBound]
    let last = text.facts[tokens.upperBound - 1]
    if tokens.count > 1 {
      if first.contains(.given) { candidate.votes.person += first.contains(.weak) ? 4 : 6 }
      if tokens.dropFirst().contains(where: { text.tokens[$0].shape == .initial }) {
        candidate.votes.person += 4
      }
      if text.tokens[tokens.lowerBound].shape == .initial { candidate.votes.person += 4 }
      if tokens.contains(where: { text.hasArabicArticle($0) }) { candidate.votes.person += 2 }
      weighWords(&candidate)
    } else if first.contains(.given) {
      candidate.votes.person += first.contains(.weak) ? 1 : 3
    }
    if !last.isDisjoint(with: [.surname, .given]) {
      candidate.votes.person += last.contains(.weak) || last.contains(.common) ? 1 : 3
    }
  }

  /// Several unknown words are a person's name rather than anything else, unless they are words.
  private func weighWords(_ candidate: inout Candidate) {
    var words = 0
    var initials = 0
    for i in candidate.tokens {
      let facts = text.facts[i]
      if !facts.isDisjoint(with: [.common, .function]), facts.isDisjoint(with: [.given]) {
        words += 1
      }
      if text.tokens[i].shape == .initial { initials += 1 }
    }
    if initials == candidate.tokens.count { candidate.votes.other += 8 }
    if words == candidate.tokens.count {
      candidate.votes.other += 3
    } else if candidate.tokens.count <= 4 {
      candidate.votes.person += 1
    }
  }

  private func weighWord(_ i: Int, _ candidate: inout Candidate) {
    let token = text.tokens[i]
    let facts = text.facts[i]
    if facts.contains(.people) { candidate.votes.other += 12 }
    if facts.contains(.other) { candidate.votes.other += 8 }
    switch token.shape {
    case .upper:
      let isNumbered = token.range.indices.contains {
        text.bytes[$0] >= 0x30 && text.bytes[$0] <= 0x39
      }
      if isNumbered {
        candidate.votes.other += 6
      } else if token.range.count <= 6, facts.isDisjoint(with: [.common]), !candidate.isShouted {
        candidate.votes.organization += 3
      }
    case .initial: candidate.votes.other += 3
    case .other, .lower: candidate.votes.other += 3
    case .capitalized: break
    }
    if facts.contains(.common), facts.isDisjoint(with: [.given, .surname]) {
      candidate.votes.other += 3
    }
    // "Zenda-based", "U.S.-led": adjectives.
    let range = token.range.indices
    if let hyphen = range.first(where: { text.bytes[$0] == UInt8(ascii: "-") }),
      hyphen + 1 < range.upperBound, text.bytes[hyphen + 1] >= 0x61, text.bytes[hyphen + 1] <= 0x7a
    {
      candidate.votes.other += 6
    }
  }
}
