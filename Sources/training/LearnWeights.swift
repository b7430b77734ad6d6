import ArgumentParser
import FoundationEssentials

/// Learns the weights from annotated text.
struct LearnWeights: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Learn the weights of the name tagger from annotated text.",
    discussion: """
      Reads Universal NER columns (.iob2), treebanks of GUM (.conllu) and MEANTIME (.jsonl), and \
      writes a model: the weights and behind them the classes of words.
      """,
  )

  @Argument(help: "Files, and folders of files, to learn from.")
  var sources: [String]

  @Option(help: "The classes of words, as `classes` writes them.")
  var classes: String

  @Option(help: "Where the model goes.")
  var output: String?

  @Option(help: "How many sets of weights are learned and averaged.")
  var members = 4

  @Option(help: "How often all of the text is gone through for each.")
  var rounds = 8

  @Option(help: "The seed of the order in which runs are learned.")
  var seed: UInt64 = 1

  @Option(help: "Every n-th document is measured instead of learned; 0 learns them all.")
  var hold = 0

  @Option(help: "Files of annotated lines to measure the model on.")
  var measure: [String] = []

  func run() throws {
    var training = Training(
      texts: try sources.flatMap(Training.texts),
      classes: [UInt8](try Data(contentsOf: URL(filePath: classes))),
      hold: hold,
    )
    for path in measure { try training.measure(path) }
    let model = training.model(members: members, rounds: rounds, seed: seed, .usual)
    if let output { try Data(model).write(to: URL(filePath: output)) }
  }
}
