import Testing

@testable import Assessment

/// Titles of what only begins with its verb where it stands.
struct TitleSubjectTests {
  @Test(arguments: [
    (
      """
      Police turned water on the crowd in Selm to break up the rally as the Interior Ministry of Norway warned \
      it "will not allow any provocative movement or a protest or rallies".
      """,
      "Interior Ministry of Norway … will not allow any provocative movement or a protest or rallies",
    ),
    (
      "The cuts set off a quarrel that Norway says could turn into a long strike unless Brand steps down.",
      "A quarrel … could turn into a long strike unless Brand steps down",
    ),
    (
      "Vell of Norway has blasted the old pump system, which she said runs the risk of a flood in the port.",
      "The old pump system … runs the risk of a flood in the port",
    ),
  ])
  func `a title names who does what its verb says`(_ text: String, _ title: String) {
    let watch = Situation(reading: ["The mine closed. " + text], days: ["2030-05-03"]).watch
    #expect(watch.map(\.title) == [title])
  }

  @Test(arguments: [
    (
      "The new plan, described by Norway as a mistake, will be put to a vote on 9 May.",
      "The new plan … will be put to a vote on 9 May",
    ),
    (
      "Leaders of Norway hoped the meeting, requested by Vell, would be a moment of calm before 9 May.",
      "Leaders of Norway hoped the meeting … would be a moment of calm before 9 May",
    ),
    (
      "Towns, particularly Selm, that depend on the ferry will face further cuts, Norway warned.",
      "Towns, particularly Selm, that depend on the ferry will face further cuts",
    ),
  ])
  func `a title goes on past what is put in behind its subject`(_ text: String, _ title: String) {
    let watch = Situation(reading: ["The mine closed. " + text], days: ["2030-05-03"]).watch
    #expect(watch.map(\.title) == [title])
  }
}
