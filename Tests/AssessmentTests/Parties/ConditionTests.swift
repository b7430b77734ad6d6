import Testing

@testable import Assessment

/// What a stance hangs on.
struct ConditionTests {
  @Test(arguments: [
    (
      "Norway warned that the river would rise if the pumps \"stay shut\" till May, and left.",
      "if the pumps \"stay shut\" till May",
    ),
    (
      "Norway warned that the river would rise if the pumps “stay shut.”",
      "if the pumps “stay shut.”",
    ),
    (
      "\"The river will rise if the pumps stay shut,\" Norway warned.",
      "if the pumps stay shut",
    ),
  ])
  func `a condition keeps the quotation in it, and ends with the one it stands in`(
    _ text: String,
    _ condition: String,
  ) {
    let positions = Situation(reading: [text], days: ["2031-05-03"]).parties.flatMap(\.positions)
    #expect(positions.compactMap { $0.condition?.text } == [condition])
  }
}
