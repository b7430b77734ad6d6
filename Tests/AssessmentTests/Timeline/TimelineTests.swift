import Extraction
import Prose
import Testing

@testable import Assessment

struct TimelineTests {
  @Test func `the first sentence of an undated report is of its day`() {
    let situation = Situation([Report("The envoy arrives in Graz. He is tired.")])
    #expect(situation.timeline.map { "\($0.when)" } == ["T"])
    #expect(situation.timeline[0].what == "The envoy arrives in Graz.")
  }

  @Test func `what was said on a day has been, whatever it says will be`() throws {
    let day = try #require(Day(iso: "2030-05-03"))
    let text = "The envoy said on Friday he would leave Graz."
    func status(_ text: String) -> TimelineEntry.Status? {
      Situation([Report(text, published: "2030-05-03").timing("on Friday", When(day))])
        .timeline.first?.status
    }
    #expect(status(text) == .past)
    #expect(status("The envoy said he would leave Graz on Friday.") == .expected)
  }

  @Test func `a dated report gives its day as a vague one`() {
    let situation = Situation([Report("The envoy arrives in Graz.", published: "2030-05-03")])
    #expect(situation.timeline.map { "\($0.when)" } == ["2030-05-03~"])
  }

  @Test func `a lead with a date of its own keeps to it`() throws {
    let day = try #require(Day(iso: "2030-05-01"))
    let report = Report("The envoy left Graz on 1 May.", published: "2030-05-03")
      .timing("1 May", When(day))
    let situation = Situation([report])
    #expect(situation.timeline.map { "\($0.when)" } == ["2030-05-01"])
    #expect(situation.timeline[0].time.text == "1 May")
    #expect(situation.timeline[0].status == .past)
  }

  @Test(arguments: [
    ("The envoy will leave on 9 May.", TimelineEntry.Status.scheduled, "2030-05-03"),
    ("The envoy could leave on 9 May.", .expected, "2030-05-03"),
    ("The envoy will leave on 9 May.", .past, "2030-06-03"),
  ])
  func `what is to come is fixed or expected, until it lies behind`(
    _ text: String,
    _ status: TimelineEntry.Status,
    _ now: String,
  ) throws {
    let day = try #require(Day(iso: "2030-05-09"))
    let report = Report("Calm.\n\n" + text, published: "2030-05-03").timing("9 May", When(day))
    let entry = Situation([report], now: now).timeline.first { $0.what == text }
    #expect(entry?.status == status)
  }

