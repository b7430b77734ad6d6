import CStore

/// What went wrong with the store; the program goes on in every case.
package enum StoreTrouble: Hashable, Sendable {
  /// It was damaged or no store, and lies beside the new one under another name now.
  case setAside(path: String)
  /// A newer version of the program wrote it, so it is left as it is and nothing is kept.
  case newer(path: String)
  /// Another process has written to it for longer than anybody should wait.
  case busy(path: String)
  /// It cannot be used, so nothing is kept for the next start; with SQLite's result code.
  case unusable(path: String, code: Int32)
  /// There is no place for it.
  case homeless

  /// Why it cannot be used, in SQLite's words; empty where that is no question.
  package var reason: String {
    guard case .unusable(_, let code) = self else { return "" }
    return sqlite3_errstr(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
