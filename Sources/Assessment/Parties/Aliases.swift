import Extraction
import Prose

/// The strings that stand for a party as an actor.
enum Aliases {
  /// The aliases of a member of the cast, most frequent first.
  ///
  /// States go by the spellings that act somewhere, with the words for those
  /// who act for them ("Ruritanian officials"); everyone else by every spelling.
  static func of(_ member: Int, _ corpus: Corpus, _ cast: Cast) -> [Party.Alias] {
    let who = cast.members[member]
    guard who.kind == .country else {
      return who.spellings.map { Party.Alias(text: $0.text, count: $0.count, reason: $0.reason) }
    }
    var counts: [String: Party.Alias] = [:]
    func count(_ text: String, _ reason: String) {
      counts[text] = Party.Alias(
        text: text,
        count: (counts[text]?.count ?? 0) + 1,
        reason: counts[text]?.reason ?? reason,
      )
    }
    let reasons = Dictionary(who.spellings.map { ($0.text, $0.reason) }) { first, _ in first }
    for occurrence in who.occurrences {
      let actors = cast.actors[occurrence.document]
      let acting = actors.acting[occurrence.name]
      guard !acting.isEmpty else { continue }
      let reading = corpus.readings[occurrence.document]
      if let phrase = actors.phrases[occurrence.name] {
        count(Spelling(reading.passage.string(phrase)).text, "those who act for it")
      } else if reading.names[occurrence.name].form != .demonym || acting != [.speaks] {
        let text = Spelling(reading.passage.string(reading.names[occurrence.name].range)).text
        count(text, reasons[text] ?? "its name")
      }
    }
    if counts.isEmpty, let first = who.spellings.first { count(first.text, first.reason) }
    return counts.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
  }
}
