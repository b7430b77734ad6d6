import Extraction
import Prose
import Testing

@testable import Assessment

/// Positions are told whole, by who holds them, and only where there is something to tell.
struct WholePositionTests: PositionReading {
  @Test(arguments: [
    (
      "remains committed to a path forward that can lead to peace",
      "commits: a path forward that can lead to peace",
    ),
    (
      "called for an “orderly vote” that will include the valley",
      "demands: an “orderly vote” that will include the valley",
    ),
    (
      "warned of an imminent collapse of the pier, saying it was late",
      "warns: an imminent collapse of the pier",
    ),
    (
      "has agreed to a mutual, unconditional truce",
      "commits: a mutual, unconditional truce",
    ),
    (
      "denounced the lack of regulation that, in her view, closed the pier",
      "opposes: the lack of regulation",
    ),
    (
      "supports a just and open Vale",
      "supports: a just and open Vale",
    ),
    (
      "said: “Given the age of the pier, and the state of its planks, the ferry has to be sold.”",
      "demands: the ferry has to be sold",
    ),
  ])
  func `what somebody wants goes on to its noun and its verb`(_ said: String, _ position: String) {
    #expect(positions("Ana Vell \(said).") == ["Ana Vell \(position)"])
  }

  @Test(arguments: [
    (
      "Ana Vell says that contrary to the claims of the mayor, she is not selling the pier.",
      "contrary to the claims of the mayor, she is not selling the pier",
    ),
    (
      "“All the medics and the dockers, they fear a strike,” Ana Vell said.",
      "All the medics and the dockers, they fear a strike",
    ),
    (
      "Ana Vell said the ancient tariffs of the port authority on timber from the northern valleys of the Vale are wrong.",
      "the ancient tariffs of the port authority on timber from the northern valleys of the Vale are wrong",
    ),
    (
      "Ana Vell said the only authority over timber and apples from the northern valleys of the great Vale is hers.",
      "the only authority over timber and apples from the northern valleys of the great Vale is hers",
    ),
  ])
  func `what is said has its verb, behind a comma or a long subject`(
    _ text: String,
    _ what: String,
  ) {
    #expect(positions(text) == ["Ana Vell claims: \(what)"])
  }

  @Test(arguments: [
    "Ana Vell condemned this attack.",
    "The Selm guild was sent to a hall in Orlen, which Ana Vell describes as a barn.",
    "Ana Vell said she was delighted by the money raised.",
    "“I'm just thankful to be here,” Ana Vell said.",
    "Ana Vell has stood by during the fire.",
    "Ana Vell celebrated the opening of the pier.",
    "Ana Vell knows that the pier has sunk.",
    "Ana Vell is thankful that that is the new pier.",
    "The Norwegian protests that filled the square sprang up after a fire.",
    "Ana Vell cancelled more than 20 ferries for Monday.",
    "Ana Vell called off a trip to the harbour of Selm.",
  ])
  func `what only points at a matter, and how somebody feels, is no position`(_ text: String) {
    #expect(positions(text) == [])
  }

  @Test(arguments: [
    "Norway would be wary of sending ships to the port.",
    "When Ana Vell began the strike, she thought she would capture the harbour in days.",
    "Norway appeared eager to show off the orderly harbour.",
    "The secretary of Norway shall inform the council of any fire that damages the pier.",
    "Norway provides support to and safe haven for the gangs of the harbour.",
  ])
  func `what somebody is thought to want is no position`(_ text: String) {
    #expect(positions(text) == [])
  }

