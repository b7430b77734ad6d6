import Prose
import Testing

@testable import Assessment

/// What stands before the words of a report or a speech, and tells nothing.
struct OpeningTests {
  @Test(arguments: [
    "SELM, 12 May (Post) -- ",
    "SELM/GRAZ, Zenda | Wed May 12, 2031 6:42 pm EDT SELM/GRAZ, Zenda (Post) - ",
    "MS. VELL: ",
    "SELM: ",
    "(By Ana Vell -- Valley Post) ",
    "(1442 in Zenda)) ",
    "(Post) — ",
    "(BEGIN VIDEO CLIP) OTTO BRAND, MINISTER: ",
    "[Adds paragraph 3] SELM, Zenda (Post) - ",
    "By Ana Vell, Post Senior Producer ",
    "By Ana M. Vell, Special to VTV ",
    "By Ana Vell and Otto Brand SELM -- ",
  ])
  func `what a page puts before a report is left out`(_ head: String) {
    #expect(told(head + "The quay was shut on Monday.") == "The quay was shut on Monday.")
  }

  @Test(arguments: [
    "(The roof fell at noon.) The quay was shut.",
    "(It had rained), and the quay was shut.",
    "(Selm), Graz and Zenda were hit.",
    "The minister had one word: Never.",
    "UN: never again",
    "By Monday Norway had shut the quay.",
    "By Ana Vell’s count Norway shut the quay for VTV.",
  ])
  func `words that tell something stay`(_ text: String) {
    #expect(told(text) == text)
  }

  @Test(arguments: [
    "Good evening, everyone.",
    "Thank you, Minister Vell, for hosting this conference on a Sunday.",
    "Thanks so much for joining today's call.",
    "Well, Mr. President, it's good to be here with you today.",
    "MODERATOR: Hello, everybody.",
    "And thanks to all of you for being here today.",
    "Welcome back.",
  ])
  func `a courtesy is no event`(_ courtesy: String) {
    let speech = courtesy + " Norway signed the treaty on Friday."
    let situation = Situation(reading: [speech], days: ["2031-05-12"])
    #expect(situation.timeline.map(\.what) == ["Norway signed the treaty on Friday."])
  }

  @Test(arguments: [
    "Thanks to the rain, the fires of Selm went out today.",
    "Good weather let the ferry leave Selm today.",
    "It is good to see that Norway signed the treaty today.",
    "Welcome rain fell on Selm today.",
  ])
  func `words that begin like a courtesy may tell something`(_ text: String) {
    let situation = Situation(reading: [text], days: ["2031-05-12"])
    #expect(situation.timeline.map(\.what) == [text])
  }

  @Test func `the rules of a briefing lead no report`() {
    let call = """
      Good evening, everyone. As a reminder, this call is on background, attributable to a senior \
      official. (The minister sits down.) Norway has left the treaty.
      """
    let situation = Situation(reading: [call], days: ["2031-05-12"])
    #expect(situation.timeline.map(\.what) == ["Norway has left the treaty."])
  }

  @Test func `what a reporter asks in a transcript is no event`() {
    let briefing = """
      MS. VELL: The council met on Friday.

      Q The envoy said on Thursday that Norway would leave. Will it?

      MS. VELL: I cannot say.
      """
    let situation = Situation(reading: [briefing], days: ["2031-05-12"])
    #expect(situation.timeline.map(\.what) == ["The council met on Friday."])
  }

  @Test func `the latest words of a party begin past the dateline`() {
    let text = "SELM, 12 May (Post) -- Norway rejected the treaty."
    let situation = Situation(reading: [text], days: ["2031-05-12"])
    #expect(
      situation.parties.first { $0.name == "Norway" }?.latest?.text == "Norway rejected the treaty."
    )
  }

  private func told(_ text: String) -> String {
    let passage = Passage(
      Document(id: DocumentID(high: 0, low: 0), name: "", text: Array(text.utf8))
    )
    let whole = ByteRange(0, text.utf8.count)
    return passage.string(Dateline.skipped(whole, passage))
  }
}
