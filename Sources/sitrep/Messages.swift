import Archive
import Assessment
import Canvas
import Dashboard
import Glibc
import Screen

/// Every sentence that the program says to a person outside the dashboard's panes.
enum Messages {
  /// What is wrong with a command line, and where help on it is: with the subcommand, if it names one.
  static func usage(_ message: String, of command: String?) -> String {
    // The parser's own messages may go on with hints on lines of their own.
    let sentence = message.prefix { $0 != "\n" }
    let isEnded = sentence.last.map { ".?!".contains($0) } ?? true
    return "\(sentence)\(isEnded ? "" : ".") See 'sitrep \(command.map { $0 + " " } ?? "")--help'."
  }

  static func cannotWrite(_ code: Int32) -> String {
    "cannot write to standard output: \(reason(code))."
  }

  static func cannotWrite(_ path: String, _ code: Int32) -> String {
    "Cannot write \(path): \(reason(code)); choose another place."
  }

  static func cannotRead(_ path: String, _ code: Int32) -> String {
    "cannot read \(path): \(reason(code))."
  }

  static func cannotReadFolder(_ path: String, _ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no folder \(path); name the one that holds the reports."
    case ENOTDIR: "\(path) is not a folder; name the one that holds the reports."
    default: "cannot read the folder \(path): \(reason(code))."
    }
  }

  /// Why there is no folder where none was named.
  static func noFolder(_ fallback: String, _ code: Int32) -> String {
    code == ENOENT
      ? "no folder was named and there is none called \(fallback) here; name the one that holds the reports."
      : "no folder was named, and \(fallback) cannot be read: \(reason(code))."
  }

  static func badLine(_ number: Int, _ path: String) -> String {
    "line \(number) of \(path) is not a JSON object with \"id\" and \"text\"; it was left out."
  }

  static func longLine(_ number: Int, _ path: String, limit: Int) -> String {
    "line \(number) of \(path) has more than \(limit) bytes; it was left out."
  }

  static func unusable(_ path: String, _ reason: String) -> String {
    "cannot use \(path): \(reason)."
  }

  static func noRow(_ name: String) -> String {
    "no row is called '\(name)'; 'sitrep show' lists the rows."
  }

  static func correction(_ sentence: String) -> String {
    "\(Corrections.fileName): \(ShownText(sentence).string)."
  }

  static let noFeeds =
    "no feed was named and the folder has none in its file \(FeedList.fileName); name an address."

  static let waitsForFetch =
    "another fetch into this folder is under way; this one waits for its end."

  /// What came of a feed, on one line.
  static func fetched(_ outcome: Fetch.Outcome, from address: String) -> String {
    if outcome.isUnchanged { return "\(shown(address)): nothing new since the last time" }
    return "\(shown(address)): \(outcome.saved.count) new, \(outcome.updated.count) updated, "
      + "\(outcome.known) known"
  }

  static func brokenFeed(_ address: String, _ line: Int) -> String {
    "\(shown(address)): the feed is broken at line \(line); what follows it was left out."
  }

  /// Why a feed could not be fetched, and what to do.
  static func notFetched(_ address: String, _ failure: Fetch.Failure) -> String {
    switch failure {
    case .request(let failure): "cannot fetch \(shown(address)): \(reason(failure))."
    case .busy(let status, let seconds):
      "cannot fetch \(shown(address)): the server answers \(status), that it is asked for too much; try again "
        + (seconds.map { "in \($0) seconds." } ?? "later.")
    case .status(let status) where status >= 500:
      "cannot fetch \(shown(address)): the server answers \(status), which is its own fault; try again later."
    case .status(let status):
      "cannot fetch \(shown(address)): the server answers \(status); check the address."
    case .notAFeed:
      "\(shown(address)) is not a feed; name an address of RSS, Atom or JSON Feed."
    case .notWritten(let failure):
      "cannot write \(shown(failure.path)): \(reason(failure.code)); what is not saved will be tried again."
    }
  }

  private static func shown(_ text: String) -> String { ShownText(text).string }

  private static func reason(_ failure: Curl.Failure) -> String {
    switch failure {
    case .notInstalled: "the program curl is missing; install it"
    case .notStarted(let code): "curl cannot be started: \(reason(code)); try again"
    case .notAnAddress: "that is not an address; it begins with http:// or https://"
    case .tooLarge(let limit): "it has more than \(limit >> 20) MiB, which is too much for a feed"
    case .tooSlow(let seconds): "it took more than \(seconds) seconds; try again or see --timeout"
    case .noSuchHost: "there is no such server; check the address and the network"
    case .noConnection: "the server takes no connection; try again later"
    case .brokenOff: "the connection broke off; try again"
    case .tooManyRedirects: "it leads on and on to other addresses; check the address"
    case .forbiddenProtocol: "it leads to something other than the web"
    case .certificate: "the server's certificate or encryption cannot be trusted"
    case .other(let code): "curl failed with status \(code); try it by hand"
    }
  }

  /// What became of what is kept between runs.
  static func store(_ trouble: StoreTrouble) -> String {
    switch trouble {
    case .setAside(let path):
      "what was kept of earlier readings is damaged and lies in \(path) now; "
        + "the reports were read anew."
    case .newer(let path):
      "what is kept in \(path) was written by a newer version of this program; it was left alone, and the "
        + "reports are read anew each time."
    case .busy(let path):
      "another program has been writing in \(path) for too long; what was not kept will be read anew."
    case .unusable(let path, _):
      "cannot keep what was read in \(path): \(trouble.reason); it will be read anew next time."
    case .homeless:
      "there is no place to keep what was read, so it will be read anew next time; "
        + "set XDG_STATE_HOME to a folder outside the reports'."
    }
  }

  /// Why the dashboard cannot be shown.
  static func noDashboard(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal:
      "The dashboard needs a terminal for input and output; for text use 'sitrep show'."
    case .unnamed:
      "TERM is not set, so there is no telling what the terminal can do; for text use 'sitrep show'."
    case .unknown(let name):
      "No description of the terminal '\(name)' is installed; try TERM=xterm-256color."
    case .tooSimple(let name):
      "The terminal '\(name)' cannot place its cursor; for text use 'sitrep show'."
    case .refused(let what, let code):
      "The terminal cannot be used: \(what) failed (\(reason(code)))."
    }
  }

  static let noVisit =
    "no visit to this folder is remembered, so nothing can be compared; see --since."

  static func noPipe(_ code: Int32) -> String { "cannot make a pipe: \(reason(code))." }

  private static func reason(_ code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }
}

