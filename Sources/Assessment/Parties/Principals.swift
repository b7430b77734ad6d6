import Extraction
import Prose

/// Whom people mean by "we" who act for a state or a union of states: the president's country.
///
/// An expert or a director may as well mean others than those of their house.
struct Principals {
  /// For each member of the cast that acts for a state that, if it is a party.
  let of: [Int: Int]

  init(_ corpus: Corpus, _ cast: Cast, _ parties: Parties) {
    var members: [String: Int] = [:]
    for (member, who) in cast.members.enumerated()
    where (who.kind == .country || who.kind == .bloc) && parties.isParty(member)
      && members[who.name] == nil
    {
      members[who.name] = member
    }
    of = Roles(corpus, cast).represents.compactMapValues { members[$0] }
  }
}

extension Account.Stance {
  /// Whether whoever speaks says what they and theirs want: "we will stay", "my administration demands".
  func isOfAll(in account: Account) -> Bool {
    guard let source, source.count <= Self.longest,
      account.mayBegin(source, with: Self.initials)
    else { return false }
    let words = account.line(source).lowercased()
    return Self.selves.contains(words)
  }

  // Bytes.
  private static let longest = 17
  private static let selves: Set<String> = [
    "we", "our country", "our government", "our administration", "my administration",
    "my government",
  ]
  private static let initials = Array("wom".utf8)
}
