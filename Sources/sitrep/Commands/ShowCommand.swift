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

  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if let width, !(20...1_000).contains(width) {
      throw ValidationError("The width must be 20 to 1000 columns.")
    }
  }

  func run() throws {
    let situation = try reports.situation()
    try StandardOutput.write(PlainText.lines(of: situation, width: width ?? Self.columns))
  }

  private static var columns: Int {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col >= 20 else {
      return 80
    }
    return Int(window.ws_col)
  }
}
