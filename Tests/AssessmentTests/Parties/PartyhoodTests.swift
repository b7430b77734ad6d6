import Extraction
import Prose
import Testing

@testable import Assessment

struct PartyhoodTests {
  private func names(_ reports: Report...) -> [String] { Situation(reports).parties.map(\.name) }

  @Test func `a law by its initials is no actor`() {
    let law = Report("The Rural Relief Act (5 R.C. 17) (RRA) binds all. The RRA allows it.")
      .naming("RRA", .organization)
    #expect(names(law).isEmpty)
    let body = Report("The Rural Relief Front (RRF) met. The RRF allows it.")
      .naming("RRF", .organization)
    #expect(names(body) == ["RRF"])
  }

  @Test func `a ship is nobody, whoever it is called after`() {
    func report(_ who: String) -> Report {
      Report("The \(who) Karin Brand met the fleet. Karin Brand left.").naming(
        "Karin Brand",
        .person,
      )
    }
    #expect(names(report("USS")).isEmpty)
    #expect(names(report("envoy")) == ["Karin Brand"])
  }

  @Test func `whom somebody works for in passing is no party`() {
    func names(_ text: String) -> [String] {
      Situation(reading: [text]).parties.map(\.name).sorted()
    }
    let said = "Otto Brand, a professor at Selm University, said the road was open."
    #expect(names(said) == ["Otto Brand"])
    #expect(names("\(said) Selm University shut its doors.") == ["Otto Brand", "Selm University"])
  }

  @Test func `the bodies and blocs of states are parties wherever they are named`() {
    func names(_ body: String) -> [String] {
      Situation(reading: ["The ferry brought tents from \(body) to the camp at Orlen."])
        .parties.map(\.name)
    }
    #expect(names("the European Union") == ["European Union"])
    #expect(names("the Norwegian army").contains("Norwegian army"))
    #expect(names("Oxfam").isEmpty && names("the Tallow Relief Fund").isEmpty)
  }

  @Test func `whoever signs a paper is a party to it`() {
    let notice = "Notice on the Port of Orlen\n\nI find that the port is at risk.\n\nANA VELL\n"
    #expect(Situation(reading: [notice]).parties.map(\.name) == ["Ana Vell"])
  }

  @Test func `a law by its name is no actor`() {
    func names(_ name: String) -> [String] {
      Situation([Report("The \(name) agreed. The \(name) left.").naming(name, .organization)])
        .parties.map(\.name)
    }
    #expect(names("Rural Relief Act").isEmpty)
    #expect(names("Rural Relief Fund") == ["Rural Relief Fund"])
  }

