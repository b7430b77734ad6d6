import Extraction
import Prose

/// A rule that joins names of the same person or body.
struct JoiningRule: Sendable {
  let name: String
  let apply: @Sendable (inout NameGraph, Corpus) -> Void

  /// The rules in the order in which they run: bodies first, then full names of people,
  /// then what stands for either within a document, then across documents.
  static let all: [JoiningRule] = [
    JoiningRule(name: "bracketed acronym") { Acronyms.joinBracketed(&$0, $1) },
    JoiningRule(name: "other name") { OtherNames.join(&$0, $1) },
    JoiningRule(name: "initials") { graph, _ in Acronyms.joinInitials(&graph) },
    JoiningRule(name: "initials for the first words") { graph, _ in
      Acronyms.joinLeadingInitials(&graph)
    },
    JoiningRule(name: "half of a divided land") { graph, _ in DividedStates.join(&graph) },
    JoiningRule(name: "variant of a body's name") { graph, _ in Variants.joinBodies(&graph) },
    JoiningRule(name: "variant of a person's name") { graph, _ in Variants.join(&graph) },
    JoiningRule(name: "surname") { Surnames.join(&$0, $1) },
    JoiningRule(name: "short form") { ShortForms.join(&$0, $1) },
    JoiningRule(name: "surname and office") { Offices.join(&$0, $1) },
    JoiningRule(name: "short form elsewhere") { graph, _ in ShortForms.joinElsewhere(&graph) },
    JoiningRule(name: "short form without its end") { graph, _ in
      ShortForms.joinWithoutEnd(&graph)
    },
    JoiningRule(name: "single name elsewhere") { SingleNames.join(&$0, $1) },
  ]
}
