import Prose
import Testing

@testable import Assessment

/// Whom the pronouns stand for that rows of a timeline begin with.
struct NamingTests {
  private func told(_ text: String) -> [String] {
    Situation(reading: [text], days: ["2030-05-08"]).timeline.map(\.what)
  }

  @Test(arguments: [
    (
      "Ana Vell leads Selm. She left the council on 3 May.",
      "[Ana Vell] left the council on 3 May.",
    ),
    (
      "Ana Vell leads Selm. In 2019, she left the council.",
      "In 2019, [Ana Vell] left the council.",
    ),
    ("Ana Vell leads Selm. On 3 May she left.", "On 3 May [Ana Vell] left."),
    (
      "Ana Vell leads Selm. Her mill burned down on 3 May.",
      "[Ana Vell’s] mill burned down on 3 May.",
    ),
    ("Mrs. Vell leads Selm. On 3 May she left.", "On 3 May [Mrs. Vell] left."),
    (
      "The smiths of Selm left their mills. They came back on 3 May.",
      "[The smiths of Selm] came back on 3 May.",
    ),
    (
      "The smiths of Selm left their mills. On 3 May they came back.",
      "On 3 May [the smiths of Selm] came back.",
    ),
  ])
  func `they are named where that is known`(_ text: String, _ what: String) {
    #expect(told(text).contains(what))
  }

  @Test(arguments: [
    (
      "Statement by President Ana Vell on the Dam\n\nToday, we opened the dam of Orlen.",
      "Ana Vell: Today, we opened the dam of Orlen.",
    ),
    (
      """
      Remarks by President Ana Vell and Minister Rudolf Hentzau

      MR. HENTZAU:  The dam is shut.

      PRESIDENT VELL:  The dam is old. We met on 3 May.
      """,
      "Ana Vell: We met on 3 May.",
    ),
    (
      "“We met on 3 May. Rain fell on the dam,” said Ana Vell.", "Ana Vell: “We met on 3 May.",
    ),
  ])
  func `who says so is named where the sentence does not`(_ text: String, _ what: String) {
    #expect(told(text).contains(what))
    let entry = Situation(reading: [text], days: ["2030-05-08"]).timeline.first { $0.what == what }
    #expect(entry?.parties.contains { $0.hasSuffix("Vell") } == true)
  }

  @Test(arguments: [
    "“We met on 3 May,” said Ana Vell.", "We met on 3 May.",
  ])
  func `who says so is not named twice, and not where nobody is known to`(_ text: String) {
    #expect(told(text).contains(text))
  }

  @Test(arguments: [
    // Either may be meant.
    "Otto Brand met Rudolf Kars. Otto Brand and Rudolf Kars left. On 3 May he came back.",
    // What comes first is about somebody else.
    "Ana Vell leads Selm. When Berta Kars left on 3 May, she wept.",
    // What hangs on a pronoun hangs on no name.
    "Ana Vell leads Selm. On 3 May she'd left.",
  ])
  func `they are left where it is not`(_ text: String) {
    #expect(!told(text).contains { $0.contains("[") })
  }

  @Test(arguments: [
    "That second vote failed on 3 May.", "Their mill was shut on 3 May.", "On 3 May, they wept.",
    "It is a mill that she sold on 3 May.",
  ])
  func `what points back has a row only where nothing else tells of its day`(_ vague: String) {
    let fire = "The mill of Orlen burned down on 3 May."
    #expect(told(fire + "\n\n" + vague) == [fire])
    #expect(told("Rain fell on 2 May.\n\n" + vague).contains(vague))
  }

  @Test func `nor has it where that is still to come`() {
    let vote = "The council of Selm will vote on 12 May."
    #expect(told(vote + "\n\nIt may be late on 12 May.") == [vote])
  }

  @Test(arguments: [
    "This week's vote in Selm failed on 3 May.",
    "This quarrel over the dam and the port of Selm ended on 3 May.",
    "When the smiths of Selm left on 3 May, they wept.",
    "It is likely that the smiths of Selm left on 3 May.",
  ])
  func `words that say what is meant are no such ones`(_ text: String) {
    #expect(told("The mill of Orlen burned down on 3 May.\n\n" + text).contains(text))
  }
}
