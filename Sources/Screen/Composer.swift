import CCurses
import CTerminal
import Canvas
import Glibc

/// Turns frames into the bytes that bring a terminal from the last one to the next.
///
/// ncurses does the work, but writes into a file in memory instead of the terminal: so a frame
/// leaves the program in one write with whatever has to go along, and the bytes of a frame can be
/// counted where there is no terminal at all. Keys and line modes are not its business either.
@safe final class Composer {
  /// What the terminal's description says beside what ncurses itself makes of it.
  let sequences: ControlSequences
  /// The sequences that the terminal's description gives for its keys.
  let keys: [[UInt8]: Key]
  /// How many colours the terminal has.
  let colors: Int32
  private let isUTF8: Bool
  private let output: Int32
  private let screen: OpaquePointer
  private var attributes: CursesAttributes
  /// What the terminal shows; nil when that is unknown.
  var shown: Frame?
  private var cursorIsVisible: Bool?
  private var row: [cchar_t] = []

  /// Starts ncurses for a kind of terminal; one composer at a time can be in use.
  ///
  /// The environment is another one meanwhile: no other thread may be running that reads it.
  init(terminal name: String, size: Size, theme: Theme, isUTF8: Bool) throws(TerminalError) {
    output = unsafe terminal_memory_file("sitrep-frame")
    guard output >= 0, let file = unsafe fdopen(output, "w+") else {
      throw .refused("a file in memory", errno)
    }
    // The size cannot be asked of a file; without it ncurses would take that of the description,
    // and confine the scrolling of a large terminal to its first 24 rows.
    let made = unsafe Self.withEnvironment([
      ("LINES", String(max(1, size.rows))), ("COLUMNS", String(max(1, size.columns))),
    ]) { unsafe newterm(name, file, file) }
    guard let screen = unsafe made else {
      unsafe fclose(file)
      throw .unknown(name)
    }
    unsafe self.screen = screen
    sequences = ControlSequences(capabilities: Self.capabilities(of: name))
    keys = Self.keys()
    start_color()
    use_default_colors()
    colors = curses_colors()
    self.isUTF8 = isUTF8
    attributes = CursesAttributes(theme: theme, colors: colors)
    guard unsafe curses_capability("cup") != nil else {
      close()
      throw .tooSimple(name)
    }
    nonl()
    // Without this ncurses gives up half a frame as soon as a key waits.
    typeahead(-1)
    // Lists as wide as the screen scroll by the terminal's own means.
    unsafe idlok(curses_screen(), true)
  }

  /// Runs a piece of work with other values in the environment, which has its own again afterwards.
  private static func withEnvironment<Result>(
    _ values: [(name: String, value: String)],
    _ work: () -> Result,
  ) -> Result {
    let before = values.map { ($0.name, environment($0.name)) }
    for (name, value) in values { unsafe setenv(name, value, 1) }
    defer {
      for (name, value) in before {
        if let value { unsafe setenv(name, value, 1) } else { unsafe unsetenv(name) }
      }
    }
    return work()
  }

  /// Lets go of ncurses and of what it has allocated.
  func close() {
    unsafe delscreen(screen)
    Glibc.close(output)
  }

  /// The bytes that make the terminal show a frame; none where it shows it already.
  func bytes(for frame: Frame) -> [UInt8] {
    if let shown, shown == frame, !isTouched { return [] }
    let window = unsafe curses_screen()
    for index in 0..<frame.size.rows where shown?.row(index) != frame.row(index) {
      compose(frame.row(index))
      unsafe row.withUnsafeBufferPointer { cells in
        _ = unsafe mvwadd_wchnstr(window, Int32(index), 0, cells.baseAddress, Int32(cells.count))
      }
    }
    shown = frame
    isTouched = false
    // A hidden cursor need not be brought to any place.
    unsafe leaveok(window, frame.cursor == nil)
    if let cursor = frame.cursor { unsafe wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    unsafe wnoutrefresh(window)
    doupdate()
    let drawn = collected()
    let mergesPens = isUTF8 && sequences.capabilities.isANSI
    return hiddenCursor(frame) + (mergesPens ? PenMerging.merged(drawn) : drawn)
      + visibleCursor(frame)
  }

  /// Forgets what the terminal shows: the next frame is painted whole.
  func forget() {
    unsafe clearok(curses_shown(), true)
    cursorIsVisible = nil
    isTouched = true
  }

  /// Goes on with a screen of another size.
  func resize(to size: Size) {
    resizeterm(Int32(max(1, size.rows)), Int32(max(1, size.columns)))
    shown = nil
  }

  private var isTouched = false

  // The cursor is hidden before the frame and shown after it, so that it is not seen running.
  private func hiddenCursor(_ frame: Frame) -> [UInt8] {
    guard frame.cursor == nil, cursorIsVisible != false else { return [] }
    cursorIsVisible = false
    return Array(sequences.capabilities.hideCursor.utf8)
  }

  private func visibleCursor(_ frame: Frame) -> [UInt8] {
    guard frame.cursor != nil, cursorIsVisible != true else { return [] }
    defer { cursorIsVisible = true }
    // Only after it was hidden: until then it is as the terminal had it.
    return cursorIsVisible == nil ? [] : Array(sequences.capabilities.showCursor.utf8)
  }

  private func compose(_ cells: ArraySlice<Cell>) {
    row.removeAll(keepingCapacity: true)
    var look = attributes.look(for: .normal)
    for cell in cells where !cell.isTail {
      let wanted = attributes.look(for: cell.style)
      // A blank looks alike in every style without a ground; it need not change the pen.
      if cell.grapheme != .space || wanted.hasGround || look.hasGround { look = wanted }
      let grapheme = cell.grapheme
      if grapheme.base.isASCII && grapheme.isPlain {
        append([wchar_t(grapheme.base.value)], look)
      } else {
        append(grapheme, look)
      }
    }
  }

  private func append(_ grapheme: Grapheme, _ look: CursesAttributes.Look) {
    let blanks = Int(grapheme.width) - 1
    guard isUTF8 else {
      append([wchar_t(grapheme.asciiCell.value)], look)
      return append(blanks: blanks, look)
    }
    // The C library may know an older Unicode than our table; what it would set in another number
    // of cells must not push the rest of the row aside.
    guard curses_width(wchar_t(grapheme.base.value)) == Int32(grapheme.width) else {
      append([0xFFFD], look)
      return append(blanks: blanks, look)
    }
    let marks = grapheme.marks.filter { curses_width(wchar_t($0.value)) == 0 }
    append([wchar_t(grapheme.base.value)] + marks.map { wchar_t($0.value) }, look)
  }

  private func append(blanks count: Int, _ look: CursesAttributes.Look) {
    for _ in 0..<count { append([0x20], look) }
  }

  private func append(_ characters: [wchar_t], _ look: CursesAttributes.Look) {
    var cell = cchar_t()
    if unsafe setcchar(&cell, characters + [0], look.attributes, look.pair, nil) == OK {
      row.append(cell)
    } else if unsafe setcchar(&cell, [0x3F, 0], look.attributes, look.pair, nil) == OK {
      row.append(cell)
    }
  }

  // What ncurses has written since the last time.
  private func collected() -> [UInt8] {
    let count = Int(lseek(output, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, unsafe pread(output, buffer.baseAddress, count, 0))
    }
    ftruncate(output, 0)
    lseek(output, 0, SEEK_SET)
    return bytes
  }
}
