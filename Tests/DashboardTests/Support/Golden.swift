import Assessment
import Canvas
import Dashboard
import Foundation
import Testing

/// Compares a screen with the one stored under a name; `RECORD=1` in the environment stores it anew.
func expectFrame(
  _ state: DashboardState,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation,
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Frames")
  let file = folder.appending(path: name + ".txt")
  let drawing = state.frame().drawing
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try drawing.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let stored = (try? String(contentsOf: file, encoding: .utf8)) ?? "(nothing stored)"
  #expect(
    drawing == stored,
    "the screen is:\n\(drawing)\nand was:\n\(stored)",
    sourceLocation: sourceLocation,
  )
}

extension DashboardState {
  /// The dashboard of the dispute, loaded.
  static func dispute(_ columns: Int, _ rows: Int, _ situation: Situation = Dispute.situation)
    -> DashboardState
  {
    var state = DashboardState(
      folder: "reports/orlen",
      size: Size(columns: columns, rows: rows),
    )
    _ = state.reduce(.loaded(situation, changes: []))
    return state
  }

  /// Presses keys by name, as help prints them; anything longer that is no key is typed.
  @discardableResult
  mutating func press(_ names: String...) -> [Effect] {
    names.flatMap { name -> [Effect] in
      if let key = Key(name: name) { return press(key) }
      return name.flatMap { press(Key.character($0)) }
    }
  }

  /// What stands on the screen, without styles.
  var screen: String { frame().rows.joined(separator: "\n") }
}
