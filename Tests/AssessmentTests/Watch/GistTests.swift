import Prose
import Testing

@testable import Assessment

/// Questions that their titles show to be one, whatever else their sentences tell.
struct GistTests {
  /// The titles of the questions that two reports of two days raise.
  private func titles(_ first: String, _ second: String) -> [String] {
    let days = ["2030-05-01", "2030-05-03"]
    return Situation(
      reading: ["The strike goes on. " + first, "The harbour stays shut. " + second],
      days: days,
    ).watch.map(\.title)
  }

  @Test func `a demand is one in whatever sentence it stands`() {
    #expect(
      titles(
        "The union said Norway must free the sailors.",
        "After weeks of storms on the coast, a bishop said in Selm that Norway should free the sailors without delay.",
      ).count == 1
    )
  }

  @Test func `whoever is to leave office is to in any words`() {
    let long = "and the crowd on the square of Selm sang for hours in the rain before it went home"
    #expect(
      titles(
        "The mayor said Prime Minister Ana Vell must resign.",
        "\"Ana Vell must go now,\" said Otto Brand of the union, \(long).",
      ).count == 1
    )
    #expect(
      titles(
        "The mayor said Prime Minister Ana Vell must resign.",
        "\"Ana Vell must leave the mine to the town,\" said Otto Brand of the union, \(long).",
      ).count == 2
    )
  }

  @Test(arguments: [
    // Of others, of one thing among several, and on days apart.
    (
      "The union said Norway must free the sailors.", "The mayor said Zenda must free the sailors.",
    ),
    (
      "The mayor said Norway must sign.",
      "After a long night in Selm the union said Norway must sign the treaty with Zenda on the river.",
    ),
    (
      "Norway will vote on the mine on 12 May.",
      "After a long night in Selm the union and the owner said Norway will vote on the mine on 9 June.",
    ),
  ])
  func `what differs stays apart`(_ first: String, _ second: String) {
    #expect(titles(first, second).count == 2)
  }

  @Test func `nobody needs to be named where much is the same`() {
    #expect(
      titles(
        "A repair ship and two heavy cranes are due to be sent.",
        "Officials who had spoken for hours said that a repair ship and two heavy cranes would be sent in the coming days.",
      ).count == 1
    )
  }
}
