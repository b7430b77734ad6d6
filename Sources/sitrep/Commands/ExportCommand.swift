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
    case json, jsonl, markdown, csv, ics
  }

  func validate() throws {
    if let timelineDates, timelineDates < 0 {
      throw ValidationError("The number of dates must not be negative.")
    }
  }

  func run() throws {
    let situation = try reports.situation()
    let timeline = timelineDates.map(situation.keyDates) ?? situation.timeline
    let bytes =
      switch format {
      case .json: situation.json(timelineDates: timelineDates)
      case .jsonl: situation.jsonLines(timelineDates: timelineDates)
      case .markdown: Array(Markdown.text(of: situation, timeline: timeline).utf8)
      case .csv: Array(CommaSeparated.text(of: situation, timeline: timeline).utf8)
      case .ics: Array(Calendar.text(of: situation, timeline: timeline).utf8)
      }
    try StandardOutput.write(bytes)
    if format == .ics, let gap = Calendar.gap(of: situation, timeline: timeline) {
      StandardOutput.complain(gap)
    }
  }
}
