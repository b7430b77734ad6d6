import Assessment
import Extraction
import Prose

/// A dispute that never was, about a dam between two countries that are not: enough of everything
/// for every pane.
enum Dispute {
  static let talks = document(
    "talks.md",
    day: Day(year: 2031, month: 4, day: 14),
    """
    # Talks over the Orlen dam resume

    Foreign Minister Ana Vell of Ruritania said on Monday that the Orlen dam must not be filled \
    before a treaty is signed. “We will not sign away our water,” she said.

    Norvania began to build the dam in March 2029. Its envoy, Tomas Reke, offered to share data \
    but opposed any limit on filling.

    The two sides will meet again in Port Lys on 18 April.

    ## What to watch

    - Filling the dam: Whether Norvania starts to fill the reservoir before the rains of May.
    - The treaty: Whether Ruritania accepts a joint commission.

    ## Why it matters

    For Ruritania, the harvest of two provinces is at stake.
    """,
  )

  static let reaction = document(
    "wire/reaction.txt",
    day: Day(year: 2031, month: 4, day: 12),
    """
    The River League warned that a breakdown could cost the harvest.

    Ruritanian officials accused Norvania of filling the dam in secret on 9 April. Norvania denied it.

    Ruritania says 310 farms were displaced by the dam. Norvania counts 40 displaced farms. \
    A joint count was due on 10 April.
    """,
  )

  static let documents = [reaction, talks]

  static let parties = [
    party(
      "Ruritania",
      .country,
      weight: 1000,
      aliases: [("Ruritania", 4, "its name"), ("Ruritanian", 1, "demonym")],
      positions: [
        Position(
          issue: "filling of the dam",
          what: "filling of the dam",
          stance: .opposes,
          isNegated: false,
          day: talks.publication?.day,
          speaker: "Ana Vell",
          citation: cite(talks, "the Orlen dam must not be filled before a treaty is signed"),
        )
      ],
      relations: [
        Relation(
          other: "Norvania",
          deeds: [
            Relation.Deed(
              quad: .verbalConflict,
              isByOther: false,
              day: reaction.publication?.day,
              citation: cite(reaction, "Ruritanian officials accused Norvania"),
            ),
            Relation.Deed(
              quad: .materialCooperation,
              isByOther: true,
              day: talks.publication?.day,
              citation: cite(talks, "offered to share data"),
            ),
          ],
        )
      ],
      stakes: [cite(talks, "For Ruritania, the harvest of two provinces is at stake.")],
      latest: cite(reaction, "Ruritanian officials accused Norvania of filling the dam in secret"),
      named: [cite(talks, "Ruritania"), cite(reaction, "Ruritanian officials")],
    ),
    party(
      "Norvania",
      .country,
      weight: 840,
      relations: [
        Relation(
          other: "Ruritania",
          deeds: [
            Relation.Deed(
              quad: .verbalConflict,
              isByOther: true,
              day: reaction.publication?.day,
              citation: cite(reaction, "Ruritanian officials accused Norvania"),
            ),
            Relation.Deed(
              quad: .materialCooperation,
              isByOther: false,
              day: talks.publication?.day,
              citation: cite(talks, "offered to share data"),
            ),
          ],
        )
      ],
      latest: cite(reaction, "Norvania denied it."),
      named: [cite(talks, "Norvania"), cite(reaction, "Norvania")],
    ),
    party(
      "Ana Vell",
      .person,
      weight: 520,
      role: "Foreign Minister",
      represents: "Ruritania",
      latest: cite(talks, "“We will not sign away our water,” she said."),
      named: [cite(talks, "Ana Vell")],
    ),
    party(
      "Tomas Reke",
      .person,
      weight: 260,
      role: "envoy",
      represents: "Norvania",
      positions: [
        Position(
          issue: "data",
          what: "data",
          stance: .offers,
          isNegated: false,
          day: talks.publication?.day,
          speaker: nil,
          teller: "River League",
          citation: cite(talks, "offered to share data"),
        )
      ],
      latest: cite(talks, "offered to share data"),
      named: [cite(talks, "Tomas Reke")],
    ),
    party(
      "River League",
      .bloc,
      weight: 130,
      latest: cite(reaction, "The River League warned that a breakdown could cost the harvest."),
      named: [cite(reaction, "River League")],
    ),
  ]

  static let timeline = [
    entry(
      "build",
      When(.date(CalendarDate(year: 2029, part: .month(3)))),
      .past,
      talks,
      "Norvania began to build the dam in March 2029.",
      time: "March 2029",
      parties: ["Norvania"],
    ),
    entry(
      "secret",
      Day(year: 2031, month: 4, day: 9).map { When($0) },
      .past,
      reaction,
      "Ruritanian officials accused Norvania of filling the dam in secret on 9 April.",
      time: "9 April",
      parties: ["Norvania", "Ruritania"],
      origins: 2,
    ),
    entry(
      "survey",
      Day(year: 2031, month: 4, day: 10).map { When($0) },
      .past,
      reaction,
      "A joint count was due on 10 April.",
      time: "10 April",
      parties: ["Norvania", "Ruritania"],
      outcome: .unreported,
    ),
    entry(
      "meeting",
      Day(year: 2031, month: 4, day: 18).map { When($0) },
      .scheduled,
      talks,
      "The two sides will meet again in Port Lys on 18 April.",
      time: "18 April",
      parties: ["Norvania", "Ruritania"],
    ),
    entry(
      "rains",
      When(.date(CalendarDate(year: 2031, part: .month(5)))),
      .expected,
      talks,
      "Whether Norvania starts to fill the reservoir before the rains of May.",
      time: "May",
      parties: ["Norvania"],
    ),
  ]

