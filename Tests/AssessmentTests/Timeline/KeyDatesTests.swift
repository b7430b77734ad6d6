import Extraction
import Prose
import Testing

@testable import Assessment

/// The days that the documents make most of.
@Suite struct KeyDatesTests {
  @Test func `key dates are the days most is said about`() throws {
    let busy = try #require(Day(iso: "2030-05-01"))
    let quiet = try #require(Day(iso: "2030-04-01"))
    let situation = Situation([
      Report("The smelter shut on 1 May.", published: "2030-05-03", name: "a")
        .timing("1 May", When(busy)),
      Report("Miners marched on 1 May.", published: "2030-05-03", name: "b")
        .timing("1 May", When(busy)),
      Report("A baker sang on 1 April.", published: "2030-05-03", name: "c")
        .timing("1 April", When(quiet)),
    ])
    #expect(situation.keyDates(1).map(\.when) == [When(busy)])
    #expect(situation.keyDates(1)[0].citations.count == 2)
    #expect(situation.keyDates(0).isEmpty)
  }

  @Test func `a day has the entry that tells most of it, not the line beside every report`() throws
  {
    let day = try #require(Day(iso: "2030-05-01"))
    let beside = "Two men sold a parrot at a fair on 1 May."
    let told = [
      "Miners marched to the smelter of Selm on 1 May to keep it open.",
      "On 1 May miners of the smelter marched, and Selm saw no other work.",
      "Selm counted a thousand miners who marched against the end of the smelter on 1 May.",
    ]
    let texts = [beside + " One sang.", beside + " It rained.", beside + " It snowed."] + told
    let situation = Situation(
      texts.enumerated().map { index, text in
        Report(text, published: "2030-05-03", name: "\(index)").timing("1 May", When(day))
      }
    )
    #expect(situation.timeline.map(\.origins).max() == 3)
    let chief = try #require(situation.keyDates(1).first)
    #expect(chief.what.contains("smelter"))
    #expect(chief.citations.first?.text.contains("smelter") == true)
  }
}