  @Test func `who has worked on a report is no party to it`() {
    func names(_ credit: String) -> [String] {
      Situation([
        Report("The road is open. (\(credit) Ana Vell; more by the Orlen Desk). Ana Vell left.")
          .naming("Ana Vell", .person).naming("Orlen Desk", .organization)
      ]).parties.map(\.name)
    }
    #expect(names("Reporting by").isEmpty)
    #expect(names("Rejected by").contains("Ana Vell"))
    func parties(below line: String) -> [String] {
      Situation([
        Report("The road is open, Max Kars said.\n\n\(line)").naming("Max Kars", .person)
          .naming("Ana Vell", .person).naming("Otto Brand", .person)
      ]).parties.map(\.name)
    }
    #expect(parties(below: "Reporting by Ana Vell in Selm; Editing by Otto Brand") == ["Max Kars"])
    #expect(parties(below: "Reporting by Ana Vell. Editing by Otto Brand.") == ["Max Kars"])
    #expect(parties(below: "Additional reporting by Ana Vell and Otto Brand") == ["Max Kars"])
    #expect(
      parties(below: "Editing by Ana Vell hurt nobody, Otto Brand said.").contains("Otto Brand")
    )
    let helper = Report("(Ana Vell contributed reporting from Selm; Otto Brand.) Otto Brand left.")
      .naming("Ana Vell", .person).naming("Otto Brand", .person)
    #expect(!Situation([helper]).parties.map(\.name).contains("Ana Vell"))
    let desk = Report("Reuters's Ana Vell, Max Kars and Otto Brand contributed to this report.")
      .naming("Reuters", .organization).naming("Ana Vell", .person).naming("Max Kars", .person)
      .naming("Otto Brand", .person)
    let guest = Report("Reuters's Ana Vell and Otto Brand met. Otto Brand left.")
      .naming("Reuters", .organization).naming("Ana Vell", .person).naming("Otto Brand", .person)
    #expect(Situation([guest]).parties.map(\.name) == ["Otto Brand"])
    #expect(!Situation([desk]).parties.map(\.name).contains("Otto Brand"))
  }

  @Test func `what is talked about and never seen in a deed is a topic`() {
    let places = Report("They met at Tallow House. They slept in Tallow House.")
      .naming("Tallow House", .organization)
    #expect(names(places).isEmpty)
  }

  @Test func `a region is a party where those who govern it speak`() {
    let region = Report("Orlen demands a bridge. The bridge is in Orlen.")
      .naming("Orlen", .place).stating("Orlen", "demands", "a bridge", .demands)
    #expect(Situation([region]).parties.map(\.kind) == [.organization])
    #expect(Situation([region]).parties.first?.positions.map(\.what) == ["a bridge"])
    let home = Report("A baker from Orlen demands a bridge. The bridge is in Orlen.")
      .naming("Orlen", .place)
      .stating("Orlen", "demands", "a bridge", .demands, source: "A baker from Orlen")
    #expect(names(home).isEmpty)
    let seldom = Report(
      "Orlen demands a bridge. It rained in Orlen. Orlen is large. They left Orlen. Orlen is far."
        + " They love Orlen."
    ).naming("Orlen", .place).stating("Orlen", "demands", "a bridge", .demands)
    #expect(names(seldom).isEmpty)
  }

  @Test func `what only is and has is a topic`() {
    let thing = Report("Tallow Line is long. The Tallow Line has two tracks.")
      .naming("Tallow Line", .organization)
    #expect(names(thing).isEmpty)
    let body = Report("Tallow Line is long. The Tallow Line sued the town.")
      .naming("Tallow Line", .organization)
    #expect(names(body) == ["Tallow Line"])
  }

  @Test func `what is named as outlets are reports`() {
    let report = Report("Varda Herald claims so. HarbourInsider met Ana Vell. Otto Insider left.")
      .naming("Varda Herald", .organization).naming("HarbourInsider", .person)
      .naming("Ana Vell", .person)
    #expect(names(report) == ["Ana Vell"])
  }

  @Test func `a land's name is not short for its agency or broadcaster`() {
    let report = Report(
      "Karvia News Agency spoke. Karvia agreed. Radio Selm spoke, and Selm Party agreed."
    )
    .naming("Karvia News Agency", .organization).naming("Karvia", .organization)
    .naming("Radio Selm", .organization).naming("Selm Party", .organization)
    #expect(names(report).sorted() == ["Karvia", "Selm Party"])
  }

  @Test func `a product is no actor, a body with a new member is`() {
    let product = Report(
      "Otto Brand unveiled the new Vantor Mini. The updated Vantor Mini sells. Vantor Mini failed."
    ).naming("Otto Brand", .person).naming("Vantor Mini", .organization)
    #expect(names(product) == ["Otto Brand"])
    let body = Report(
      "Otto Brand founded the new Vantor League. Vantor League left. Vantor League won. It ended."
        + " Vantor League failed."
    ).naming("Otto Brand", .person).naming("Vantor League", .organization)
      .acting("Vantor League", "left", nil, .retreat)
    #expect(Set(names(body)) == ["Otto Brand", "Vantor League"])
  }

  @Test func `the late are named in passing`() {
    let report = Report(
      "The league quarrels since the days of late leader Ana Vell. Otto Brand left."
    )
    .naming("Ana Vell", .person).naming("Otto Brand", .person)
    #expect(names(report) == ["Otto Brand"])
    let subject = Report(
      "The late Ana Vell is mourned. Ana Vell ruled long. Ana Vell died. Ana Vell had no heirs."
    ).naming("Ana Vell", .person)
    #expect(names(subject) == ["Ana Vell"])
  }

  @Test func `what the documents call a newspaper reports`() {
    let report = Report("Ana Vell met the newspaper Varda Echo. Ana Vell told Varda Echo so.")
      .naming("Ana Vell", .person).naming("Varda Echo", .organization)
    #expect(names(report) == ["Ana Vell"])
  }

  @Test(arguments: [
    ("SELM, Nov 24 (Zenda Wire) - Ana Vell spoke. Zenda Wire agreed.", ["Ana Vell"]),
    ("Ana Vell spoke of unity (Zenda Wire). Zenda Wire agreed.", ["Ana Vell", "Zenda Wire"]),
  ]) func `the outlet of a dateline reports`(text: String, expected: [String]) {
    let report = Report(text).naming("Ana Vell", .person).naming("Zenda Wire", .organization)
    #expect(names(report).sorted() == expected)
  }

  @Test func `who is met in many reports outweighs whom one dwells on`() {
    let single = Report(String(repeating: "Ana Vell spoke. ", count: 12), name: "a")
      .naming("Ana Vell", .person)
    let many = ["b", "c", "d", "e"].map {
      Report("Otto Brand spoke in \($0). Otto Brand left.", name: $0).naming("Otto Brand", .person)
    }
    #expect(Situation([single] + many).parties.map(\.name) == ["Otto Brand", "Ana Vell"])
  }

  @Test func `the word for a people stands for a state and names others`() {
    let report = Report("Austria agreed. The Austrians rejoiced. Austrian officials left.")
      .naming("Austria", .country, entity: "country:AT", form: .name)
      .naming("Austrians", .nationality, entity: "country:AT", form: .demonym)
      .naming("Austrian", .nationality, entity: "country:AT", form: .demonym)
    let aliases = Situation([report]).parties[0].aliases
    #expect(aliases.filter(\.isName).map(\.text).sorted() == ["Austria", "Austrian officials"])
    #expect(aliases.filter { !$0.isName }.map(\.text) == ["Austrians"])
  }

  /// A text cut off anywhere, in particular behind the word for a state's body.
  @Test func `a text may end where a name does`() {
    let text = Array("Ana Vell said on Monday that talks failed with the Norwegian army".utf8)
    for end in 0...text.count {
      let document = Document(
        id: DocumentID(high: 0, low: 1),
        name: "a",
        text: Array(text[..<end]),
      )
      let situation = Situation(of: [Reading(of: document)], gaps: [])
      #expect(situation.documents.count == 1)
    }
  }

  @Test(arguments: [
    ("By Olena Marsh, 4 May 2031", false),
    ("By Minister Olena Marsh, 4 May 2031", true),
    ("By noon Olena Marsh had left.", true),
  ])
  func `whose name stands over a report is no party to it`(_ line: String, _ isParty: Bool) {
    let text = line + "\n\nThe harvest failed. Olena Marsh said the wells are dry."
    let plain = text.replacing(
      "\n\nThe harvest failed. Olena Marsh said the wells are dry.",
      with: "",
    )
    #expect(
      parties(in: isParty ? text : plain + "\n\nNorway said the wells are dry.")
        .contains("Olena Marsh") == isParty
    )
  }

  @Test func `a body goes without its land where one alone is called so`() {
    let long = "The Weavers' Union of Zenda said the wells are dry."
    let short = "The Weavers' Union said the wells are dry."
    #expect(parties(in: long, short) == ["Weavers' Union"])
    #expect(parties(in: long, short, long.replacing("Zenda", with: "Mirzan")).count == 3)
    let slogan = "The United Zenda Party left. United Zenda said the wells are dry. Zenda said so."
    #expect(parties(in: slogan).contains("Zenda"))
    let firm = "The owner is Vantor Energy Corporation. Vantor Energy Corporation closed the wells."
    #expect(parties(in: firm, firm.replacing(" Corporation", with: "")).count == 1)
    let bank = "The Central Bank of Zenda said rates fell."
    #expect(parties(in: bank, "The Central Bank said rates fell.").count == 2)
  }

  private func parties(in texts: String...) -> [String] {
    let readings = texts.enumerated().map { number, text in
      Reading(
        of: Document(
          id: DocumentID(high: 0, low: UInt64(number)),
          name: "\(number)",
          text: Array(text.utf8),
        )
      )
    }
    return Situation(of: readings, gaps: []).parties.map(\.name)
  }

  // MARK: Roles, as extraction reads them

  private func roles(_ text: String) -> [String] {
    let document = Document(id: DocumentID(high: 0, low: 1), name: "a", text: Array(text.utf8))
    let reading = Reading(of: document)
    return reading.roles.map { role in
      let owner = role.represents.map { " of " + reading.passage.string(reading.names[$0].range) }
      return reading.passage.string(reading.names[role.holder].range) + ": "
        + reading.passage.string(role.role) + (owner ?? "")
    }
  }

  @Test(arguments: [
    (
      "Chief of Staff to the President Olena Marsh spoke.",
      ["Olena Marsh: Chief of Staff to the President"],
    ),
    ("Navy spokesman Captain Olena Marsh spoke.", ["Olena Marsh: spokesman"]),
    ("Austrian PM Olena Marsh spoke.", ["Olena Marsh: PM of Austrian"]),
    (
      "Minister for the Middle East Olena Marsh spoke.",
      ["Olena Marsh: Minister for the Middle East"],
    ),
    (
      "Austria has appointed Olena Marsh as its new finance minister.",
      ["Olena Marsh: new finance minister"],
    ),
    ("Talks with Austria\n\nPresident Olena Marsh spoke.", ["Olena Marsh: President"]),
    ("According to Olena Marsh, a minister of Austria was late.", []),
    ("They saw a major Olena Marsh exhibition.", []),
  ])
  func `a role is the holder's own`(_ text: String, _ expected: [String]) {
    #expect(roles(text) == expected)
  }

  @Test(arguments: [
    ("Former Senators Ana Vell and Otto Brand said no.", "Former Senator"),
    ("Sens. Ana Vell (D-Nev.) and Otto Brand (R-Ohio) said no.", "Sen."),
    ("The Secretaries of State Ana Vell and Otto Brand said no.", "Secretary of State"),
    ("Ana Vell and Otto Brand, chairmen of the league, said no.", "chairman"),
    (
      "Former presidents Ana Vell of Norway and Otto Brand of Norway said no.",
      "Former president of Norway",
    ),
  ])
  func `of several each has the role in the singular`(_ text: String, _ role: String) {
    let document = Document(id: DocumentID(high: 0, low: 1), name: "a", text: Array(text.utf8))
    let parties = Situation(of: [Reading(of: document)], gaps: []).parties
    let people = parties.filter { $0.kind == .person }
    #expect(people.count == 2)
    #expect(people.allSatisfy { $0.role == role })
  }

  @Test func `a role without its holder's name stands for who alone holds it`() {
    func aliases(_ text: String) -> [String] {
      let document = Document(id: DocumentID(high: 0, low: 1), name: "a", text: Array(text.utf8))
      return Situation(of: [Reading(of: document)], gaps: []).aliases(of: "Olena Marsh") ?? []
    }
    let one = "Prime Minister Olena Marsh spoke. The prime minister left."
    #expect(aliases(one) == ["Olena Marsh", "prime minister"])
    let office = "Prime Minister Olena Marsh spoke. The prime minister's office was dark."
    #expect(aliases(office) == ["Olena Marsh"])
    let full = "Minister for the Middle East Olena Marsh spoke."
    #expect(aliases(full) == ["Minister for the Middle East", "Olena Marsh"])
    let two = one + " Prime Minister Otto Brandt stayed."
    #expect(!aliases(two).contains("prime minister"))
  }

  @Test func `whose death is long past is no party, however often named`() {
    let names = Situation(reading: [
      """
      The museum shows paintings by Ilse Vell. Ana Kars, its curator, praised Vell's colours. The \
      show marks the 20th anniversary of Ilse Vell's death. Kars said Vell painted every day.
      """
    ]).parties.map(\.name)
    #expect(names.contains("Ana Kars"))
    #expect(!names.contains("Ilse Vell"))
  }

  @Test(arguments: ["Isles-Norway", "Vellu2019s Second"])
  func `a piece of a name is nobody`(_ piece: String) {
    let report = Report("\(piece) spoke. Ana Vell left.")
      .naming(piece, .organization).naming("Ana Vell", .person)
      .stating(piece, "spoke", "spoke", nil).stating("Ana Vell", "left", "left", nil)
    #expect(Situation([report]).parties.map(\.name) == ["Ana Vell"])
  }

  @Test func `a surname after an article is whole`() {
    let report = Report("Abu Vell al-Kuwaiti spoke.").naming("Abu Vell al-Kuwaiti", .person)
      .stating("Abu Vell al-Kuwaiti", "spoke", "spoke", nil)
    #expect(Situation([report]).parties.map(\.name) == ["Abu Vell al-Kuwaiti"])
  }

  @Test func `who is called former after all reports that give an office has lost it`() {
    let texts = (1...6).map {
      "The leader of Norway, Ana Vell, opened bridge number \($0) in Selm."
    }
    let days = (1...6).map { "2031-03-0\($0)" }
    func role(_ text: String, _ day: String) -> String? {
      Situation(reading: texts + [text], days: days + [day]).parties
        .first { $0.name == "Ana Vell" }?.roles.first?.text
    }
    let former = "Former leader Ana Vell was killed in Selm, Norway said."
    #expect(role(former, "2031-03-09") == "Former leader")
    #expect(role(former, "2031-02-09") == "leader")
  }

  @Test func `what is felt in a land is nobody's words`() throws {
    let text = "Criticism from Norway and its allies pushed Chile to rework the plan for the port."
    let positions = Situation(reading: [text]).parties.flatMap(\.positions)
    #expect(!positions.isEmpty)
    #expect(positions.allSatisfy { $0.speaker == nil })
  }
}
