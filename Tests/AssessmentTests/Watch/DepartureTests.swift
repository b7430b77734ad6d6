import Prose
import Testing

@testable import Assessment

/// Whoever is to leave office has, in whatever words a later report says it.
struct DepartureTests {
  private func statuses(_ later: String) -> [WatchItem.Status] {
    Situation(
      reading: [
        "The strike goes on. Otto Brand of the miners said President Ana Vell must resign.",
        "The harbour stays shut. " + later,
      ],
      days: ["2030-05-01", "2030-05-04"],
    ).watch.filter { $0.title.contains("must resign") }.map(\.status)
  }

  @Test(arguments: [
    "President Ana Vell resigned on Friday.",
    "President Ana Vell has stepped down after a week of rain.",
    "Ana Vell was ousted by the council.",
    "Vell resigned on Friday, the palace said.",
  ])
  func `who has left is asked to no more`(_ later: String) {
    #expect(statuses(later) == [.answered])
  }

  @Test(arguments: [
    "Otto Brand stepped down after a week of rain.",
    "President Ana Vell may step down, said Otto Brand.",
    "Until Ana Vell has stepped down, the miners will march.",
    "President Ana Vell resigned as head of the Harbour Party.",
    "The palace knew of no report that President Ana Vell had resigned.",
  ])
  func `who has not is`(_ later: String) {
    #expect(!statuses(later).isEmpty)
    #expect(!statuses(later).contains(.answered))
  }
}
