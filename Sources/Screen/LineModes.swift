import CTerminal
import Glibc

/// How the driver of a terminal treats what is typed and written.
struct LineModes {
  /// The driver's own record.
  let record: termios

  /// Reads the modes of a terminal; nil for what is none.
  init?(of terminal: Int32) {
    var record = termios()
    guard unsafe tcgetattr(terminal, &record) == 0 else { return nil }
    self.record = record
  }

  /// The modes in which every key arrives at once and nothing is changed on its way.
  ///
  /// The keys that send signals keep doing so: they work even if the program hangs.
  var raw: LineModes {
    var raw = record
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP | BRKINT | PARMRK)
    raw.c_oflag &= ~tcflag_t(OPOST)
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | IEXTEN)
    raw.c_cflag |= tcflag_t(CS8)
    unsafe withUnsafeMutableBytes(of: &raw.c_cc) { characters in
      unsafe characters[Int(VMIN)] = 1
      unsafe characters[Int(VTIME)] = 0
    }
    return LineModes(record: raw)
  }

  /// Puts the modes into force at once.
  func apply(to terminal: Int32) {
    var record = record
    while unsafe tcsetattr(terminal, TCSANOW, &record) != 0 && errno == EINTR {}
  }

  private init(record: termios) {
    self.record = record
  }
}
