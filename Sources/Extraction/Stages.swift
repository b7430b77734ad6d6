/// A step of extraction: reads what earlier stages found and adds its own.
package struct Stage: Sendable {
  package let name: String
  /// Reads the word lists that the stage rests on, if no document has made it do so, and says
  /// how many entries the main one has.
  package let prepare: @Sendable () -> Int
  package let run: @Sendable (inout Reading) -> Void

  /// Every stage, in the order in which they run.
  package static let all: [Stage] = [
    Stage(name: "names") {
      NameLexicon.shared.entries.count
    } run: {
      NameStage.run(&$0)
    },
    Stage(name: "times") {
      TimeRuleIndex.shared.count + Int(TimeLexicon.entry(0).value)
    } run: {
      TimeStage.run(&$0)
    },
    Stage(name: "statements") {
      VerbLexicon.shared.verbs.count
    } run: {
      StatementStage.run(&$0)
    },
    Stage(name: "acts") {
      ActNoun.all.count
    } run: {
      ActStage.run(&$0)
    },
  ]

  /// Reads the word lists of all stages, the last stage's first.
  ///
  /// Meant for a second thread while the first reads a document and comes to the lists in the
  /// stages' order: half the time to the first reading is the lists' (7 of 13 ms for names alone).
  package static func prepareAll() { for stage in all.reversed() { _ = stage.prepare() } }
}
