package import Prose

/// The names of a passage with a model of the caller's and without one, for whoever measures models.
package struct NameReading {
  /// What rules and tagger have together.
  package let names: [NameMention]
  /// What the rules have by themselves.
  package let byRules: [NameMention]

  package init(_ passage: Passage, _ model: NameModel) {
    let found = NameStage.judge(passage)
    names = NameStage.names(found, passage, model)
    byRules = NameStage.names(found, passage, nil)
  }
}
