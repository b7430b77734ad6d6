import ArgumentParser
import Extraction
import FoundationEssentials

/// Sorts words into classes by their vectors.
struct LearnClasses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classes",
    abstract: "Sort words into classes by their vectors.",
    discussion: """
      Reads vectors as GloVe has them, a word and its numbers on each line, the commonest first.
      """,
  )

  @Argument(help: "The file of vectors.")
  var vectors: String

  @Option(help: "Where the classes go.")
  var output: String

  @Option(help: "How many of the commonest words are sorted.")
  var words = 100_000

  @Option(help: "How many families of classes there are.")
  var families = 64

  @Option(help: "How often the middles of the classes are moved.")
  var rounds = 25

  func run() throws {
    let vectors = WordVectors(
      String(decoding: try Data(contentsOf: URL(filePath: vectors)), as: UTF8.self),
      limit: words,
    )
    let classes = Clusters.classes(of: vectors, families: families, rounds: rounds)
    print("\(vectors.words.count) words")
    try Data(ClassTable.bytes(words: vectors.words, classes: classes)).write(
      to: URL(filePath: output)
    )
  }
}
