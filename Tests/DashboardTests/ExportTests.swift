import Canvas
import Testing

@testable import Dashboard

/// Writing the situation to a file.
@Suite struct ExportTests {
  private var state = DashboardState.dispute(80, 24)

  @Test mutating func aFileThatIsThereIsReplacedOnlyWhenThatIsSaid() {
    for (typed, effects) in [
      ("", []), ("n", []),
      ("y", [Effect.export(format: .csv, path: "/tmp/a.csv", replacing: true)]),
    ] {
      state.press(":", "export csv a.csv")
      #expect(state.press("Enter") == [.export(format: .csv, path: "a.csv")])
      _ = state.reduce(.exists("/tmp/a.csv", format: .csv))
      #expect(state.screen.contains("/tmp/a.csv exists; type y to replace it:"))
      for letter in typed { _ = state.press(.character(letter)) }
      #expect(state.press("Enter") == effects)
    }
    _ = state.reduce(.exists("/tmp/a.csv", format: .csv))
    state.press("Esc")
    #expect(state.prompt == nil)
  }

  @Test(arguments: ["json", "jsonl", "markdown", "csv", "ics", "text"])
  mutating func everyFormatHasItsFile(_ format: String) throws {
    state.press(":", "export \(format)")
    let effects = state.press("Enter")
    let wanted = try #require(ExportFormat(rawValue: format))
    #expect(effects == [.export(format: wanted, path: wanted.defaultPath)])
  }
}
