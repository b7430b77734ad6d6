import Assessment
import Extraction
import Prose

extension Dispute {
  /// What is open on the river.
  static let watch = [
    WatchItem(
      key: RowKey("filling"),
      title: "Filling the dam",
      question: "Whether Norvania starts to fill the reservoir before the rains of May.",
      origin: .stated,
      parties: ["Norvania"],
      due: When(.date(CalendarDate(year: 2031, part: .month(5)))),
      status: .moving,
      priority: 90,
      citations: [cite(talks, "Filling the dam: Whether Norvania starts to fill the reservoir")],
      moves: [
        WatchItem.Move(
          status: .moving,
          citation: cite(reaction, "filling the dam in secret on 9 April"),
          day: reaction.publication?.day,
          reason: WatchItem.Reason(parties: ["Norvania"], words: ["filling", "dam"]),
        )
      ],
    ),
    WatchItem(
      key: RowKey("treaty"),
      title: "The treaty",
      question: "Whether Ruritania accepts a joint commission.",
      origin: .stated,
      parties: ["Ruritania"],
      due: nil,
      status: .open,
      priority: 70,
      raised: Day(year: 2031, month: 3, day: 30),
      citations: [cite(talks, "The treaty: Whether Ruritania accepts a joint commission.")],
    ),
    WatchItem(
      key: RowKey("meeting"),
      title: "The two sides will meet again in Port Lys",
      question: "The two sides will meet again in Port Lys on 18 April.",
      origin: .scheduledEvent,
      parties: ["Norvania", "Ruritania"],
      due: Day(year: 2031, month: 4, day: 18).map { When($0) },
      status: .open,
      priority: 80,
      citations: [cite(talks, "The two sides will meet again in Port Lys on 18 April.")],
    ),
  ]
}
