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
