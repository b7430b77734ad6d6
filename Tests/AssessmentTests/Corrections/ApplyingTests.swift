import Extraction
import Prose
import TestSupport
import Testing

@testable import Assessment

/// What corrections do to a situation, and what is said of those that do nothing.
struct ApplyingTests {
  private static let reports = [
    Report(
      "Ana Vell threatened the Rural Relief Front. Vell left. Vantor praised Otto Brand. Vantor stayed.",
      published: "2030-05-01",
      name: "a.txt",
    )
    .naming("Rural Relief Front", .organization).naming("Ana Vell", .person)
    .naming("Vell", .person).naming("Vantor", .organization).naming("Otto Brand", .person)
    .acting("Ana Vell", "threatened", "Rural Relief Front", .threaten),
    Report(
      "The Green Band met Vantor. The Green Band waits. Graz is quiet.",
      published: "2030-05-02",
      name: "b.txt",
    )
    .naming("Green Band", .organization).naming("Vantor", .organization).naming("Graz", .place)
    .acting("Green Band", "met", "Vantor", .consult),
  ]

  private func situation(_ lines: String) -> Situation {
    Situation(
      of: Self.reports.map(\.reading),
      gaps: [],
      corrections: Corrections(lines),
    )
  }

  private func names(_ lines: String) -> [String] { situation(lines).parties.map(\.name).sorted() }

