import Extraction
import Prose
import Testing

@testable import Assessment

/// Parties without a name: whom their nouns mean within a report and across reports.
struct NominalPartyTests {
  private func parties(_ texts: String...) -> [String] { parties(of: texts) }

  private func parties(of texts: [String]) -> [String] {
    Situation(reading: texts).parties.map(\.name).sorted()
  }

  private func positions(_ texts: String...) -> [String] {
    Situation(reading: texts).parties.flatMap { party in
      party.positions.map { "\(party.name) \($0.stance.rawValue): \($0.what)" }
    }
  }

  @Test func `who acts is a party by the words that the reports have`() {
    #expect(
      parties("Norwegian rebels took the port of Orlen. The rebels want a vote.")
        .contains("Norwegian rebels")
    )
    #expect(
      positions("Norwegian rebels took the port of Orlen. The rebels demanded a vote.")
        == ["Norwegian rebels demands: a vote"]
    )
  }

  @Test func `only those who act for a state serve it`() {
    let parties = Situation(
      reading: [
        """
        Norwegian rebels took the port of Orlen. The rebels want a vote. Norwegian police closed the gate. \
        The police said it was late.
        """
      ]
    ).parties
    #expect(parties.first { $0.name == "Norwegian rebels" }.map { $0.represents } == .some(nil))
    #expect(parties.first { $0.name == "Norwegian police" }?.represents == "Norway")
  }

  @Test func `to whom things only happen is none, unless they speak or the report stays with them`()
  {
    let struck = "The storm reached Orlen. It drove villagers out."
    #expect(!parties(struck).contains("Villagers"))
    #expect(parties("\(struck) The villagers left.").contains("Villagers"))
    #expect(
      positions("The storm reached Orlen. Villagers said the dam had failed.")
        == ["Villagers claims: the dam had failed"]
    )
  }

  @Test func `whose a noun is may be told across other words`() {
    let text = """
      Norway's opposition said it would vote. Sweden's long divided opposition demanded a truce. In Norway the \
      mills are shut.
      """
    #expect(
      positions(text).filter { $0.contains("pposition") }.sorted() == [
        "Norway's opposition claims: it would vote", "Opposition demands: a truce",
      ]
    )
  }

  @Test func `to be against something makes nobody a party`() {
    for text in [
      "Orlen's support or opposition could decide the vote.",
      "Strong opposition from Orlen held it.",
    ] {
      #expect(!parties(text).contains("Opposition"), "\(text)")
    }
    #expect(parties("The opposition left the hall.").contains("Opposition"))
  }

  @Test func `a noun alone means those of the state that a report is about`() {
    let norway = "Norway is at war. In Norway the rebels demanded a vote."
    let sweden = "Sweden is at war. In Sweden the rebels demanded a truce."
    #expect(
      parties(norway, sweden).filter { $0.hasPrefix("Rebels") } == [
        "Rebels (Norway)", "Rebels (Sweden)",
      ]
    )
    #expect(
      parties(norway, "Norwegian rebels demanded a truce.").filter { $0.hasSuffix("ebels") } == [
        "Norwegian rebels"
      ]
    )
  }

  @Test func `whom nearly all reports mean, those mean too that say no more`() {
    let told = (1...4).map { "Norwegian rebels took the mine on day \($0) of the war in Norway." }
    let untold = ["Rain fell. The rebels demanded a vote."]
    #expect(parties(of: told + untold).filter { $0.hasSuffix("ebels") } == ["Norwegian rebels"])
    let others = (1...3).map { "Swedish rebels took the mill on day \($0) of the war in Sweden." }
    #expect(
      parties(of: told + others + untold).filter { $0.hasSuffix("ebels") } == [
        "Norwegian rebels", "Rebels", "Swedish rebels",
      ]
    )
  }

  @Test func `where a noun's bearers are says whose they are`() {
    let text = """
      Norway and Sweden met in Orlen. Norway wants a deal. Police in Sweden said the road was shut. \
      Police in Norway said it was open.
      """
    #expect(
      positions(text).filter { $0.hasPrefix("Police") }.sorted() == [
        "Police (Norway) claims: it was open", "Police (Sweden) claims: the road was shut",
      ]
    )
  }

  @Test func `the army of no state that a report is about is no party`() {
    #expect(!parties("The army said the road was open.").contains("Army"))
  }

  @Test
  func `the police act wherever a report is from, and a people is a party with no word of its own`()
  {
    #expect(parties("Police said the road was open.").contains("Police"))
    #expect(
      parties("Otto Brand promised help. He said the Norwegian people were brave.")
        .contains("Norwegian people")
    )
  }

  @Test func `of companies or officials those are meant whose kind was told last`() {
    #expect(
      positions(
        """
        Norwegian drug companies rejected the levy. Airlines were glad of it. \
        On Monday the drug companies demanded a vote.
        """
      ) == [
        "Norwegian drug companies opposes: the levy", "Norwegian drug companies demands: a vote",
      ]
    )
    // "Military" is a kind of officials, and these are no army.
    #expect(
      positions("Norway was quiet. Norway waited. Foreign military officials demanded a vote.")
        == ["Military officials demands: a vote"]
    )
  }

  @Test func `the government is not its officials' kind`() {
    #expect(
      positions("Norway met government workers. The government demanded a vote.")
        == ["Norway demands: a vote"]
    )
  }

  @Test func `what few reports are about tells nothing of whom the others mean`() {
    let plain = [
      "Ana Vell left. The prosecutors wanted a vote.", "Otto Brand left. The prosecutors met her.",
      "Rain fell. The prosecutors met Otto Brand.",
    ]
    let guessed = [
      "Norway was quiet. Norway waited. The prosecutors met.",
      "Chile was quiet. Chile waited. The prosecutors met.",
    ]
    #expect(parties(of: plain + guessed).filter { $0.hasPrefix("Prosecutors") } == ["Prosecutors"])
  }

  @Test func `who has two lands acts for neither`() {
    #expect(
      positions("Norwegian-Swedish activists demanded a vote in Norway.")
        == ["Norwegian-Swedish activists demands: a vote in Norway"]
    )
  }

  @Test func `who speaks for one person is a party by the words that say whose they are`() {
    #expect(
      positions(
        """
        Ana Vell fell ill in May. Relatives of Ana Vell said the mill was shut. The family wants an inquiry. \
        Otto Brand's lawyers rejected the charge.
        """
      ) == [
        "Ana Vell's relatives claims: the mill was shut",
        "Ana Vell's relatives demands: an inquiry",
        "Otto Brand's lawyers opposes: the charge",
      ]
    )
    // Nor is their name hers.
    let family = Situation(reading: ["The Vell family wants a vote. It was late. Vell said so."])
      .parties
    #expect(family.map(\.name).contains("Vell family") && family.map(\.name).contains("Vell"))
    // Whose they are is told nowhere.
    #expect(!parties("Ana Vell fell ill. The family wants an inquiry.").contains("Family"))
    #expect(
      parties("The Vell campaign wants a vote.", "Vell's campaign left.").contains("Vell campaign")
    )
  }

  @Test func `the government without an article is that of the land that a report is about`() {
    #expect(
      positions("Norway is dry. Norway has no rain. He said Government wants a new dam.")
        == ["Norway demands: a new dam"]
    )
  }

  @Test func `different words for the same people are one party`() {
    let found = Situation(
      reading: [
        "Norway is shut. Norway's streets are full. Protesters demanded a vote. Demonstrators want it now."
      ]
    ).parties.first { $0.kind == .group }
    #expect(found?.aliases.map(\.text).sorted() == ["demonstrators", "protesters"])
  }
}
