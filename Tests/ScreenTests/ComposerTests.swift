import Canvas
import Glibc
import TestSupport
import Testing

@testable import Screen

/// What ncurses and we make of frames, without any terminal; one after the other, since ncurses is one.
@MainActor @Suite(.serialized) struct ComposerTests {
  private func composer(_ terminal: String, columns: Int, rows: Int, utf8: Bool = true) throws
    -> Composer
  {
    // The C library measures characters by the locale.
    _ = unsafe setlocale(LC_CTYPE, "C.UTF-8")
    return try Composer(
      terminal: terminal,
      size: Size(columns: columns, rows: rows),
      theme: .default,
      isUTF8: utf8,
    )
  }

  private static let words: [ShownText] = [
    "Ostland", "漢字", "e\u{301}lan", "demands", "█▌", "   ", "x", "Port Elm", "—", "😀",
  ]

  // A screen such as ours: a head, two boxes, rows of words in all styles, a selection.
  private func frame(_ size: Size, _ random: inout SplitMix, first: Int) -> Frame {
    var frame = Frame(size: size)
    let (head, body) = frame.bounds.split(rows: 1)
    frame.fill(head, style: .header)
    let (left, right) = body.split(columns: size.columns / 2)
    frame.box(left, glyphs: .unicode, style: .focus, title: StyledText("Parties", .title))
    frame.box(right, glyphs: .unicode)
    for pane in [left.inset(by: 1), right.inset(by: 1)] {
      for row in 0..<pane.rows {
        var words = SplitMix(seed: first + row)
        var column = pane.column
        while column < pane.endColumn {
          let role = Style.Role.allCases.randomElement(using: &words) ?? .normal
          let text = Self.words.randomElement(using: &words) ?? "x"
          let point = Point(column: column, row: pane.row + row)
          column = frame.write(text, at: point, style: Style(role), in: pane) + 1
        }
      }
    }
    let selected = left.inset(by: 1).line(Int.random(in: 0..<max(1, size.rows), using: &random))
    frame.add(.selected, to: selected)
    if Bool.random(using: &random), !selected.isEmpty { frame.cursor = selected.origin }
    return frame
  }