  @Test func `what comes next stands first, and a year that runs where it ends`() throws {
    let soon = try #require(Day(iso: "2030-05-09"))
    let later = try #require(Day(iso: "2030-07-01"))
    let year = When(.date(CalendarDate(year: 2030, part: .year)))
    let report = Report(
      "Calm.\n\nSales will rise this year. Vell will leave on 1 July. Brand will come on 9 May.",
      published: "2030-05-03",
    ).timing("this year", year).timing("1 July", When(later)).timing("9 May", When(soon))
    let ahead = Situation([report], now: "2030-05-03").timeline.filter(\.status.isAhead)
    #expect(
      ahead.map(\.what) == [
        "Brand will come on 9 May.", "Vell will leave on 1 July.", "Sales will rise this year.",
      ]
    )
  }

  @Test(arguments: [
    ("The law takes effect this month.", TimelineEntry.Status.scheduled),
    ("The law was passed this month.", .past),
    ("The law is set to pass this month.", .scheduled),
    ("The law is to pass this month.", .scheduled),
    ("The law beats the record set this month.", .past),
  ])
  func `what a calendar tells of a month that is not over lies ahead`(
    _ text: String,
    _ status: TimelineEntry.Status,
  ) {
    let month = When(.date(CalendarDate(year: 2030, part: .month(5))))
    let report = Report("Calm.\n\n" + text, published: "2030-05-03").timing("this month", month)
    #expect(Situation([report]).timeline.first { $0.what == text }?.status == status)
  }

  @Test func `what runs from one day to another is not over before that`() throws {
    let (start, end) = try (
      #require(Day(iso: "2030-05-02")), #require(Day(iso: "2030-05-06")),
    )
    let when = When(from: .date(CalendarDate(start)), to: .date(CalendarDate(end)))
    let report = Report("Calm.\n\nThe port is shut from 2 to 6 May.", published: "2030-05-03")
      .timing("2 to 6 May", when)
    let entry = Situation([report]).timeline.first { $0.what.contains("port") }
    #expect(entry?.status == .ongoing)
  }

  @Test func `since this morning looks back from the report`() throws {
    let start = try #require(Day(iso: "2030-05-03"))
    let when = When(from: .date(CalendarDate(start)), to: nil)
    let report = Report("Calm.\n\nSnow has shut the road since Friday.", published: "2030-05-03")
      .timing("Friday", when)
    let entry = Situation([report]).timeline.first { $0.what.contains("Snow") }
    #expect(entry?.status == .ongoing)
  }

  @Test func `what lasts is ongoing`() throws {
    let start = try #require(Day(iso: "2028-01-01"))
    let report = Report("The road has been shut since January 2028.", published: "2030-05-03")
      .timing("since January 2028", When(from: .date(CalendarDate(start)), to: nil), .duration)
    #expect(Situation([report]).timeline.first { $0.when.end == nil }?.status == .ongoing)
  }

  @Test func `a year that names a treaty is no event`() {
    let report = Report("It is calm. Nobody keeps the 2015 treaty. The treaty of 2015 was kept.")
      .timing("2015", When(.date(CalendarDate(year: 2015, part: .year))))
    #expect(!Situation([report]).timeline.contains { $0.what.contains("Nobody") })
  }

  @Test(arguments: [
    "We are glad to be here today.",
    "It is as strong today as it was then.",
    "Today is a day for the miners.",
    "Can you say more of what was told on 4 May?",
    "Rose Hall, 4 May 2031",
    "Minister Ana Vell (4 May): “The shaft stays shut.”",
    "As she told the council on 4 May, the shaft stays shut.",
    "They are weaker than they were on 4 May.",
    "The law (12 R.C.C. 1701-1706) was kept.",
    "Towns of the 21st century have trams.",
    "The owner offered 6 percent over two years.",
    "The miners want a rise over two years.",
    "The council will spend it over five years.",
    "The miners warned of floods if the rain lasts more than four years.",
    "The price of ore for May 2031 delivery fell.",
    "Under the Old Mines Act, 2029 all shafts are to be dry.",
    "The mine sold twice as much as in the good years, and more than in 2029.",
    "The mine sold 12 boats, compared with 3 boats in 2029.",
    "The mine sells 12 boats a month, up from 3 boats in 2029.",
    "The mine sells twelve boats a month, up from three boats in 2029.",
    "Even today, miners are beaten in the valley.",
    "Otto Brand was the doctor of the shows in Selm planned for 3 May 2031.",
    "The mine sold 12 boats, compared to the 3 boats for $5.50 that the port sold in 2029.",
    "The mine sold coal for the winter.",
    "The mine usually sells its coal in April.",
    "The price of the boats was the highest since June 2029.",
    "It is the worst flood of the valley since the 1930s.",
  ])
  func `a time named in passing is no event`(_ text: String) {
    #expect(!times(in: text).contains { $0.hasSuffix(text) })
  }

  @Test(arguments: [
    "The miners marched through the town over the past three days.",
    "We signed the treaty today.",
    "For this reason I am leaving the council today.",
    "The council voted on 4 May 2031.",
    "The miners are stronger since the owner left on 4 May.",
    "The mine will sell more than 50 boats by 2034.",
    "The mine has been shut since June 2029.",
    "The sale of boats rose from 3 a month to 12 in June 2029.",
    "The mine was flooded at least eight times since June 2029.",
    "Otto Brand has been under house arrest since June 2029.",
    "The protest has blocked the quay since June 2029.",
    "Envoys in Budapest have held talks with Norway since June 2029.",
    "Interest rates in Norway rose in June 2029.",
    "A march on the mine was planned for 3 May 2031.",
  ])
  func `what happened at a time is an event`(_ text: String) {
    #expect(times(in: text).contains { $0.hasSuffix(text) })
  }

  @Test(arguments: ["4 May 2031: vote in the council", "4 May 2031 \u{2013} vote in the council"])
  func `a line of a calendar is an event without a verb`(_ text: String) {
    #expect(
      times(in: text).contains {
        $0.hasPrefix("2031-05-04 ") && $0.hasSuffix("Vote in the council")
      }
    )
  }

  @Test func `what is called by its day stands behind what tells of the day`() {
    let told = "On 4 May 2031 the roof of the mine fell."
    let called = "Since the 4 May 2031 collapse many have left the valley."
    #expect(times(in: told + " " + called).filter { $0.hasPrefix("2031-05-04 ") }.count == 1)
    #expect(times(in: called).contains { $0.hasSuffix(called) })
    let owned = "The owner agreed to an inquiry into the 4 May 2031’s collapse."
    #expect(times(in: told + " " + owned).filter { $0.hasPrefix("2031-05-04 ") }.count == 1)
  }

  @Test(arguments: [
    ("Norway has called off the march on the mine planned for 12 May.", "called off"),
    (
      "The march of Norway on the mine, which was to be on 12 May, has been postponed.",
      "called off",
    ),
    ("The march of Norway on the mine set for 12 May was put off to 19 May.", "called off"),
    ("Norway will not march on the mine on 12 May after all.", "called off"),
    ("Norway's march on the mine will not take place on 12 May.", "called off"),
    ("Norway's march on the mine planned for 12 May has been cancelled.", "called off"),
    (
      "Norway's march on the mine, originally set for 12 May, will be held on 19 May.",
      "called off",
    ),
    ("Norway put off the march on the mine to 12 May.", nil),
    ("Norway spoke of the delayed march on the mine on 12 May.", nil),
    ("Norway has called off the strike in the port planned for 12 May.", nil),
    ("Sweden has called off the march on the mine planned for 12 May.", nil),
    ("Norway has not called off the march on the mine planned for 12 May.", nil),
  ])
  func `a later report may call a plan off`(_ text: String, _ outcome: String?) {
    let plan = "Norway will march on the mine on 12 May."
    func entry(_ texts: [String]) -> TimelineEntry? {
      let days = ["2031-05-05", "2031-05-07", "2031-05-08"]
      return Situation(reading: texts, days: days).timeline
        .first { $0.citations.contains { $0.text == plan } }
    }
    #expect(entry([plan, text])?.outcome?.name == outcome)
    guard outcome != nil else { return }
    #expect(entry([plan, text])?.report?.text == text)
    // What is planned anew is to come.
    let again = "Norway will march on the mine on 12 May, its army said again."
    #expect(entry([plan, text, again])?.outcome == nil)
  }

  @Test(arguments: [
    ("The strike hit the mine at the start of the summer travel season.", false),
    ("A winter storm closed the mine.", false),
    ("The strike hit the mine in the summer.", true),
    ("The strike hit the mine this summer.", true),
  ])
  func `what sort of storm it is dates nothing`(_ text: String, _ isDated: Bool) {
    let entries = Situation(reading: ["The mine is old.\n\n" + text], days: ["2031-09-05"]).timeline
    #expect(entries.contains { $0.what == text } == isDated)
  }

  @Test(arguments: [
    "Norway will meet the miners in the coming weeks.", "Norway is to meet the miners soon.",
  ])
  func `what leads a report and is to come is not told as past`(_ text: String) {
    let entries = Situation(reading: [text], days: ["2031-05-05"]).timeline
    #expect(entries.contains { $0.status.isAhead } || entries.isEmpty)
    #expect(!entries.contains { $0.status == .past })
  }

  @Test func `from one day to another is one entry`() {
    let text = "Rain fell on the mine from 3 to 5 May 2031."
    #expect(times(in: text).filter { $0.hasSuffix(text) } == ["2031-05-03/2031-05-05 " + text])
    let undated = "Rain fell on the mine from 3 May to 5 June."
    let report = Document(
      id: DocumentID(high: 0, low: 3),
      name: "c.txt",
      text: Array(undated.utf8),
    )
    let entries = Situation(of: [Reading(of: report)], gaps: []).timeline
    #expect(entries.map(\.when.description) == ["XXXX-05-03/XXXX-06-05"])
  }

  @Test func `what comes with a verb of its own says nothing of the time before it`() {
    let text =
      "ORLEN, 4 May 2031 (Vale Wire) - Norway on Sunday took the offer and said it would sign."
    let document = Document(
      id: DocumentID(high: 0, low: 2),
      name: "b.txt",
      text: Array(text.utf8),
      publication: Day(iso: "2031-05-04").map { Publication(day: $0, basis: .given) },
    )
    let entries = Situation(of: [Reading(of: document)], gaps: []).timeline
    #expect(entries.map(\.status) == [.past])
  }

  @Test func `a vote when something will be is to come`() {
    let text = "They met. The strike was linked to the 21 August ballot, when two seats will be up."
    let entry = Situation(reading: [text]).timeline.first { $0.when.description == "XXXX-08-21" }
    #expect(entry?.status == .scheduled)
  }

  @Test func `a verb before a list of names says whether its time is to come`() {
    let text = "The mine will open its gates to ships of Orlen, Selm and the other towns in May."
    let report = Document(id: DocumentID(high: 0, low: 3), name: "c.txt", text: Array(text.utf8))
    let entries = Situation(of: [Reading(of: report)], gaps: []).timeline
    #expect(entries.map(\.status) == [.scheduled])
  }

  @Test(arguments: ["ORLEN, 4 May 2031 (Vale Wire) - ", "ORLEN - 4 May 2031: "])
  func `an entry begins past the dateline`(_ dateline: String) {
    let text = dateline + "The roof of the mine fell on Sunday."
    let document = Document(
      id: DocumentID(high: 0, low: 2),
      name: "b.txt",
      text: Array(text.utf8),
      publication: Day(iso: "2031-05-05").map { Publication(day: $0, basis: .given) },
    )
    let entry = Situation(of: [Reading(of: document)], gaps: []).timeline.first
    #expect(entry?.what == "The roof of the mine fell on Sunday.")
    #expect(entry?.citations.first?.text == text)
  }

  @Test(arguments: [
    "(Update 3:43 a.m. Monday in Orlen, 8:43 p.m. ET Sunday) The roof of the mine fell on Saturday.",
    "[10:12 a.m.] The roof of the mine fell on Saturday.",
    "11:40 GMT: The roof of the mine fell on Saturday.",
  ])
  func `the hour of a live report is none of what it tells`(_ text: String) {
    let told = "The roof of the mine fell on Saturday."
    #expect(times(in: text).filter { $0.hasSuffix("fell on Saturday.") } == ["2031-05-03 " + told])
  }

  @Test func `what brackets tell of an hour is told`() {
    let text = "(The roof fell at 3:43 a.m. on 4 May 2031, officials said) but nobody was hurt."
    #expect(times(in: text).contains("2031-05-04 " + text))
  }

  @Test(arguments: [
    "Page last updated at 07:39 GMT, Monday, 5 May 2031", "Posted 3 May 2031, 9:15 AM ET",
    "https://valley-post.example/2031/05/04/roof-of-the-old-mine-falls/",
  ])
  func `when a page was posted, and its address, is no event`(_ text: String) {
    #expect(!times(in: "\n\n" + text + "\n\n").contains { $0.hasSuffix(text) })
  }

  @Test func `a speech is told by its first sentence that tells something`() {
    let text = "Rose Hall\n\nI hope you are all well.\n\nThe roof of the mine fell at night."
    let entries = times(in: text)
    #expect(entries == ["2031-05-05~ The roof of the mine fell at night."])
  }

  /// The times and sentences of a timeline as the whole of the extraction finds it, behind a lead.
  private func times(in text: String) -> [String] {
    let body = text.contains("Rose Hall\n") ? text : "The mine closed on 2 May 2031. " + text
    let document = Document(
      id: DocumentID(high: 0, low: 1),
      name: "a.txt",
      text: Array(body.utf8),
      publication: Day(iso: "2031-05-05").map { Publication(day: $0, basis: .given) },
    )
    return Situation(of: [Reading(of: document)], gaps: []).timeline.map { "\($0.when) \($0.what)" }
  }

  @Test func `one event from two papers is one entry with two origins`() throws {
    let day = try #require(Day(iso: "2030-05-01"))
    func report(_ text: String, _ name: String) -> Report {
      Report("Calm.\n\n" + text, published: "2030-05-03", name: name)
        .naming("Vantor", .organization).timing("1 May", When(day))
    }
    let situation = Situation([
      report("Vantor closed its smelter in the valley on 1 May.", "a"),
      report("On 1 May the valley smelter of Vantor was closed.", "b"),
      report("Vantor bought a railway in the north on 1 May.", "c"),
    ])
    let entries = situation.timeline.filter { $0.when == When(day) }
    #expect(entries.map(\.citations.count).sorted() == [1, 2])
    #expect(entries.map(\.origins).sorted() == [1, 2])
  }

  @Test func `copies of a report are one origin`() throws {
    let day = try #require(Day(iso: "2030-05-01"))
    let text = """
      Vantor closed its smelter in the valley on 1 May after months of quarrels with the council \
      about water, smoke and wages, and the miners marched through the old town to the river. They \
      carried lamps and sang until dawn, said a baker who had opened his shop for them at night.
      """
    let situation = Situation(
      ["a", "b"].map {
        Report(text + ($0 == "b" ? " Our reporter." : ""), published: "2030-05-03", name: $0)
          .timing("1 May", When(day))
      }
    )
    #expect(situation.timeline.first?.citations.count == 2)
    #expect(situation.timeline.first?.origins == 1)
  }

  @Test(arguments: ["It was seen from afar on 3 May.", "We saw it from afar on 3 May."])
  func `what a pronoun leaves open has a row only where nothing else tells of its day`(
    _ pronoun: String
  ) {
    func times(_ text: String) -> [String] {
      Situation(reading: [text], days: ["2030-05-09"]).timeline.map(\.what)
    }
    let fire = "The mill of Orlen burned down on 3 May."
    #expect(times(fire + "\n\n" + pronoun) == [fire])
    #expect(times("Rain fell on 2 May.\n\n" + pronoun).contains(pronoun))
  }
}