extension Messages {
  // What the dashboard says in its last line.

  static func lostFolder(_ path: String, _ code: Int32) -> String {
    "Cannot read the folder \(shown(path)): \(reason(code)); r tries again."
  }

  /// Why the next visit will have nothing to compare with: said at the beginning of one, and at its end.
  static func noVisitKept(_ code: Int32) -> String {
    "Visits cannot be kept (\(reason(code))), so what changed cannot be told; set XDG_STATE_HOME."
  }

  static func visitNotKept(_ code: Int32) -> String {
    "this visit could not be kept: \(reason(code)); set XDG_STATE_HOME to a folder that can be written."
  }

  /// Why what comes into a folder does not show by itself.
  static func unwatched(_ code: Int32) -> String {
    switch code {
    case ENOSPC:
      "Not all folders can be watched: r reads again, a higher fs.inotify.max_user_watches helps."
    case EMFILE:
      "The folder cannot be watched: r reads again, a higher fs.inotify.max_user_instances helps."
    default: "The folder cannot be watched (\(reason(code))): r reads again."
    }
  }

  static let noClipboard = "This terminal takes nothing onto its clipboard."
  static let nothingToUndo =
    "There is no correction of your own to take back; C lists all, and u there takes one back."
  static let kiosk = "Files cannot be written and other programs not started here."

  // Whether it takes it, no terminal says.
  static func copied(_ description: String) -> String {
    "Sent to the terminal's clipboard: \(description)"
  }
  static func wrote(_ path: String) -> String { "Wrote \(path)." }

  /// What is to come stands so many days after a report that has none.
  static func withoutDay(_ count: Int) -> String {
    "\(counted(count, "row")) to come \(count == 1 ? "has" : "have") no day of the calendar and "
      + "\(count == 1 ? "is" : "are") left out; --date gives reports that tell no day one."
  }

  static let emptyCalendar =
    "Nothing to come has a day, so the calendar is empty; some programs refuse to read that."

  /// Why the analyst's correction was not written.
  static func notCorrected(_ failure: CorrectionsFile.Failure, _ request: CorrectionRequest)
    -> String
  {
    let file = Corrections.fileName
    switch failure {
    case .unusable(let gap): return "\(file) cannot be used: \(gap.sentence); nothing was changed."
    case .taken:
      return "Somebody else is writing \(file); nothing was changed. Try again."
    case .notWritten(let code):
      return "Cannot write \(file): \(reason(code)); nothing was changed."
    case .lineGone:
      switch request {
      case .add: return "That is what the last line of \(file) says already."
      case .remove, .restore, .change:
        return "The line is no longer in \(file); nothing was changed."
      }
    }
  }

  static func insideFolder(_ path: String) -> String {
    "\(path) would be read as a report; write it outside the folder."
  }

  static func noPager(_ name: String, _ code: Int32) -> String {
    "Cannot start \(name): \(reason(code)); set PAGER to a program that is there."
  }
}
