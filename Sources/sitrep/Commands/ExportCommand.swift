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
    case json, jsonl
  }

  func validate() throws {
    if let timelineDates, timelineDates < 0 {
      throw ValidationError("The number of dates must not be negative.")
    }
  }

  func run() throws {
    let situation = try reports.load().situation
    let bytes =
      switch format {
      case .json: situation.json(timelineDates: timelineDates)
      case .jsonl: situation.jsonLines(timelineDates: timelineDates)
      }
    try StandardOutput.write(bytes)
  }
}