  @Test func `behind what only points the clause that tells it counts`() {
    #expect(
      positions("Ana Vell echoed those views in an interview, saying that the mayor had left.")
        == ["Ana Vell claims: the mayor had left"]
    )
    #expect(
      positions("“I am proud that we have sold the old pier,” Ana Vell said.").count == 1
    )
  }

  @Test func `what somebody underlines behind a clause that is not over is theirs`() {
    #expect(
      positions(
        "Ana Vell stressed concerns that Norway is dredging the port and underscored concerns about Selm."
      ) == ["Ana Vell warns: Norway is dredging the port"]
    )
  }

  @Test func `who cancels a treaty is against it`() {
    #expect(
      positions("Ana Vell cancelled the fishing treaty with Selm.")
        == ["Ana Vell opposes: the fishing treaty with Selm"]
    )
  }

  @Test func `a quotation goes on with its speaker, whoever is named behind that`() {
    let found = positions(
      """
      Otto Kars spoke to the dockers.

      "We are not like Norway or Sweden," he said, referring to two lands that sold their ports.

      "Here, the port is in the hands of the people."
      """
    )
    #expect(found.contains("Otto Kars claims: Here, the port is in the hands of the people"))
    #expect(found.allSatisfy { $0.hasPrefix("Otto Kars") })
  }

  @Test func `a long title before a colon is that of who speaks behind it`() {
    let found = positions(
      """
      The council met on Monday.

      -   Secretary of the Port Otto Brand: “The council ordered the fleet to leave.”
      -   Foundation for the Defence of Towns and Harbours Deputy Director Ana Stricker: “The harbour is shut for a year.”
      """
    )
    #expect(found.contains("Ana Stricker claims: The harbour is shut for a year"))
  }

  @Test(arguments: [
    "Many Norway-watchers see this as the end of the pier.",
    "Norway is building early warning systems across the Vale.",
  ])
  func `a land is not who only comes from it or watches it`(_ text: String) {
    #expect(positions(text) == [])
  }

  @Test(arguments: [
    ("“The pier is lost for good. It is sad,” Ana Vell said.", "“The pier is lost for good."),
    (
      "“It is sad. The pier is lost for good,” Ana Vell said.",
      "The pier is lost for good,” Ana Vell said.",
    ),
    ("Ana Vell said: “It is sad. The pier is lost for good.”", "The pier is lost for good.”"),
    ("Ana Vell said:\n\n“The pier is lost for good.”", "“The pier is lost for good.”"),
  ])
  func `of several sentences the one that says something is cited`(text: String, cited: String) {
    let positions = Situation(reading: ["Rain fell. " + text]).parties.flatMap(\.positions)
    #expect(positions.map(\.what) == ["The pier is lost for good"])
    #expect(positions.map(\.citation.text) == [cited])
  }

  @Test func `a quotation before the sentence that says whose it is shows what is said`() {
    let text = "“The pier of Orlen is lost.” Ana Vell said."
    let cited = Situation(reading: ["Rain fell. " + text]).parties.flatMap(\.positions)
      .map(\.citation.text)
    #expect(cited == ["“The pier of Orlen is lost.”"])
  }

  @Test func `who comes from a land speaks for themselves`() {
    let text = "Taxpayers from two valleys of Norway have declared that the pier is sold."
    #expect(positions(text) == ["Taxpayers claims: the pier is sold"])
  }

  @Test func `what a speaker's guests do is not what the speaker does`() {
    func spoken(_ words: String) -> [String] {
      positions(
        """
        PRESIDENT DENA VELL: Good evening.

        SECRETARY OTTO BRAND: The harbour has been closed since March.

        PRESIDENT DENA VELL: \(words)

        SECRETARY OTTO BRAND: The weather is fine today in the harbour.
        """
      )
    }
    #expect(spoken("There, our guests agreed on steps for the harbour.") == [])
    #expect(spoken("There, our government agreed on steps for the harbour.").count == 1)
  }

  @Test func `what somebody calls something is told with that`() {
    let text = """
      After weekend talks in Selm between the guilds - described by Ana Vell as “useful” - the ferry sailed. \
      Ana Vell left.
      """
    #expect(
      positions(text) == ["Ana Vell claims: weekend talks in Selm between the guilds … “useful”"]
    )
  }

  @Test(arguments: [
    ("Ana Vell said she wants a vote on the pier.", "Ana Vell demands: a vote on the pier"),
    (
      "Ana Vell testified that she urged Otto Brand to close the pier, but he refused.",
      "Ana Vell demands: Otto Brand to close the pier",
    ),
    (
      "Otto Brand shut the quay, and Ana Vell presented her plan to raise the tolls.",
      "Ana Vell commits: to raise the tolls",
    ),
    (
      "Ana Vell promised the miners -- above all young ones in the hills -- that Norway would pay.",
      "Ana Vell commits: Norway would pay",
    ),
    ("Ana Vell was considering backing Otto Brand.", nil),
    ("Ana Vell does not want a vote on the pier.", "Ana Vell opposes: a vote on the pier"),
    ("Ana Vell spoke of the promises that she is making to the miners.", nil),
  ])
  func `a stance is told once, in the words that tell it`(_ text: String, _ position: String?) {
    let own = positions(text + " Ana Vell and Otto Brand left.").filter { !$0.contains("claims") }
    #expect(own.filter { $0.hasPrefix("Ana") } == [position].compactMap(\.self))
  }

  @Test func `what two have vowed is that of both, by whatever the second is called`() {
    let text =
      "Both Norway and its closest ally, the Harbour League, have vowed to rebuild the pier."
    #expect(
      Set(positions(text)) == [
        "Norway commits: to rebuild the pier", "Harbour League commits: to rebuild the pier",
      ]
    )
  }
}
