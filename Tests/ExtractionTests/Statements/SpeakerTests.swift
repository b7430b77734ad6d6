import Prose
import Testing

@testable import Extraction

/// Whom the words for a speaker lead to where they hold no name.
@Suite struct SpeakerTests {
  @Test(arguments: [
    ("It was late, said Ana Vell. She said the road was open.", "Ana Vell"),
    ("Vell campaign spokesman Otto Brand said the road was open.", "Otto Brand"),
    ("A statement issued in Orlen by Mr Otto Brand said the road was open.", "Otto Brand"),
    ("Norway's envoy for the Northern Isles, Ana Vell, asked them to leave.", "Ana Vell"),
    ("Ana Vell, envoy of the Food Fund, Orlen, said it was late.", "Ana Vell"),
    ("Ana Vell defended Otto Brand saying that the road was open.", "Ana Vell"),
    ("Senator Ana Vell, D-Nevada, the head of the Port Committee, said it was late.", "Ana Vell"),
    ("Ana Vell, the boy's cousin, said it was late.", "Ana Vell"),
    ("The list put Otto Brand next to Ana Vell who rejected the plan.", "Ana Vell"),
  ])
  func `who speaks is named beside other names`(text: String, name: String) {
    #expect(speakers(of: text).last == name)
  }

  @Test(arguments: [
    (
      "The Food Fund said in a statement on Monday that it was late. The statement said it was sad.",
      "Food Fund",
    ),
    ("The Food Fund issued a short report. Rain fell. It was late, the report said.", "Food Fund"),
    (
      "In a letter to the council, Ana Vell called for a vote. The letter added that it was late.",
      "Ana Vell",
    ),
    ("Ana Vell spoke of a report by the council. The report said it was late.", nil),
    ("Ana Vell said in a letter that it was late. The report said it was sad.", nil),
  ])
  func `a paper says what whoever has spoken in it says`(text: String, name: String?) {
    #expect(speakers(of: text).last == name)
  }

  @Test func `a government spokesman is that of the land which is told of`() {
    let port = "Norway closed the port on Monday. "
    #expect(speakers(of: port + "A senior government official said it was late.") == ["Norway"])
    #expect(speakers(of: port + "A port official said it was late.") == [nil])
    let abroad = port + "Sweden closed its own. A government official said it was late."
    #expect(speakers(of: abroad) == [nil])
    #expect(speakers(of: port + "Officials said it was late.") == [nil])
  }

  @Test(arguments: [
    "Sen. Ana Vell left. The senator said it was late.",
    "Gov. Ana Vell left. The governor said it was late.",
  ])
  func `a title is known by its short form`(text: String) {
    #expect(speakers(of: text) == ["Ana Vell"])
  }

  @Test func `who rules a land has not said it`() {
    #expect(speakers(of: "Norway, ruled by Ana Vell for years, is at peace.").isEmpty)
  }

  @Test func `who is identified by a name has it`() {
    let text = "A resident of Orlen who asked to be identified only as Otto said it was late."
    #expect(speakers(of: text).last == "Otto")
  }

  @Test func `a role behind a name is its bearer's without a second comma`() {
    let text = "Otto Brand, the Norwegian foreign minister said the road was open."
    #expect(speakers(of: text) == ["Otto Brand"])
  }

