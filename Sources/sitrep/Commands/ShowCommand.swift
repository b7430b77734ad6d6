import Archive
import ArgumentParser
import Assessment
import Dashboard
import Glibc

/// Prints the situation for people.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the situation as plain text, for pipes, mail and cron.",
  )

  @Option(help: "Columns to fill; without it the terminal's, or 80.")
  var width: Int?

  @Option(
    help: "Show these panes alone, as in watch,timeline: \(Self.panes.joined(separator: ", ")).",
    transform: Self.panes(in:),
  )
  var panes = Set(PlainExtent.Pane.allCases)

  @Option(
    help: ArgumentHelp(
      "Keep N rows of each pane, and N of what each row lists; of the timeline N before now and N after.",
      valueName: "n",
    )
  )
  var rows: Int?

  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if let rows, rows < 1 { throw ValidationError("The number of rows must be 1 or more.") }
    if let width, !(20...1_000).contains(width) {
      throw ValidationError("The width must be 20 to 1000 columns.")
    }
  }

  func run() throws {
    let situation = try reports.situation()
    let extent = PlainExtent(panes: panes, rows: rows)
    let width = width ?? Self.columns
    try StandardOutput.write(PlainText.lines(of: situation, width: width, extent: extent))
  }

  private static let panes = PlainExtent.Pane.allCases.map(\.rawValue)

  private static func panes(in list: String) throws -> Set<PlainExtent.Pane> {
    let names = list.split(separator: ",", omittingEmptySubsequences: false)
    return Set(
      try names.map { name in
        guard let pane = PlainExtent.Pane(rawValue: String(name)) else {
          throw ValidationError(
            "'\(name)' is not a pane; name some of \(panes.joined(separator: ", "))."
          )
        }
        return pane
      }
    )
  }

  private static var columns: Int {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col >= 20 else {
      return 80
    }
    return Int(window.ws_col)
  }
}
