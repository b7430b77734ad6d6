import Assessment
import Prose

/// Every sentence that the dashboard says of itself: at the foot of the screen and in empty panes.
enum Messages {
  static let alreadyReading = "Still reading; Esc stops it."
  static let stopped = "Stopped; what was read before is still shown, r goes on."
  static let mouseOn = "Mouse on: click selects, double click opens; Shift selects text."
  static let mouseOff = "Mouse off: the terminal selects text again."
  static let nothingSelected = "Nothing is selected here."
  static let noCitation = "Nothing here is cited."
  static let oneCitation = "It rests on this one citation."
  static let documentGone = "The cited document is no longer there; press r to read the folder."
  static let noParty = "No party stands behind this row; select a party and press f."
  static let notFiltered = "Nothing is filtered."
  static let allShown = "Everything is shown again."
  static let noSearch = "Nothing was searched for yet; / searches."
  static let noChange = "No row or figure is new or changed."
  static let noDocument = "No document is open here."
  static let noDetail = "There is no more to it than this document."
  static let noPartyToCorrect = "Select a party to correct it."
  static let whomToCorrect = "No party is selected: type the name of one, with Tab to complete it."

  /// A key that has a meaning elsewhere.
  static func notHere(_ key: String, _ place: String, isPage: Bool) -> String {
    "\(key) works \(place)" + (isPage ? ": Esc closes this page first." : "; ? lists the keys.")
  }

  /// What a row that is no more rested on.
  static func gone(_ origin: String?) -> String {
    origin.map { "It was in \($0), and is in no document now." } ?? "It is in no document now."
  }

  static func notUnderstood(_ fault: CorrectionFault) -> String {
    "The line is not understood: \(fault.clause)."
  }

  static func noRow(_ line: String) -> String {
    "\(line.withoutReturn) has no row to go to; u takes it back."
  }

  static let nothingToOpen = "Nothing here can be opened."
  static let sameRow = "That is the same row; move to the other one."
  static let nothingToRedo = "Nothing was taken back since the last correction."
  static let emptyCell = "The documents tell of nothing that the one says or does to the other."
  static let noRelations = "The documents tell of nothing between two parties."
  static let noCorrections =
    "Nothing is corrected yet: select a party and press c, or write \(Corrections.fileName)."
  static let noneNamed = "The documents name no party."
  static let noneOpen = "The documents leave no question open."
  static let noStakes = "No document has a section on what is at stake."
  static let quiet = "Quiet for long"
  static let noneTimed = "The documents say nothing of when things happen."

  static func corrected(_ done: CorrectionDone) -> String {
    switch done {
    case .added(let line): "Wrote \(line.withoutReturn) (u takes it back)."
    case .removed(let line, _): "Took back \(line.withoutReturn) (U puts it back)."
    case .restored(let line): "Put back \(line.withoutReturn)."
    case .changed(_, _, let line): "Wrote \(line.withoutReturn) anew (u takes it back)."
    }
  }

  /// What a line says again that had been written anew.
  static func wentBack(to line: String) -> String {
    "Back to \(line.withoutReturn) (U puts it back)."
  }

  /// What somebody else has done to the file of corrections.
  static func othersCorrected(_ added: [String], _ gone: [String]) -> String {
    let parts = [("now has", added), ("no longer has", gone)].compactMap { verb, lines in
      lines.first.map { first in
        let more = lines.count > 1 ? " and \(counted(lines.count - 1, "more line"))" : ""
        return "\(verb) \(first.withoutReturn)\(more)"
      }
    }
    return "\(Corrections.fileName) \(parts.joined(separator: ", ")); C lists all."
  }

  static func notApplied(_ count: Int) -> String {
    "\(counted(count, "correction")) could not be applied; C says which and why."
  }

  static func unknownKind(_ word: String) -> String {
    "No kind is called \(word); there is "
      + Party.Kind.allCases.map(\.rawValue).joined(separator: ", ") + "."
  }

  static func joining(_ name: String) -> String {
    "Which is the same as \(name)? Move to it and press Enter; Esc leaves it."
  }

  static func filtered(_ filter: Filter) -> String {
    let agents = filter.names.count - 1
    let others = agents == 0 ? "" : " and those who act for it (\(agents))"
    return "Only what concerns \(filter.name)\(others); F shows everything."
  }

  static let noQuestion = "Select a question in what to watch first."
  static let noStatus = "Only what to watch and the timeline have statuses."
  static let overview = "Only the days that matter most; v shows everything."
  static let everything = "Every entry is shown."

  static func status(_ status: String?, of pane: PaneID) -> String {
    status.map { "\(pane.name): only \($0); S goes on, F shows everything." }
      ?? "\(pane.name): every status."
  }

  /// What can be typed where a date is asked for.
  static let dateForms = "18 Apr, 18 Apr 2031, Apr 2031, 2031-04-18, now"

  static func noDate(_ text: String) -> String {
    "\(text.isEmpty ? "That" : text) is not a date; write one as \(dateForms)."
  }

  /// What can be typed where it is asked when a question is due.
  static let dueForms = "18 Apr, 18.4.2031, Apr 2031, Q2 2031, 2031-04-18"

  static func noDue(_ text: String) -> String {
    "\(text) is no date to be due; write one as \(dueForms)."
  }

  static func noLongerAtHand(_ name: String) -> String {
    "\(name) is no longer selected; nothing was written. Esc leaves the line."
  }

