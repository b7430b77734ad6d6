import CCurses
import Canvas

extension Composer {
  /// Reads what the description of the terminal in use says.
  static func capabilities(of name: String) -> ControlSequences.Capabilities {
    let isXtermLike =
      unsafe curses_flag("XT") != 0 || curses_capability("BE") != nil || name.hasPrefix("screen")
    return ControlSequences.Capabilities(
      enterScreen: string("smcup"),
      leaveScreen: string("rmcup"),
      enterKeypad: string("smkx"),
      leaveKeypad: string("rmkx"),
      showCursor: string("cnorm"),
      hideCursor: string("civis"),
      plain: string("sgr0"),
      plainColors: string("op"),
      // Asking for the cursor's place is the sign of a terminal that answers ANSI questions.
      isANSI: string("u7") == "\u{1B}[6n",
      isXtermLike: isXtermLike,
    )
  }

  /// Reads which sequences the keys of the terminal in use send.
  static func keys() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in named {
      let sequence = Array(string(name).utf8)
      // A key of one byte is a character or a control, which needs no table.
      if sequence.count > 1, sequence.first == 0x1B { keys[sequence] = key }
    }
    return keys
  }

  private static let named: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  private static func string(_ name: String) -> String {
    guard let value = unsafe curses_capability(name) else { return "" }
    return ControlSequences.withoutPadding(unsafe String(cString: value))
  }
}
