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
      let actors = cast.actors[occurrence.document]
      let acting = actors.acting[occurrence.name]
      guard !acting.isEmpty else { continue }
      let reading = corpus.readings[occurrence.document]
      let name = reading.names[occurrence.name]
      if let phrase = actors.phrases[occurrence.name] {
        let text = Spelling.shown(reading.passage.string(phrase))
        count(text, reasons[text] ?? "those who act for it")
      } else if name.form != .demonym || acting != [.speaks] {
        let range = cast.rangeOf[occurrence.document][occurrence.name]
        let text = Spelling.shown(reading.passage.string(range))
        count(text, reasons[text] ?? "its name", isName: name.form != .demonym)
      }
    }
    if counts.isEmpty, let first = who.spellings.first { count(first.text, first.reason) }
    return counts.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
  }
}
