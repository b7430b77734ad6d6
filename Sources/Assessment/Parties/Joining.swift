import Extraction
import Prose

/// A rule that joins names of the same person or body.
struct JoiningRule: Sendable {
  let name: String
  let apply: @Sendable (inout NameGraph, Corpus) -> Void

  /// The rules in the order in which they run: within documents first, then across them.
  static let all: [JoiningRule] = [
    JoiningRule(name: "bracketed acronym") { Acronyms.joinBracketed(&$0, $1) },
    JoiningRule(name: "initials") { Acronyms.joinInitials(&$0, $1) },
    JoiningRule(name: "surname") { Surnames.join(&$0, $1) },
    JoiningRule(name: "short form") { ShortForms.join(&$0, $1) },
    JoiningRule(name: "variant of a person's name") { graph, _ in Variants.join(&graph) },
    JoiningRule(name: "surname and office") { Offices.join(&$0, $1) },
    JoiningRule(name: "single name elsewhere") { graph, _ in SingleNames.join(&graph) },
  ]
}
