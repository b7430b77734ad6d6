/// Why the dashboard cannot be shown.
nonisolated package enum TerminalError: Error, Hashable, Sendable {
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
}
