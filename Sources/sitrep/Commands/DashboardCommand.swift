import Archive
import ArgumentParser
import Canvas
import Glibc
import Screen

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
    let folder = try reports.checkedFolder()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Complaint(TerminalError.notATerminal.description, .usage)
    }
    // Reading begins before the terminal is asked for anything, so that the first frame has both.
    let library = Library(
      path: folder,
      given: reports.date,
      store: StateFolder.store(of: folder),
    )
    guard let loader = Loader(library, now: reports.now, since: { LastVisit.recall(folder) }) else {
      throw Complaint(Messages.noPipe(errno), .inputOutput)
    }
    loader.refresh()
    var options = Terminal.Options()
    options.theme = Theme(name: theme) ?? .default
    options.ascii = ascii
    options.kiosk = kiosk
    try MainActor.assumeIsolated { [options] in
      do throws(TerminalError) {
        let terminal = try Terminal(options)
        var session = Session(terminal, loader, folder: folder, isKiosk: kiosk)
        session.run()
      } catch {
        throw Complaint(error.description, .usage)
      }
    }
  }
}
