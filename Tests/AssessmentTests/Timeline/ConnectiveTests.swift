import Prose
import Testing

@testable import Assessment

/// What a timeline leaves out before what happened.
struct ConnectiveTests {
  @Test(arguments: [
    ("But the council of Selm met on 2 May.", "The council of Selm met on 2 May."),
    ("And so, on 2 May the council met again.", "On 2 May the council met again."),
    ("Well, of course, the council met on 2 May.", "The council met on 2 May."),
    ("-- The mill of Orlen burned on 2 May.", "The mill of Orlen burned on 2 May."),
    ("-- (Update 9:15 a.m.) The mill burned on 2 May.", "The mill burned on 2 May."),
    ("However, the mill of Orlen burned on 2 May.", "The mill of Orlen burned on 2 May."),
    ("So far this week the mill of Orlen has stood still.", nil),
    ("But for the dam, all of Selm burned on 2 May.", nil),
    ("Still, it fell on 2 May.", "It fell on 2 May."),
    ("Now the mill of Orlen has been shut since 2 May.", nil),
  ])
  func `words that join a sentence to the one before are left out`(_ text: String, _ what: String?)
  {
    let timeline = Situation(reading: ["Rain fell.\n\n" + text], days: ["2030-05-03"]).timeline
    #expect(timeline.map(\.what).filter { $0 != "Rain fell." } == [what ?? text])
  }
}
