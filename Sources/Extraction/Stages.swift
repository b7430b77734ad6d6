/// A step of extraction: reads what earlier stages found and adds its own.
package struct Stage: Sendable {
  package let name: String
  package let run: @Sendable (inout Reading) -> Void

  /// Every stage, in the order in which they run.
  package static let all: [Stage] = [
    Stage(name: "names") {
      NameStage.run(&$0)
    },
    Stage(name: "times") {
      TimeStage.run(&$0)
    },
    Stage(name: "clauses") {
      $0.clauses = Clauses(of: $0)
    },
    Stage(name: "acts") {
      ActStage.run(&$0)
    },
    Stage(name: "statements") {
      StatementStage.run(&$0)
    },
  ]
}
