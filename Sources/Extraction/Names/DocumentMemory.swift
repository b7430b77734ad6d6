import Prose

/// What a document as a whole says of its names: how a spelling is used elsewhere, whose surname a
/// word is, what initials stand for.
struct DocumentMemory {
  private let text: NameText
  /// Where a key's memory lies among the remembered, counted from 1.
  private var places = KeyMap(capacity: 256)
  private var remembered: [Memory] = []

  /// What is known of a key: that of a spelling, of a word of a person's name, or of the beginning
  /// of a longer name.
  private struct Memory {
    var votes = Votes()
    /// How often the spelling occurs.
    var count: Int32 = 0
    /// Votes for a person where it is the last word of full names, and the first.
    var surname: Int32 = 0
    var given: Int32 = 0
    /// Votes for an organization whose name begins so.
    var beginning: Int32 = 0
    /// What initials in brackets were said to stand for.
    var expansion: Votes?
  }

  init(_ text: NameText, _ candidates: [Candidate]) {
    self.text = text
    for (index, candidate) in candidates.enumerated() {
      remember(candidate.key) {
        $0.votes += candidate.votes
        $0.count += 1
      }
      rememberParts(of: candidate)
      if index + 1 < candidates.count { rememberInitials(candidate, candidates[index + 1]) }
    }
  }

  /// The votes of a document for a candidate beside its own.
  func votes(for candidate: Candidate) -> Votes {
    let own = memory(of: candidate.key)
    var votes = own.votes
    if candidate.entry < 0 {
      // What is named often stands behind "from" and "at" some time.
      votes.place = max(0, votes.place - own.count)
    }
    votes = votes.bounded(to: 9)
    if let expansion = own.expansion { votes += expansion }
    if candidate.tokens.count == 1 {
      let word = memory(of: nameKey(candidate.tokens.lowerBound))
      votes.person += word.surname > 0 ? min(word.surname, 9) : min(word.given / 2, 5)
    } else if let last = candidate.tokens.last {
      votes.person += min(memory(of: nameKey(last)).surname, 4)
    }
    if candidate.entry < 0 { votes.organization += min(own.beginning, 6) }
    return votes
  }

  private func memory(of key: UInt64) -> Memory {
    let place = Int(places[key])
    return place > 0 ? remembered[place - 1] : Memory()
  }

  // MARK: Remembering

  private mutating func remember(_ key: UInt64, _ change: (inout Memory) -> Void) {
    let place = Int(places.insert(UInt32(remembered.count + 1), for: key)) - 1
    if place == remembered.count { remembered.append(Memory()) }
    change(&remembered[place])
  }

  private mutating func rememberParts(of candidate: Candidate) {
    let tokens = candidate.tokens
    guard tokens.count > 1, candidate.entry < 0 else { return }
    let votes = candidate.votes
    if votes.person > 3, votes.person > max(votes.organization, votes.place) {
      remember(nameKey(tokens.upperBound - 1)) { $0.surname += votes.person }
      remember(nameKey(tokens.lowerBound)) { $0.given += votes.person }
    }
    if votes.organization > 4, votes.organization > votes.person, candidate.state < 0 {
      var key = Fold.seed
      for i in tokens.dropLast() {
        key = (key ^ text.tokens[i].key) &* 0x9e37_79b9_7f4a_7c15
        if text.facts[i].isDisjoint(with: [.common, .function]) {
          remember(key) { $0.beginning += votes.organization }
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
    let expansion = votes.bounded(to: 12)
    remember(initials.key) { $0.expansion = expansion }
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