  static func takesNoWords(_ command: Command, _ words: String) -> String {
    "The command \(command.rawValue) takes nothing after it; \(words) was not understood."
  }

  static let pickFirst = "First move to the same party and press Enter; / searches, Esc leaves it."

  static func notFound(_ text: String) -> String {
    "No document has all of it: \(text). Words may be beginnings: sanction finds sanctions."
  }

  static func foundElsewhere(_ text: String) -> String {
    "w lists again where \(text) stands; / searches in this pane."
  }

  /// The end of a list at which a search went on after the other.
  enum Edge: String {
    case top, end
  }

  /// Which of how many a search has found: "3 of 41", "1 of 41, from the top".
  static func match(_ number: Int, of count: Int, from edge: Edge?) -> String {
    "\(grouped(number)) of \(grouped(count))" + (edge.map { ", from the \($0.rawValue)" } ?? "")
  }

  static func noMatch(_ text: String) -> String { "No match for \(text)." }

  static func unknownCommand(_ text: String) -> String {
    "There is no command \(text); ? lists them."
  }

  static func unknownParty(_ name: String) -> String { "No party is called \(name)." }

  static func unknownFormat(_ name: String) -> String {
    "No format is called \(name); there is "
      + ExportFormat.allCases.map(\.rawValue).joined(separator: ", ") + "."
  }

  static func kept(_ path: String) -> String { "\(path) is left as it was." }

  static func ambiguous(_ text: String, _ names: [String]) -> String {
    "\(text) could be \(names.joined(separator: ", "))."
  }

  static let live = "What happens in the folder is taken in by itself."
  static let notLive = "What happens in the folder waits until you press r."
  static let notAllRead = "The folder is not read to its end yet; r goes on with it."

  static let nothingChanged = "Nothing has changed since the last visit."
  static let notCompared =
    "What changed is known once the folder is read to its end; r goes on with it."
  static let firstVisit = "First visit: nothing to compare with yet."

  /// What a refresh says that found nothing: also that earlier changes wait to be seen.
  static func nothingNew(_ marks: ChangeMarks) -> String {
    guard marks.unseenCount > 0 else { return "Nothing new." }
    return "Nothing new; \(counted(marks.unseenCount, "change")) not seen yet, "
      + (marks.hasUnseenMark ? "] shows the next." : "! lists them.")
  }

  /// What a refresh found, as "2 new documents, 1 figure contradicted, 3 new rows, 1 row gone".
  static func found(_ documents: DocumentsFound, changes: [Change], marks: ChangeMarks) -> String {
    let rows = { (kind: Change.Kind) in changes.count { $0.kind == kind && $0.pane != .figure } }
    let figures = { (kind: Change.Kind) in changes.count { $0.kind == kind && $0.pane == .figure } }
    let parts: [(Int, String, String)] = [
      (documents.new, "new document", ""), (documents.changed, "document", " changed"),
      (documents.gone, "document", " gone"),
      (figures(.contradicted), "figure", " contradicted"), (rows(.new), "new row", ""),
      (rows(.changed), "row", " changed"), (figures(.changed), "figure", " changed"),
      (rows(.gone), "row", " gone"), (figures(.gone), "figure", " gone"),
    ]
    let told = parts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) + $0.2 }
    return told.isEmpty ? nothingNew(marks) : told.joined(separator: ", ") + "."
  }

  /// What an empty list says: why, and what to do.
  static func empty(_ pane: PaneID, in folder: String, of situation: Situation, filter: Filter?)
    -> String
  {
    if let filter, pane != .parties {
      return "Nothing here concerns \(filter.name). F shows everything."
    }
    guard !situation.documents.isEmpty else {
      return situation.gaps.isEmpty
        ? "No documents in \(folder) yet. What is put there is read: text, Markdown, saved pages, feeds, "
          + "mail, JSON lines, PDF."
        : "No documents in \(folder): \(counted(situation.gaps.count, "file")) could not be used; x says why."
    }
    switch pane {
    case .parties: return noneNamed
    case .watch: return noneOpen
    case .timeline: return noneTimed
    case .source: return "Select a row and press Enter to see where it comes from."
    }
  }

  /// How far a reading has come, and whether Esc stops it or closes what is open.
  static func reading(_ progress: DashboardState.Progress, stops: Bool) -> String {
    let done =
      progress.total > 0
      ? "Reading: \(grouped(progress.done)) of \(counted(progress.total, "document"))"
      : "Reading the folder"
    return done + (stops ? "; Esc stops." : ".")
  }

  /// The days that the documents cover, and how many have none.
  static func period(of situation: Situation) -> String {
    let days = situation.documents.compactMap { $0.publication?.day }
    guard let first = days.min(), let last = days.max() else { return "undated" }
    let covered = CalendarDate.shown(
      from: CalendarDate(first),
      to: CalendarDate(last),
      leavingOut: nil,
    )
    let span = first == last ? first.shown : covered
    let undated = situation.documents.count - days.count
    return undated == 0 ? span : "\(span), \(grouped(undated)) undated"
  }

  /// What the line between past and future says.
  static func now(of situation: Situation) -> String {
    situation.now.map { "now: \($0.shown)" } ?? "T: the day of the report"
  }
}

extension String {
  /// A line without the carriage return that some editors leave at its end.
  var withoutReturn: String { utf8.last == 0x0d ? String(dropLast()) : self }
}
