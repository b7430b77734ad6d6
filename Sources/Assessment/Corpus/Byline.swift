import Extraction
import Prose

/// Who wrote a report, where a page runs that together with its first sentence.
enum Byline {
  /// The token where a sentence goes on past the one at its head, nil without such.
  ///
  /// It ends with an office, an outlet in capitals or a dateline: "By Ana Vell, Post Producer A ferry sank", "By Ana
  /// Vell for VTV A ferry sank", "By Ana Vell SELM -- A ferry sank". Linear in its length.
  static func end(at first: Int, before end: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    guard first + 3 < end, tokens[first].key == by, tokens[first].shape == .capitalized,
      tokens[first + 1].shape == .capitalized, !Stamp.days.contains(tokens[first + 1].key),
      tokens[first + 2].shape == .capitalized || tokens[first + 2].shape == .initial
    else { return nil }
    var past: Int?
    for i in (first + 1)..<min(first + longest, end - 1) {
      let token = tokens[i]
      if token.kind == .word, token.shape == .lower, !links.contains(token.key) { break }
      if token.shape == .upper, i > first + 2 {
        if let told = Dateline.endOfDateline(at: i, before: end, passage) { return told }
        if outletLeads.contains(tokens[i - 1].key) { past = i + 1 }
      }
      if offices.contains(token.key) { past = i + 1 }
    }
    return past.flatMap { tokens[$0].kind == .word && tokens[$0].shape != .lower ? $0 : nil }
  }

  // Tokens: two names, an outlet and an office.
  private static let longest = 20
  private static let by = Fold.key(of: "by")
  private static let links: WordSet = ["and", "for", "to", "of", "the", "in"]
  private static let outletLeads: WordSet = ["for", "to"]
  private static let offices = WordSet(
    "producer contributor correspondent editor reporter writer analyst columnist"
  )
}