  static let gaps = [
    CollectionGap(name: "scan.pdf", reason: .notText(offset: 9)),
    CollectionGap(name: "wire/empty.txt", reason: .empty),
  ]

  /// All of it, as of the day of the newest document.
  static let situation = situation(timeline: timeline)

  static func situation(timeline: [TimelineEntry]) -> Situation {
    Situation(
      documents: documents,
      gaps: gaps,
      parties: parties,
      watch: watch,
      timeline: timeline,
      figures: figures,
      stakes: [],
      now: talks.publication?.day,
    )
  }

  /// The same after the analyst has corrected it: a party hidden, one with a kind, a role and a note,
  /// and two lines that do nothing.
  static let corrected = Situation(
    documents: documents,
    gaps: gaps,
    parties: parties.filter { $0.name != "River League" && $0.name != "Norvania" } + [
      party(
        "Norvania",
        .bloc,
        weight: 840,
        relations: parties[1].relations,
        latest: parties[1].latest,
        named: parties[1].citations,
        analyst: AnalystWord(
          kind: .country,
          role: "upstream power",
          notes: ["Ask the embassy about the data offer."],
          isJoined: true,
        ),
      )
    ],
    watch: watch,
    timeline: timeline,
    stakes: [],
    now: talks.publication?.day,
    corrections: Corrections(
      """
      # Desk notes on Orlen
      hide: "River League"
      kind: "Norvania" = bloc
      same: "Norvania" = "Norvanian Republic"
      hide: River Leage
      close the dam
      role: "Norvania" = upstream power
      note: Norvania = Ask the embassy about the data offer.
      """
    ).outcomes(failing: [5: .noSuchName("River Leage")]),
  )

  static let nothing = only([])

  /// A situation without rows: what some documents say that tell nothing.
  static func only(
    _ documents: [Document],
    gaps: [CollectionGap] = [],
    corrections: [CorrectionOutcome] = [],
  ) -> Situation {
    Situation(
      documents: documents,
      gaps: gaps,
      parties: [],
      watch: [],
      timeline: [],
      stakes: [],
      now: nil,
      corrections: corrections,
    )
  }
}

extension Dispute {
  static func document(_ name: String, day: Day?, _ text: String) -> Document {
    let bytes = Array(text.utf8)
    return Document(
      id: DocumentID(high: UInt64(bytes.count), low: UInt64(name.utf8.count)),
      name: name,
      text: bytes,
      publication: day.map { Publication(day: $0, basis: .dateline) },
    )
  }

  /// Cites the first place where some words stand; no words, no citation to speak of.
  static func cite(_ document: Document, _ words: String) -> Citation {
    let needle = Array(words.utf8)
    let starts = 0...max(0, document.text.count - needle.count)
    let start = starts.first { document.text[$0...].starts(with: needle) } ?? 0
    return Citation(document, ByteRange(start, start + needle.count))
  }

  static func party(
    _ name: String,
    _ kind: Party.Kind,
    weight: Int,
    role: String? = nil,
    represents: String? = nil,
    aliases: [(String, Int, String)] = [],
    positions: [Position] = [],
    relations: [Relation] = [],
    stakes: [Citation] = [],
    latest: Citation?,
    named: [Citation],
    analyst: AnalystWord = AnalystWord(),
  ) -> Party {
    Party(
      key: RowKey(name),
      name: name,
      kind: kind,
      aliases: aliases.map { Party.Alias(text: $0, count: $1, reason: $2) },
      roles: role.map { [Party.Role(text: $0, day: nil, citation: named[0])] } ?? [],
      represents: represents,
      salience: Party.Salience(weight: weight, mentions: named.count, documents: 1),
      positions: positions,
      relations: relations,
      stakes: stakes,
      latest: latest,
      citations: named,
      analyst: analyst,
    )
  }

  static func entry(
    _ key: String,
    _ when: When?,
    _ status: TimelineEntry.Status,
    _ document: Document,
    _ what: String,
    time: String,
    parties: [String],
    origins: Int = 1,
    outcome: TimelineEntry.Outcome? = nil,
  ) -> TimelineEntry {
    TimelineEntry(
      key: RowKey(key),
      when: when ?? When(from: nil, to: nil),
      status: status,
      what: what,
      time: cite(document, time),
      parties: parties,
      citations: [cite(document, what)],
      origins: origins,
      outcome: outcome,
    )
  }
}

extension Corrections {
  /// The lines that say something, as applied but for those that are given a reason not to be.
  func outcomes(failing troubles: [Int: CorrectionOutcome.Trouble]) -> [CorrectionOutcome] {
    lines.filter { $0.correction != nil || $0.fault != nil }.map { line in
      CorrectionOutcome(line, line.fault.map { .notUnderstood($0) } ?? troubles[line.number])
    }
  }
}
