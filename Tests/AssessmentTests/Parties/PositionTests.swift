import Extraction
import Prose
import Testing

@testable import Assessment

/// Issues over documents, departures, conditions.
struct PositionTests: VellReporting {
  @Test func `stances on one matter share one issue, named in the documents' words`() {
    let found = positions([
      report("supports", "the filling of the Orlen reservoir", .supports, "2030-05-01"),
      report("warned of", "a rushed filling of the Orlen reservoir", .warns, "2030-05-03"),
      report("demands", "higher wages for dockers", .demands, "2030-05-02"),
    ])
    #expect(found.map(\.stance) == [.warns, .demands, .supports])
    #expect(found[0].issue == found[2].issue)
    #expect(found[1].issue != found[0].issue)
    #expect(found[0].issue.contains("Orlen reservoir"))
  }

  @Test func `whom somebody accuses belongs to what is said`() {
    let text = Array("Ana Vell accused Norway of hiding the plan.".utf8)
    let document = Document(id: DocumentID(high: 0, low: 1), name: "a", text: text)
    let parties = Situation(of: [Reading(of: document)], gaps: []).parties
    let found = parties.first { $0.name == "Ana Vell" }?.positions ?? []
    #expect(found.map(\.what) == ["accused Norway of hiding the plan"])
  }