  @Test func `without corrections nothing is by the analyst`() {
    #expect(
      names("") == ["Ana Vell", "Green Band", "Otto Brand", "Rural Relief Front", "Vantor"]
    )
    #expect(situation("").parties.allSatisfy { $0.analyst.isEmpty })
    #expect(situation("").corrections.isEmpty)
  }

  @Test func `same makes one party, which goes by the first name`() throws {
    let situation = situation("same: \"Green Band\" = rural relief front")
    #expect(
      situation.parties.map(\.name).sorted() == ["Ana Vell", "Green Band", "Otto Brand", "Vantor"]
    )
    let party = try #require(situation.parties.first { $0.name == "Green Band" })
    #expect(party.aliases.map(\.text).sorted() == ["Green Band", "Rural Relief Front"])
    #expect(
      party.aliases.first { $0.text == "Rural Relief Front" }?.reason == "by the analyst"
    )
    #expect(party.analyst.isJoined)
    #expect(Set(party.relations.map(\.other)) == ["Ana Vell", "Vantor"])
  }

  @Test(arguments: [
    "same: \"Green Band\" = \"Ana Vell\" = Vell", "same: Vell = \"Ana Vell\" = \"Green Band\"",
    "same: \"Green Band\" = Vell = \"Ana Vell\" = Vell\nsame: \"Ana Vell\" = Vell",
  ])
  func `who is named twice is counted once`(_ lines: String) {
    func mentions(_ situation: Situation) -> Int {
      situation.parties.flatMap(\.aliases).reduce(0) { $0 + $1.count }
    }
    #expect(mentions(situation(lines)) == mentions(situation("")))
  }

  @Test func `same is transitive over lines`() {
    let names = names("same: Vantor = Green Band\nsame: \"Rural Relief Front\" = Vantor")
    #expect(names.count == 3)
    #expect(names.contains("Rural Relief Front"))
  }

  @Test func `apart takes a name out of a party`() {
    #expect(situation("").aliases(of: "Ana Vell") == ["Ana Vell", "Vell"])
    let apart = situation("apart: Ana Vell / Vell")
    #expect(apart.aliases(of: "Ana Vell") == ["Ana Vell"])
    #expect(apart.aliases(of: "Vell") == nil || apart.aliases(of: "Vell") == ["Vell"])
    #expect(apart.troubledCorrections.isEmpty)
  }

  @Test func `apart parts what the lexicon holds for one`() {
    let report = Report("Austria rejects the plan. Vienna rejects it too.")
      .naming("Austria", .country, entity: "country:AT", form: .name)
      .naming("Vienna", .country, entity: "country:AT", form: .seat)
    func names(_ lines: String) -> [String] {
      Situation(of: [report.reading], gaps: [], corrections: Corrections(lines)).parties
        .map(\.name).sorted()
    }
    #expect(names("") == ["Austria"])
    #expect(names("apart: Austria / Vienna") == ["Austria", "Vienna"])
  }

  @Test(arguments: [
    // What is overruled itself overrules nothing.
    ("same: A = B = C\napart: A / B\nsame: A = B", ["A B C 0 0 0", "A B 0 0"], [nil, 3, nil]),
    // Of several names only the one is taken out that the later line is of.
    ("same: A = B = C\napart: A / B", ["A C 0 0", "A B 0 1"], [2, nil]),
    ("same: A = B = C\napart: B / C / D", ["A B 0 0", "B C D 0 1 2"], [2, nil]),
    ("apart: A / B / C\nsame: B = C", ["A B C 0 1 1", "B C 0 0"], [2, nil]),
    ("apart: A / B / C\nsame: C = A = B", ["C A B 0 0 0"], [2, nil]),
    ("role: A = x\nrole: A = y\nrole: A = z", ["A 0"], [3, 3, nil]),
  ])
  func `what counts of lines is told name by name`(
    lines: String,
    counting: [String],
    overruled: [Int?],
  ) {
    let ledger = CorrectionLedger(Corrections(lines))
    let entries = ledger.entries.map { entry in
      (entry.correction.names + entry.places.map { "\($0)" }).joined(separator: " ")
    }
    #expect(entries == counting)
    let by = ledger.outcomes.map { outcome -> Int? in
      switch outcome.trouble {
      case .overruled(let line), .partlyOverruled(_, let line): line
      default: nil
      }
    }
    #expect(by == overruled)
  }

  @Test func `the later of two that say the opposite counts`() {
    let lines = "apart: Vantor / Green Band\nsame: Vantor = Green Band"
    #expect(names(lines).count == 4)
    #expect(situation(lines).corrections.map(\.trouble) == [.overruled(by: 2), nil])
    #expect(situation(lines).troubledCorrections.isEmpty)
    #expect(names("same: Vantor = Green Band\napart: Vantor / Green Band").count == 5)
  }

  @Test func `what is hidden has no row and stands behind no other`() {
    let situation = situation("hide: green band")
    #expect(!situation.parties.contains { $0.name == "Green Band" })
    #expect(situation.hidden == ["green band"])
    #expect(!situation.parties.flatMap(\.relations).contains { $0.other == "Green Band" })
    #expect(!situation.watch.contains { $0.parties.contains("Green Band") })
  }

  @Test func `kind, role and notes are the analyst's and say so`() throws {
    let situation = situation(
      """
      kind: Vantor = group
      role: Vell = envoy
      role: Ana Vell = chief envoy
      note: Ana Vell = speaks for the valley
      note: Ana Vell = and for the hills
      """
    )
    let vantor = try #require(situation.parties.first { $0.name == "Vantor" })
    #expect(vantor.kind == .group)
    #expect(vantor.analyst.kind == .organization)
    let vell = try #require(situation.parties.first { $0.name == "Ana Vell" })
    #expect(vell.role == "chief envoy")
    #expect(vell.roles.isEmpty)
    #expect(vell.analyst.notes == ["speaks for the valley", "and for the hills"])
    #expect(situation.troubledCorrections.isEmpty)
  }

  @Test func `whom the analyst gives a kind is a party`() {
    #expect(names("kind: Graz = group").contains("Graz"))
  }

  @Test func `what does nothing is named with its line, and the rest applies`() {
    let situation = situation(
      """
      # a comment
      hide: Nobody
      gibberish
      hide: Vantor
      note: Graz = a town
      """
    )
    #expect(!situation.parties.contains { $0.name == "Vantor" })
    #expect(situation.troubledCorrections.map(\.line.number) == [2, 3, 5])
    #expect(
      situation.troubledCorrections.map(\.trouble) == [
        .noSuchName("Nobody"), .notUnderstood(.noVerb), .noParty("Graz"),
      ]
    )
    #expect(situation.troubledCorrections[0].sentence?.hasPrefix("line 2 matches nothing") == true)
  }

  @Test func `a name of several parties is nobody's`() {
    let reports = [
      Report("Ana Vell came. Vell spoke. Ana Vell left.", name: "a")
        .naming("Ana Vell", .person).naming("Vell", .person),
      Report("Otto Vell came. Vell spoke. Otto Vell left.", name: "b")
        .naming("Otto Vell", .person).naming("Vell", .person),
    ]
    let situation = Situation(
      of: reports.map(\.reading),
      gaps: [],
      corrections: Corrections("hide: Vell"),
    )
    #expect(situation.parties.count == 2)
    #expect(
      situation.troubledCorrections.map(\.trouble)
        == [.ambiguous("Vell", ["Ana Vell", "Otto Vell"])]
    )
  }

  @Test(arguments: 1...6)
  func `the order of the documents does not matter`(_ seed: UInt64) {
    let corrections = Corrections(
      "same: Vantor = RRF\napart: Ana Vell / Vell\nhide: Otto Vell\nkind: Graz = group\nnote: Vell = x"
    )
    let reports = LawTests.reports(seed)
    func situation(_ reports: [Report]) -> Situation {
      Situation(of: reports.map(\.reading), gaps: [], corrections: corrections)
    }
    let expected = situation(reports)
    var dice = SplitMix(seed: seed &* 31)
    for _ in 0..<3 { #expect(situation(reports.shuffled(using: &dice)) == expected) }
  }
}
