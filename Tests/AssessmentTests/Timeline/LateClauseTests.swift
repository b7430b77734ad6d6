import Prose
import Testing

@testable import Assessment

/// What a timeline shows of a long sentence that comes to its day late.
@Suite struct LateClauseTests {
  private static let long = """
    The mayor of Orlen, who has led the council of the town and its port for more than \
    ten years, stepped down
    """

  @Test(arguments: [
    (" after the dam had failed on 2 May.", "…the dam had failed on 2 May."),
    (", and the council met on 2 May.", "…the council met on 2 May."),
    (
      " in favour of Ana Vell, who won the vote on 2 May.", "…Ana Vell, who won the vote on 2 May.",
    ),
    (", and about 300 smiths left on 2 May.", "…about 300 smiths left on 2 May."),
    (
      " and went to Norway, where the dam failed on 2 May.",
      "…Norway, where the dam failed on 2 May.",
    ),
    (
      "; when the dam failed on 2 May, the mill was shut.",
      "…when the dam failed on 2 May, the mill was shut.",
    ),
  ])
  func `it begins with the clause that the day belongs to`(_ end: String, _ what: String) {
    #expect(told(Self.long + end) == [what])
  }

  @Test(arguments: [
    // One clause has it all.
    " in the presence of the guests and of half the town on 2 May.",
    // Who they are is told before.
    " in front of the smiths and millers of Orlen when they met on 2 May.",
    // Both were there.
    " as traders and managers met on 2 May.",
    // It may not have been.
    ", and denied that the dam failed when it rained on 2 May.",
  ])
  func `what cannot stand by itself is told whole`(_ end: String) {
    #expect(told(Self.long + end).allSatisfy { !$0.hasPrefix("…") })
  }

  @Test func `what ends with a colon is told with what comes behind it`() {
    let text =
      "The old mill of Orlen was shut. The council of Selm wrote to the smiths on 2 May:\n\nThe dam is safe."
    let told = Situation(reading: [text], days: ["2030-05-03"]).timeline.map(\.what)
    #expect(told.contains("The council of Selm wrote to the smiths on 2 May: The dam is safe."))
  }

  @Test func `a short sentence is told whole`() {
    let text = "The mayor stepped down after the dam had failed on 2 May."
    #expect(told(text) == [text])
  }

  @Test(arguments: [
    (
      "The mill of Orlen was shut on Monday, and the council met on 2 May.",
      "…the council met on 2 May.",
    ),
    (
      "Though the mill of Orlen was shut on Monday, the council met on 2 May.",
      "…the council met on 2 May.",
    ),
    (
      "The council met on Monday to vote on the mill and again on 2 May.",
      "The council met on Monday to vote on the mill and again on 2 May.",
    ),
  ])
  func `behind another day a clause with a subject of its own is told alone`(
    _ text: String,
    _ what: String,
  ) {
    #expect(told(text) == [what])
  }

  @Test(arguments: [
    ("It comes after the council met on 2 May.", "…the council met on 2 May."),
    ("It failed on 2 May, when the council of Selm withdrew.", "…the council of Selm withdrew."),
    ("It is expected to sail when it is mended on 2 May.", nil),
    ("They must leave if the council meets on 2 May.", nil),
  ])
  func `what a pronoun begins gives way to a clause that tells who`(
    _ text: String,
    _ what: String?,
  ) {
    #expect(told(text).allSatisfy { $0 == what ?? text })
    #expect(what == nil || told(text) == [what])
  }

  @Test(arguments: [
    (
      "The mayor wept as the council of Selm remembered his brother, who died on 2 May.",
      "…his brother, who died on 2 May.",
    ),
    (
      "The council of Orlen in the hills remembered Otto Brand, who died on 2 May.",
      "…Otto Brand, who died on 2 May.",
    ),
    ("The council of Orlen took the tolls of Selm, half of which were paid on 2 May.", nil),
    ("The council of Orlen thanked the smiths, who voted in a poll taken on 2 May.", nil),
    ("The council of Orlen thanked the smiths, who spoke of the horror of 2 May.", nil),
    ("The council of Orlen heard from the guild in Selm, who met on 2 May.", nil),
  ])
  func `what is told of somebody behind “who” is told alone`(_ text: String, _ what: String?) {
    #expect(told(text) == [what ?? text])
  }

  private func told(_ text: String) -> [String] {
    Situation(reading: ["Rain fell.\n\n" + text], days: ["2030-05-03"]).timeline
      .filter { "\($0.when)" == "2030-05-02" }.map(\.what)
  }

  @Test func `it names whom its first word stands for`() {
    let situation = Situation(
      reading: ["Mayor Ana Vell met the council. She left for Selm on 3 May 2030."],
      days: ["2030-05-09"],
    )
    #expect(situation.timeline.map(\.what).contains("[Ana Vell] left for Selm on 3 May 2030."))
  }
}
