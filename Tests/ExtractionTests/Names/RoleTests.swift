import Prose
import Testing

@testable import Extraction

/// Roles in marked text, with the name that each is held for.
@Suite struct RoleTests {
  static let cases = (try? MarkedText.cases(in: "roles.txt")) ?? []

  @Test(arguments: cases)
  func `roles are found with whom they are held for`(line: String) throws {
    let text = try MarkedText(line)
    let reading = text.reading()
    let names = reading.names.filter { $0.form != .nominal }
      .map { MarkedText.Mark(kind: $0.kind.rawValue, range: $0.range) }
    let roles = reading.roles.map { role in
      MarkedText.Mark(
        kind: "role",
        range: role.role,
        value: role.represents.map { reading.passage.string(reading.names[$0].range) },
      )
    }
    // Several may hold one.
    #expect(text.marked(names + Array(Set(roles))) == line)
  }

  @Test(arguments: ["names.txt", "roles.txt"])
  func `a document may end behind any word`(file: String) throws {
    for line in try MarkedText.cases(in: file) {
      let bytes = Array(try MarkedText(line).plain.utf8)
      for end in bytes.indices where bytes[end] == UInt8(ascii: " ") {
        let document = Document(
          id: DocumentID(high: 0, low: 1),
          name: "a",
          text: Array(bytes[..<end]),
        )
        let reading = Reading(of: document)
        #expect(reading.roles.allSatisfy { Int($0.role.end) <= end })
      }
    }
  }

  @Test(arguments: [
    ("The judge was named by Otto Brand as head of the Orlen Mine Board.", false),
    ("The judge was picked by President Otto Brand as head of the Orlen Mine Board.", false),
    ("The judge was succeeded by Otto Brand as head of the Orlen Mine Board.", true),
  ])
  func `whoever names somebody does not hold the office`(_ words: String, _ isHeld: Bool) throws {
    let reading = try MarkedText(words).reading()
    #expect(reading.roles.contains { reading.passage.string($0.role).hasPrefix("head") } == isHeld)
  }

  @Test func `a role belongs to the person beside it`() throws {
    let text = try MarkedText("Norway's envoy Ana Vell met President Tomas Kars.")
    let reading = text.reading()
    let holders = reading.roles.map { reading.passage.string(reading.names[$0.holder].range) }
    #expect(holders == ["Ana Vell", "Tomas Kars"])
  }

  @Test(arguments: [
    (
      "Senators Ana Vell, Otto Brand and Tomas Kars left.",
      ["Ana Vell", "Otto Brand", "Tomas Kars"],
    ),
    ("Ana Vell and Otto Brand, the ministers, left.", ["Otto Brand", "Ana Vell"]),
    ("They chose Ana Vell and Otto Brand as envoys of Norway.", ["Otto Brand", "Ana Vell"]),
    ("Senators Ana Vell, Otto Brand left.", []),
  ])
  func `a role of several is held by each`(text: String, expected: [String]) throws {
    let reading = try MarkedText(text).reading()
    let holders = reading.roles.map { reading.passage.string(reading.names[$0.holder].range) }
    #expect(holders == expected)
    #expect(reading.roles.allSatisfy { $0.isShared })
  }

  @Test func `the cases are there`() { #expect(Self.cases.count >= 15) }
}
