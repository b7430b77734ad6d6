import Foundation

extension TmuxSession {
  /// Opens the dashboard from the shell.
  func openDashboard(_ folder: String = Program.seeds, program: String = Program.path) throws {
    try run("'\(program)' '\(folder)'")
    try waitForDashboard()
  }

  /// Waits until the dashboard stands on the screen with what it has read.
  @discardableResult
  func waitForDashboard(documents: Int = 1) throws -> String {
    let count = documents == 1 ? " 1 document" : " \(documents) documents"
    return try wait(until: "a dashboard of" + count) { screen in
      let header = screen.prefix { $0 != "\n" }
      return screen.contains("Parties") && (header + " ").contains(count + " ")
    }
  }

  /// The dashboard without the time of day in its header, which no two runs share.
  var timelessScreen: String {
    screen.replacing(/read \d\d:\d\d/, with: "read --:--")
  }

  /// The rows with the bar, one for each list.
  var selectedRows: [String] {
    screen.split(separator: "\n").map(String.init).filter { $0.contains("▌ ") || $0.hasPrefix("▌") }
  }

  /// Waits until the bar stands in a row with a text.
  func wait(forSelected text: String) throws {
    try awaiting("the bar at \(text)", seen: { self.screen }) {
      selectedRows.contains { $0.contains(text) }
    }
  }
}
