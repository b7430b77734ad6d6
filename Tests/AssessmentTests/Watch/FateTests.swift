import Prose
import Testing

@testable import Assessment

/// What became of a person settles what was open about them, in whatever words.
struct FateTests {
  private func statuses(_ question: String, _ later: String) -> [WatchItem.Status] {
    Situation(
      reading: ["The mine stays shut. " + question, "The harbour is calm. " + later],
      days: ["2030-05-01", "2030-05-04"],
    ).watch.map(\.status)
  }

  @Test(arguments: [
    "Otto Brand was found guilty on Friday.",
    "The jury convicted Otto Brand after two days.",
    "Otto Brand was later acquitted.",
    "A judge in Selm jailed Mr Otto Brand for nine years.",
  ])
  func `who was tried waits for no verdict`(_ later: String) {
    let question = "It is unclear whether the jury will find Otto Brand guilty."
    #expect(statuses(question, later) == [.answered])
  }

  @Test func `a verdict is no sentence`() {
    let question = "Otto Brand is expected to be sentenced to nine years in prison."
    #expect(statuses(question, "Otto Brand was found guilty on Friday.") != [.answered])
    #expect(statuses(question, "Otto Brand was sentenced to two years.") == [.answered])
  }

  @Test func `who is convicted faces what was to come then`() {
    let question = "Otto Brand faces up to four years in prison if convicted."
    #expect(statuses(question, "Otto Brand was convicted on Friday.") == [.changed])
    #expect(statuses(question, "Otto Brand was acquitted on Friday.") == [.answered])
    #expect(statuses(question, "Otto Brand was sentenced to two years.") == [.answered])
  }

  @Test(arguments: [
    "Otto Brand has died at home.",
    "Otto Brand was killed in a raid on Friday.",
    "A raid on Friday killed Mr Otto Brand.",
    "A raid killed the mayor of Selm, Otto Brand.",
  ])
  func `who has died does nothing more`(_ later: String) {
    #expect(statuses("Otto Brand plans to close the port of Selm.", later) == [.answered])
  }

  @Test(arguments: [
    "Otto Brand killed two of his guards.",
    "A raid killed Mr Otto Brand’s brother.",
    "A raid killed 12 people in the house of Mr Otto Brand.",
    "Otto Brand said two guards were killed.",
    "It is unclear whether Otto Brand was killed in a raid.",
    "Ana Vell was killed in a raid.",
  ])
  func `who lives may still`(_ later: String) {
    #expect(!statuses("Otto Brand plans to close the port of Selm.", later).contains(.answered))
  }
}