  @Test(arguments: [
    (
      "Ana Vell said a wave had struck the ferry and that the captain, who lived, would speak.",
      "a wave had struck the ferry and that the captain, who lived, would speak",
    ),
    (
      "Ana Vell said a wave had struck the ferry and that it sank, which was no surprise.",
      "a wave had struck the ferry and that it sank",
    ),
    (
      "Ana Vell said that, even if the ferry sank, nobody could be blamed.",
      "even if the ferry sank, nobody could be blamed",
    ),
    (
      "Ana Vell said that as the waves of the lake grow, so too will the risk.",
      "as the waves of the lake grow, so too will the risk",
    ),
    (
      "Ana Vell said the lake was fished by boats from Orlen, Selm and Zenda, which was no secret.",
      "the lake was fished by boats from Orlen, Selm and Zenda",
    ),
    (
      "Ana Vell said the lake was fished by boats from Orlen, Selm, and Zenda, which was no secret.",
      "the lake was fished by boats from Orlen, Selm, and Zenda",
    ),
    (
      "Ana Vell said the ferry was a rusted, disgusting, dirty tub, which was no secret.",
      "the ferry was a rusted, disgusting, dirty tub",
    ),
    (
      "\u{201c}Friends, if you are listening, the ferry has to be sold, which is no secret,\u{201d} Ana Vell said.",
      "Friends, if you are listening, the ferry has to be sold",
    ),
    (
      "\u{201c}[The council] can sell [the ferry],\u{201d} Ana Vell said.",
      "[The council] can sell [the ferry]",
    ),
    (
      "Ana Vell said the guards stood by the ferry, watching the port, the pier and the lake.",
      "the guards stood by the ferry",
    ),
    (
      "Ana Vell said: \u{201c}At all times a need arises in terms of food, water and in terms of men who fell.\u{201d}",
      "At all times a need arises in terms of food, water and in terms of men who fell",
    ),
    (
      "As far as the ferry goes, however, the plan is no better, Ana Vell said.",
      "the plan is no better",
    ),
    (
      "The old ferry of the upper lake, Ana Vell said, has to be sold.",
      "The old ferry of the upper lake … has to be sold",
    ),
    ("In fact, Ana Vell said, the old ferry has to be sold.", "the old ferry has to be sold"),
    ("Additionally, the old ferry has to be sold, Ana Vell said.", "the old ferry has to be sold"),
    ("As the wind rose, Ana Vell said, the old ferry sank.", "the old ferry sank"),
    (
      "\u{201c}The ferry has to be sold soon,\u{201d} Ana Vell said. \u{201c}It is old.\u{201d}",
      "The ferry has to be sold soon",
    ),
    (
      "Ana Vell said that Otto Brand, the long-serving captain of the ferry, had sunk it.",
      "Otto Brand … had sunk it",
    ),
    (
      "Ana Vell said Otto Brand, the long-serving captain of the ferry, had sunk it.",
      "Otto Brand … had sunk it",
    ),
    (
      "Ana Vell said each member town of the lake (recall that it is a union) must listen to her.",
      "each member town of the lake … must listen to her",
    ),
    ("Ana Vell said he (Otto Brand) had sunk the ferry.", "he (Otto Brand) had sunk the ferry"),
    (
      "Ana Vell said that upon receiving the letter, the captain had called a meeting.",
      "the captain had called a meeting",
    ),
    (
      "Ana Vell said that with the works in Orlen, Selm and the north, the old ferry would be sold.",
      "the old ferry would be sold",
    ),
    (
      "Ana Vell said that in the valley, which is dry by now, the old ferry would be sold.",
      "the old ferry would be sold",
    ),
    (
      "Ana Vell said that the old ferry - which was built in Orlen - had sunk on the way home.",
      "the old ferry … had sunk on the way home",
    ),
    (
      "Just west of the harbour, near Orlen, the old ferry had sunk in the night, Ana Vell said.",
      "Just west of the harbour, near Orlen, the old ferry had sunk in the night",
    ),
    (
      "Fighting also reached the harbour, east of Orlen, where it was late, Ana Vell said.",
      "Fighting also reached the harbour",
    ),
    (
      "Ana Vell said that the ferry, which was built in the old yard of the town, had sunk there.",
      "the ferry … had sunk there",
    ),
    (
      "But the old captain of the ferry, despite all that he knew, had gone, Ana Vell said.",
      "the old captain of the ferry … had gone",
    ),
    (
      "Ana Vell said her captain, Otto Brand, of Orlen, had sunk it.",
      "her captain … had sunk it",
    ),
    (
      "Ana Vell said that she knew the captain, the founder of the club, had gone to sea.",
      "she knew the captain, the founder of the club, had gone to sea",
    ),
    (
      "Ana Vell said that this is the place that Otto Brand, even in his letter to the town, praised.",
      "this is the place that Otto Brand, even in his letter to the town, praised",
    ),
    (
      "Ana Vell said that the harbour was closed on that day, as it was late in the year by then.",
      "the harbour was closed on that day",
    ),
    (
      "Ana Vell ordered the Minister of the Harbours, Otto Brand, to leave the ferry.",
      "the Minister of the Harbours, Otto Brand, to leave the ferry",
    ),
    (
      "Ana Vell demanded the sale of the ferry (an old one; it sank twice in the lake).",
      "the sale of the ferry",
    ),
    (
      "Ana Vell said that the boats in the old harbour, the tugs, the ferries, the barges and the"
        + " rafts had sunk in the night.",
      "the boats in the old harbour … had sunk in the night",
    ),
    (
      "Ana Vell said that the boats, the tugs and the ferries had sunk in the night.",
      "the boats, the tugs and the ferries had sunk in the night",
    ),
    (
      "Ana Vell said that to pay them, the mayor and the council had sold the boats in the night.",
      "to pay them, the mayor and the council had sold the boats in the night",
    ),
  ])
  func `what is said is a clause with its verb`(text: String, what: String) {
    let document = Document(id: DocumentID(high: 0, low: 1), name: "a", text: Array(text.utf8))
    let parties = Situation(of: [Reading(of: document)], gaps: []).parties
    #expect(parties.first { $0.name == "Ana Vell" }?.positions.map(\.what) == [what])
  }

  @Test(arguments: [
    "Ana Vell is considering a loan.", "Ana Vell is considering selling the quay.",
    "Ana Vell did not say whether the quay would open.", "Ana Vell has ruled the land for years.",
    "Ana Vell announced this in Norway on Monday.", "Ana Vell is investigating the ferries.",
    "Ana Vell sued the ferries over the quay.",
    "Ana Vell is considering selling the quay, an aide told reporters.",
    "Ana Vell is considering a loan that would buy the quay.",
  ])
  func `what is only weighed is no position`(_ text: String) {
    let document = Document(id: DocumentID(high: 0, low: 1), name: "a", text: Array(text.utf8))
    let parties = Situation(of: [Reading(of: document)], gaps: []).parties
    #expect(parties.map(\.name) == ["Ana Vell"])
    #expect(parties.flatMap(\.positions).isEmpty)
  }

