import Canvas
import Testing

@testable import Dashboard

/// The table of keys keeps its word.
@Suite struct KeymapTests {
  @Test(arguments: KeyContext.allCases) func noKeyMeansTwoThings(_ context: KeyContext) {
    var seen: Set<Key> = []
    for binding in Keymap.bindings where binding.contexts.contains(context) {
      for key in binding.keys {
        #expect(seen.insert(key).inserted, "\(key.name) means two things in \(context)")
      }
    }
  }

  @Test func everyCommandHasAKeyAndAHelpSentence() {
    for command in Command.allCases {
      let bindings = Keymap.bindings.filter { $0.command == command }
      #expect(!bindings.isEmpty, "\(command) has no key")
      for binding in bindings {
        #expect(!binding.keys.isEmpty && !binding.help.isEmpty, "\(command)")
      }
    }
  }

  @Test func everyKeyOfTheDesignIsThere() {
    let names =
      "j k h l Up Down Left Right Tab S-Tab 1 2 3 4 g G C-d C-u PgUp PgDn Home End Enter Esc / n N f s z ] [ r : ? y o e m C-l C-z q"
    for name in names.split(separator: " ") {
      let key = Key(name: String(name))
      #expect(key.flatMap { Keymap.command(for: $0, in: .list) } != nil, "\(name)")
    }
  }

  @Test func aNameInTheTableThatNoKeyHasStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Binding(.down, "j Dwon", "", "down")
    }
  }

  @Test func everyNameOfAKeyInTheTableIsAKey() {
    // Reading the table is the test: a name that no key has stops it.
    #expect(Keymap.bindings.allSatisfy { !$0.keys.isEmpty })
    #expect(Keymap.edits.allSatisfy { !Binding.keys($0.keys).isEmpty })
  }

  @Test func helpNamesEveryKey() {
    var state = DashboardState.dispute(200, 100)
    state.press("?")
    let screen = state.screen
    for binding in Keymap.bindings { #expect(screen.contains(binding.help), "\(binding.help)") }
  }

  @Test(arguments: [
    ["1"], ["2"], ["3"], ["1", "d"], ["2", "d"], ["3", "d"], ["1", "Enter"], ["2", "Enter"], ["R"],
    ["R", "Enter"], ["R", "Enter", "Enter"], ["w", "dam", "Enter"], ["w", "dam", "Enter", "Enter"],
    ["D"], ["#"], ["!"], ["C"],
  ])
  func theFootOffersNoKeyThatIsRefused(_ keys: [String]) {
    var state = DashboardState.dispute(300, 30)
    for key in keys { state.press(key) }
    let foot = FooterPane.keys(for: state, columns: 300).text.string
    for (key, command) in [("c correct", "c"), ("X close", "X"), ("A answered", "A")] {
      var next = state
      next.press(command)
      let refusals = [Messages.noPartyToCorrect, Messages.noQuestion]
      let isRefused = next.notice.map { refusals.contains($0.text) } ?? false
      #expect(!foot.contains(key) || !isRefused, "\(key) after \(keys): \(foot)")
    }
    let isOfQuestion = keys.first == "2" && keys.last != "Enter"
    #expect(foot.contains("X close  A answered  T due") == isOfQuestion)
    #expect(foot.contains("c correct") == (keys.first == "1" && keys.last != "Enter"))
  }

  @Test(arguments: ["#", "D", "!", "C", "x", "$", "?"])
  func aPageIsLeftByTheKeysOfAPane(_ page: String) {
    for key in ["h", "Left", "q", "Esc"] {
      var state = DashboardState.dispute(80, 24)
      state.press(page)
      #expect(state.overlay != nil)
      #expect(state.press(key) == [])
      #expect(state.overlay == nil, "\(key)")
    }
    for (key, sign) in [("e", "export: "), ("+", "question: ")] {
      var state = DashboardState.dispute(80, 24)
      state.press(page, key)
      #expect(state.frame().rows[23].hasPrefix("|" + sign) || state.prompt?.sign == sign)
    }
    var state = DashboardState.dispute(80, 24)
    state.press(page, "R")
    #expect(state.keyContext == .grid)
  }

  /// A key that does nothing somewhere says so where it does something elsewhere.
  @Test func noKeyOfTheTableIsSilent() {
    for keys in [[], ["#"], ["?"], ["d"], ["Enter"], ["R"]] {
      var state = DashboardState.dispute(80, 24)
      for key in keys { state.press(key) }
      for binding in Keymap.bindings where !binding.contexts.contains(.menu) {
        for key in binding.keys where Keymap.command(for: key, in: state.keyContext) == nil {
          var next = state
          #expect(next.press(key) == [])
          #expect(next.notice?.text.hasPrefix("\(key.name) works in a ") == true, "\(key.name)")
        }
      }
      _ = state.press(.function(9))
      #expect(state.notice == nil)
    }
  }

  @Test(arguments: [["R"], ["R", "Enter"], ["d"], ["Enter"], ["D"], ["?"], ["C"], ["#"], ["x"]])
  func theFootShowsTheWayOutHoweverNarrow(_ keys: [String]) {
    for columns in [40, 60, 80] {
      var state = DashboardState.dispute(columns, 12)
      for key in keys { state.press(key) }
      #expect(FooterPane.keys(for: state, columns: columns).text.string.contains("Esc "))
    }
  }

  @Test(arguments: [20, 40, 80, 200]) func theFootFits(_ columns: Int) {
    let state = DashboardState.dispute(columns, 24)
    let keys = FooterPane.keys(for: state, columns: columns)
    #expect(keys.width <= max(columns, 14))
    #expect(keys.text.string.hasSuffix("? help  q quit"))
  }
}
