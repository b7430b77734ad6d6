import Extraction
import Prose

/// The roles that the documents give, and whom their holders act for.
struct Roles {
  /// For each member of the cast, latest first, each role once.
  private(set) var of: [Int: [Party.Role]] = [:]
  /// For each member the name of the one it acts or speaks for.
  private(set) var represents: [Int: String] = [:]

  /// Counts what the documents say of each holder, so that one slip does not outweigh the rest.
  init(_ corpus: Corpus, _ cast: Cast) {
    var found: [Int: [String: Tally]] = [:]
    // Reports give one office in the same words.
    var wordings: [String: Wording] = [:]
    for document in corpus.newestFirst {
      let account = corpus.accounts[document]
      for mention in account.roles {
        let holder = cast.memberOf[document][mention.holder]
        // "President Vell's government": the office is the head's.
        guard cast.members[holder].kind != .country else { continue }
        let text = account.roleTexts[mention.text]
        let wording = wordings[text] ?? Wording(text)
        wordings[text] = wording
        let owner =
          wording.isTrade || wording.isPast
          ? nil : mention.represents.map { cast.memberOf[document][$0] }
        let order = found[holder]?.count ?? 0
        // Made only where the holder has no such role yet.
        func first() -> Tally {
          let citation = Citation(account.document, mention.range)
          let role = Party.Role(text: text, day: account.day, citation: citation)
          return Tally(role: role, wording: wording, order: order)
        }
        found[holder, default: [:]][wording.lowered, default: first()]
          .count(owner == holder ? nil : owner)
      }
    }
    let states = Dictionary(
      cast.members.compactMap { who in who.entity.map { ($0, who.name) } },
      uniquingKeysWith: { first, _ in first },
    )
    for (holder, tallies) in found {
      let kept = Self.kept(Array(tallies.values))
      of[holder] = kept.map(\.role)
      let name = cast.members[holder].name
      // Who has left an office acts for nobody by it.
      let past = kept.reduce(0) { $0 + ($1.wording.isPast ? $1.count : 0) }
      if past * 2 > kept.reduce(0, { $0 + $1.count }) { continue }
      // Reports at home say "the president" without of what.
      let owner = Self.owner(in: kept, cast)
      let named = owner.map { cast.members[$0.who].name }
      // One slip among hundreds makes no president of a bank.
      if let owner, owner.count * 20 >= kept[0].count {
        represents[holder] = named
      } else {
        represents[holder] =
          kept.lazy.compactMap { cast.administrations.state(of: name, as: $0.role.text) }
          .compactMap { states[$0] }.first ?? named
      }
    }
  }

  /// Whether a role is among those kept for a member of the cast.
  func have(_ role: String, _ member: Int) -> Bool {
    of[member]?.contains { $0.text.lowercased() == role.lowercased() } ?? false
  }

  /// A role with how often it is given.
  private struct Tally {
    let role: Party.Role
    let wording: Wording
    /// Its place among the holder's roles, newest first.
    let order: Int
    var count = 0
    /// How often each member of the cast is the one that it is held for.
    var owners: [Int: Int] = [:]

    mutating func count(_ owner: Int?) {
      count += 1
      if let owner { owners[owner, default: 0] += 1 }
    }
  }

  /// Whom the holder of some roles acts for: the one named most often, of several the first.
  ///
  /// A mayor who was spokesman of the League in older reports speaks for it no longer; a state goes on with its
  /// officers from one office to the next.
  private static func owner(in tallies: [Tally], _ cast: Cast) -> (who: Int, count: Int)? {
    guard let shown = tallies.first else { return nil }
    let held = tallies.filter { !isBesides($0, shown) }
    let (older, now) = (
      held.filter { isOlder($0, than: shown) }, held.filter { !isOlder($0, than: shown) },
    )
    return most(now) { _ in true } ?? most(older) { cast.members[$0].kind == .country }
  }

