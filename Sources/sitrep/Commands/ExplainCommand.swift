import Archive
import ArgumentParser
import Assessment

/// Prints why a row is there.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print why a row is there: its words, and the rules that found it.",
  )

  @Argument(help: "The key of a row, its title, or a part of that.")
  var row: String

  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if row.isEmpty { throw ValidationError("A row needs a name.") }
  }

  func run() throws {
    let situation = try reports.situation()
    let rows = FoundRow.rows(called: row, in: situation)
    guard !rows.isEmpty else { throw Complaint(Messages.noRow(row), .usage) }
    let explanation = Explanation(situation.documents)
    let blocks = rows.map { explanation.lines(for: $0).joined(separator: "\n") }
    try StandardOutput.write([blocks.joined(separator: "\n\n")])
  }
}
