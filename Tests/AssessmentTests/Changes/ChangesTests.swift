import Extraction
import Prose
import Testing

@testable import Assessment

struct ChangesTests {
  private let first = Report(
    "Ana Vell met the press. Ana Vell left.",
    published: "2030-05-01",
    name: "a",
  )
  .naming("Ana Vell", .person)

  @Test func `a party that comes is new`() {
    let second = Report("Otto Brand came. Otto Brand stayed.", published: "2030-05-02", name: "b")
      .naming("Otto Brand", .person)
    let changes = Situation([first, second]).changes(since: Situation([first]))
    #expect(changes.filter { $0.pane == .party }.map(\.kind) == [.new])
    #expect(changes.filter { $0.pane == .party }.map(\.title) == ["Otto Brand"])
  }

  @Test func `a party that takes a position has changed`() {
    let second = Report("Ana Vell demanded clean water.", published: "2030-05-02", name: "b")
      .naming("Ana Vell", .person).stating("Ana Vell", "demanded", "clean water", .demands)
    let change = Situation([first, second]).changes(since: Situation([first]))
      .first { $0.pane == .party }
    #expect(change?.kind == .changed)
    #expect(change?.aspects == [.position, .latest])
  }

  @Test func `a position told once more is no news`() {
    func report(_ day: String, _ name: String) -> Report {
      Report("Ana Vell demanded clean water for the Vale.", published: day, name: name)
        .naming("Ana Vell", .person)
        .stating("Ana Vell", "demanded", "clean water for the Vale", .demands)
    }
    let change = Situation([report("2030-05-01", "a"), report("2030-05-02", "b")])
      .changes(since: Situation([report("2030-05-01", "a")]))
      .first { $0.pane == .party }
    #expect(change?.aspects.contains(.position) != true)
  }

  @Test func `a row that says something else tells what it said`() throws {
    func reports(_ role: String) -> [String] {
      ["\(role) Ana Vell of Norway met Otto Brand in Oslo. \(role) Ana Vell left Oslo."]
    }
    let days = ["2030-05-01", "2030-05-03"]
    let before = Situation(reading: reports("Foreign Minister"), days: days)
    let after = Situation(reading: reports("Foreign Minister") + reports("President"), days: days)
    let change = try #require(
      after.changes(since: before).first { $0.pane == .party && $0.title == "Ana Vell" }
    )
    #expect(change.kind == .changed && change.aspects.contains(.role))
    #expect(change.was.values[.role]?.first == "Foreign Minister")
    #expect(Set(change.was.values.keys) == Set(change.aspects))
  }

  @Test func `that a day has passed changes no entry of the timeline`() throws {
    let text = """
      Parliament will vote on 8 March on the dam law. Talks between Norway and Russia will resume \
      on 20 March.
      """
    let days = ["2030-03-05", "2030-05-09"]
    let before = Situation(reading: [text], days: days)
    let after = Situation(reading: [text, "Otto Brand came to Selm."], days: days)
    let statuses = { (situation: Situation) in situation.timeline.map(\.status.isAhead) }
    try #require(statuses(before).contains(true) && !statuses(after).prefix(2).contains(true))
    let known = Set(before.timeline.map(\.key))
    for changes in [after.changes(since: before), before.changes(since: after)] {
      #expect(!changes.contains { $0.pane == .timeline && known.contains($0.key) })
    }
    // What is due and not answered is told.
    #expect(after.changes(since: before).contains { $0.aspects.contains(.status) })
  }

  @Test func `a plan that came about has changed, and nothing is gone`() throws {
    let plan = "Parliament will vote on Friday on the dam law. Otto Brand came to Selm."
    let days = ["2030-03-05", "2030-03-09"]
    let before = Situation(reading: [plan], days: days)
    let after = Situation(
      reading: [plan, "Parliament voted on Friday on the dam law."],
      days: days,
    )
    try #require(before.timeline.contains { $0.status == .scheduled })
    let changes = after.changes(since: before).filter { $0.pane == .timeline }
    #expect(!changes.contains { $0.kind == .gone })
    let vote = try #require(changes.first { $0.kind == .changed && $0.title.contains("dam law") })
    #expect(vote.aspects.contains(.status))
    #expect(vote.was.values[.status]?.first == "scheduled")
  }

  @Test func `what is gone tells when it was and in which documents`() throws {
    let text = "Norway shelled the port of Oslo on 4 March. Otto Brand came to Selm."
    let before = Situation(reading: [text], days: ["2030-03-05"])
    let entry = try #require(before.timeline.first { $0.what.contains("shelled") })
    let change = try #require(
      Situation(reading: []).changes(since: before).first { $0.key == entry.key }
    )
    #expect(change.kind == .gone && change.documents == ["0.txt"])
    #expect(change.was.values == [.date: ["2030-03-04"]])
  }

  @Test func `a party named once more has not changed`() {
    let second = Report("People saw Ana Vell.", published: "2030-05-02", name: "b")
      .naming("Ana Vell", .person)
    let changes = Situation([first, second]).changes(since: Situation([first]))
    #expect(changes.allSatisfy { $0.pane != .party })
  }
}
