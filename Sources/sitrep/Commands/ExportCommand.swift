import Archive
import ArgumentParser
import Assessment

/// Prints the situation for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the situation for other programs.",
  )

  @Option(help: "How to write it: \(Format.allValueStrings.joined(separator: ", ")).")
  var format = Format.json

  @Option(help: ArgumentHelp("Keep the N weightiest dates of the timeline.", valueName: "n"))
  var timelineDates: Int?

  @OptionGroup var reports: ReportOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  func run() throws {
    try StandardOutput.write(reports.load().situation.json())
  }
}
