import ArgumentParser

/// Learns what the name tagger needs.
@main
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-names",
    abstract: "Learn the model of the name tagger.",
    discussion: "The same files, options and seed give the same bytes.",
    subcommands: [LearnClasses.self, LearnWeights.self],
  )
}
