import Extraction
import Prose
import Testing

@testable import Assessment

struct ActorTests {
  private func states(_ report: Report) -> Report {
    report.naming("Austria", .country, entity: "country:AT", form: .name)
      .naming("Austrian", .nationality, entity: "country:AT", form: .demonym)
      .naming("Chile", .country, entity: "country:CL", form: .name)
      .naming("Ghana", .country, entity: "country:GH", form: .name)
  }

  private func names(_ text: String) -> [String] {
    Situation([states(Report(text))]).parties.map(\.name).sorted()
  }

  @Test func `what one name of a list does the others do`() {
    #expect(names("Austria, Chile and Ghana signed the treaty.") == ["Austria", "Chile", "Ghana"])
    #expect(names("The treaty was signed in Austria, Chile and Ghana.").isEmpty)
  }

  @Test func `a list ends with its and`() {
    #expect(names("Snow fell in Austria and Chile, Ghana said.") == ["Ghana"])
    #expect(names("Austria and Chile, and Ghana, said so.") == ["Austria", "Chile", "Ghana"])
  }

  @Test func `an adjective alone is no actor`() {
    #expect(names("The Austrian winter killed the vines.").isEmpty)
    #expect(names("Austrian officials praised the vines.") == ["Austria"])
    #expect(names("The wine of Austria in general won the cup.").isEmpty)
    #expect(names("An Austrian general praised the vines.") == ["Austria"])
    #expect(names("The Austrian team won the cup.").isEmpty)
  }

  @Test func `who strikes acts, where strikes happen does not`() {
    #expect(names("The Austrian strikes ended the truce.") == ["Austria"])
    #expect(names("Chile's attack ended the truce.") == ["Chile"])
    #expect(names("The Ghana strikes ended the truce.").isEmpty)
  }

  @Test func `an army is a party beside its state`() throws {
    let situation = Situation([
      states(Report("The Austrian army left. Austria's army came back. Austria rejoiced."))
    ])
    let army = try #require(situation.parties.first { $0.kind == .organization })
    #expect(army.represents == "Austria")
    #expect(army.aliases.map(\.text).sorted() == ["Austria's army", "Austrian army"])
    #expect(situation.aliases(of: "Austria") == ["Austria"])
  }

  @Test func `those who report are no parties`() {
    let report = Report("Ana Vell told Reuters that Reuters was late. Vell is right.")
      .naming("Ana Vell", .person).naming("Vell", .person).naming("Reuters", .organization)
    #expect(Situation([report]).parties.map(\.name) == ["Ana Vell"])
    let own = Report("Otto Brand met Reuters's Ana Vell. Ana Vell spoke to Otto Brand.")
      .naming("Ana Vell", .person).naming("Otto Brand", .person).naming("Reuters", .organization)
    #expect(Situation([own]).parties.map(\.name) == ["Otto Brand"])
  }

  @Test(arguments: ["\n\n", "\n"])
  func `who signs a report is no party`(_ gap: String) {
    let text =
      "By Ana Vell and Otto Brand\(gap)SELM - Chile closed the quay. Rudolf Kars met Ilse Vos."
    let names = Situation(reading: [text]).parties.map(\.name)
    #expect(!names.contains("Ana Vell") && !names.contains("Otto Brand"))
    #expect(names.contains("Chile"))
  }

  @Test func `who took the picture above a report is no party`() {
    let text = "(By Ana Vell -- Orlen Press) Chile closed the quay. Rudolf Kars met Ilse Vos."
    let names = Situation(reading: [text]).parties.map(\.name)
    #expect(!names.contains("Ana Vell") && names.contains("Chile"))
    let end =
      "Chile closed the quay. Rudolf Kars met Ilse Vos. (This article was written by Ana Vell.)"
    #expect(!Situation(reading: [end]).parties.contains { $0.name == "Ana Vell" })
  }

  @Test func `what is done to a plan is about the plan, and ends where the next verb begins`() {
    func what(_ text: String) -> [String] {
      Situation(reading: [text]).parties.flatMap(\.positions).map(\.what)
    }
    #expect(what("The old treaty was denounced by Chile and left to rot.") == ["The old treaty"])
    #expect(
      what("Chile suspended all trade with Selm and closed the quay.") == ["all trade with Selm"]
    )
  }

  @Test func `what a minister denounces his leader does not`() {
    let text = "Ana Vell's minister, Otto Brand, denounced the treaty."
    let parties = Situation(reading: [text]).parties
    #expect(parties.first { $0.name == "Otto Brand" }?.positions.count == 1)
    #expect(parties.first { $0.name == "Ana Vell" }?.positions.isEmpty != false)
  }

  @Test func `what is wanted counts before what is claimed in a sentence`() {
    let text = "Chile alleged neglect at more than 800 quays and demanded a new treaty."
    let positions = Situation(reading: [text]).parties.flatMap(\.positions)
    #expect(positions.map(\.stance) == [.demands])
    #expect(positions.map(\.what) == ["a new treaty"])
  }

  @Test(arguments: [
    "Chile said it would not comment until the vines were dead.",
    "Chile said it did not comment on vines.",
  ])
  func `who will not comment claims nothing`(_ text: String) {
    #expect(Situation(reading: [text]).parties.flatMap(\.positions).isEmpty)
  }

  @Test func `whose partners do something does not do it`() {
    let names = names("Austria and Chile, Ghana's partners in the north, signed the treaty.")
    #expect(names == ["Austria", "Chile"])
  }

  @Test func `what is said without more is claimed, and what is asked is not`() {
    let said = Report("Ana Vell said the vines were dead.")
      .naming("Ana Vell", .person)
      .stating("Ana Vell", "said", "the vines were dead", nil)
    #expect(Situation([said]).parties.flatMap(\.positions).map(\.stance) == [.claims])
    let asked = Report("It is unclear whether Ana Vell demands new vines.")
      .naming("Ana Vell", .person)
      .stating("Ana Vell", "demands", "new vines", .demands)
    #expect(Situation([asked]).parties.flatMap(\.positions).isEmpty)
    let alternative = Report("It is unclear whether Ana Vell gives in, or demands new vines.")
      .naming("Ana Vell", .person)
      .stating("Ana Vell", "demands", "new vines", .demands)
    #expect(Situation([alternative]).parties.flatMap(\.positions).isEmpty)
    let conditional = Report("If it rains, Ana Vell demands new vines.")
      .naming("Ana Vell", .person)
      .stating("Ana Vell", "demands", "new vines", .demands)
    #expect(Situation([conditional]).parties.flatMap(\.positions).map(\.stance) == [.demands])
  }
}
