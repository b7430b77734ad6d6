import Extraction
import Prose
import Testing

@testable import Assessment

struct JoiningTests {
  @Test func `a surname joins the full name before it`() {
    let situation = Situation([
      Report("Ana Vell met the press. Vell spoke for an hour.")
        .naming("Ana Vell", .person).naming("Vell", .person)
    ])
    #expect(situation.parties.map(\.name) == ["Ana Vell"])
    #expect(situation.aliases(of: "Ana Vell") == ["Ana Vell", "Vell"])
    #expect(situation.parties[0].aliases.first { $0.text == "Vell" }?.reason == "surname")
  }

  @Test func `of two with one surname it stays apart`() {
    let situation = Situation([
      Report("Ana Vell and Otto Vell met the press. Vell spoke. Vell left.")
        .naming("Ana Vell", .person).naming("Otto Vell", .person).naming("Vell", .person)
    ])
    #expect(
      situation.aliases(of: "Ana Vell") == nil || situation.aliases(of: "Ana Vell") == ["Ana Vell"]
    )
    #expect(situation.aliases(of: "Vell") == ["Vell"])
  }

  @Test func `a surname in use before its second bearer comes in keeps its meaning`() {
    let situation = Situation([
      Report("Kang Ho-jin arrived. Kang said little. He met Min Kang. Kang left.")
        .naming("Kang Ho-jin", .person).naming("Min Kang", .person).naming("Kang", .person)
        .stating("Kang", "said", "little", nil)
    ])
    #expect(situation.aliases(of: "Min Kang") != ["Kang", "Min Kang"])
  }

  @Test func `the second of three names means the only one who has it, unless it has a title`() {
    func aliases(_ text: String) -> [String]? {
      Situation(reading: [text]).aliases(of: "Ana Vell Marsh")
    }
    #expect(
      aliases("Ana Vell Marsh said it was late. Vell said no more of it.")
        == ["Ana Vell Marsh", "Vell"]
    )
    #expect(
      aliases("Ana Vell Marsh said it was late. President Vell said no more of it.")
        == ["Ana Vell Marsh"]
    )
  }

  @Test func `a surname in another document means the only one who has it`() {
    let situation = Situation([
      Report("Ana Vell met the press. Ana Vell left.", name: "a").naming("Ana Vell", .person),
      Report("Vell came. Vell went.", name: "b").naming("Vell", .person),
    ])
    #expect(situation.aliases(of: "Ana Vell") == ["Ana Vell", "Vell"])
  }

  @Test func `an acronym in brackets joins its name`() {
    let situation = Situation([
      Report("The Rural Relief Front (RRF) met. The RRF left.")
        .naming("Rural Relief Front", .organization).naming("RRF", .organization)
    ])
    #expect(situation.aliases(of: "Rural Relief Front") == ["RRF", "Rural Relief Front"])
  }

  @Test(arguments: [
    "Karo Vand, better known as Moko, left. Moko and Ana Vell met Moko.",
    "Karo Vand \u{2013} more commonly known as Moko \u{2013} left. Moko and Ana Vell met Moko.",
    "Karo Vand (also known as \"Moko\") left. Moko and Ana Vell met Moko.",
    "Karo Vand, nicknamed Moko, left. Moko and Ana Vell met Moko.",
    "Karo Vand, known by the nickname of Moko, left. Moko and Ana Vell met Moko.",
  ])
  func `what somebody is known as joins the name`(text: String) {
    let report = Report(text).naming("Karo Vand", .person).naming("Moko", .organization)
      .naming("Ana Vell", .person)
    #expect(Situation([report]).aliases(of: "Karo Vand") == ["Karo Vand", "Moko"])
  }

  @Test func `what somebody knows of another joins nothing`() {
    let report = Report("Karo Vand, whom she had known as well as Moko, left. He met Ana Vell.")
      .naming("Karo Vand", .person).naming("Moko", .person).naming("Ana Vell", .person)
    #expect(Situation([report]).aliases(of: "Karo Vand") == ["Karo Vand"])
  }

  @Test func `an acronym of another language joins the name before it where it stands for it`() {
    func names(_ text: String) -> [String] {
      let report = Report(text).naming("Orlen Reserve Bank", .organization)
        .naming("BCR", .organization)
      return Situation([report]).parties.map(\.name)
    }
    #expect(names("The Orlen Reserve Bank (BCR) agreed. BCR left.") == ["Orlen Reserve Bank"])
    #expect(names("The Orlen Reserve Bank (BCR) agreed.").contains("Orlen Reserve Bank"))
    // The letters are those of another name.
    let other = Report("The Brown Coal Region (BCR) agreed. BCR left.", name: "b")
      .naming("Brown Coal Region", .organization).naming("BCR", .organization)
    let slip = Report("The Orlen Reserve Bank (BCR) agreed. BCR left.", name: "a")
      .naming("Orlen Reserve Bank", .organization).naming("BCR", .organization)
    let bank = Situation([other, slip]).parties.first { $0.name == "Orlen Reserve Bank" }
    #expect(bank?.aliases.map(\.text) == ["Orlen Reserve Bank"])
  }

  @Test func `a place in brackets joins nothing`() {
    let situation = Situation([
      Report("The Rural Relief Front (XKQ) met. The XKQ left. The Rural Relief Front stayed.")
        .naming("Rural Relief Front", .organization).naming("XKQ", .place)
    ])
    #expect(situation.aliases(of: "Rural Relief Front") == ["Rural Relief Front"])
  }

  @Test(arguments: [
    ("Iryna Zelenko", "Iryna Zelenkko", true),
    ("Iryna Zelenskaya", "Iryna Zelenskaia", true),
    ("Iryna Zelenko", "Oleh Zelenko", false),
    ("Iryna Morton", "Iryna Horton", false),
    ("Ana M. Vell", "Ana Vell", true),
    ("Abdel al-Tarek", "Abdel Tarek", true),
    ("José Vell", "Jose Vell", true),
    ("Moammar Qadhel", "Muammar Kaddel", true),
    ("Stefan Kooths", "Steven Gaydos", false),
    ("Hamid Assem", "Mahmud Shamam", false),
  ])
  func `spellings of one name join`(_ a: String, _ b: String, _ areOne: Bool) {
    let situation = Situation([
      Report("\(a) came. \(a) left.", name: "a").naming(a, .person),
      Report("\(b) stayed. \(b) slept.", name: "b").naming(b, .person),
    ])
    #expect((situation.parties.count == 1) == areOne)
  }

  @Test func `names that sound alike stay apart where one report has both`() {
    let (a, b) = ("Moammar Qadhel", "Muammar Kaddel")
    let situation = Situation([
      Report("\(a) met \(b). \(a) left. \(b) slept.").naming(a, .person).naming(b, .person)
    ])
    #expect(situation.parties.count == 2)
  }

  @Test func `a seat stands for its state where it acts and not where it is a place`() {
    func report(_ text: String) -> Report {
      Report(text).naming("Vienna", .country, entity: "country:AT", form: .seat)
    }
    #expect(Situation([report("The talks in Vienna went on.")]).parties.isEmpty)
    let situation = Situation([report("Vienna rejects the plan.")])
    #expect(situation.parties.map(\.kind) == [.country])
  }

  @Test func `people speak for their state`() {
    let situation = Situation([
      Report("Austrian officials met in Graz.")
        .naming("Austrian", .nationality, entity: "country:AT", form: .demonym)
        .naming("Graz", .place)
    ])
    #expect(situation.parties.map { $0.aliases.map(\.text) } == [["Austrian officials"]])
  }

  @Test
  func `a town that is the seat of a union stands for it unless its own state is the subject`() {
    func report(_ text: String) -> Report {
      Report(text).naming("Brussels", .place, entity: "country:BE", form: .seat)
        .naming("Belgium", .country, entity: "country:BE", form: .name)
    }
    #expect(
      Situation([report("Brussels rejects the plan.")]).parties.map(\.key.text) == ["party:org:eu"]
    )
    let own = Situation([report("Brussels rejects the plan. Belgium is calm.")])
    #expect(own.parties.map(\.key.text) == ["party:country:BE"])
  }

  @Test func `a given name means the only one who has it`() {
    let situation = Situation([
      Report("Ana Vell met the press.", name: "a").naming("Ana Vell", .person),
      Report("Vell spoke, and Ana waved.", name: "b")
        .naming("Vell", .person).naming("Ana", .person),
    ])
    #expect(situation.aliases(of: "Ana Vell") == ["Ana", "Ana Vell", "Vell"])
    let others = Situation([
      Report("Ana Vell met Ana Kars.", name: "a")
        .naming("Ana Vell", .person).naming("Ana Kars", .person),
      Report("Vell spoke, and Ana waved.", name: "b")
        .naming("Vell", .person).naming("Ana", .person),
    ])
    #expect(others.aliases(of: "Ana Vell")?.contains("Ana") != true)
  }

  @Test func `a short given name joins where no third one has the surname`() {
    func situation(_ third: String) -> Situation {
      Situation([
        Report("Dan Vell met Daniel R. Vell and \(third). Dan Vell left. Daniel R. Vell left.")
          .naming("Dan Vell", .person).naming("Daniel R. Vell", .person).naming(third, .person)
      ])
    }
    #expect(situation("Otto Brand").aliases(of: "Dan Vell")?.contains("Daniel R. Vell") == true)
    #expect(situation("Ida Vell").aliases(of: "Dan Vell")?.contains("Daniel R. Vell") != true)
  }

  @Test func `what tells generations apart is no surname and nobody by itself`() {
    let situation = Situation([
      Report("Ana Vell Jr. met the press. Vell left. Jr. spoke.")
        .naming("Ana Vell Jr.", .person).naming("Vell", .person).naming("Jr.", .person)
        .stating("Jr.", "spoke", "Jr.", nil)
    ])
    #expect(situation.parties.map(\.name) == ["Ana Vell Jr."])
    #expect(situation.aliases(of: "Ana Vell Jr.") == ["Ana Vell Jr.", "Vell"])
  }

  @Test func `a body is one with or without an "and" and a plural`() {
    let situation = Situation([
      Report("The Floods Emergency Fund met the Flood and Emergency Fund and the Floods Fund.")
        .naming("Floods Emergency Fund", .organization)
        .naming("Flood and Emergency Fund", .organization).naming("Floods Fund", .organization)
    ])
    #expect(
      situation.parties.first { $0.name.hasSuffix("Emergency Fund") }?.aliases.map(\.text).sorted()
        == ["Flood and Emergency Fund", "Floods Emergency Fund"]
    )
    #expect(situation.aliases(of: "Floods Fund") == ["Floods Fund"])
  }

  @Test func `nobody calls a cabinet by its head`() {
    let situation = Situation(reading: ["The Vell Cabinet met. Vell said it was late."])
    #expect(situation.aliases(of: "Vell Cabinet") != ["Vell", "Vell Cabinet"])
  }

  @Test func `an article is no part of a name, be it glued to it`() {
    let situation = Situation([
      Report("TheCourier said so. Readers of the Courier left. Theodora stayed.")
        .naming("TheCourier", .organization).naming("the Courier", .organization)
        .naming("Theodora", .person)
    ])
    #expect(situation.parties.map(\.aliases.count).sorted() == [1, 2])
  }

  @Test func `a surname after a sentence that ends in initials is no new name`() {
    let situation = Situation([
      Report("Ana Vell met buyers all over the U.S. Vell spoke.")
        .naming("Ana Vell", .person).naming("U.S. Vell", .organization)
        .stating("U.S. Vell", "spoke", "spoke", nil)
    ])
    #expect(situation.aliases(of: "Ana Vell") == ["Ana Vell", "Vell"])
  }

  @Test func `a slip in a surname's double letters joins in another document`() {
    let situation = Situation([
      Report("Ana Tarrekin met the press. Ana Tarrekin left.", name: "a")
        .naming("Ana Tarrekin", .person),
      Report("TAREKKIN: Thank you.", name: "b").naming("TAREKKIN", .person),
    ])
    #expect(situation.aliases(of: "Ana Tarrekin") == ["Ana Tarrekin", "TAREKKIN"])
  }

  @Test func `initials mean whom reports spell out, not who only begins with them`() {
    let situation = Situation([
      Report("The Orlen Food Fund met. OFF gave up.", name: "a")
        .naming("Orlen Food Fund", .organization).naming("OFF", .organization),
      Report("OFF Shipping of Selm sailed. OFF paid.", name: "b")
        .naming("OFF Shipping", .organization).naming("OFF", .organization),
      Report("OFF met the press. OFF left.", name: "c").naming("OFF", .organization),
    ])
    let fund = situation.parties.first { $0.name == "Orlen Food Fund" }
    #expect(fund?.salience.documents == 2)
  }
}
