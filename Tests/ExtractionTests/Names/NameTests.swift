import Prose
import Testing

@testable import Extraction

/// Names in marked text: what must be found, and what must not.
@Suite struct NameTests {
  static let found = (try? MarkedText.cases(in: "names.txt")) ?? []
  static let absent = (try? MarkedText.cases(in: "no-names.txt")) ?? []

  @Test(arguments: found + absent)
  func `names are found with their kinds`(line: String) throws {
    let text = try MarkedText(line)
    let names = text.reading().names.filter { $0.form != .nominal }.map { name in
      MarkedText.Mark(
        kind: name.kind.rawValue,
        range: name.range,
        value: name.entity.map { "\($0) \(name.form?.rawValue ?? "")" },
      )
    }
    // A mark without a value says nothing of the entity.
    let wanted = text.marks
    let compared = names.map { name in
      wanted.contains { $0.range == name.range && $0.value == nil }
        ? MarkedText.Mark(kind: name.kind, range: name.range) : name
    }
    #expect(text.marked(compared) == text.marked(wanted))
  }

  @Test func `the cases are there`() {
    #expect(Self.found.count >= 40)
    #expect(Self.absent.count >= 15)
  }
}