  @Test func `who turned on another day departs, who weighs both sides does not`() {
    let turned = positions([
      report("supports", "the Orlen reservoir treaty", .supports, "2030-05-01"),
      report("opposes", "the Orlen reservoir treaty", .opposes, "2030-05-04"),
      report("opposes", "the Orlen reservoir treaty now", .opposes, "2030-05-06"),
    ])
    #expect(turned.map(\.departs) == [false, true, false])
    let undated = positions([
      report("supports", "the Orlen reservoir treaty", .supports, nil),
      report("opposes", "the Orlen reservoir treaty", .opposes, nil),
    ])
    #expect(undated.count == 2)
    #expect(undated.allSatisfy { !$0.departs })
    let other = positions([
      report("supports", "the Orlen reservoir treaty", .supports, "2030-05-01"),
      report("opposes", "higher wages for dockers", .opposes, "2030-05-04"),
    ])
    #expect(other.allSatisfy { !$0.departs })
  }

  @Test func `what a stance hangs on is told in its words`() {
    let found = positions([
      report("supports", "the treaty", .supports, nil, " if the siege is lifted, and left")
    ])
    #expect(found.map { $0.condition?.text } == ["if the siege is lifted"])
    let free = positions([report("supports", "the treaty", .supports, nil)])
    #expect(free.map(\.condition) == [nil])
  }

