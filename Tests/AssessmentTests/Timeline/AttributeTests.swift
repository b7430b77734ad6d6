import Prose
import Testing

@testable import Assessment

/// Days that name what happened on them.
struct AttributeTests {
  private func situation(_ sentence: String) -> Situation {
    Situation(reading: ["It rained in the hills. " + sentence], days: ["2030-02-11"])
  }

  @Test(arguments: [
    "Norway will publish the findings of the 17 March Selm airstrike inquiry on a call.",
    "Norway plans to honour the victims of the April 9 blast.",
  ])
  func `the day of a blow is none to come`(_ sentence: String) {
    let situation = situation(sentence)
    #expect(situation.watch.map(\.due) == [nil])
    #expect(!situation.timeline.contains { $0.status == .scheduled })
  }

  @Test func `the day of what is planned is`() {
    let situation = situation("Norway will hold talks ahead of the 17 March vote.")
    #expect(situation.watch.map { $0.due?.description } == ["2030-03-17"])
  }
}
