import Prose
import Testing

@testable import Assessment

/// Arrangements that run out on a day.
struct TermTests {
  private func items(_ sentence: String) -> [WatchItem] {
    Situation(reading: ["It rained in the hills. " + sentence], days: ["2030-07-05"]).watch
  }

  @Test(arguments: [
    "Norway has committed to suspend tariffs on fish until 10 November 2030.",
    "Norway, in turn, will maintain the suspension of its duties until 10 November 2030.",
    "Norway and Sweden extended the truce until 10 November.",
    "The ceasefire between Norway and Sweden will hold until 10 November.",
    "The council of Norway extended the mandate of the mission in Selm until 10 November.",
  ])
  func `the end of what was agreed is a day to watch`(_ sentence: String) {
    let items = items(sentence)
    #expect(items.map(\.origin) == [.deadline])
    #expect(items.map { $0.due?.description } == ["2030-11-10"])
    #expect(items.map(\.question) == [sentence])
  }

  @Test(arguments: [
    "The festival in Norway will run until 10 November.",
    "Norway had suspended tariffs on fish until 10 May.",
    "Norway did not extend the truce until 10 November.",
    "Norway signed the truce and sailed until 10 November.",
  ])
  func `what else goes on until a day is none`(_ sentence: String) {
    #expect(!items(sentence).contains { $0.origin == .deadline })
  }
}
