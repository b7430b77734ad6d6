import ArgumentParser
import Canvas

/// Shows the dashboard.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: "Show the dashboard.",
    usage: "sitrep [<options>] [<folder>]",
    discussion: "Inside, ? lists the keys and : takes commands by name.",
  )

  @OptionGroup var reports: ReportOptions

  @Option(help: "Colours: \(Theme.all.map(\.name).joined(separator: ", ")).")
  var theme = Theme.default.name

  @Flag(help: "Draw with nothing but ASCII.")
  var ascii = false

  @Flag(
    help: "No suspending, no other programs, no writing of files: for accounts without a shell."
  )
  var kiosk = false

  func validate() throws {
    guard Theme(name: theme) != nil else {
      throw ValidationError("There is no theme '\(theme)'.")
    }
  }

  func run() throws {
    let viewing = Viewing(
      folder: reports.folder,
      date: reports.date,
      now: reports.now,
      theme: Theme(name: theme) ?? .default,
      ascii: ascii,
      kiosk: kiosk,
    )
    try viewing.run()
  }
}
