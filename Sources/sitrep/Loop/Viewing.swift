import Archive
import Canvas
import Glibc
import Prose
import Screen

/// A look at a folder through the dashboard: which folder, and how it is read and drawn.
struct Viewing {
  /// Nil for the folder used last.
  var folder: String?
  /// The day of reports that tell none.
  var date: Day?
  /// The day that counts as now; nil for the newest report's.
  var now: Day?
  var theme = Theme.default
  /// Whether nothing but ASCII is drawn.
  var ascii = false
  /// Whether there is no way from the dashboard to a shell or to files.
  var kiosk = false

  /// The terminal that the analyst chose is their mistake, what the system refuses is not.
  private static func status(of error: TerminalError) -> ExitStatus {
    if case .refused = error { .inputOutput } else { .usage }
  }

  /// Opens the dashboard and returns when the analyst quits.
  func run() throws {
    let folder = try ReportOptions.checked(folder)
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Complaint(Messages.noDashboard(.notATerminal), .usage)
    }
    let library = Library(path: folder, given: date, store: StateFolder.store(of: folder))
    let loader: Loader
    do throws(SystemFailure) {
      loader = try Loader(library, now: now, since: { LastVisit.recall(folder) })
    } catch {
      throw Complaint(Messages.noPipe(error.code), .inputOutput)
    }
    var options = Terminal.Options()
    options.theme = theme
    options.ascii = ascii
    options.kiosk = kiosk
    try MainActor.assumeIsolated { [options] in
      do throws(TerminalError) {
        // Reading takes threads, before which the terminal has to be there; nothing is drawn yet, so
        // that the first frame has both.
        let terminal = try Terminal(options)
        loader.refresh()
        var session = Session(terminal, loader, folder: folder, isKiosk: kiosk)
        session.run()
      } catch {
        throw Complaint(Messages.noDashboard(error), Self.status(of: error))
      }
    }
  }
}
