import Archive
import ArgumentParser
import Assessment
import Canvas
import Dashboard
import Extraction
import Prose
import TestSupport

/// How fast every stage is, over a corpus that is the same on every machine.
///
/// Machines differ, so each figure also stands as a multiple of the tokenizer's time in the same run:
/// these multiples are what changes from one version to the next.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure the speed of every stage.",
  )

  @Option(help: "How often each stage runs; the median counts.")
  var rounds = 7

  @Option(help: "How many reports to make up.")
  var reports = 400

  @Option(help: "The folder whose first reading and frames are timed.")
  var seeds = "seeds"

  @Option(
    help: "Measure a folder of up to so many reports instead, as it is opened and read again."
  )
  var archive = 0

  @Argument(help: "A folder of reports to measure over instead of a made-up corpus.")
  var folder: String?

  func run() throws {
    Memory.prepare()
    if archive > 0 { return try ArchiveBenchmark.run(upTo: archive, of: folder.map(read)) }
    let documents = try folder.map(read) ?? madeUpDocuments()
    let size = documents.reduce(0) { $0 + $1.text.count }
    print("\(documents.count) documents, \(size.formatted(megabytes: 1)) MB, median of \(rounds)\n")
    measureStages(documents, size)
    print()
    try measureScreen()
  }

  private func madeUpDocuments() -> [Document] {
    var reporter = Reporter(seed: 2031)
    return (0..<reports).map {
      Document(name: "report\($0).txt", text: Array(reporter.report().utf8))
    }
  }

  private func read(_ folder: String) throws -> [Document] {
    var library = Library(path: folder)
    _ = try library.refresh()
    return library.accounts.map(\.document)
  }

  private func measureStages(_ documents: [Document], _ size: Int) {
    let tokens = Stopwatch.median(of: rounds) { documents.map { Passage($0) }.count }
    let table = SpeedTable(size: size, unit: tokens)
    table.add("tokens", tokens)
    // A stage reads what the stages before it found, so each goes on from a copy of their work.
    var readings = documents.map { Reading(passage: Passage($0)) }
    for stage in Stage.all {
      table.add(
        stage.name,
        Stopwatch.median(of: rounds) {
          readings.reduce(0) { count, reading in
            var copy = reading
            stage.run(&copy)
            return count + copy.names.count
          }
        },
      )
      for index in readings.indices { stage.run(&readings[index]) }
    }
    table.add(
      "all of these",
      Stopwatch.median(of: rounds) { documents.map { Reading(of: $0) }.count },
    )
    table.add(
      "on every core",
      Stopwatch.median(of: rounds) { Workers.map(documents) { Reading(of: $0) }.count },
    )
    table.add(
      "accounts",
      Stopwatch.median(of: rounds) { readings.map { Account(of: $0) }.count },
    )
    let accounts = readings.map { Account(of: $0) }
    table.add(
      "assessment",
      Stopwatch.median(of: rounds) { Situation(of: accounts, gaps: []).parties.count },
    )
  }

  private func measureScreen() throws {
    let read = try Stopwatch.median(of: rounds) { try readLibrary().accounts.count }
    print("\(seeds) read", read.milliseconds, "ms", separator: "\t")
    let first = try Stopwatch.median(of: rounds) { try readSituation().parties.count }
    print("first situation of \(seeds)", first.milliseconds, "ms", separator: "\t")
    let situation = try readSituation()
    for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 50)] {
      var state = DashboardState(folder: seeds, size: size)
      _ = state.reduce(.loaded(situation, ChangesFound(sinceVisit: [], latest: [])))
      let frames = 100
      let time = Stopwatch.median(of: rounds) {
        (0..<frames).reduce(0) { count, _ in
          _ = state.press(.down)
          return count + state.frame().size.rows
        }
      }
      let name = "key and frame at \(size.columns)x\(size.rows)"
      print(name, (time / frames).microseconds, "us", separator: "\t")
    }
  }

  private func readLibrary() throws -> Library {
    var library = Library(path: seeds)
    _ = try library.refresh()
    return library
  }

  private func readSituation() throws -> Situation {
    let library = try readLibrary()
    return Situation(of: library.accounts, gaps: library.gaps)
  }
}
