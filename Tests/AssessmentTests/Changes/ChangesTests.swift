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

  @Test func `a party named once more has not changed`() {
    let second = Report("People saw Ana Vell.", published: "2030-05-02", name: "b")
      .naming("Ana Vell", .person)
    let changes = Situation([first, second]).changes(since: Situation([first]))
    #expect(changes.allSatisfy { $0.pane != .party })
  }
}
