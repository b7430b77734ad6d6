/// What the terminal's description says about how to enter and leave the full screen.
nonisolated struct ControlSequences: Hashable {
  /// Which capabilities are read, each a string of terminfo without its padding.
  struct Capabilities: Hashable {
    var enterScreen = ""
    var leaveScreen = ""
    var enterKeypad = ""
    var leaveKeypad = ""
    var showCursor = ""
    var hideCursor = ""
    var plain = ""
    var plainColors = ""
    /// Whether it speaks the ANSI language, in which the rest is written.
    var isANSI = false
    /// Whether it is one of the kin of xterm, which know paste brackets, mouse and clipboard.
    var isXtermLike = false
  }

  /// The description in force.
  let capabilities: Capabilities

  /// The modes beside ncurses' own that are set while the screen is up.
  func modes(mouse: Bool) -> String {
    capabilities.enterKeypad
      + (capabilities.isXtermLike ? "\u{1B}[?2004h" : "")
      + (mouse ? mouseOn : "")
  }

  /// Everything needed to take the screen again after it was left.
  func enter(mouse: Bool) -> String {
    capabilities.enterScreen + modes(mouse: mouse)
  }

  /// Everything that puts the terminal back as it was found.
  func leave(mouse: Bool) -> String {
    (mouse ? mouseOff : "")
      + (capabilities.isXtermLike ? "\u{1B}[?2004l" : "")
      + capabilities.leaveKeypad + capabilities.plainColors + capabilities.plain
      + capabilities.showCursor
      + (capabilities.leaveScreen.isEmpty ? lastLine : capabilities.leaveScreen)
  }

  /// What turns reports of buttons and wheel on, and what off; never of movement.
  var mouseOn: String { capabilities.isXtermLike ? "\u{1B}[?1000h\u{1B}[?1006h" : "" }
  var mouseOff: String { capabilities.isXtermLike ? "\u{1B}[?1006l\u{1B}[?1000l" : "" }

  /// Asks the terminal for a sign of life, which comes when it has worked off what was sent before.
  var question: String { "\u{1B}[5n" }

  // Without a second screen the shell goes on below what is left of ours.
  private var lastLine: String { capabilities.isANSI ? "\u{1B}[r\u{1B}[999;1H\u{1B}[K" : "\r\n" }

  /// Takes the padding (`$<5>`) out of a string of terminfo; today's terminals need none.
  static func withoutPadding(_ string: String) -> String {
    var parts = string.split(separator: "$<", omittingEmptySubsequences: false).makeIterator()
    var result = String(parts.next() ?? "")
    while let part = parts.next() {
      result += part.firstIndex(of: ">").map { part[part.index(after: $0)...] } ?? part
    }
    return result
  }
}
