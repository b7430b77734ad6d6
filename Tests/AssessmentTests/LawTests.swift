import Archive
import Extraction
import Prose
import TestSupport
import Testing

@testable import Assessment

/// What holds for every folder of documents.
struct LawTests {
  /// Documents of the same few people and matters, different for each seed.
  static func reports(_ seed: UInt64, count: Int = 12) -> [Report] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { index in
      var text = "Report \(index) from the valley.\n\n"
      for _ in 0..<(3 + random.roll(6)) {
        text += sentences[random.roll(sentences.count)] + " "
      }
      text += "\n\nWhat to watch\n\n- Water: \(sentences[random.roll(sentences.count)])\n"
      var report = Report(
        text,
        published: random.roll(3) == 0 ? nil : "2030-05-\(padded(1 + random.roll(28), 2))",
        name: "\(random.roll(1000)).txt",
      )
      for (name, kind) in names { report = report.naming(name, kind) }
      report = report.timing("1 May", When(.date(CalendarDate(year: 2030, part: .day(5, 1)))))
      report = report.stating("Ana Vell", "demanded", "clean water", .demands)
      return report.acting("Vantor", "threatened", "Vell", .threaten)
    }
  }

  static let names: [(String, NameKind)] = [
    ("Rural Relief Front", .organization), ("RRF", .organization), ("Ana Vell", .person),
    ("Otto Vell", .person), ("Vell", .person), ("Vantor", .organization), ("Graz", .place),
  ]

  static let sentences = [
    "Ana Vell demanded clean water for the valley.",
    "Vantor threatened Vell with a lawsuit over the smelter.",
    "It is unclear whether Vantor will close the smelter.",
    "The smelter shut on 1 May after a march.",
    "The Rural Relief Front (RRF) will meet in Graz.",
    "Otto Vell has yet to answer the RRF.",
    "Vell could leave the council if the RRF agrees.",
    "In Graz 12 miners were killed, Ana Vell said.",
    "The RRF said at least 15 miners were killed in Graz.",
  ]

  @Test(arguments: 1...6)
  func `the order of the documents does not matter`(_ seed: UInt64) {
    let reports = Self.reports(seed)
    let expected = Situation(reports)
    var random = SplitMix(seed: seed &* 77)
    for _ in 0..<4 { #expect(Situation(reports.shuffled(using: &random)) == expected) }
  }

  @Test(arguments: 1...6)
  func `a document that comes twice counts once`(_ seed: UInt64) {
    let reports = Self.reports(seed)
    #expect(Situation(reports + reports) == Situation(reports))
  }

  @Test(arguments: 1...6)
  func `every citation is what stands at its place`(_ seed: UInt64) throws {
    let situation = Situation(Self.reports(seed))
    #expect(!situation.parties.isEmpty && !situation.watch.isEmpty && !situation.timeline.isEmpty)
    for citation in situation.citations {
      let document = try #require(situation.document(citation.document))
      #expect(citation.text == document.text.string(in: citation.range))
    }
    #expect(situation.parties.allSatisfy { !$0.citations.isEmpty && !$0.aliases.isEmpty })
    #expect(situation.watch.allSatisfy { !$0.citations.isEmpty && !$0.title.isEmpty })
    #expect(situation.timeline.allSatisfy { !$0.citations.isEmpty && $0.origins > 0 })
  }

  @Test(arguments: 1...6)
  func `a row says nothing that its document does not`(_ seed: UInt64) throws {
    let situation = Situation(Self.reports(seed))
    let told =
      situation.timeline.map { ($0.what, $0.citations) }
      + situation.parties.flatMap(\.positions).map { ($0.what, [$0.citation]) }
      + situation.figures.flatMap(\.values).map { ($0.text, [$0.citation]) }
      + situation.parties.flatMap(\.roles).map { ($0.text, [$0.citation]) }
    #expect(told.count > 4)
    for (words, citations) in told {
      let texts = try citations.map { citation in
        let document = try #require(situation.document(citation.document))
        return Self.plain(String(decoding: document.text, as: UTF8.self))
      }
      // What was left out is "…", and what was put in stands in brackets.
      let pieces = words.split(separator: "…").flatMap { $0.split(separator: "[") }
        .compactMap { $0.split(separator: "]").last }
        .map { Self.plain(String($0)) }
      #expect(texts.contains { text in pieces.allSatisfy(text.contains) }, "\(words)")
    }
  }

  /// A text in small letters with single spaces and no mark at its ends: a row begins with a capital.
  private static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .trimmingPrefix { $0.isPunctuation }.description
  }

  @Test(arguments: 1...6)
  func `keys are each row's own and outlive an unrelated document`(_ seed: UInt64) {
    let reports = Self.reports(seed)
    let before = Situation(reports)
    let stranger = Report(
      "The Tallow Guild elected a baker. Nobody else stood. The Tallow Guild is old. It is unclear whether candles will be cheaper.",
      published: "2030-06-30",
      name: "stranger.txt",
    ).naming("Tallow Guild", .organization)
    let after = Situation(reports + [stranger])
    for (old, new) in [
      (before.parties.map(\.key), after.parties.map(\.key)),
      (before.watch.map(\.key), after.watch.map(\.key)),
      (before.timeline.map(\.key), after.timeline.map(\.key)),
    ] {
      #expect(Set(old).count == old.count)
      #expect(Set(old).isSubset(of: Set(new)))
      #expect(new.count > old.count)
    }
    #expect(after.changes(since: before).allSatisfy { $0.kind != .gone })
    #expect(before.changes(since: after).allSatisfy { $0.kind != .new })
    #expect(before.changes(since: before).isEmpty)
  }

  @Test func `the order does not matter of names that differ in their bytes alone`() {
    let names = ["caf\u{e9}.txt", "cafe\u{301}.txt"]
    let readings = names.map {
      Reading(
        of: Document(id: DocumentID(high: 0, low: 7), name: $0, text: Array("Norway left.".utf8))
      )
    }
    let gaps = names.map { CollectionGap(name: $0, reason: .empty) }
    let one = Situation(of: readings, gaps: gaps)
    let other = Situation(of: readings.reversed(), gaps: gaps.reversed())
    #expect(one.gaps.map { Array($0.name.utf8) } == other.gaps.map { Array($0.name.utf8) })
    #expect(
      one.documents.map { Array($0.name.utf8) } == other.documents.map { Array($0.name.utf8) }
    )
  }

  @Test func `a document may end anywhere, amid a character as well`() {
    let text = Array(
      """
      Vell – the mayor of Selm – said she would resign unless Norway’s guild… paid. “It’s unclear whether the mine \
      (“the pit”) will open”, he said — it may not. If talks fail – they often do – “we’ll leave”, Brand’s guild warned.

      In Norway, “I would be glad if it didn’t rain by more than £5m – or €6m – in the next week,” Otto Brand said.
      """.utf8
    )
    for end in text.indices {
      let document = Document(name: "cut.txt", text: Array(text[..<end]))
      for citation in Situation(of: [Reading(of: document)], gaps: []).citations {
        #expect(citation.text == document.text.string(in: citation.range))
      }
    }
  }

  @Test func `no documents make an empty situation`() {
    let situation = Situation([])
    #expect(situation.parties.isEmpty && situation.watch.isEmpty && situation.timeline.isEmpty)
    #expect(situation.now == nil)
  }
}

extension Situation {
  /// Every citation of every row.
  var citations: [Citation] {
    var all = stakes
    for party in parties {
      all += party.citations + party.stakes
      all += party.positions.map(\.citation) + party.roles.map(\.citation)
      all += party.relations.flatMap(\.citations)
      if let latest = party.latest { all.append(latest) }
    }
    for item in watch { all += item.citations + item.evidence }
    for entry in timeline { all += entry.citations + [entry.time] }
    return all
  }
}
