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
    var found: [(text: String, count: Int, reason: String, isName: Bool)] = []
    var places: [String: Int] = [:]
    let reasons = Dictionary(who.spellings.map { ($0.text, $0.reason) }) { first, _ in first }
    func count(_ text: String, _ reason: String, isName: Bool = true) {
      if let place = places[text] {
        found[place].count += 1
        found[place].isName = isName
      } else {
        places[text] = found.count
        found.append((text, 1, reasons[text] ?? reason, isName))
      }
    }
    for occurrence in who.occurrences where !occurrence.acting.isEmpty {
      let account = corpus.accounts[occurrence.document]
      let words = account.document.text
      if let phrase = account.names[occurrence.name].phrase {
        count(Spelling.shown(words[phrase.indices]), "those who act for it")
      } else if occurrence.form != .demonym || occurrence.acting != .speaks {
        let isName = occurrence.form != .demonym
        count(Spelling.shown(words[occurrence.range.indices]), "its name", isName: isName)
      }
    }
    if found.isEmpty, let first = who.spellings.first { count(first.text, first.reason) }
    return found.sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
      .map { Party.Alias(text: $0.text, count: $0.count, reason: $0.reason, isName: $0.isName) }
  }
}
