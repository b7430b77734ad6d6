import Prose
import Testing

@testable import Assessment

/// Lines of a calendar, each with its day at its head.
struct CalendarLineTests {
  @Test(arguments: [
    (
      "12 May 2030: the council of Selm votes on the harbour law",
      "The council of Selm votes on the harbour law",
    ),
    (
      "12 May 2030 - Summit of the coastal states in Marram",
      "Summit of the coastal states in Marram",
    ),
    (
      "12 May 2030 — summit of the coastal states in Marram",
      "Summit of the coastal states in Marram",
    ),
    (
      "12 May 2030 will see the council of Selm vote",
      "12 May 2030 will see the council of Selm vote",
    ),
  ])
  func `a line tells what comes and not its day again`(line: String, what: String) {
    let text =
      "Otto Brand left the talks in Selm.\n\nWhat is to come:\n\n- \(line)\n- 20 May 2030: Ana Vell meets Otto Brand"
    let entries = Situation(reading: [text], days: ["2030-05-03"]).timeline
    let entry = entries.first { "\($0.when)" == "2030-05-12" }
    #expect(entry?.what == what)
    #expect(entry?.citations.map(\.text) == [line])
  }
}
