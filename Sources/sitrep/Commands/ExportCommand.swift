import Archive
import ArgumentParser
import Assessment
import Prose

/// Prints the situation for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the situation for other programs.",
  )

  @Option(help: "How to write it.")
  var format = Format.json

  @Option(
    name: .customLong("timeline-dates"),
    help: "Keep the N weightiest dates of the timeline.",
  )
  var timelineDates: Int?

  @Argument(help: "The folder of reports.")
  var folder = "seeds"

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  func run() throws {
    var library = Library(path: folder)
    do {
      _ = try library.refresh()
    } catch {
      StandardOutput.complain(Messages.cannotRead(error.path, error.code))
      throw ExitStatus.noSuchFolder.code
    }
    let situation = Situation(of: library.readings, gaps: library.gaps)
    try StandardOutput.write(situation.json())
  }
}
