import Archive
import ArgumentParser
import Assessment
import Glibc
import Prose

/// What every command that reads a folder can be told about it.
struct ReportOptions: ParsableArguments {
  @Argument(help: "The folder of reports.", completion: .directory)
  var folder: String?

  @Option(help: "The day of reports that tell none, as in 2025-05-12.", transform: Self.day)
  var date: Day?

  @Option(help: "The day that counts as now; without it the newest report's.", transform: Self.day)
  var now: Day?

  static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("'\(text)' is not a day; write it like 2025-05-12.")
    }
    return day
  }

  /// The folder asked for, else the one used last, else `seeds`; it exists and can be listed.
  func checkedFolder() throws -> String { try Self.checked(folder) }

  static func checked(_ folder: String?) throws -> String {
    if let folder {
      if let code = Self.obstacle(to: folder) {
        throw Complaint(Messages.cannotReadFolder(folder, code), .noSuchFolder)
      }
      return folder
    }
    if let last = LastFolder.recall(), Self.obstacle(to: last) == nil { return last }
    if let code = Self.obstacle(to: Self.fallback) {
      throw Complaint(Messages.noFolder(Self.fallback, code), .noSuchFolder)
    }
    return Self.fallback
  }

  private static let fallback = "seeds"

  /// The system's error number if a folder cannot be listed.
  private static func obstacle(to path: String) -> Int32? {
    guard let stream = opendir(path) else { return errno }
    closedir(stream)
    return nil
  }

  /// The situation of the folder: the one that was kept, else what reading and assessing it gives.
  func situation() throws -> Situation {
    let library = try library()
    guard let kept = keptSituation(of: library) else { return try load(library).situation }
    Self.complain(of: kept)
    return kept
  }

  /// The situation of a large folder that is as it was when somebody assessed it; nil of any other.
  func keptSituation(of library: Library) -> Situation? {
    // What cannot be listed is told by the reading.
    (try? library.look()).flatMap { library.keptSituation(at: $0, now: now) }
  }

  /// The folder asked for, of which nothing has been read.
  func library() throws -> Library {
    let folder = try checkedFolder()
    return Library(path: folder, given: date, store: StateFolder.store(of: folder))
  }

  /// Reads a folder and assesses what is in it; what went wrong with its store so far is told as well.
  func load(_ library: Library) throws -> (situation: Situation, library: Library) {
    var library = library
    do throws(FolderListing.Unreadable) {
      let report = try library.refresh()
      if let trouble = report.storeTrouble { StandardOutput.complain(Messages.store(trouble)) }
    } catch {
      throw Complaint(Messages.cannotReadFolder(error.path, error.code), .noSuchFolder)
    }
    let situation = library.situation(now: now)
    // Whoever asks next, on the command line or the dashboard, finds it worked out.
    library.keepAhead(situation, now: now)
    Self.complain(of: situation)
    return (situation, library)
  }

  /// Tells which of the analyst's lines could not be applied.
  static func complain(of situation: Situation) {
    for outcome in situation.troubledCorrections {
      if let sentence = outcome.sentence { StandardOutput.complain(Messages.correction(sentence)) }
    }
  }
}
