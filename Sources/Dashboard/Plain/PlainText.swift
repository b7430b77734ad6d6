package import Assessment

/// The situation as plain text, for pipes, mail and cron.
package enum PlainText {
  /// The lines of a situation, none wider than so many columns, sanitised and without line ends.
  package static func lines(of situation: Situation, width: Int) -> [String] {
    situation.parties.map(\.name)
  }
}
