import Prose
import Testing

@testable import Extraction

/// Towns that stand for their clubs in tables, and towns that stay towns.
@Suite struct FixtureTests {
  @Test(arguments: [
    // Results and a dateline; lands stay lands.
    """
    [place Oslo] 2 May
    [organization Quarnby] 2 [organization Tollesk] 1
    [organization Bergen] 0 [organization Vardale] 0
    [organization Mirstead] 3 [organization Orlo] 2
    [country Norway] 1 [country Sweden] 1
    """,
    // A table of standings.
    """
    [organization Quarnby] 14 9 2 3
    [organization Tollesk] 14 8 1 5
    [organization Bergen] 14 2 0 12
    """,
    // Who plays in a table plays in the text, but towns are towns where something happens.
    """
    [organization Quarnby] 2 [organization Tollesk] 1
    [organization Bergen] 0 [organization Vardale] 0
    [organization Mirstead] 3 [organization Quarnby] 2

    The trophy went to [organization Bergen] last year. The game was played in [place Bergen].
    """,
  ])
  func `tables tell teams`(text: String) throws { try check(text) }

  @Test(arguments: [
    "Bergen 12 and Oslo 14 degrees were read on the way.",
    "They drove from Bergen to Oslo in 9 hours.",
    "Bergen beat Oslo.",
  ])
  func `a number or a victory alone makes no team`(text: String) throws {
    let names = try MarkedText(text).reading().names
    #expect(!names.isEmpty)
    #expect(!names.contains { $0.kind == .organization })
  }

  private func check(_ marked: String) throws {
    let text = try MarkedText(marked)
    let names = text.reading().names.map {
      MarkedText.Mark(kind: $0.kind.rawValue, range: $0.range)
    }
    #expect(text.marked(names) == text.marked(text.marks))
  }
}
