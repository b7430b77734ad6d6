import Extraction
import Prose
import Testing

@testable import Assessment

/// What a sentence says is to come, in whatever part of it that stands.
struct ComingTests {
  private func items(_ sentence: String) -> [WatchItem] {
    Situation(reading: ["It rained in the hills. " + sentence], days: ["2030-07-05"]).watch
  }

  @Test(arguments: [
    ("A written judgment will be released within two weeks.", "2030-07-05/2030-07-19"),
    ("Norway hopes to have sent the grain to Selm by 25 July.", "2030-07-25"),
    ("Norway agreed to a truce with Sweden to begin on 12 July.", "2030-07-12"),
    ("Norway postponed the vote to 12 August.", "2030-08-12"),
    ("The vote in Norway was adjourned until 12 August.", "2030-08-12"),
    ("By 12 August a loan of Norway will come due.", "2030-08-12"),
    (
      "Norway showed the ferry that was built in Selm and is scheduled to sail on 12 August.",
      "2030-08-12",
    ),
  ])
  func `a day is waited for by which something is to be`(_ sentence: String, _ due: String) {
    #expect(items(sentence).map { $0.due?.description } == [due])
  }

  @Test func `what is to be beside a clause has a title of its own`() {
    let items = items("The council of Selm passed the law, with a vote to be held on 12 August.")
    #expect(items.map(\.title) == ["A vote to be held on 12 August"])
  }

  @Test func `a talk about a plan is to come, not the plan`() {
    let items = items("The government of Norway is to discuss a plan to sell the ferry.")
    #expect(items.map(\.origin) == [.scheduledEvent])
  }

  @Test(arguments: [
    "Norway told them to begin on 12 July.",
    "The council discussed a plan to sell the ferry.",
    "He thought he could break Norway.",
    "Black smoke could still be seen over Norway.",
    "The toll in Norway would be worse if the guards had not left.",
    "Norway said the ferry would carry 200 or 300 men, depending on the size of the hull.",
    "If it can sink a pier in Norway, what will it do to a boat?",
    "Norway postponed the vote in May.",
  ])
  func `what was thought, seen or is a rule leaves nothing open`(_ sentence: String) {
    #expect(items(sentence) == [])
  }

  @Test(arguments: [
    "Smoke could still drift over to Norway.",
    "The toll in Norway would rise if the guards leave.",
    "Norway will send 200 or 300 men, depending on how the vote goes.",
  ])
  func `what may come does`(_ sentence: String) {
    #expect(items(sentence).count == 1)
  }
}
