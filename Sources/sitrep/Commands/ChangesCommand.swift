import Archive
import ArgumentParser
import Assessment
import Canvas
import Dashboard
import Extraction
import Prose

/// Prints what is new, changed, contradicted or gone.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Print what changed since the last visit; exit status 1 if anything did.",
    discussion: """
      A visit ends when the dashboard is left. Before the first there is nothing to compare with, \
      and nothing is announced.
      """,
  )

  @Option(
    help: "Compare with what is there of before this day, and with what is undated.",
    transform: ReportOptions.day,
  )
  var since: Day?

  @OptionGroup var reports: ReportOptions

  func run() throws {
    let library = try reports.library()
    if since == nil, let visit = LastVisit.recall(library.path),
      let kept = reports.keptSituation(of: library), let left = visit.changesLeft(in: kept)
    {
      ReportOptions.complain(of: kept)
      return try tell(left, of: kept)
    }
    let (situation, whole) = try reports.load(library)
    guard let visit = earlier(whole) else {
      StandardOutput.complain(Messages.noVisit)
      return
    }
    try tell(visit.changes(in: situation, of: whole), of: situation)
  }

  private func tell(_ changes: [Change], of situation: Situation) throws {
    try StandardOutput.write(ChangeLines(situation).lines(changes))
    if !changes.isEmpty { throw ExitStatus.differences.code }
  }

  private func earlier(_ library: Library) -> Visit? {
    guard let since else { return LastVisit.recall(library.path) }
    let before = library.accounts.map(\.document).filter { document in
      document.publication.map { $0.day < since } ?? true
    }
    // Where today is not the newest report's day, neither was yesterday.
    let eve = reports.now.map { min($0, since + -1) }
    return Visit(documents: Set(before.map(\.id)), now: eve, unseen: [])
  }
}
