/// Why the dashboard cannot be shown.
nonisolated package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// TERM is not set.
  case unnamed
  /// No description of this kind of terminal is installed.
  case unknown(String)
  /// The terminal cannot place its cursor.
  case tooSimple(String)
  /// The operating system refused something, with its error number.
  case refused(String, Int32)

  /// One sentence for the analyst.
  package var description: String {
    switch self {
    case .notATerminal:
      "The dashboard needs a terminal for input and output; for text use 'sitrep show'."
    case .unnamed:
      "TERM is not set, so there is no telling what the terminal can do; for text use 'sitrep show'."
    case .unknown(let name):
      "No description of the terminal '\(name)' is installed; try TERM=xterm-256color."
    case .tooSimple(let name):
      "The terminal '\(name)' cannot place its cursor; for text use 'sitrep show'."
    case .refused(let what, let number):
      "The terminal cannot be used: \(what) failed with error \(number)."
    }
  }
}