  private static func most(_ tallies: [Tally], where isMeant: (Int) -> Bool)
    -> (who: Int, count: Int)?
  {
    var counts: [Int: Int] = [:]
    for tally in tallies {
      counts.merge(tally.owners.filter { isMeant($0.key) }, uniquingKeysWith: +)
    }
    return counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// "Treasury secretary" and "president of the League" are two offices, and only the second is the
  /// League's: at the head of another body somebody stands besides.
  private static func isBesides(_ tally: Tally, _ shown: Tally) -> Bool {
    let words = tally.wording.words
    guard let office = shown.wording.words.last else { return false }
    return stateOffices.contains(office) && words.last != office
      && words.contains(where: heads.contains)
  }

  /// Whether a role is another one than that which is shown, last given some time before it.
  private static func isOlder(_ tally: Tally, than shown: Tally) -> Bool {
    guard let day = tally.role.day, let last = shown.role.day, last - day > week else {
      return false
    }
    return Set(tally.wording.words).isDisjoint(with: shown.wording.words)
  }

  // Days.
  private static let week = 7
  /// What a state's officers are.
  private static let stateOffices: Set<String> = [
    "secretary", "minister", "president", "premier", "chancellor",
  ]
  private static let heads: Set<String> = [
    "president", "chairman", "chairwoman", "chair", "governor", "mayor",
  ]

  /// The roles that are given at least a fifth as often as the most frequent one, offices before
  /// mere ranks; one that was lost takes the place of what it was.
  private static func kept(_ tallies: [Tally]) -> [Tally] {
    let lost = tallies.filter { past in tallies.contains { isLost($0, to: past, among: tallies) } }
    let held = tallies.filter { one in !lost.contains { isLost(one, to: $0, among: tallies) } }
    let most = held.map(\.count).max() ?? 0
    return held.filter { one in
      one.count * 5 >= most || lost.contains { $0.wording.lowered == one.wording.lowered }
    }
    .sorted { a, b in
      let (x, y) = (a.wording.isRank, b.wording.isRank)
      return x != y ? y : a.order < b.order
    }
  }

  /// Whether a role is one that somebody had by a later day: of a "leader" a "former Ruritanian leader" is told
  /// after the last report that calls them one.
  private static func isLost(_ one: Tally, to past: Tally, among tallies: [Tally]) -> Bool {
    guard past.wording.isPast, !one.wording.isPast, let day = past.role.day,
      let office = past.wording.words.last, one.wording.words.last == office
    else { return false }
    return tallies.allSatisfy { other in
      other.wording.isPast || other.wording.words.last != office
        || other.role.day.map { $0 < day } ?? false
    }
  }

  /// The words of a role, and what they tell of it.
  private final class Wording {
    let lowered: String
    /// Folded.
    let words: [String]
    /// Whether it says what someone does or is and no office: a "Ruritanian activist" is from there.
    let isTrade: Bool
    /// Whether it is one that somebody had, by its first word.
    let isPast: Bool
    /// Whether it says how high someone stands, and not what for: "Lt Gen".
    let isRank: Bool

    init(_ text: String) {
      lowered = text.lowercased()
      words = Spelling(text).words
      isTrade = words.last.map { Roles.trades.contains($0) } ?? false
      isPast = words.first.map { RoleMention.past.contains(Fold.key(of: $0)) } ?? false
      isRank = words.allSatisfy { Roles.ranks.contains($0) }
    }
  }

  private static let trades: Set<String> = Set(
    """
    activist actor actress architect artist athlete author boxer comedian dissident doctor engineer \
    farmer filmmaker footballer hostage journalist lawyer musician novelist nurse painter physician \
    pilot player poet rapper scholar scientist singer sprinter student swimmer teacher terrorist \
    veteran victim whistleblower worker writer
    """.split(separator: " ").map(String.init)
  )

  private static let ranks: Set<String> = Set(
    """
    general gen lieutenant lt major maj colonel col captain capt sergeant sgt corporal cpl private \
    brigadier brig admiral adm rear vice commodore marshal air field professor prof doctor dr \
    first second staff veteran
    """.split(separator: " ").map(String.init)
  )
}
