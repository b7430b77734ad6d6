import Archive
import Extraction
import Prose
import TestSupport
import Testing

@testable import Assessment

/// The life of open questions over twelve reports.
struct StoryTests {
  private func item(_ words: String, after count: Int = 12) throws -> WatchItem {
    try #require(
      Story.situation(after: count).watch.first { $0.question.contains(words) },
      "no item on \(words) after \(count) reports",
    )
  }

  @Test func `a question is opened, moved and answered`() throws {
    #expect(try item("reopen the northern quay", after: 1).status == .open)
    let moved = try item("reopen the northern quay", after: 5)
    #expect(moved.status == .moving)
    #expect(moved.moves.map(\.citation.text).first?.contains("was inspected") == true)
    let answered = try item("reopen the northern quay")
    #expect(answered.moves.map(\.status) == [.moving, .answered])
    let last = try #require(answered.moves.last)
    #expect(last.citation.text == "The Selm Port Authority reopened the northern quay on Thursday.")
    #expect(last.reason.cue == "reopened")
    #expect(last.reason.polarity == true)
    #expect(last.reason.parties == ["Selm Port Authority"])
    #expect(last.reason.words.contains("quay"))
    #expect(last.day == Day(iso: "2031-03-13"))
  }

  @Test func `a hearing put off has another date, and is overdue only after that`() throws {
    let hearing = try item("hear the complaint", after: 3)
    #expect(hearing.status == .open)
    #expect(hearing.due.map { "\($0)" } == "2031-03-12")
    let changed = try item("hear the complaint")
    #expect(changed.status == .changed)
    #expect(changed.due.map { "\($0)" } == "2031-03-19")
    #expect(changed.moves.map(\.reason.cue) == ["postponed"])
    #expect(changed.moves.map(\.day) == [Day(iso: "2031-03-07")])
    let later = Situation(of: Story.readings, gaps: [], now: Day(iso: "2031-03-20"))
    #expect(later.watch.first { $0.key == changed.key }?.status == .overdue)
  }

  @Test func `a question is told as it is due now`() throws {
    let days = ["12 May", "8 September"]
    let situation = Situation(
      reading: days.map {
        "The mine closed. The council of Norway will hold its next meeting on \($0)."
      },
      days: ["2031-04-05", "2031-05-26"],
    )
    let meeting = try #require(situation.watch.first)
    #expect(situation.watch.count == 1)
    #expect(meeting.due?.description == "2031-09-08")
    #expect(meeting.title == "The council of Norway will hold its next meeting on 8 September")
  }

  @Test func `a deadline that passes in silence makes its question overdue, and keeps it`() throws {
    #expect(try item("deadline of 10 March", after: 9).status == .open)
    let overdue = try item("deadline of 10 March")
    #expect(overdue.status == .overdue)
    #expect(overdue.moves.map(\.status) == [.overdue])
    #expect(overdue.moves[0].citation == overdue.citations[0])
    #expect(overdue.moves[0].day == Day(iso: "2031-03-11"))
  }

  /// The story with lines of the analyst's.
  private func ruled(_ lines: String) -> Situation {
    Situation(of: Story.readings, gaps: [], corrections: Corrections(lines))
  }

  @Test func `the analyst closes a question and opens it again`() throws {
    let ferry = try item("winter timetable")
    let closed = ruled("close: \"\(ferry.title)\"")
    #expect(closed.watch.first { $0.key == ferry.key }?.status == .closed)
    #expect(closed.watch.first { $0.key == ferry.key }?.rulings == [.closed])
    #expect(closed.watch.count == Story.situation(after: 12).watch.count)
    let open = ruled("close: \"\(ferry.title)\"\nreopen: \(ferry.question)")
    #expect(open.watch.first { $0.key == ferry.key }?.status == .open)
  }

  @Test func `the analyst answers, dates and adds questions`() throws {
    let ferry = try item("winter timetable")
    #expect(
      ruled("answered: \(ferry.title)").watch.first { $0.key == ferry.key }?.status == .answered
    )
    let dated = ruled("due: \"\(ferry.title)\" = 2031-03-14").watch.first { $0.key == ferry.key }
    #expect(dated?.due.map { "\($0)" } == "2031-03-14")
    #expect(dated?.status == .overdue)
    let added = ruled("watch: \"Whether the bakers strike\"").watch
    #expect(added.filter { $0.origin == .analyst }.map(\.title) == ["Whether the bakers strike"])
  }

  @Test func `a question that the analyst adds twice, or that reports raise, is one row`() throws {
    let twice = ruled("watch: Whether the bakers strike\nwatch: whether the Bakers strike?").watch
    #expect(twice.filter { $0.origin == .analyst }.map(\.title) == ["Whether the bakers strike"])
    let closed = ruled(
      "watch: Whether the bakers strike\nwatch: whether the bakers strike\nclose: Whether the bakers strike"
    )
    #expect(closed.watch.filter { $0.origin == .analyst }.map(\.status) == [.closed])
    #expect(closed.corrections.allSatisfy { $0.trouble == nil })
    let ferry = try item("winter timetable")
    #expect(!ruled("watch: \"\(ferry.title)\"").watch.contains { $0.origin == .analyst })
  }

  @Test func `the day that the analyst gives decides what is overdue, whatever has moved it`() {
    let open = Story.situation(after: 12).watch.filter {
      $0.status != .answered && $0.status != .closed
    }
    #expect(open.contains { $0.moves.contains { $0.status != .overdue } })
    for item in open {
      func status(_ day: String, _ before: String = "") -> WatchItem.Status? {
        ruled("\(before)due: \"\(item.question)\" = \(day)").watch.first { $0.key == item.key }?
          .status
      }
      let moved = item.moves.last { $0.status != .overdue }?.status
      #expect(status("2031-01-01") == .overdue)
      #expect(status("2039-01-01") == moved ?? .open)
      #expect(status("2031-01-01", "close: \"\(item.question)\"\n") == .closed)
      #expect(status("2039-01-01", "reopen: \"\(item.question)\"\n") == .open)
    }
  }

  @Test func `a line that means no question is noted`() {
    let outcomes = ruled("close: \"Whether it rains\"").corrections
    #expect(outcomes.map(\.trouble) == [.noSuchQuestion("Whether it rains")])
  }

  @Test func `what nobody speaks of again stays open`() throws {
    #expect(try item("winter timetable").status == .open)
    #expect(try item("block the coast road").status == .open)
  }

  @Test func `no report makes an item vanish`() {
    var before: Set<RowKey> = []
    for count in 1...Story.reports.count {
      let now = Set(Story.situation(after: count).watch.map(\.key))
      #expect(before.isSubset(of: now), "after \(count) reports")
      before = now
    }
  }

  @Test(arguments: 1...4)
  func `the order of the reports does not matter`(_ seed: UInt64) {
    var dice = SplitMix(seed: seed)
    let shuffled = Situation(of: Story.readings.shuffled(using: &dice), gaps: [])
    #expect(shuffled == Story.situation(after: 12))
    #expect(shuffled.json() == Story.situation(after: 12).json())
  }

  @Test func `each cited sentence stands where it is said to stand`() throws {
    let situation = Story.situation(after: 12)
    for citation in situation.watch.flatMap(\.moves).map(\.citation) {
      let document = try #require(situation.document(citation.document))
      #expect(citation.text == document.text.string(in: citation.range))
    }
  }

  @Test(arguments: [
    ("2031-03-04", "2031-03-03/2031-03-10", false), ("2031-03-20", "2031-03-20/2031-03-27", true),
  ])
  func `a report printed again on the next day changes no date`(
    _ day: String,
    _ due: String,
    _ isChanged: Bool,
  ) throws {
    let text = "Norway said it hopes to restart exports of oil from Selm within a week."
    let item = try #require(
      Situation(reading: [text, text + " It rained."], days: ["2031-03-03", day]).watch.first
    )
    #expect(item.due.map { "\($0)" } == due)
    #expect(item.moves.contains { $0.status == .changed } == isChanged)
  }

  @Test(arguments: [
    (
      "The council will vote on Friday on the port bill.",
      "The council rejected the port bill on Friday.", WatchItem.Status.answered,
    ),
    (
      "The council will vote on Friday on the port bill.",
      "The council postponed its vote on the port bill.", .changed,
    ),
    (
      "It is unclear whether Norway will sign the treaty of Selm.",
      "Norway said it would not sign the treaty of Selm.", .answered,
    ),
    (
      "The ceasefire between Norway and Sweden expires on Friday.",
      "Norway and Sweden extended the ceasefire.", .changed,
    ),
    (
      "The council will vote on Friday on the port bill.",
      "The council rejected a law on schools, a bridge, a ferry and two parks in the port on Friday.",
      .overdue,
    ),
    (
      "Norway said it plans to buy the Selm Bank from Sweden.",
      "Norway said it had planned to buy the Selm Bank, repay the state and lower the harbour toll.",
      .moving,
    ),
    // Whoever is to act does not.
    (
      "Norway said it plans to send two ferries to Orlen.",
      "Sweden has sent two ferries to Orlen.", .open,
    ),
    (
      "Norway said it plans to send two ferries to Orlen.",
      "Sweden promised Norway food until two ferries have been sent to Orlen.", .moving,
    ),
    // Others leave, and to urge it once more is no answer.
    (
      "Norway has promised to withdraw its two ferries from Orlen.",
      "Two friends of Norway who own a pier have withdrawn two ferries from Orlen.", .moving,
    ),
    (
      "Norway has promised to withdraw its two ferries from Orlen.",
      "Norway has withdrawn its two ferries from Orlen.", .answered,
    ),
    (
      "Sweden urged Norway to withdraw its two ferries from Orlen.",
      "Sweden, whose council of towns met in the hills, has long urged Norway to take two ferries from Orlen.",
      .moving,
    ),
    // What was adopted is something else.
    (
      "It is unclear whether Norway will send two ferries to Orlen.",
      "The law that Norway adopted is strict, and two ferries to Orlen are too few for it.",
      .moving,
    ),
    // They share a name, and nothing else.
    (
      "It is unclear whether President Ana Vell will send two ferries to Orlen.",
      "President Ana Vell opened a school in the hills above Orlen.", .open,
    ),
  ])
  func `what a report of the next week does to a question`(
    _ question: String,
    _ outcome: String,
    _ status: WatchItem.Status,
  ) {
    let calm = "The mine of Norway is old. "
    let situation = Situation(
      reading: [calm + question, calm + outcome],
      days: ["2031-05-05", "2031-05-12"],
    )
    #expect(situation.watch.first { $0.question == question }?.status == status)
  }

  @Test func `to what is answered a later word adds nothing, and to say it again moves nothing`() {
    let situation = Situation(
      reading: [
        "It is unclear whether Norway will send two ferries to Orlen.",
        "Norway sent two ferries to Orlen.",
        "The two ferries that went to Orlen are Norway's pride.",
        "Norway will send two ferries to Orlen, it said.",
      ],
      days: ["2031-03-01", "2031-03-03", "2031-03-05", "2031-03-07"],
    )
    #expect(situation.watch.first?.moves.map(\.status) == [.answered])
  }

  @Test func `where questions are listed, what is written below each is none of them`() {
    let text = """
      Norway debates tonight.

      ## What to watch

      1. The race for the port

      The council of Selm is the first to speak of it, and likely to go on. It closed the port in May.

      2. The price of bread

      Norway may be asked about it, as it was whenever bread was dear.
      """
    let situation = Situation(reading: [text], days: ["2031-03-01"])
    #expect(
      situation.watch.filter(\.isStated).map(\.title)
        == ["The race for the port", "The price of bread"]
    )
  }

  @Test(arguments: [("2031-04-20", true), ("2031-06-20", false)])
  func `what was stated long ago no longer stands before all others`(
    _ day: String,
    _ isFirst: Bool,
  ) {
    let stated = "Norway debates.\n\n## What to watch\n\n- The price of bread\n"
    let asked = "It is unclear whether Norway will send two ferries to Orlen by Friday."
    let situation = Situation(reading: [stated, asked], days: ["2031-03-01", day])
    #expect(situation.watch.map(\.isStated) == [isFirst, !isFirst])
  }

  @Test func `what is asked for again long after its day is due on none`() throws {
    let first = "The Dockers Union has until 15 March to free all hostages in the harbour."
    let again = "It is unclear whether the Dockers Union will free all hostages in the harbour."
    func item(_ day: String) throws -> WatchItem {
      let days = ["2031-03-01", day]
      return try #require(Situation(reading: [first, again], days: days).watch.first)
    }
    let late = try item("2031-09-01")
    #expect(late.status == .open && late.due == nil)
    #expect(late.moves.map(\.status) == [.overdue, .open])
    #expect(late.title.hasPrefix("Whether the Dockers Union will free"))
    // In the days after it, it is what was not done.
    let soon = try item("2031-03-20")
    #expect(soon.status == .overdue && soon.due != nil)
  }

  @Test func `what is fixed for the day of its report is never overdue`() {
    func statuses(_ day: String) -> [WatchItem.Status] {
      let plan = "Marches are scheduled for \(day) in Orlen."
      return Situation(reading: [plan, "It rains."], days: ["2030-05-03", "2030-05-20"]).watch
        .map(\.status)
    }
    #expect(statuses("Friday") == [.open])
    #expect(statuses("Monday") == [.overdue])
  }
}
