import Prose
import Testing

@testable import Extraction

/// Whom the pronouns of a report stand for.
@Suite struct ReferenceTests {
  @Test(arguments: [
    ("Ana Vell met the council on Monday. She left at noon.", ["She Ana Vell"]),
    (
      "Ana Vell left at noon because she was late, and she slept.",
      ["she Ana Vell", "she Ana Vell"],
    ),
    ("Otto Brand met Rudolf Hentzau. He left at noon.", ["He Otto Brand"]),
    ("Otto Brand and Rudolf Hentzau met. He left at noon.", []),
    ("Otto Brand said he would leave.", ["he Otto Brand"]),
    ("Otto Brand said the mayor would leave if he was paid.", []),
    ("Asked what he wanted, Otto Brand shrugged.", []),
  ])
  func `she is the person that the report is about`(text: String, found: [String]) {
    #expect(references(in: text) == found)
  }

  @Test func `who goes on as he is the same, whoever else is met on the way`() {
    let text = """
      Otto Brand left at noon. He was no friend of Rudolf Hentzau. He would rather walk.
      """
    #expect(references(in: text) == ["He Otto Brand", "He Otto Brand"])
  }

  @Test(arguments: [
    (
      "The Transport Ministry closed the port. It said the dam had failed.",
      ["It Transport Ministry"],
    ),
    ("The Transport Ministry closed the port. It rained until noon.", []),
    ("Norway said it would leave.", ["it Norway"]),
  ])
  func `it is a body where it says something`(text: String, found: [String]) {
    #expect(references(in: text) == found)
  }

  @Test(arguments: [
    ("Ana Vell met the council. Her mill burned down.", ["Her Ana Vell"]),
    ("Otto Brand left at noon. But his mill burned down.", ["his Otto Brand"]),
    ("The Transport Ministry closed the port. Its head left.", ["Its Transport Ministry"]),
    ("Otto Brand and Rudolf Hentzau met. His mill burned down.", []),
    // Whose son he is may be told elsewhere.
    ("Otto Brand left at noon. His son, Rudolf Hentzau, stayed.", []),
    // In the middle of a sentence many may be meant.
    ("Otto Brand left at noon because his mill burned down.", []),
  ])
  func `what a sentence begins with is of the person that the report is about`(
    text: String,
    found: [String],
  ) {
    #expect(references(in: text) == found)
  }

  @Test(arguments: [
    "Ana Vell met the council.\n\nOTTO BRAND: “She left at noon.”",
    "Otto Brand met the council.\n\nBRAND: He left at noon.\n\nVELL: It was late.\n\nBRAND: No.",
  ])
  func `who speaks is not whom he speaks of, and a quotation is left alone`(text: String) {
    #expect(references(in: text).isEmpty)
  }

  private func references(in text: String) -> [String] {
    let found = reading(of: text)
    return found.references.map { reference in
      found.passage.string(ofToken: reference.token) + " "
        + found.passage.string(found.names[reference.name].range)
    }
  }
}
