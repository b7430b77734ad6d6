import Prose
import Testing

@testable import Extraction

@Suite struct TimeTests {
  /// A case: the day of its report, if it has one, and its marked text.
  struct Case {
    let published: Day?
    let text: MarkedText

    init(_ line: String) throws {
      let parts = line.split(separator: "|", maxSplits: 1).map {
        $0.trimmingPrefix { $0 == " " }
      }
      let day = parts[0].prefix { $0 != " " }
      published = Day(iso: String(day))
      text = try MarkedText(String(parts.count > 1 ? parts[1] : parts[0]))
    }
  }

  @Test(arguments: try MarkedText.cases(in: "times.txt"))
  func `times are found where they are marked`(line: String) throws {
    let example = try Case(line)
    let found = example.text.reading(published: example.published).times.map {
      MarkedText.Mark(kind: $0.kind.rawValue.lowercased(), range: $0.range, value: $0.value)
    }
    #expect(example.text.marked(found) == example.text.marked(example.text.marks))
  }

  @Test(arguments: try MarkedText.cases(in: "not-times.txt"))
  func `nothing is found where nothing is of time`(line: String) throws {
    let text = try MarkedText(line)
    for day in [nil, Day(iso: "2025-05-14")] {
      let found = text.reading(published: day).times.map {
        MarkedText.Mark(kind: $0.kind.rawValue, range: $0.range, value: $0.value)
      }
      #expect(text.marked(found) == text.plain)
    }
  }

  @Test(arguments: try MarkedText.cases(in: "whens.txt"))
  func `times are when they are marked`(line: String) throws {
    let example = try Case(line)
    let found = example.text.reading(published: example.published).times.map {
      MarkedText.Mark(kind: "when", range: $0.range, value: $0.when.map { "\($0)" } ?? "-")
    }
    #expect(example.text.marked(found) == example.text.marked(example.text.marks))
  }

  @Test(arguments: try MarkedText.cases(in: "mods.txt"))
  func `times are shaded as they are marked`(line: String) throws {
    let example = try Case(line)
    let found = example.text.reading(published: example.published).times.map {
      MarkedText.Mark(kind: "mod", range: $0.range, value: $0.mod?.rawValue ?? "-")
    }
    #expect(example.text.marked(found) == example.text.marked(example.text.marks))
  }
}
