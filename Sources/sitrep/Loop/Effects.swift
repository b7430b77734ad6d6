import Archive
import Assessment
import Canvas
import Dashboard
import Glibc
import Prose
import Screen

/// What the dashboard asks for, done.
@MainActor
struct Effects {
  private let terminal: Terminal
  private let loader: Loader
  private let folder: String
  /// Whether files and other programs are out of reach.
  private let isKiosk: Bool

  init(_ terminal: Terminal, _ loader: Loader, folder: String, isKiosk: Bool) {
    self.terminal = terminal
    self.loader = loader
    self.folder = folder
    self.isKiosk = isKiosk
  }

  /// Does what is asked and returns what to tell the dashboard about it, if anything.
  func perform(_ effect: Effect, on situation: Situation) -> Action? {
    switch effect {
    case .quit: break
    case .refresh: loader.refresh()
    case .cancelLoad: loader.cancel()
    case .lookUpFirstSeen: loader.lookUpFirstSeen()
    case .suspend: if !isKiosk { terminal.suspend() }
    case .redraw: terminal.repaint()
    case .setMouse(let on): terminal.setMouse(on)
    case .copy(let text, let description):
      return terminal.copyToClipboard(ShownText(text))
        ? .note(Messages.copied(description)) : .failed(Messages.noClipboard)
    case .page(let id, let line):
      if isKiosk { return .failed(Messages.kiosk) }
      return situation.document(id).flatMap { page($0, line: line) }
    case .correct(let request):
      if isKiosk { return .failed(Messages.kiosk) }
      return correct(request)
    case .undoEarlier:
      if isKiosk { return .failed(Messages.kiosk) }
      let there = Set(situation.corrections.map(\.line.text))
      guard let own = LastVisit.recall(folder)?.written.last(where: there.contains) else {
        return .failed(Messages.nothingToUndo)
      }
      return correct(.remove(text: own, number: 0))
    case .export(let format, let path, let isReplacing):
      if isKiosk { return .failed(Messages.kiosk) }
      return export(situation, as: format, to: path, replacing: isReplacing)
    }
    return nil
  }

  // MARK: The pager

  private func page(_ document: Document, line: Int) -> Action? {
    let lines = document.text.split(separator: 0x0a, omittingEmptySubsequences: false)
    let text = lines.map { ShownText(utf8: $0).string + "\n" }.joined()
    let pager = Pager(environment: getenv("PAGER").map { String(cString: $0) })
    let end = terminal.suspend(running: pager.arguments(line: line), text: text)
    guard case .notStarted(let code) = end else { return nil }
    return .failed(Messages.noPager(pager.name, code))
  }

  // MARK: Files

  private func correct(_ request: CorrectionRequest) -> Action {
    var done: CorrectionDone?
    do throws(CorrectionsFile.Failure) {
      try CorrectionsFile(in: folder).change { corrections in
        guard let (changed, what) = request.made(in: corrections) else { return nil }
        done = what
        return changed
      }
    } catch {
      return .failed(Messages.notCorrected(error, request))
    }
    return done.map(Action.corrected) ?? .failed(Messages.notCorrected(.lineGone, request))
  }

  private func export(
    _ situation: Situation,
    as format: ExportFormat,
    to name: String,
    replacing isReplacing: Bool,
  ) -> Action {
    let path = HomePath.full(name)
    // As a report of the folder it would speak for itself at the next refresh.
    if FolderListing.wouldRead(path, in: folder) { return .failed(Messages.insideFolder(path)) }
    // Also what a link without an end names.
    var status = stat()
    if !isReplacing, lstat(path, &status) == 0 { return .exists(path, format: format) }
    do throws(AtomicFile.Failure) {
      let bytes = bytes(of: situation, as: format)
      if isReplacing {
        try AtomicFile.write(bytes, to: path)
      } else if try AtomicFile.create(bytes, at: [path]) == nil {
        // It came while the other was being made.
        return .exists(path, format: format)
      }
      let gap =
        format == .ics ? Calendar.gap(of: situation, timeline: situation.timeline) : nil
      return .note(Messages.wrote(path) + (gap.map { " " + $0 } ?? ""))
    } catch {
      return .failed(Messages.cannotWrite(path, error.code))
    }
  }

  private func bytes(of situation: Situation, as format: ExportFormat) -> [UInt8] {
    switch format {
    case .json: situation.json()
    case .jsonl: situation.jsonLines()
    case .markdown: Array(Markdown.text(of: situation, timeline: situation.timeline).utf8)
    case .csv: Array(CommaSeparated.text(of: situation, timeline: situation.timeline).utf8)
    case .ics: Array(Calendar.text(of: situation, timeline: situation.timeline).utf8)
    case .text:
      Array(PlainText.lines(of: situation, width: 80).map { $0 + "\n" }.joined().utf8)
    }
  }
}
