import Extraction
import Prose
import Testing

@testable import Assessment

/// Who counts as the state and who acts beside it, read from text as it stands.
struct StateTests {
  @Test func `the administration of a head of state is the state`() throws {
    let situation = Situation(reading: [
      """
      Norwegian President Ilse Vell met reporters. The Vell administration rejected the treaty. \
      The Vell-Orban Administration warned Chile.
      """
    ])
    let state = try #require(situation.parties.first { $0.name == "Norway" })
    #expect(state.aliases.map(\.text).contains("Vell administration"))
    #expect(
      state.aliases.first { $0.text == "Vell administration" }?.reason.contains("head") == true
    )
    #expect(!situation.parties.contains { $0.name.hasSuffix("dministration") })
    #expect(situation.aliases(of: "Ilse Vell")?.contains("Vell administration") == false)
  }

  @Test func `who has a name and an office is no unnamed official of the state`() {
    let situation = Situation(reading: [
      """
      Norway rejected the treaty. Norwegian officials warned Chile. Ana Vell, the Norwegian \
      spokeswoman, said on Monday that talks would resume.
      """
    ])
    let aliases = situation.aliases(of: "Norway") ?? []
    #expect(aliases.contains("Norwegian officials"))
    #expect(!aliases.contains { $0.hasSuffix("spokeswoman") })
    #expect(situation.parties.contains { $0.name == "Ana Vell" })
  }

  @Test func `a people as a whole is its state, and some of it are not`() {
    let situation = Situation(reading: [
      "The Norwegians rejected the treaty. Many Chileans protested. Chileans warned reporters."
    ])
    #expect(situation.parties.map(\.name) == ["Norway"])
    #expect(situation.aliases(of: "Norway") == ["Norwegians"])
    let torn = Situation(
      reading: [
        "Norway said it was late. Norway's general election is near. The Oslo embassy of Orlen left Norway."
      ]
    )
    #expect(torn.aliases(of: "Norway") == ["Norway"])
  }

  @Test func `a head of state acts for it though no report says of what state`() {
    let situation = Situation(reading: [
      """
      President Eisenhower rejected the treaty. Vice President Otto Brand agreed. The United States \
      warned Chile.
      """
    ])
    let represented = situation.parties.filter { $0.kind == .person }
      .map { "\($0.name): \($0.represents ?? "-")" }
    #expect(represented.sorted() == ["Eisenhower: United States", "Otto Brand: -"])
  }

  @Test func `the title of an adviser holds no name of a body`() {
    let situation = Situation(reading: [
      """
      Homeland Security Adviser Ana Vell rejected the treaty. Prime Minster Otto Brand agreed. \
      @POTUS warned Chile.
      """
    ])
    let people = situation.parties.map { "\($0.role ?? "-") \($0.name)" }
    #expect(
      people.sorted() == [
        "- Chile", "Homeland Security Adviser Ana Vell", "Prime Minster Otto Brand",
      ]
    )
  }

  @Test func `an office is held for whom it is, not for whom an older one was`() {
    let situation = Situation(
      reading: [
        "Otto Brand, spokesman for the Harbour League, said it was late. The Harbour League met.",
        "Mayor Otto Brand said taxes would fall. The Harbour League left.",
      ],
      days: ["2030-02-03", "2031-02-03"],
    )
    let brand = situation.parties.first { $0.name == "Otto Brand" }
    #expect(brand?.role == "Mayor")
    #expect(brand.map { $0.represents } == .some(nil))
  }

  @Test func `who has left an office acts for nobody, and it is told whose it was`() {
    let situation = Situation(reading: [
      """
      Former Norwegian President Ana Vell rejected the treaty. Otto Brand, a former envoy of Chile, \
      agreed. Norwegian Prime Minister Kars Olt met Ana Vell and Otto Brand.
      """
    ])
    let people = situation.parties.filter { $0.kind == .person }
      .map { "\($0.role ?? "-") \($0.name), \($0.represents ?? "-")" }
    #expect(
      people.sorted() == [
        "Former Norwegian President Ana Vell, -", "Prime Minister Kars Olt, Norway",
        "former envoy of Chile Otto Brand, -",
      ]
    )
  }

  @Test(arguments: [
    """
    The Norwegian Foreign Ministry said the ferry was safe. The Foreign Ministry statement urged Chile \
    to leave.
    """,
    """
    The ferry was safe, according to Norway's Foreign Ministry. The Foreign Ministry urged Chile to \
    leave.
    """,
  ])
  func `the foreign ministry speaks for the only state whose it may be`(text: String) {
    let parties = Situation(reading: [text]).parties
    let stances = parties.first { $0.name == "Norway" }?.positions.map(\.stance)
    #expect(stances?.sorted { $0.rawValue < $1.rawValue } == [.claims, .demands])
  }

  @Test func `a foreign ministry of two states is neither's by itself`() {
    let parties = Situation(reading: [
      """
      The Norwegian Foreign Ministry and the Chilean Foreign Ministry met. The Foreign Ministry said \
      it was late.
      """
    ]).parties
    #expect(parties.allSatisfy { $0.kind != .country || $0.positions.isEmpty })
  }

  @Test func `a town at the head of a report is no state`() {
    let parties = Situation(reading: [
      """
      The market is slow OSLO, 12 May (Orlen Press) - Chile left, the bank said. Chile warned the \
      bank.
      """
    ]).parties
    #expect(!parties.contains { $0.name == "Norway" })
  }

  @Test func `whom a town elects does not act for the state that it governs`() {
    let situation = Situation(reading: [
      "Oslo rejected the treaty. Oslo mayor Ilse Vell agreed. Santiago warned Oslo."
    ])
    let norway = situation.parties.first { $0.name == "Norway" }
    #expect(norway?.salience.mentions == 2)
    #expect(situation.parties.first { $0.name == "Ilse Vell" }?.represents != "Norway")
  }

  @Test func `an administration without a name is nobody`() {
    #expect(Administrations.isUnnamed("Senior Administration"))
    #expect(!Administrations.isUnnamed("Tide Administration"))
  }

  @Test func `a well-known head needs no document to say so`() {
    let situation = Situation(reading: ["The Eisenhower administration rejected the treaty."])
    #expect(situation.parties.map(\.name) == ["United States"])
  }

  @Test func `a province, a regulator and a ministry are not the state`() {
    let situation = Situation(reading: [
      """
      Norwegian officials rejected the treaty. Otto Brand works for the Norway provincial government. \
      The Tide Administration of Norway warned sailors. The Norwegian Ministry of Tides banned the \
      boats. The Norwegian Foreign Ministry protested. The Government of the Kingdom of Norway agreed.
      """
    ])
    #expect(
      situation.aliases(of: "Norway") == [
        "Government of the Kingdom of Norway", "Norwegian Foreign Ministry", "Norwegian officials",
      ]
    )
    let names = situation.parties.map(\.name)
    #expect(names.contains("Norwegian Ministry of Tides"))
    #expect(names.contains("Tide Administration of Norway"))
    #expect(
      situation.parties.first { $0.name == "Norwegian Ministry of Tides" }?.represents == "Norway"
    )
  }

  @Test func `a state's forces are one body by any of their names`() {
    let situation = Situation(reading: [
      "The Norwegian Armed Forces left the strait. Norwegian troops came back. Norway's army left."
    ])
    let bodies = situation.parties.filter { $0.kind == .organization }
    #expect(bodies.count == 1)
    #expect(bodies.first?.represents == "Norway")
  }

  @Test func `a state that is a part of a word does not act`() {
    let situation = Situation(reading: [
      "The Norway-sponsored interim government left. The Norway-Chile government talks failed."
    ])
    #expect(!situation.parties.flatMap(\.aliases).contains { $0.text.contains("government") })
  }

  @Test func `where a body is says nothing of whose spokesman it has`() {
    let situation = Situation(reading: [
      "The fleet in Norway spokesman warned sailors. Norway rejected the treaty."
    ])
    #expect(situation.aliases(of: "Norway") == ["Norway"])
  }

  @Test func `what is European is not the Union's`() {
    let situation = Situation(reading: [
      "The European maker rejected the offer. European planes were sold. European rivals agreed."
    ])
    #expect(!situation.parties.contains { $0.name == "European Union" })
  }

  @Test func `in the report of a match a land is a team`() {
    let match = """
      Norway beat Chile in the World Cup on Sunday. Norway scored in the 80th minute before the \
      referee gave a penalty. The goalkeeper saved the goal. The stadium cheered the players, and \
      the coach praised the midfielder and the striker. The match ended after half-time.
      """
    #expect(Situation(reading: [match]).parties.filter { $0.kind == .country }.isEmpty)
    let talks = "Norway attacked Chile on Sunday. The goal of the talks was peace."
    #expect(Situation(reading: [talks]).parties.map(\.name).sorted() == ["Chile", "Norway"])
  }

  @Test func `a land bound to the next word by a lost space is no part of a name`() {
    let situation = Situation(reading: [
      "NorwayGeneral Otto Brand said the army would leave. Brand warned the rebels."
    ])
    #expect(situation.aliases(of: "Otto Brand") == ["Brand", "Otto Brand"])
  }

  @Test func `what others of a land say is not its position`() {
    let situation = Situation(reading: [
      """
      Norwegian officials rejected the treaty. The people of Norway rejected the treaty. Norwegian \
      airlines rejected the treaty. Norwegian business leaders rejected the treaty. A Norwegian woman \
      who fishes there rejected the treaty. One Norwegian rejected the treaty. "It is a bad treaty," said \
      one Norwegian. Norway rejected the treaty.
      """
    ])
    let norway = situation.parties.first { $0.name == "Norway" }
    #expect(
      norway?.positions.map(\.citation.text) == [
        "Norwegian officials rejected the treaty.", "Norway rejected the treaty.",
      ]
    )
    #expect(norway?.aliases.map(\.text) == ["Norway", "Norwegian officials"])
  }
}
