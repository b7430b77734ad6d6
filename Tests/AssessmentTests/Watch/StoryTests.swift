import Archive
import Extraction
import Prose
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

  @Test func `a deadline that passes in silence makes its question overdue, and keeps it`() throws {
    #expect(try item("deadline of 10 March", after: 9).status == .open)
    let overdue = try item("deadline of 10 March")
    #expect(overdue.status == .overdue)
    #expect(overdue.moves.map(\.status) == [.overdue])
    #expect(overdue.moves[0].citation == overdue.citations[0])
    #expect(overdue.moves[0].day == Day(iso: "2031-03-11"))
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
    var dice = Dice(state: seed)
    let shuffled = Situation(of: dice.shuffled(Story.readings), gaps: [])
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
}
