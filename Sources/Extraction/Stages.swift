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

  /// Reads the word lists of all stages, in the stages' order.
  ///
  /// Meant for a second thread: until the first document has been read, half the time is the lists'.
  package static func prepareAll() { for stage in all { _ = stage.prepare() } }
}
