import Testing

extension EndToEnd {
  /// What goes over the line: bytes, which every machine counts alike.
  @Suite struct Budgets {
    private func openDashboard(
      columns: Int,
      rows: Int,
      scratch: Scratch,
    ) throws -> (PseudoTerminal, Child) {
      let terminal = try PseudoTerminal(columns: columns, rows: rows)
      let program = try Child(
        Program.path,
        [Program.seeds],
        environment: Program.environment(home: scratch.path),
        directory: "/",
        streams: .terminal(terminal.path),
      )
      try terminal.receive("the dashboard") {
        String(decoding: $0, as: UTF8.self).contains("Ukraine")
      }
      terminal.receive(untilQuietFor: 300)
      return (terminal, program)
    }

    @Test(arguments: [(80, 24, 3_500, 250), (200, 50, 11_000, 450)])
    func `a screen and a move cost few bytes`(
      columns: Int,
      rows: Int,
      screen: Int,
      move: Int,
    ) throws {
      let scratch = try Scratch()
      let (terminal, program) = try openDashboard(columns: columns, rows: rows, scratch: scratch)
      #expect(terminal.received.count <= screen)
      // Up and down, so that every key moves the bar whatever the length of the list.
      var total = 0
      for _ in 0..<20 {
        for key in ["\u{1b}OB", "\u{1b}OA"] {
          let before = terminal.received.count
          terminal.send(key)
          try terminal.receive("an answer to a key") { $0.count > before }
          terminal.receive(untilQuietFor: 30)
          total += terminal.received.count - before
        }
      }
      #expect(total <= 40 * move, "\(total / 40) bytes a move")
      #expect(program.poll() == nil, "and it still runs")
    }

    @Test func `left alone, it sends nothing`() throws {
      let scratch = try Scratch()
      let (terminal, program) = try openDashboard(columns: 80, rows: 24, scratch: scratch)
      let silent = terminal.receive(untilQuietFor: 2_000)
      #expect(silent == 0)
      #expect(program.poll() == nil, "and it still runs")
    }
  }
}
