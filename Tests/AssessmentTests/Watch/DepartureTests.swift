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

  @Test(arguments: [
    ("Norway wants President Ana Vell to stay until September.", false),
    (
      "Otto Brand, an opposition leader, would refuse to meet the council unless Ana Vell steps down.",
      true,
    ),
    ("If President Ana Vell survives, her critics could face severe consequences.", false),
    ("Otto Brand of the miners demanded an end to the long rule of President Ana Vell.", true),
    ("Talks with Otto Brand will not begin as long as Ana Vell refuses to leave office.", true),
  ])
  func `what turns on somebody's leaving is settled by it`(_ question: String, _ isYes: Bool) throws
  {
    func item(_ later: String) throws -> WatchItem {
      try #require(
        Situation(
          reading: ["The strike goes on. " + question, "The harbour stays shut. " + later],
          days: ["2030-05-01", "2030-05-09"],
        ).watch.first { $0.question == question }
      )
    }
    let left = try item(
      "President Ana Vell stepped down on Tuesday and handed over power to the army."
    )
    #expect(left.status == .answered)
    #expect(left.moves.last?.reason.polarity == isYes)
    #expect(try item("President Ana Vell opened a bridge on Tuesday.").status != .answered)
  }

  @Test(arguments: [
    "President Ana Vell demanded the council to resign after days of rain.",
    "Otto Brand will meet the council on Friday, days after he said the miners will march until Ana Vell steps down.",
  ])
  func `what turns on others is not`(_ question: String) throws {
    let item = try #require(
      Situation(
        reading: [
          "The strike goes on. " + question,
          "The harbour stays shut. President Ana Vell stepped down on Tuesday.",
        ],
        days: ["2030-05-01", "2030-05-09"],
      ).watch.first { $0.question == question }
    )
    #expect(item.status != .answered)
  }
}
