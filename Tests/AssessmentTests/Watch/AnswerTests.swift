import Extraction
import Prose
import Testing

@testable import Assessment

/// Reports that answer open questions in the questions' own words.
struct AnswerTests {
  /// What became of a question of 5 March by a report of 11 March.
  private func row(_ question: String, _ report: String) -> WatchItem? {
    Situation(
      reading: ["It rained in the hills. " + question, "It snowed in the hills. " + report],
      days: ["2030-03-05", "2030-03-11"],
    ).watch.first { $0.question == question }
  }

  private let treaty = "It is unclear whether Norway will sign the treaty of the two lakes."

  @Test(arguments: [
    ("Norway did not sign the treaty of the two lakes.", WatchItem.Status.answered),
    ("Norway refused to sign the treaty of the two lakes.", .answered),
    // It still may.
    ("Norway has not signed the treaty of the two lakes, and says nothing of it.", .open),
    ("Norway did not rule out signing the treaty of the two lakes with others.", .open),
  ])
  func `what was not done is answered with no`(_ report: String, _ status: WatchItem.Status) throws
  {
    let item = try #require(row(treaty, report))
    #expect(item.status == status)
    #expect(item.moves.last?.reason.polarity == (status == .answered ? false : nil))
  }

  @Test func `what was not done before its day may still be`() throws {
    let question = "The council of Norway will vote on the bridge law on 10 March."
    func status(_ report: String, _ day: String) throws -> WatchItem.Status? {
      let item = Situation(
        reading: ["It rained. " + question, "It snowed. " + report],
        days: ["2030-03-05", day],
      ).watch.first { $0.question == question }
      return try #require(item).status
    }
    let report = "The council of Norway did not vote on the bridge law on Friday, when few came."
    #expect(try status(report, "2030-03-09") == .open)
    #expect(try status(report.replacing("Friday", with: "Sunday"), "2030-03-11") == .answered)
  }

  @Test(arguments: [
    "Talks between Norway and Sweden",
    "The summit of Norway and Sweden",
  ])
  func `what two are to do together is put off`(_ what: String) throws {
    let verb = what.hasPrefix("Talks") ? "were" : "was"
    let item = try #require(
      row("\(what) will resume on 20 March.", "\(what) \(verb) postponed to 2 April.")
    )
    #expect(item.status == .changed)
    #expect(item.due?.description == "2030-04-02")
  }

  @Test func `what was put off without its old day is no longer scheduled on that`() {
    let plan = "Talks between Norway and Sweden will resume on 20 March."
    func rows(_ report: String) -> [String] {
      Situation(reading: [plan, report], days: ["2030-03-05", "2030-03-11"]).timeline
        .filter { $0.status == .scheduled }.map { "\($0.when) \($0.outcome?.name ?? "-")" }
    }
    #expect(
      rows("Talks between Norway and Sweden were postponed to 2 April.")
        == ["2030-03-20 called off", "2030-04-02 -"]
    )
    // They share their names, and nothing else.
    #expect(
      rows("Norway and Sweden have postponed their ferry to 2 April.")
        == ["2030-03-20 -", "2030-04-02 -"]
    )
  }

  /// What answered a question, the last that became of it.
  private func answer(_ question: String, _ report: String) throws -> WatchItem.Move {
    let item = try #require(row(question, report))
    #expect(item.status == .answered)
    return try #require(item.moves.last)
  }

  @Test(arguments: [
    (
      "Prime Minister Ana Vell will visit Selm on 8 March.",
      "Prime Minister Ana Vell visited Selm on 8 March.",
    ),
    (
      "Otto Brand will meet Ana Vell in Geneva on 8 March.",
      "Otto Brand met Ana Vell in Geneva on 8 March.",
    ),
    ("Norway will hold elections on 8 March.", "Norway held elections on 8 March."),
    ("The ceasefire ends on 8 March.", "The ceasefire ended on 8 March."),
    ("Norway will sign the treaty of Selm on Friday.", "Norway signed the treaty of Selm."),
    (
      "Norway threatened to close the port of Selm on Friday.",
      "Norway closed the port of Selm on Friday.",
    ),
  ])
  func `the words of a short question answer it`(_ question: String, _ report: String) throws {
    let move = try answer(question, report)
    #expect(move.reason.polarity == true)
    #expect(move.citation.text == report)
  }

  @Test(arguments: [
    ("Norway will hold elections on 8 March.", "Norway did not hold elections on 8 March."),
    (
      "President Ana Vell will visit Selm on 8 March.",
      "President Ana Vell called off her visit to Selm.",
    ),
    (
      "Norway will sign the treaty of Selm on Friday.",
      "Norway refused to sign the treaty of Selm.",
    ),
  ])
  func `so do they where nothing came of it`(_ question: String, _ report: String) throws {
    #expect(try answer(question, report).reason.polarity == false)
  }

  @Test func `whoever is named last in a threat is not who makes it`() {
    let threat = "Zenda threatened to close the port of Selm on Friday."
    #expect(row(threat, "Zenda closed the port of Selm on Friday.")?.status == .answered)
  }

  @Test func `what is demanded is for whoever it is demanded of`() throws {
    let asked = "Sweden urged Norway to free the forty miners by Friday."
    #expect(row(asked, "Norway freed the forty miners on Thursday.")?.status == .answered)
    #expect(row(asked, "Sweden freed the forty miners on Thursday.")?.status != .answered)
    let called = "The Dockers Union demanded the release of forty miners by Friday."
    #expect(row(called, "Norway released the forty miners on Thursday.")?.status == .answered)
  }

  @Test(arguments: [
    "Norway said on Monday that the opening of its mine, planned for 20 March, was postponed.",
    "The opening of the mine of Norway, which is old, has been put off.",
  ])
  func `what is put off behind something put in is no longer due`(_ report: String) throws {
    let item = try #require(row("Norway will open its mine on 20 March.", report))
    #expect(item.status == .changed)
    #expect(item.due == nil)
  }
}