  @Test func `who has no name goes on as he`() {
    let text = "A spokesman said Otto Vell was safe. He said Vell was at home."
    #expect(speakers(of: text) == [nil, nil])
    #expect(
      speakers(of: "The 23-year-old said Otto Vell was safe. He said it was late.") == [nil, nil]
    )
    #expect(speakers(of: "Ana Vell's friends said the road was open.") == [nil])
    #expect(speakers(of: "Ana Vell's supporters said the road was open.") == ["supporters"])
    #expect(speakers(of: "Ana Vell's grandfather said the road was open.") == [nil])
    #expect(speakers(of: "Ana Vell's doctor said the road was open.") == [nil])
    #expect(speakers(of: "A Selm Union speechwriter said the road was open.") == [nil])
    #expect(speakers(of: "The son of the leader, Otto Brand, said it was late.") == ["Otto Brand"])
    #expect(speakers(of: "The son of Ana Vell said the road was open.") == [nil])
    #expect(speakers(of: "Many Ana Vell supporters who met there said it was late.") == [nil])
    #expect(speakers(of: "Ana Vell's troops said the road was open.") == [nil])
    #expect(speakers(of: "Ana Vell's campaign said the road was open.") == ["campaign"])
    #expect(speakers(of: "Ana Vell and her supporters said the road was open.") == ["Ana Vell"])
    #expect(speakers(of: "Ana Vell's lawyers said the road was open.") == ["lawyers"])
    #expect(speakers(of: "Lawyers for Ana Vell said the road was open.") == ["Lawyers"])
    #expect(speakers(of: "Norway-based television said the road was open.") == [nil])
    #expect(
      speakers(of: "President Ana Vell left. Her government said the road was open.") == [
        "Ana Vell"
      ]
    )
    #expect(speakers(of: "Ana Vell had left, her lawyers said.") == ["Ana Vell"])
    #expect(
      speakers(of: "Otto Brand left. The thief had left, his lawyers said.").last == .some(nil)
    )
    #expect(speakers(of: "Lawyers for Selm Water said the road was open.") == ["Selm Water"])
    #expect(speakers(of: "One of Vell's sons, Otto Vell, said it was late.") == ["Otto Vell"])
  }

  @Test func `a company whose shares are told of is the company of the next sentence`() {
    #expect(
      speakers(of: "Selm Water's shares have fallen. The company said the road was open.")
        == ["Selm Water"]
    )
  }

  @Test(arguments: [
    "Ana Vell, a spokeswoman, said so. A rebel spokeswoman said the road was open.",
    "Ana Vell, a spokeswoman, said so. According to an army spokeswoman, the road was open.",
    "Norway was late. A former Norwegian minister said the road was open.",
    "Norway was late. One former Norwegian official told them that the road was open.",
  ])
  func `one of several is not the one with a name`(text: String) {
    let speakers = speakers(of: text)
    #expect(speakers.last == .some(nil))
  }

  @Test(arguments: [
    "The head of the council said he had met Otto Vell.",
    "Otto Vell, a spokesman, said so. A rebel spokesman said it was late. The spokesman said it would rain.",
    "An official said Otto Vell was safe. He said it was late. Vell was well, he said.",
    "Norway's leader Max Kars left. Ana Vell said it was late. The leader said it would rain.",
  ])
  func `who has no name goes on without one`(text: String) {
    #expect(speakers(of: text).last == .some(nil))
  }

  @Test func `who reports what another one says goes on, but for what is said there`() {
    let report = "Otto Brand said Max Vell, head of the guild, will ask the council to probe it. "
    #expect(speakers(of: report + "He said it was late.").last == "Otto Brand")
    let inside = "Otto Brand said Max Vell told him the port was shut as he feared the flood."
    #expect(speakers(of: inside).last == "Max Vell")
  }

  @Test func `what somebody is reported to say he says on in his own words`() {
    let said = "\u{201c}We will leave the town by May.\u{201d}"
    #expect(
      speakers(of: "Otto Brand said the port was shut.\n\n\(said)") == ["Otto Brand", "Otto Brand"]
    )
    #expect(speakers(of: "Otto Brand said the port was shut. \(said)").count == 2)
    // Where something else stands between, or nobody said anything.
    for text in ["Otto Brand said the port was shut.\n\nIt rained.", "Otto Brand shut the port."] {
      #expect(speakers(of: "\(text)\n\n\(said)").count < 2)
    }
  }

  @Test(arguments: ["\"", "\u{201c}"])
  func `a quotation that lines part ends where it is closed`(mark: String) {
    let close = mark == "\"" ? mark : "\u{201d}"
    let text = """
      \(mark)The port gets shakier by the day.
      The guards are weak.
      We will leave,\(close) Otto Brand said on Monday.
      He said it was late.
      """
    let found = reading(of: text)
    #expect(speakers(of: text).suffix(2) == ["Otto Brand", "Otto Brand"])
    #expect(found.statements.suffix(2).map(\.form) == [.direct, .indirect])
    // A mark of its own opens anew.
    let open = "\(mark)The port gets shakier.\n\(mark)It is late,\(close) Otto Brand said."
    #expect(reading(of: open).statements.map(\.form).allSatisfy { $0 == .direct })
  }

  @Test func `a long quotation parts nobody from what he says next`() {
    let quoted = """
      The port gets shakier by the day, Otto Brand said.

      \u{201c}The guards are weak.

      \u{201c}The mill is open.\u{201d}

      He acknowledged that it was late.
      """
    #expect(speakers(of: quoted).last == "Otto Brand")
    // Others' paragraphs do.
    let told = """
      The port gets shakier by the day, Otto Brand said.

      The guards are weak.

      The mill is open.

      He acknowledged that it was late.
      """
    #expect(speakers(of: told).last == .some(nil))
  }

  @Test func `the actor is none who is told of later on`() {
    let later = "The actor said it was late. Actor Otto Vell left."
    #expect(speakers(of: later) == [nil])
    #expect(speakers(of: "Actor Otto Vell left. The actor said it was late.") == ["Otto Vell"])
    #expect(speakers(of: "\u{201c}It is late,\u{201d} said the actor, Otto Vell.") == ["Otto Vell"])
    // Of judges there is one.
    let judge = "The judge said it was late. Judge Otto Vell left."
    #expect(speakers(of: judge) == ["Otto Vell"])
  }

  @Test func `of two councils the one that did something last is meant`() {
    let text = """
      The Northern Council met. The Security Council of Orlen voted on Monday. The council said it \
      would meet again.
      """
    #expect(speakers(of: text).last == "Security Council of Orlen")
  }

  @Test(arguments: [
    "Ana Vell said so. She told Quorra Hentzau the road was open. She said it was safe.",
    "Ana Vell said so. She said the road was open. It was built in spring, she said.",
  ])
  func `who spoke as she goes on`(text: String) {
    #expect(speakers(of: text).last == "Ana Vell")
  }

  @Test func `who spoke goes on past whom else a sentence says something of`() {
    let text = """
      Otto Vell told Max Kars that Norway would help by encouraging trade. He said it was late.
      """
    #expect(speakers(of: text).last == "Otto Vell")
  }

  @Test(arguments: [
    ("The Harbour Workers Union met at noon. It demanded higher wages.", "Harbour Workers Union"),
    (
      "The Harbour Workers Union met the Orlen Port Authority. Higher wages are due, the union said.",
      "Harbour Workers Union",
    ),
    (
      "The Brotherhood of Orlen Stokers met Vale Rail. Higher wages are due, the union said.",
      "Brotherhood of Orlen Stokers",
    ),
    ("Norway closed the port. The company said the road was open.", nil),
    ("The Harbour Workers Union met. Wages are due, the millers' union said.", nil),
  ])
  func `a body is called by what it is`(text: String, name: String?) {
    #expect(speakers(of: text).last == name)
  }

  @Test func `it is who is reported to have said so`() {
    let text =
      "The Orlen Port Authority met the council. The Harbour Workers Union said it demanded a refund."
    #expect(speakers(of: text) == ["Harbour Workers Union", "Harbour Workers Union"])
    let unnamed = "The Orlen Port Authority met. The council has said it demands a refund."
    #expect(speakers(of: unnamed) == [nil, nil])
  }

  @Test func `those who spoke before go on as they`() {
    let text = "Norwegian officials said the road was open. They added that it was safe."
    #expect(speakers(of: text) == ["Norwegian", "Norwegian"])
    #expect(speakers(of: "Ana Vell said so. They added that it was safe.").last == .some(nil))
  }

  @Test func `a former head does not speak for a body`() {
    #expect(speakers(of: "The head of the Food Fund said the road was open.") == ["Food Fund"])
    #expect(speakers(of: "The former head of the Food Fund said the road was open.") == [nil])
  }

  @Test func `a war in a country does not speak for it, officials there do`() {
    #expect(speakers(of: "The war in Norway threatens the unity of the league.") == [nil])
    #expect(speakers(of: "Officials in Norway warned of floods.") == ["Norway"])
  }

  @Test func `who is named in a clause about the speaker is another one`() {
    let text = "The council that took power from Ana Vell said the road was open."
    #expect(speakers(of: text) == [nil])
    #expect(speakers(of: "Officials in Norway who met Ana Vell warned of floods.") == ["Norway"])
  }

  @Test func `an envoy to a body is named after the comma`() {
    let text = "Norway\u{2019}s envoy to the United Nations, Ana Vell, said the road was open."
    #expect(speakers(of: text) == ["Ana Vell"])
  }

  @Test(arguments: [
    ("Norway\u{2019}s largest alliance, Harbour Workers Union, said the road was open.", 1),
    ("Norway\u{2019}s neighbour, Sweden, said the road was open.", 1),
    ("Norway and its neighbour, Sweden, said the road was open.", 0),
    ("Ana Vell\u{2019}s lawyer, Rudolf Hentzau, said the road was open.", 1),
    ("Ana Vell\u{2019}s lawyer Rudolf Hentzau said the road was open.", 1),
    ("Ana Vell\u{2019}s lawyer said the road was open.", 0),
    ("Ana Vell, a Norwegian, said the road was open.", 0),
  ])
  func `who a noun introduces speaks, not whose it is`(text: String, name: Int) {
    #expect(reading(of: text).statements.map(\.speaker) == [name])
  }

  @Test(arguments: [
    "Ana Vell declined to say whether the road was open.",
    "Ana Vell refused to confirm that the road was open.",
  ])
  func `what somebody will not say is denied`(text: String) {
    let said = reading(of: text).statements.last
    #expect(said?.isNegated == true)
    #expect(said?.stance == nil)
  }

  @Test func `a president is neither a former one nor that of a union`() {
    let text = """
      President Ana Vell met former President Otto Brand and Max Kars, president of the Harbour Workers Union. The \
      president said it was late.
      """
    #expect(speakers(of: text).last == "Ana Vell")
  }

  @Test func `another land's president is not the one who is named`() {
    let text = "Norway voted. President Ana Vell of Norway met Norway\u{2019}s army. "
    let plain = "Norway voted. President Ana Vell met Norway\u{2019}s army. "
    for text in [text, plain] {
      #expect(
        speakers(of: text + "Sweden\u{2019}s president said the road was open.").last == "Sweden"
      )
      #expect(
        speakers(of: text + "Norway\u{2019}s president said the road was open.").last == "Ana Vell"
      )
    }
  }

  @Test func `the government without a name is that of the land that the report is about`() {
    let report = """
      Norway was hit by floods. Norway\u{2019}s roads were shut, and Norway\u{2019}s farms were wet.

      Sweden sent boats.

      The farmers were angry.


      """
    #expect(speakers(of: report + "The government said the road was open.").last == "Norway")
    #expect(
      speakers(of: report + "In Sweden the government said the road was open.") == [nil]
    )
    let both =
      report + "Sweden was hit. Sweden\u{2019}s farms were wet.\n\nThe farmers were angry.\n\n"
    #expect(speakers(of: both + "The government said the road was open.") == [nil])
  }

  @Test func `a minister's government is his own`() {
    let text = """
      Sweden left the talks. Norway\u{2019}s minister, Ana Vell, said the government was ready for talks.
      """
    #expect(speakers(of: text) == ["Ana Vell", "Norway"])
  }

  @Test func `a minister for something is the minister`() {
    let text = "The minister for roads, Ana Vell, said it was open. The minister said it was safe."
    #expect(speakers(of: text) == ["Ana Vell", "Ana Vell"])
  }

  @Test func `a director is meant before one of justice`() {
    let text = """
      The director of justice, Otto Brand, left. Director Ana Vell said it was open. The director said \
      it was safe.
      """
    #expect(speakers(of: text) == ["Ana Vell", "Ana Vell"])
  }

  @Test func `US is no pronoun`() {
    let text = "Ana Vell told US governors on Monday that both ports were closed."
    #expect(speakers(of: text) == ["Ana Vell"])
  }

  @Test func `a quotation may begin in a sentence before its speaker's`() {
    let text = "\u{201c}The road is open. It is safe,\u{201d} Ana Vell warned."
    #expect(speakers(of: text) == ["Ana Vell"])
  }

  @Test func `a quotation of several paragraphs is whose its last one is`() {
    let text = """
      Ana Vell said the road was open.

      \u{201c}It is shut and will be for weeks.

      \u{201c}As we said, nobody can pass it,\u{201d} Otto Brand said.
      """
    #expect(speakers(of: text).prefix(2) == ["Ana Vell", "Otto Brand"])
  }

  @Test func `a line without a mark between two that quote is said as well`() {
    let text = """
      Ana Vell spoke in the harbour.
      "We will open the road to the harbour in a week.
      The snow has gone from there.
      "Nobody needs to wait for long," Otto Brand said.
      """
    #expect(speakers(of: text) == ["Otto Brand", "Otto Brand", "Otto Brand"])
  }

  // MARK: What is no statement

  @Test(arguments: [
    "The council demanded that Norway accept the plan.",
    "It will help Norway defend its harbour.",
  ])
  func `what somebody is to do he has not said`(text: String) {
    #expect(!speakers(of: text).contains("Norway"))
  }
}