  @Test func `a position tells its own words, its issue those of all that share it`() {
    let found = positions([
      report("supports", "the filling of the Orlen reservoir", .supports, "2030-05-01"),
      report("warned of", "a rushed filling of the Orlen reservoir", .warns, "2030-05-03"),
    ])
    #expect(
      found.map(\.what) == [
        "a rushed filling of the Orlen reservoir", "the filling of the Orlen reservoir",
      ]
    )
    #expect(Set(found.map(\.issue)).count == 1)
  }

  @Test func `no issue is called by the name of whom it concerns`() {
    let found = positions([
      report(
        "supports",
        "the United Nations and its patrols near the quay",
        .supports,
        "2030-05-01",
      )
      .naming("United Nations", .organization),
      report("opposes", "the United Nations and its patrols by night", .opposes, "2030-05-03")
        .naming("United Nations", .organization),
    ])
    #expect(Set(found.map(\.issue)) == ["the United Nations and its patrols by night"])
  }

  @Test(arguments: [
    // Asked, not said.
    "Does Norway support the treaty?",
    // To be done, not done.
    "Norway must accept the treaty.",
    "The grant will help Norway defend itself.",
    // Not done yet, or no longer.
    "Norway may support the treaty.",
    "Norway has yet to back the treaty.",
    "Norway stopped short of backing the treaty.",
    "Norway initially supported the treaty.",
    "Norway had supported the treaty until May.",
    "Rumours that Norway was seeking a treaty moved the market.",
    // What it is for, or what is only an occasion.
    "Norway wanted to break the union.",
    "Norway celebrates this month the 100th anniversary of the treaty.",
    "Norway will vote for the new president in August.",
    "Norway has sworn in a new president, a milestone in its history.",
    "Norway has launched an appeal for the victims of the flood.",
    "Norway discussed cases of theft and calls for violence.",
    // A matter named, nothing said of it.
    "Norway discussed the treaty.",
    "Norway did not offer comment.",
    // Deeds.
    "Norway attacked the harbour.",
  ])
  func `what takes no stance is no position`(text: String) {
    let situation = Situation(reading: [text + " Sweden rejected the plan."])
    let rows = situation.parties.map { "\($0.name): \($0.positions.map(\.what))" }
    #expect(rows.filter { !$0.hasSuffix("[]") } == [#"Sweden: ["the plan"]"#])
  }

  @Test func `a phrase that leads goes on to what it leads to`() {
    let text =
      "Ana Vell said: \u{201c}Between yesterday and this morning, ten miners were hurt.\u{201d}"
    let vell = Situation(reading: [text]).parties.first { $0.name == "Ana Vell" }
    #expect(
      vell?.positions.map(\.what) == ["Between yesterday and this morning, ten miners were hurt"]
    )
  }

  @Test func `its is whom the sentence has named, where that is one`() {
    let text = "The council of Selm met. Norway remains firm in its support for the treaty."
    let norway = Situation(reading: [text]).parties.first { $0.name == "Norway" }
    #expect(norway?.positions.map(\.what) == ["the treaty"])
  }

  @Test(arguments: [
    ("Norway has stopped supporting the treaty.", Stance.supports, true),
    ("Norway expressed no support for the treaty.", .supports, true),
    ("Norway cannot support the treaty.", .supports, true),
    ("Norway would not support the treaty.", .supports, true),
    ("Norway withdrew its objections to the treaty.", .opposes, true),
    ("Norway, which had supported the treaty, now opposes it.", .opposes, false),
    ("Norway continues to support the treaty.", .supports, false),
  ])
  func `what is given up or refused is told as that`(
    _ text: String,
    _ stance: Stance,
    _ isNegated: Bool,
  ) {
    let norway = Situation(reading: [text]).parties.first { $0.name == "Norway" }
    #expect(norway?.positions.map(\.what) == ["the treaty"])
    #expect(norway?.positions.map(\.stance) == [stance])
    #expect(norway?.positions.map(\.isNegated) == [isNegated])
  }

  @Test func `a statement's title holds no position, its words are its author's`() {
    let situation = Situation(reading: [
      """
      Statement by President Ana Vell Announcing Steps to Support the Treaty

      I want to thank the council. I want to see the quay rebuilt. We will rebuild the harbour.
      """
    ])
    let vell = situation.parties.first { $0.name == "Ana Vell" }
    #expect(vell?.positions.map(\.stance) == [.demands, .commits])
    #expect(vell?.positions.map(\.what) == ["to see the quay rebuilt", "will rebuild the harbour"])
  }

  @Test func `common words say something where there are enough of them`() {
    func whats(_ text: String) -> [String] {
      Situation(reading: [text]).parties.first { $0.name == "Ana Vell" }?.positions.map(\.what)
        ?? []
    }
    #expect(
      whats("Ana Vell said it would all be over in two days.") == [
        "it would all be over in two days"
      ]
    )
    #expect(whats("Ana Vell said it was so.").isEmpty)
  }

  @Test(arguments: [
    ("White House press secretary Otto Brand said the port was shut.", ["Otto Brand"]),
    ("A media officer of the port, Otto Brand, said it was shut.", ["Otto Brand"]),
    ("Otto Brand, a professor of public policy, said the port was shut.", ["Otto Brand"]),
    ("Voters of Otto Brand said the port was shut.", []),
    ("A Norwegian aunty said: \u{201c}The port is shut.\n\n\u{201c}The road is long.\u{201d}", []),
    ("That sentiment was reiterated by Otto Brand.", []),
  ])
  func `who speaks for the press, and whom others speak of`(text: String, holders: [String]) {
    let parties = Situation(reading: [text]).parties.filter { !$0.positions.isEmpty }
    #expect(parties.map(\.name) == holders)
  }

  @Test func `those named together share what is said of them, not what one of them says`() {
    let situation = Situation(reading: [
      """
      Norway and Sweden rejected the treaty. They warned of a flood. The talks failed, Norway said.
      """
    ])
    let counts = ["Norway", "Sweden"].map { name in
      situation.parties.first { $0.name == name }?.positions.count
    }
    #expect(counts == [3, 2])
  }

  @Test(arguments: [
    ("They met Norway, and Sweden rejected the treaty.", [0, 1]),
    ("They met Norway and Sweden rejected the treaty.", [1, 1]),
    ("The guild, Norway, and Sweden rejected the treaty.", [1, 1]),
  ])
  func `a comma parts two names that clauses hold`(text: String, counts: [Int]) {
    let situation = Situation(reading: [text])
    let found = ["Norway", "Sweden"].map { name in
      situation.parties.first { $0.name == name }?.positions.count
    }
    #expect(found == counts)
  }

  @Test func `the government is that of the only land a report names`() {
    let strike = "Port workers in Norway went on strike. The government rejected their demands."
    func held(_ text: String) -> [String] {
      Situation(reading: [text]).parties.first { $0.name == "Norway" }?.positions.map(\.what) ?? []
    }
    #expect(held(strike) == ["their demands"])
    #expect(held(strike + " Sailors in Sweden struck as well.").isEmpty)
    // Whose parliament it is, is another body.
    #expect(held("Norway's parliament met. The government rejected the bill.").isEmpty)
  }
}
