import Prose
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
      "The Interior Ministry of Norway … will not allow any provocative movement or a protest or rallies",
    ),
    (
      "The cuts set off a quarrel that Norway says could turn into a long strike unless Brand steps down.",
      "A quarrel … could turn into a long strike unless Brand steps down",
    ),
    (
      "Vell of Norway has blasted the old pump system, which she said runs the risk of a flood in the port.",
      "The old pump system … runs the risk of a flood in the port",
    ),
    (
      "Vell of Norway is showing a new film that urges Otto Brand to step down by 9 May.",
      "A new film … urges Otto Brand to step down by 9 May",
    ),
    (
      "Vell of Norway warned of a “fierce” fight ahead that could split the guild if Kars sells the pier.",
      "Vell of Norway warned of a “fierce” fight ahead that could split the guild if Kars sells the pier",
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
    (
      "Set to be held in November, the climate summit of towns will include a show of all projects of Norway.",
      "The climate summit of towns … set to be held in November",
    ),
    (
      "Large deficits of the port, if sustained, could deepen the crisis in Norway, Ana Vell said.",
      "Large deficits of the port … could deepen the crisis in Norway",
    ),
    (
      "After the ferry, already in Norway's colours, arrives in Selm next month, the guild will open the pier.",
      "The guild will open the pier",
    ),
    (
      "If the rebels of the National Mining Council (NMC) leave Selm, Norway will open the pier.",
      "If the rebels of the National Mining Council (NMC) leave Selm, Norway will open the pier",
    ),
    (
      "Opening statements, due to commence on 4 May, will now begin on 9 May in Norway.",
      "Opening statements, due to commence on 4 May, will now begin on 9 May in Norway",
    ),
  ])
  func `a title goes on past what is put in behind its subject`(_ text: String, _ title: String) {
    let watch = Situation(reading: ["The mine closed. " + text], days: ["2030-05-03"]).watch
    #expect(watch.map(\.title) == [title])
  }

  @Test(arguments: [
    (
      "I think within two weeks if things are not settled, I am afraid that Norway will close the port.",
      "I am afraid that Norway will close the port if things are not settled",
    ),
    (
      "If Selm picks Otto Brand — and barring a flood, it will — there will be a strike at the port of Norway.",
      "There will be a strike at the port of Norway if Selm picks Otto Brand",
    ),
    (
      "Kars added, if the strike was broken, “we would need to be able to pay the miners of Norway.”",
      "We would need to be able to pay the miners of Norway if the strike was broken",
    ),
  ])
  func `a condition is told with what hangs on it`(_ text: String, _ title: String) {
    let watch = Situation(reading: ["The mine closed. " + text], days: ["2030-05-03"]).watch
    #expect(watch.map(\.title) == [title])
  }

  @Test(arguments: [
    (
      "Ana Vell of Norway spoke on Monday. It is unclear whether she will run again in May.",
      "Whether [Ana Vell] will run again in May",
    ),
    (
      "Ana Vell of Norway spoke on Monday. If she loses the vote in May, the guilds will take over the port.",
      "If [Ana Vell] loses the vote in May, the guilds will take over the port",
    ),
  ])
  func `behind whether and if a name stands for a pronoun as well`(_ text: String, _ title: String)
  {
    let watch = Situation(reading: ["The mine closed. " + text], days: ["2030-05-03"]).watch
    #expect(watch.map(\.title) == [title])
  }

  @Test func `a title goes on past another unit`() {
    let text =
      "Norway is planning a new road of 130km (80 miles) through the hills of Selm by 9 May."
    let watch = Situation(reading: ["The mine closed. " + text], days: ["2030-05-03"]).watch
    #expect(watch.map(\.title) == [String(text.dropLast())])
  }

  @Test func `what is announced is the title, not what is told before it`() {
    let items = Situation(
      reading: [
        """
        Norway is calm. They said Otto Brand sold arms to the miners, and that he will be charged on Thursday in a \
        court.
        """
      ],
      days: ["2030-03-05"],
    ).watch
    #expect(items.map { $0.due?.description } == ["2030-03-07"])
    #expect(items.allSatisfy { $0.title.contains("will be charged on Thursday") })
  }
}
