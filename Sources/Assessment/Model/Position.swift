package import Extraction
package import Prose

/// A stance that a party holds, as reported.
package struct Position: Hashable, Sendable {
  /// The matter it is about, in a document's words; the same words for all stances on one issue.
  package let issue: String
  /// The head of what the party is for or against, demands or claims, in the document's words.
  package let what: String
  package let stance: Stance
  /// Whether the text denies the stance ("did not demand").
  package let isNegated: Bool
  /// What the stance hangs on, in the document's words: "if the siege is lifted".
  package let condition: Citation?
  /// Whether the party's stance on the issue before this one was the opposite.
  package let departs: Bool
  package let day: Day?
  /// Who said it, where that is not the party itself ("Ruritanian officials").
  package let speaker: String?
  /// By whose account the party takes it, where somebody in the document tells so: "Ana Vell" of "Vell
  /// said the union wants a vote"; nil where the document itself does.
  package let teller: String?
  package let citation: Citation
  /// Where else it is told in the same words, newest first.
  package var repeats: [Citation]

  package init(
    issue: String,
    what: String,
    stance: Stance,
    isNegated: Bool,
    condition: Citation? = nil,
    departs: Bool = false,
    day: Day?,
    speaker: String?,
    teller: String? = nil,
    citation: Citation,
    repeats: [Citation] = [],
  ) {
    self.issue = issue
    self.what = what
    self.stance = stance
    self.isNegated = isNegated
    self.condition = condition
    self.departs = departs
    self.day = day
    self.speaker = speaker
    self.teller = teller
    self.citation = citation
    self.repeats = repeats
  }

  /// Every place that tells it, the newest first.
  package var citations: [Citation] { [citation] + repeats }

  /// Whether the party only says how things are, and not what it wants.
  package var isClaim: Bool { stance == .claims }

  /// In how many documents it is told.
  package var documents: Int { Set(citations.lazy.map(\.document)).count }
}
