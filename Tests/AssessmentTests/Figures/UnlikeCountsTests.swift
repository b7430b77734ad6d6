import Testing

@testable import Assessment

/// Numbers that have much in common and count unlike things.
@Suite struct UnlikeCountsTests {
  private func figures(_ texts: [String]) -> [[String]] {
    let days = texts.map { _ in "2031-05-03" }
    return Situation(reading: texts, days: days).figures.map { $0.values.map(\.text) }
  }

  @Test(arguments: [
    // Other places.
    (
      "Rights groups say that 84 people died in protests over the price of bread in Norway.",
      "Rights groups say that 12 people died in protests over the price of bread in Chile, not Norway.",
    ),
    (
      "At least 40 people were killed in shelling of the Norwegian town of Narvik, Norway said.",
      "At least 12 people were killed in shelling of the Norwegian town of Bergen, Norway said.",
    ),
    // Another land's.
    (
      "The quake that shook the old bridge in Peru killed three soldiers, Chile said.",
      "The quake that shook the old bridge in Peru killed 11 Norwegian soldiers.",
    ),
    // Another size.
    (
      "The quake that shook the old bridge in Peru killed 16 drivers of the council.",
      "The quake that shook the old bridge in Peru has killed 9,000 people of the council.",
    ),
    // Another time.
    (
      "The storms over the old bridge in Peru in 2028 left thousands homeless.",
      "The storms over the old bridge in Peru left thousands homeless.",
    ),
    (
      "The storms over the old bridge in Peru killed 20 people in March 2028.",
      "The storms over the old bridge in Peru killed 30 people in April 2028.",
    ),
    // What is yet to come.
    (
      "The war over the old bridge in Peru will leave thousands of people dead.",
      "The war over the old bridge in Peru has left thousands of people dead.",
    ),
    (
      "He will have thousands of people killed in the war over the old bridge in Peru.",
      "He has had thousands of people killed in the war over the old bridge in Peru.",
    ),
  ])
  func `they are two figures`(_ one: String, _ other: String) {
    #expect(figures([one, other]).map(\.count) == [1, 1])
  }

  @Test(arguments: [
    (
      "Rights groups say that 84 people died in protests over the price of bread in Norway.",
      "Rights groups say that 90 people died in protests over the price of bread in Norway.",
    ),
    (
      "The quake that shook the old bridge in Peru killed 12 Norwegian soldiers.",
      "The quake that shook the old bridge in Peru killed 11 Norwegian soldiers.",
    ),
    (
      "The blast on the old bridge in Peru in March 2028 killed 270 people.",
      "The blast on the old bridge in Peru killed 270 people.",
    ),
    (
      "Thousands of people may have died in the war over the old bridge in Peru.",
      "The war over the old bridge in Peru has left thousands of people dead.",
    ),
  ])
  func `they are one figure`(_ one: String, _ other: String) {
    #expect(figures([one, other]).map(\.count) == [2])
  }
}
