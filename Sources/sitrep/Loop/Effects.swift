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
    case .export(let format, let path):
      if isKiosk { return .failed(Messages.kiosk) }
      return export(situation, as: format, to: path)
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
    return done.map(Action.corrected) ?? .failed(Messages.nothingToUndo)
  }

  private func export(_ situation: Situation, as format: ExportFormat, to path: String) -> Action {
    let path = HomePath.expanded(path)
    let bytes: [UInt8]
    switch format {
    case .json: bytes = situation.json()
    case .text:
      // As a report of the folder it would speak for itself at the next refresh.
      if FolderListing.wouldRead(path, in: folder) { return .failed(Messages.insideFolder(path)) }
      let lines = PlainText.lines(of: situation, width: 80)
      bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    }
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(bytes, to: path)
      return .note(Messages.wrote(path))
    } catch {
      return .failed(Messages.cannotWrite(path, error.code))
    }
  }
}
