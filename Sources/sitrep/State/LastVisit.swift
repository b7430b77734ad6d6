import Archive
import Assessment
import Dashboard
import Prose

/// The last visit of the dashboard to a folder.
enum LastVisit {
  /// The visit, nil if none is remembered.
  static func recall(_ folder: String) -> Visit? {
    StateFolder.visitFile(of: folder).flatMap(Visit.init(file:))
  }

  /// Why no visit to the folder can be kept, by the system's error number; nil where one can.
  static func trouble(_ folder: String) -> Int32? {
    StateFolder.visitFile(of: folder).flatMap(StateFolder.trouble)
  }

  /// Keeps what is on the screen as what was seen, but for the changes that were not looked at.
  ///
  /// - Returns: The system's error number where it could not be kept.
  static func remember(_ state: DashboardState) -> Int32? {
    guard let changes = state.unseenChanges,
      let file = StateFolder.visitFile(of: state.folder),
      let real = Paths.real(state.folder)
    else { return nil }
    let before = Visit(file: file)
    let own = (before?.written ?? []) + state.written
    let there = Set(state.situation.corrections.map(\.line.text))
    let visit = Visit(
      of: state.situation,
      unseen: changes,
      written: own.filter(there.contains),
    )
    if visit == before { return nil }
    return StateFolder.write(visit.bytes(folder: real), to: file)
  }
}
