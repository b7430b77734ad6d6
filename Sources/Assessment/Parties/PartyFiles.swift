import Extraction
import Prose

/// What is told of each party but for its positions.
struct PartyFiles: Sendable {
  /// In the order of ``Parties/chosen``.
  let all: [File]

  struct File: Sendable {
    let aliases: [Party.Alias]
    let roles: [Party.Role]
    let represents: String?
    /// How many documents name it.
    let documents: Int
    let relations: [Relation]
    let latest: Citation?
    let citations: [Citation]
  }

  init(_ corpus: Corpus, _ cast: Cast, _ parties: Parties) {
    let roles = Roles(corpus, cast)
    let represents = cast.members.indices.map { roles.represents[$0] ?? cast.members[$0].served }
    let relations = Relations(corpus, cast, parties.nameOfMember, represents: represents)
    let aliases = Aliases(corpus, cast, roles)
    let latest = LatestWords(corpus, cast)
    all = parties.chosen.map { member in
      let who = cast.members[member]
      return File(
        aliases: aliases.of(member),
        roles: roles.of[member] ?? [],
        represents: represents[member],
        documents: Self.documents(who),
        relations: relations.of[member] ?? [],
        latest: latest.of[member],
        citations: Self.citations(who, corpus),
      )
    }
  }

  private static func documents(_ member: Cast.Member) -> Int {
    // Occurrences are in order.
    var count = 0
    var last = -1
    for occurrence in member.occurrences where occurrence.document != last {
      count += 1
      last = occurrence.document
    }
    return count
  }

  /// The names themselves; a member named a thousand times is cited where it first stands in each
  /// document.
  private static func citations(_ member: Cast.Member, _ corpus: Corpus) -> [Citation] {
    // Occurrences are in order.
    let several = member.occurrences.first?.document != member.occurrences.last?.document
    var last = -1
    return member.occurrences.compactMap { occurrence in
      defer { last = occurrence.document }
      if several, occurrence.document == last { return nil }
      return Citation(corpus.accounts[occurrence.document].document, occurrence.range)
    }
  }
}