  private func expect(_ terminal: TinyTerminal, shows frame: Frame) {
    #expect(terminal.text == frame.rows)
    #expect(terminal.unknown == [])
    #expect(terminal.cursorIsVisible == (frame.cursor != nil))
    if let cursor = frame.cursor {
      #expect(terminal.cursor == (cursor.column, cursor.row))
    }
    var wrong: [String] = []
    for row in 0..<frame.size.rows {
      for (column, cell) in frame.row(row).enumerated() {
        let look = Theme.default.attributes(for: cell.style)
        let pen = terminal.cells[row][column].pen
        var flags = Set<Int>()
        if look.reverse { flags.insert(7) }
        if look.underline { flags.insert(4) }
        if look.bold { flags.insert(1) }
        if look.dim { flags.insert(2) }
        // On a blank nobody sees how heavy it is and which colour it has.
        let isBlank = cell.grapheme == .space
        let seen = isBlank ? pen.flags.subtracting([1, 2]) : pen.flags
        let color = look.foreground.map { 30 + Int($0.basic) } ?? 39
        if seen != (isBlank ? flags.subtracting([1, 2]) : flags)
          || !isBlank && pen.foreground != color
        {
          wrong.append("\(column),\(row): \(pen) instead of \(look)")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [(80, 24), (40, 12), (33, 7), (2, 2), (1, 1)])
  func `a terminal shows what was drawn, frame after frame`(columns: Int, rows: Int) throws {
    let composer = try composer("xterm-256color", columns: columns, rows: rows)
    defer { composer.close() }
    var random = SplitMix(seed: 9)
    var terminal = TinyTerminal(columns: columns, rows: rows)
    for step in 0..<60 {
      let size = Size(columns: columns, rows: rows)
      // Sometimes nothing but the selection moves, sometimes the rows scroll, sometimes all is new.
      let frame = frame(size, &random, first: [0, step / 3, step * 1_000][step % 3])
      terminal.receive(composer.bytes(for: frame)) { ShownText(String($0)).cells(of: $0) }
      expect(terminal, shows: frame)
      let again = composer.bytes(for: frame)
      #expect(again == [])
    }
  }

  @Test func `after something else has written on the screen all is painted again`() throws {
    let composer = try composer("xterm-256color", columns: 40, rows: 12)
    defer { composer.close() }
    var random = SplitMix(seed: 10)
    let frame = frame(Size(columns: 40, rows: 12), &random, first: 0)
    _ = composer.bytes(for: frame)
    var terminal = TinyTerminal(columns: 40, rows: 12)
    composer.forget()
    terminal.receive(composer.bytes(for: frame)) { ShownText(String($0)).cells(of: $0) }
    expect(terminal, shows: frame)
  }

  @Test func `another size is another screen`() throws {
    let composer = try composer("xterm-256color", columns: 80, rows: 24)
    defer { composer.close() }
    var random = SplitMix(seed: 11)
    let first = frame(Size(columns: 80, rows: 24), &random, first: 0)
    _ = composer.bytes(for: first)
    var isVisible = first.cursor != nil
    for (columns, rows) in [(120, 40), (20, 5), (1, 1), (80, 24)] {
      let size = Size(columns: columns, rows: rows)
      composer.resize(to: size)
      let frame = frame(size, &random, first: 0)
      var terminal = TinyTerminal(columns: columns, rows: rows, cursorIsVisible: isVisible)
      terminal.receive(composer.bytes(for: frame)) { ShownText(String($0)).cells(of: $0) }
      expect(terminal, shows: frame)
      isVisible = terminal.cursorIsVisible
    }
  }

  @Test(arguments: ["xterm-256color", "xterm", "linux", "screen-256color", "vt100"])
  func `a step in a list stays within 200 bytes`(terminal: String) throws {
    let composer = try composer(terminal, columns: 80, rows: 24)
    defer { composer.close() }
    func frame(selected: Int) -> Frame {
      var frame = Frame(size: Size(columns: 80, rows: 24))
      for row in 0..<24 {
        frame.write("\(row) Ostland demands", at: Point(column: 2, row: row), style: .accent)
        frame.write("that the envoy leave Port Elm", at: Point(column: 42, row: row))
      }
      frame.add(.selected, to: Rect(column: 0, row: selected, columns: 40, rows: 1))
      frame.cursor = Point(column: 0, row: selected)
      return frame
    }
    let first = composer.bytes(for: frame(selected: 3)).count
    #expect(first <= 2_500)
    let step = composer.bytes(for: frame(selected: 4)).count
    #expect((1...200).contains(step))
  }

  @Test func `without UTF-8 nothing but ASCII is sent, in the same columns`() throws {
    let composer = try composer("xterm-256color", columns: 12, rows: 1, utf8: false)
    defer { composer.close() }
    var frame = Frame(size: Size(columns: 12, rows: 1))
    frame.write("漢é—█ Zoë", at: Point(column: 0, row: 0))
    let bytes = composer.bytes(for: frame)
    #expect(bytes.allSatisfy { $0 < 0x80 })
    #expect(String(decoding: bytes, as: UTF8.self).contains("? e-# Zoe"))
  }

  @Test func `what cannot place its cursor or is not known is refused`() {
    #expect(throws: TerminalError.tooSimple("dumb")) {
      try composer("dumb", columns: 80, rows: 24)
    }
    #expect(throws: TerminalError.unknown("no-such-terminal")) {
      try composer("no-such-terminal", columns: 80, rows: 24)
    }
  }
}

extension ShownText {
  // The cells of one scalar by our own table; marks, which cannot stand alone, have none.
  fileprivate func cells(of scalar: Unicode.Scalar) -> Int {
    scalar.properties.generalCategory == .nonspacingMark ? 0 : width
  }
}
