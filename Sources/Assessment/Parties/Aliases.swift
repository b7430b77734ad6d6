import Extraction
import Prose

/// The strings that stand for a party as an actor.
struct Aliases {
  let corpus: Corpus
  let cast: Cast
  private let descriptions: Descriptions

  init(_ corpus: Corpus, _ cast: Cast, _ roles: Roles) {
    self.corpus = corpus
    self.cast = cast
    descriptions = Descriptions(corpus, cast, roles)
  }

  /// The aliases of a member of the cast, most frequent first, and behind them the roles that stand
  /// for it.
  ///
  /// States go by the spellings that act somewhere, with the words for those
  /// who act for them ("Ruritanian officials"); everyone else by every spelling.
  func of(_ member: Int) -> [Party.Alias] {
    let who = cast.members[member]
    let names =
      who.kind == .country
      ? actingSpellings(of: who)
      : who.spellings.map {
        Party.Alias(
          text: $0.text,
          count: $0.count,
          reason: $0.reason,
          isName: $0.form != .demonym,
        )
      }
    let roles = (descriptions.of[member] ?? []).map {
      Party.Alias(text: $0.text, count: $0.count, reason: "role that no other holds there")
    }
    return names + roles
  }

  private func actingSpellings(of who: Cast.Member) -> [Party.Alias] {
    var counts: [String: Party.Alias] = [:]
    func count(_ text: String, _ reason: String, isName: Bool = true) {
      counts[text] = Party.Alias(
        text: text,
        count: (counts[text]?.count ?? 0) + 1,
        reason: counts[text]?.reason ?? reason,
        isName: isName,
      )
    }
    let reasons = Dictionary(who.spellings.map { ($0.text, $0.reason) }) { first, _ in first }
    for occurrence in who.occurrences {
      let name = corpus.name(occurrence)
      guard !name.acting.isEmpty else { continue }
      let words = corpus.accounts[occurrence.document].document.text
      if let phrase = name.phrase {
        let text = Spelling.shown(words.string(in: phrase))
        count(text, reasons[text] ?? "those who act for it")
      } else if name.form != .demonym || name.acting != [.speaks] {
        let range = cast.range(of: occurrence.name, in: occurrence.document)
        let text = Spelling.shown(words.string(in: range))
        count(text, reasons[text] ?? "its name", isName: name.form != .demonym)
      }
    }
    if counts.isEmpty, let first = who.spellings.first { count(first.text, first.reason) }
    return counts.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
  }
}
