import Extraction
import Prose
import Testing

@testable import Assessment

/// Positions that speakers take in their own words, and what only sounds like one.
struct SpokenPositionTests: PositionReading {
  @Test func `the lines between the ends of a quotation add no claim`() {
    let lines = """
      The council met in Orlen on Monday.
      "The mill can be saved by the guild.
      The water is high.
      The wheel is old and slow.
      We do not want another mill,"Otto Brand said.
      """
    #expect(
      positions(lines) == [
        "Otto Brand claims: The mill can be saved by the guild",
        "Otto Brand claims: We do not want another mill",
      ]
    )
    // Paragraphs of a quotation, each with a mark of its own, are told.
    let paragraphs = lines.replacing("\nThe w", with: "\n\"The w")
    #expect(positions(paragraphs).count == 4)
  }

  @Test func `who is to stay without a name claims nothing by asking for it`() {
    let text = """
      An official of Norway who wished to remain nameless because he was not allowed to speak said the \
      quay was shut.
      """
    #expect(positions(text) == ["Norway claims: the quay was shut"])
  }

  @Test
  func `all who sign a joint statement want what it wants, though their lands do nothing in it`() {
    let text = """
      Joint Statement by the President of Norway Ana Vell, Prime Minister of Sweden and \
      Iceland Otto Brand, and Chancellor of Chile Max Kars on the Port

      We call upon the council to open the port.
      """
    #expect(
      Set(positions(text))
        == Set(
          ["Ana Vell", "Otto Brand", "Max Kars"].map {
            "\($0) demands: the council to open the port"
          }
        )
    )
  }

  private func written(_ words: String) -> [String] {
    positions("Statement from President Ana Vell on the Port\n\n\(words)")
  }

  @Test(arguments: [
    (
      "This treaty is the only way to keep the port.",
      "This treaty is the only way to keep the port",
    ),
    ("Today, the port is safer than ever.", "the port is safer than ever"),
    ("Sanctions are no answer to the blockade.", "Sanctions are no answer to the blockade"),
  ])
  func `what something is, is claimed by who has written it down`(_ words: String, _ claim: String)
  {
    #expect(written(words) == ["Ana Vell claims: \(claim)"])
    #expect(positions(words).isEmpty)
    #expect(!spoken(words).contains { $0.contains("claims") })
  }

  @Test(arguments: [
    "The council is hereby authorized to close the port.", "There is a mine in the port.",
    "It is a large port.", "The port was closed in May.", "I am in the port of Selm.",
    "Ten ships that are safe left the port.",
  ])
  func `what happens or is there is no claim of who writes it down`(_ words: String) {
    #expect(written(words).isEmpty)
  }

  @Test func `what somebody has ordered is what they do`() {
    let text = """
      I have directed the army to leave the port of Selm. We were ordered to stay there. The third order \
      I signed for Selm closed it.
      """
    #expect(written(text) == ["Ana Vell commits: directed the army to leave the port of Selm"])
    #expect(
      spoken("I authorized ten new piers.") == ["Dena Vell commits: authorized ten new piers"]
    )
  }

  @Test func `what must be done says more than what is`() {
    let text = "Another path is open, but the council of Selm must choose it."
    #expect(written(text) == ["Ana Vell demands: the council of Selm must choose it"])
  }

  @Test func `what somebody is committed to doing leads up to nothing`() {
    #expect(
      written(
        "We are committed to working closely with Norway, the port of Selm, and Zenda, in solving it."
      ) == ["Ana Vell commits: working closely with Norway"]
    )
  }

  private func spoken(_ words: String) -> [String] {
    positions(
      """
      PRESIDENT DENA VELL: Good evening.

      SECRETARY OTTO BRAND: The harbour has been closed since March.

      PRESIDENT DENA VELL: \(words)

      SECRETARY OTTO BRAND: The weather is fine today in the harbour.
      """
    )
  }

  @Test(arguments: [
    (
      "And no one should bet against our advantage in this area.",
      "demands: no one should bet against our advantage in this area",
    ),
    (
      "We will not stop until the army has left the harbour.",
      "commits: will not stop until the army has left the harbour",
    ),
    ("They all must be released now.", "demands: They all must be released now"),
    (
      "And the threat Zenda poses to Norway must be ended.",
      "demands: the threat Zenda poses to Norway must be ended",
    ),
    (
      "Our aim in every talk is to deliver for the people of the harbour.",
      "commits: to deliver for the people of the harbour",
    ),
  ])
  func `what must be and will be done is told with its whole subject`(
    _ words: String,
    _ position: String,
  ) {
    #expect(spoken(words) == ["Dena Vell \(position)"])
  }

  @Test func `what one of two says who are named side by side the other has not said`() {
    let text = """
      Remarks by Vice President Harlan and President Otto Vell of Graustark

      VICE PRESIDENT HARLAN: Well, President Vell, it is good to see you again.

      The army must leave the harbour of Selm by May.

      PRESIDENT VELL: Thank you. We need the help.
      """
    #expect(
      positions(text).map { $0.lowercased() } == [
        "harlan demands: the army must leave the harbour of selm by may"
      ]
    )
  }

  @Test func `what several sign each of them wants`() {
    let text = """
      Joint Statement of Norway, Chile, and Peru

      We condemn the attack on the harbour of Selm.
      """
    #expect(
      Set(positions(text)) == [
        "Norway opposes: the attack on the harbour of Selm",
        "Chile opposes: the attack on the harbour of Selm",
        "Peru opposes: the attack on the harbour of Selm",
      ]
    )
  }

  @Test(arguments: [
    "This is what we all must do in the years ahead.",
    "That is exactly what we will do when we meet in Selm.",
    "It will send a message to all ports, and we will then become weaker.",
    "I want to especially thank you for your part in the summit.",
    "I want to inform you about the latest of the harbour.",
    "I look forward to our discussion today.",
    "I should not be so familiar with the harbour.",
    "We will do two more.",
    "And I will say to any man who robs us, threatens the people of Norway, or worse.",
  ])
  func `courtesies and what is only suffered are no positions`(_ words: String) {
    #expect(spoken(words) == [])
  }

  @Test(arguments: [
    "Ana Vell said: \"I want to thank our teams and all those who worked hard.\"",
    "The loan will help Norway defend its cities and its people.",
    "President Ana Vell of Norway may step down as soon as this afternoon.",
    "People say President Ana Vell of Norway has to step down by May.",
    "Ana Vell of Norway offered her condolences to the families of the crew.",
    "Ana Vell of Norway asked that only her first name be used.",
    "Ana Vell of Norway suspends her campaign.",
    "Ana Vell of Norway was unable to calm the dockers.",
    "Ana Vell of Norway pushed the mayor out of office.",
    "Ana Vell of Norway offered no clear answer.",
    "Norway's Congress will consider a loan to help the ferries stay in business.",
  ])
  func `thanks, a fight and what may be are no positions`(_ text: String) {
    #expect(positions(text) == [])
  }

  @Test(arguments: [
    ("said the talks were \"difficult.\"", "the talks were \"difficult\""),
    ("said \"the talks\" were \"over\"", "\"the talks\" were \"over\""),
    ("said: \"The talks are over.\"", "The talks are over"),
    (
      "vowed \"unwavering support\" for the quay after what she called a \"cruel and wholly unheard-of\" flood",
      "\"unwavering support\" for the quay after what she called a cruel and wholly…",
    ),
    ("said the mayor\"was wrong to sink the ferry\"", "the mayor\"was wrong to sink the ferry\""),
  ])
  func `quotation marks in a position come in pairs`(_ said: String, _ what: String) {
    let found = positions("Ana Vell of Norway \(said).")
    #expect(found.map { $0.drop { $0 != ":" }.dropFirst(2) } == [what[...]])
  }

  @Test func `who gives way offers to do so`() {
    #expect(
      positions("President Ana Vell of Norway will lift the state of emergency in May.")
        == ["Ana Vell offers: lift the state of emergency in May"]
    )
  }

  @Test func `what somebody is bound to goes on past its comma, not from there`() {
    #expect(
      positions(
        "Chile remains committed to putting Norway first in the queue, and we will take the steps."
      ) == ["Chile commits: putting Norway first in the queue"]
    )
  }

  @Test func `the verb of a sentence comes before a participle put in ahead of it`() {
    let text = "Ana Vell, rejecting the plan, vowed on Monday to leave the council."
    #expect(
      positions(text) == ["Ana Vell commits: to leave the council", "Ana Vell opposes: the plan"]
    )
    #expect(
      positions("Ana Vell, rejecting the plan of the council, said it was late and left.")
        == ["Ana Vell opposes: the plan of the council"]
    )
    #expect(
      positions("Ana Vell, rejecting the plan of the council, sat down.")
        == ["Ana Vell opposes: the plan of the council"]
    )
  }

  @Test(arguments: [
    (
      "Ana Vell: ‘It is not a radical idea’ to ask for a raise.",
      "‘It is not a radical idea’ to ask for a raise",
    ),
    ("Ana Vell: The offer of the port is ‘a disaster.’", "The offer of the port is ‘a disaster’"),
    (
      "Ana Vell: The miners’ hopes are the port’s hopes.", "The miners’ hopes are the port’s hopes",
    ),
  ])
  func `single quotation marks of a headline keep their other half`(
    _ headline: String,
    _ what: String,
  ) {
    #expect(
      positions("\(headline)\n\nThe port of Selm was open on Monday.") == [
        "Ana Vell claims: \(what)"
      ]
    )
  }

  @Test(arguments: [
    (
      "“The pier is safe,” said Ana Vell, the head of the council. “We want an inquiry.”",
      ["claims: The pier is safe", "demands: We want an inquiry"],
    ),
    (
      "“In six months,” Ana Vell says, once the storm is over, “we will know where the pier is.”",
      ["claims: In six months … we will know where the pier is"],
    ),
    (
      "If the ferry is not freed by May, Ana Vell said, the port of Selm will close for a week.",
      ["claims: If the ferry is not freed by May … the port of Selm will close for a week"],
    ),
    (
      "Ana Vell rejected claims that she had ignored a 2029 audit of the pier.",
      ["denies: claims that she had ignored a 2029 audit of the pier"],
    ),
  ])
  func `what is quoted is told sentence by sentence, without who says so`(
    _ text: String,
    _ expected: [String],
  ) {
    #expect(positions(text) == expected.map { "Ana Vell \($0)" })
  }

  @Test(arguments: [
    ("Norwegian leader Ana Vell said the quay is safe.", nil),
    ("Ana Vell, who leads the council, said the quay is safe.", nil),
    ("A spokeswoman for Ana Vell said the quay is safe.", "A spokeswoman for Ana Vell"),
  ])
  func `only who speaks for another is named beside a position`(
    _ text: String,
    _ speaker: String?,
  ) {
    let party = Situation(reading: [text], days: ["2030-05-03"]).parties
      .first { $0.name == "Ana Vell" }
    #expect(party?.positions.map(\.stance) == [.claims])
    #expect(party?.positions.first?.speaker == speaker)
  }

  @Test(arguments: [
    ("said she would send a ferry", Stance.commits),
    ("said she would deploy a ferry", .commits),
    ("says she will appeal the ruling", .commits),
    ("said she might send a ferry", .claims),
    ("said she could deploy a ferry", .claims),
    ("said the rain would send prices up", .claims),
  ])
  func `who says what they will do commits to it, who says what they may do does not`(
    _ said: String,
    _ stance: Stance,
  ) {
    let party = Situation(reading: ["Ana Vell \(said)."], days: ["2030-05-03"]).parties.first
    #expect(party?.positions.map(\.stance) == [stance])
  }

  @Test(arguments: [
    ("Ana Vell said the Harbour Union wants a vote on the quay.", "Ana Vell"),
    ("Officials said the Harbour Union wants a vote on the quay.", "Officials"),
    ("The Harbour Union said it wants a vote on the quay.", nil),
    ("The Harbour Union wants a vote on the quay.", nil),
  ])
  func `what somebody says that others want is told by their account`(
    _ text: String,
    _ teller: String?,
  ) {
    let report = "Ana Vell and the Harbour Union met in Selm. \(text)"
    let union = Situation(reading: [report], days: ["2030-05-03"]).parties
      .first { $0.name == "Harbour Union" }
    #expect(union?.positions.map(\.stance) == [.demands])
    #expect(union?.positions.first?.teller == teller)
  }

  @Test(arguments: [
    ("Ana Vell's allies said the port would close.", 0), ("Some rivals of Ana Vell said it.", 0),
    ("Ana Vell, an ally of Otto Brand, said the port would close.", 1),
    ("Ana Vell and her allies said the port would close.", 1),
  ])
  func `whom somebody has for friends or rivals is somebody else`(_ text: String, _ count: Int) {
    let situation = Situation(reading: [text], days: ["2030-05-03"])
    #expect(situation.parties.flatMap(\.positions).count == count)
  }

  @Test(arguments: [
    ("President Ana Vell of Norway", "Norway"),
    ("Director Ana Vell of the Harbour Union", "Ana Vell"),
  ])
  func `what a head of state says that we want the state wants`(
    _ speaker: String,
    _ holder: String,
  ) {
    let text = """
      Statement by \(speaker) on the Strike

      We will keep the pier open. Norway and the Harbour Union know this. I oppose the strike in Selm.
      """
    let parties = Situation(reading: [text], days: ["2030-05-03"]).parties
    let own = parties.first { $0.name == holder }?.positions.first { $0.stance == .commits }
    #expect(own?.what == "will keep the pier open")
    #expect(own?.speaker == (holder == "Ana Vell" ? nil : "Ana Vell"))
    #expect(
      parties.first { $0.name == "Ana Vell" }?.positions.last?.what == "the strike in Selm"
    )
  }
}
