import Archive
import Assessment
import Canvas
import Dashboard
import Glibc

/// Every sentence that the program says to a person outside the dashboard's panes.
enum Messages {
  static func usage(_ message: String) -> String {
    // The parser's own messages may go on with hints on lines of their own.
    let sentence = message.prefix { $0 != "\n" }
    let isEnded = sentence.last.map { ".?!".contains($0) } ?? true
    return "\(sentence)\(isEnded ? "" : ".") See 'sitrep --help'."
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
    case ENOTDIR: "\(path) is no folder; name the one that holds the reports."
    default: "cannot read the folder \(path): \(reason(code))."
    }
  }

  static func noFolder(_ code: Int32) -> String {
    "no folder was named and there is none called seeds here; name the one that holds the reports."
  }

  static func badLine(_ number: Int, _ path: String) -> String {
    "line \(number) of \(path) is no JSON object with \"id\" and \"text\"; it was left out."
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

  static let noVisit =
    "no visit to this folder is remembered, so nothing can be compared; see --since."

  static func noPipe(_ code: Int32) -> String { "cannot make a pipe: \(reason(code))." }

  private static func reason(_ code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }
}

extension Messages {
  // What the dashboard says in its last line.

  static let stopped = "Reading was stopped; refresh to go on with it."
  static let noClipboard = "This terminal takes nothing onto its clipboard."
  static let nothingToUndo = "There is no correction to take back."
  static let kiosk = "Files cannot be written and other programs not started here."

  static func copied(_ description: String) -> String { "Copied \(description)." }
  static func wrote(_ path: String) -> String { "Wrote \(path)." }

  /// Why the analyst's correction was not written.
  static func notCorrected(_ failure: CorrectionsFile.Failure, _ request: CorrectionRequest)
    -> String
  {
    let file = Corrections.fileName
    switch failure {
    case .unusable(let gap): return "\(file) cannot be used: \(gap.sentence); nothing was changed."
    case .notWritten(let code):
      return "Cannot write \(file): \(reason(code)); nothing was changed."
    case .lineGone:
      switch request {
      case .add: return "That is what the last line of \(file) says already."
      case .removeLast: return nothingToUndo
      case .remove, .restore: return "The line is no longer in \(file); nothing was changed."
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
