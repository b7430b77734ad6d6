import Archive
import Assessment
import Canvas
import Dashboard
import Extraction
import Prose
import Testing

@testable import sitrep

/// What exports say of whose word it is, and calendars of what they lack.
struct CalendarTests {
  /// What the analyst said of a question, in every format that tells of it.
  @Test func `what rests on the analyst's word says so`() throws {
    let day = try #require(Day(iso: "2031-05-20"))
    func situation(_ item: WatchItem) -> Situation {
      Situation(
        documents: ExportTests.situation.documents,
        watch: [item],
        now: ExportTests.situation.now,
      )
    }
    func item(_ origin: WatchItem.Origin, _ rulings: [WatchItem.Ruling]) -> WatchItem {
      let known = ExportTests.situation.watch[0]
      return WatchItem(
        key: known.key,
        title: "Whether talks resume",
        question: "Whether talks resume",
        origin: origin,
        parties: [],
        due: When(day),
        status: .open,
        rulings: rulings,
        priority: 1,
        citations: origin == .analyst ? [] : known.citations,
      )
    }
    let cases: [(WatchItem, plain: String, table: String, markdown: String, calendar: String)] = [
      (
        item(.whether, []), "[open, whether, due 20 May 2031 (in 8 days)]", "resume,,https",
        "(open, due 2031-05-20) [", "DESCRIPTION:\u{201c}Rur",
      ),
      (
        item(.whether, [.reopened, .dated]),
        "[open by the analyst, whether, due 20 May 2031 by the analyst (in 8 days)]",
        "resume,status; due,https", "(open by the analyst, due 2031-05-20 by the analyst) [",
        "DESCRIPTION:status\\, due on this day by the analyst. \u{201c}Rur",
      ),
      (
        item(.analyst, []), "[open, added by the analyst, due 20 May 2031 (in 8 days)]",
        "resume,added,", "(open, added by the analyst, due 2031-05-20)\n",
        "DESCRIPTION:added by the analyst. \r\n",
      ),
    ]
    for (item, plain, table, markdown, calendar) in cases {
      let situation = situation(item)
      #expect(
        PlainText.lines(of: situation, width: 400).contains { $0.hasSuffix("resume \(plain)") }
      )
      #expect(CommaSeparated.text(of: situation, timeline: []).contains(table))
      #expect(Markdown.text(of: situation, timeline: []).contains("resume \(markdown)"))
      let text = Calendar.text(of: situation, timeline: []).replacing("\r\n ", with: "")
      #expect(text.contains(calendar), "\(text)")
    }
  }

  @Test func `a calendar says what it lacks`() {
    let known = ExportTests.situation.timeline[0]
    func gap(_ when: When?) -> String? {
      let entries = when.map { when in
        [
          TimelineEntry(
            key: known.key,
            when: when,
            status: .scheduled,
            what: known.what,
            time: known.time,
            parties: [],
            citations: known.citations,
            origins: 1,
          )
        ]
      }
      let situation = Situation(
        documents: ExportTests.situation.documents,
        timeline: entries ?? [],
      )
      return Calendar.gap(of: situation, timeline: situation.timeline)
    }
    #expect(gap(known.when) == nil)
    #expect(
      gap(When(.report(offset: 2, unit: .day)))?.hasPrefix("1 row to come has no day") == true
    )
    #expect(gap(nil)?.contains("the calendar is empty") == true)
  }

  @Test func `a question that was due long ago is not to come, and one that passed is not sure`() {
    func text(_ day: String) -> String {
      let known = ExportTests.situation.watch[0]
      let item = WatchItem(
        key: known.key,
        title: known.title,
        question: known.question,
        origin: .deadline,
        parties: [],
        due: Day(iso: day).map { When($0) },
        status: .overdue,
        priority: 1,
        raised: Day(iso: "2030-01-01"),
        citations: known.citations,
      )
      let situation = Situation(
        documents: ExportTests.situation.documents,
        watch: [item],
        now: ExportTests.situation.now,
      )
      return Calendar.text(of: situation, timeline: [])
    }
    #expect(text("2031-05-02").contains("STATUS:TENTATIVE"))
    #expect(!text("2030-05-02").contains("BEGIN:VEVENT"))
  }
}
