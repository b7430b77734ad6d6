import Extraction
import Prose
import TestSupport
import Testing

@testable import Assessment

/// What became of the key figures between two situations.
struct FigureChangesTests {
  private static let twelve = "A ferry sank in the bay of Selm and killed 12 passengers."
  private static let nine = "In the bay of Selm 9 passengers of the ferry were killed."

  private func report(_ text: String, _ day: String, _ name: String) -> Report {
    Report("News of the day. " + text, published: "2030-05-\(day)", name: name)
      .naming("Selm", .place).naming("Vantor", .organization).naming("Orlen", .place)
  }

  private func figures(_ before: [Report], _ after: [Report]) -> [Change] {
    Situation(after).changes(since: Situation(before)).filter { $0.pane == .figure }
  }

  @Test func `a figure that another report contradicts is contradicted, once`() {
    let first = report(Self.twelve, "03", "a")
    let second = report(Self.nine, "03", "b")
    let changes = figures([first], [first, second])
    #expect(changes.map(\.kind) == [.contradicted])
    #expect(changes.first?.title.contains("ferry") == true)
    #expect(changes.first?.aspects == [])
    // Told by one more, it is nothing new.
    let third = report("Of the ferry 9 passengers were killed in the bay of Selm.", "03", "c")
    #expect(figures([first, second], [first, second, third]).isEmpty)
  }

  @Test func `a figure that comes contradicted is contradicted`() {
    let other = report("Nobody came to Orlen.", "03", "o")
    let pair = [report(Self.twelve, "03", "a"), report(Self.nine, "03", "b")]
    #expect(figures([other], pair + [other]).map(\.kind) == [.contradicted])
    #expect(figures([], pair).map(\.kind) == [.contradicted])
  }

  @Test func `a toll that is revised has changed`() {
    let first = report(Self.twelve, "03", "a")
    let later = report(
      "The toll of the ferry in the bay of Selm rose: 15 passengers were killed.",
      "05",
      "b",
    )
    let changes = figures([first], [first, later])
    #expect(changes.map(\.kind) == [.changed])
    #expect(changes.first?.aspects == [.value])
  }

  @Test func `a figure that is new or gone without a contradiction is no news`() {
    let other = report("Nobody came to Orlen.", "03", "o")
    let first = report(Self.twelve, "03", "a")
    #expect(figures([other], [other, first]).isEmpty)
    #expect(figures([other, first], [other]).isEmpty)
  }

  @Test func `one more report of a number is no news`() {
    let first = report(Self.twelve, "03", "a")
    let second = report("The ferry in the bay of Selm: some 12 passengers were killed.", "03", "b")
    #expect(Situation([first, second]).figures.map(\.values.count) == [2])
    #expect(figures([first], [first, second]).isEmpty)
  }

  @Test func `a contradiction that ends is a change of status`() {
    let pair = [report(Self.twelve, "03", "a"), report(Self.nine, "03", "b")]
    let later = report(
      "The toll of the ferry in the bay of Selm rose: 15 passengers were killed.",
      "05",
      "c",
    )
    let changes = figures(pair, pair + [later])
    #expect(changes.map(\.kind) == [.changed])
    #expect(changes.first?.aspects == [.status, .value])
  }

  @Test func `a contradiction whose documents are all gone is gone`() {
    let other = report("Nobody came to Orlen.", "03", "o")
    let pair = [report(Self.twelve, "03", "a"), report(Self.nine, "03", "b")]
    #expect(figures(pair + [other], [other]).map(\.kind) == [.gone])
  }

  @Test func `a figure that an earlier report joins goes on under another key`() throws {
    let pair = [report(Self.twelve, "03", "b"), report(Self.nine, "03", "c")]
    let earlier = report("Of the ferry 9 passengers were killed in the bay of Selm.", "02", "a")
    let (before, after) = (Situation(pair), Situation(pair + [earlier]))
    let (old, new) = (try #require(before.figures.first), try #require(after.figures.first))
    #expect(after.figures.count == 1)
    #expect(old.key != new.key)
    #expect(new.names.contains(old.key))
    #expect(figures(pair, pair + [earlier]).allSatisfy { $0.kind != .contradicted })
    let place = Change.Place(pane: .figure, key: old.key)
    #expect(Whereabouts(after)[place] == Change.Place(pane: .figure, key: new.key))
    #expect(Whereabouts(Situation([]))[place] == nil)
  }

  @Test func `a figure keeps its key when its document is edited elsewhere`() {
    let first = Situation([report(Self.twelve, "03", "a")]).figures
    let edited = Situation([report("A word before. " + Self.twelve, "03", "a")]).figures
    #expect(first.map(\.key) == edited.map(\.key))
  }

  @Test func `the same words twice are one figure, and twice in a sentence one value`() {
    let short = "In Selm 12 were killed."
    #expect(
      Situation([report(short, "03", "a"), report(short + " So it was.", "03", "b")])
        .figures.map(\.values.count) == [2]
    )
    let twice = "In Selm 12 were killed and in Orlen 12 were killed."
    #expect(Situation([report(twice, "03", "a")]).figures.map(\.values.count) == [1])
  }

  @Test(arguments: 1...12)
  func `figures are no change to themselves, and their names are their own`(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let reports = (0..<10).map { index in
      let texts = (0...random.roll(3)).map { _ in Self.sentence(&random) }
      return report(texts.joined(separator: " "), "0\(1 + random.roll(3))", "\(index)")
    }
    let half = Array(reports.prefix(5))
    let (before, after) = (Situation(half), Situation(reports))
    #expect(after.changes(since: after).isEmpty)
    let names = after.figures.flatMap { Array($0.names) }
    #expect(Set(names).count == names.count)
    #expect(Set(after.figures.map(\.key)).count == after.figures.count)
    // Whatever is newly contradicted is so now, and was not under any of its names.
    for change in after.changes(since: before) where change.pane == .figure {
      let figure = after.figures.first { $0.key == change.key }
      #expect((figure == nil) == (change.kind == .gone))
      if change.kind == .contradicted {
        #expect(figure?.isDisputed == true)
        let was = before.figures.filter { !$0.names.isDisjoint(with: figure?.names ?? []) }
        #expect(was.allSatisfy { !$0.isDisputed })
      }
    }
    let places = after.changes(since: before).map(\.place)
    #expect(Set(places).count == places.count)
  }

  private static func sentence(_ random: inout SplitMix) -> String {
    let number = 8 + random.roll(5)
    let place = random.roll(2) == 0 ? "Selm" : "Orlen"
    return switch random.roll(3) {
    case 0: "A ferry sank in the bay of \(place) and killed \(number) passengers."
    case 1: "In the bay of \(place) \(number) passengers of the ferry were killed."
    default: "The toll of the ferry in \(place) bay rose: \(number) passengers were killed."
    }
  }

  @Test func `what nobody has seen outlives what follows it`() {
    func change(_ kind: Change.Kind, _ aspects: [Change.Aspect] = []) -> Change {
      Change(kind: kind, pane: .figure, key: RowKey("f"), title: "", aspects: aspects)
    }
    let revised = change(.changed, [.value])
    let settled = change(.changed, [.status, .value])
    #expect(change(.contradicted).followed(by: revised).kind == .contradicted)
    #expect(change(.contradicted).followed(by: settled) == settled)
    #expect(change(.new).followed(by: revised).kind == .new)
    #expect(revised.followed(by: change(.contradicted)).kind == .contradicted)
    #expect(change(.contradicted).followed(by: change(.gone)).kind == .gone)
  }
}
