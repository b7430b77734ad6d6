import Extraction
import Prose
import Testing

@testable import Assessment

/// Single words over documents that several names could be meant by.
struct NamesakeTests {
  private func both(_ first: String, _ second: String, _ name: String) -> Report {
    let names = [first, second].sorted { $0.count > $1.count }
    return Report("\(first) met the press. \(second) left at once.", name: name)
      .naming(names[0], .person).naming(names[1], .person)
  }

  private func alone(_ word: String, _ name: String, _ kind: NameKind = .person) -> Report {
    Report("\(word) came in. \(word) went out.", name: name).naming(word, kind)
  }

  @Test func `kings of two lands are two`() {
    let parties = Situation(
      reading: [
        "King Otto II of Sweden closed the port of Selm on Monday.",
        "Norwegian King Otto spoke on Tuesday. King Otto of Norway condemned the march.",
        "King Otto of Norway left for the valley. King Otto said it was late.",
      ]
    ).parties.filter { $0.name.contains("Otto") }
    #expect(parties.map { $0.represents }.sorted { $0 ?? "" < $1 ?? "" } == ["Norway", "Sweden"])
    #expect(parties.first { $0.represents == "Norway" }?.salience.documents == 2)
  }

  @Test func `a king without his number is the only one there is`() {
    let parties = Situation(
      reading: [
        "King Otto II of Sweden closed the port of Selm on Monday.",
        "Swedish King Otto spoke on Tuesday. King Otto condemned the march.",
      ]
    ).parties.filter { $0.name.contains("Otto") }
    #expect(parties.map(\.name) == ["Otto II"])
  }

  @Test(arguments: [
    (
      "“It is late,” said Vell Marsh. Ana Vell called the raid a mistake. Vell left Selm.",
      "Ana Vell",
    ),
    // Who was called so before goes on to be.
    (
      "Vell Marsh met the press. Vell left. Ana Vell called it a mistake. Vell said so.",
      "Vell Marsh",
    ),
  ])
  func `a word behind who has it for surname is the surname`(_ text: String, _ name: String) {
    let parties = Situation(reading: [text]).parties
    #expect(parties.first { $0.aliases.contains { $0.text == "Vell" } }?.name == name)
  }

  @Test func `words in another order are those of a known body`() {
    let parties = Situation(
      reading: [
        "The National Transitional Council said it was late. The Transitional National Council left Selm."
      ]
    ).parties.map(\.name)
    #expect(parties == ["National Transitional Council"])
  }

  @Test func `a word that each document settles joins nobody of another`() {
    let situation = Situation([
      // In the first the surname stands before the name.
      both("Vell", "Ana Vell", "a"), both("Vell", "Otto Vell", "b"), alone("Vell", "c"),
    ])
    #expect(situation.aliases(of: "Ana Vell") == ["Ana Vell", "Vell"])
    #expect(situation.aliases(of: "Otto Vell") == ["Otto Vell", "Vell"])
    #expect(situation.aliases(of: "Vell") == ["Vell"])
  }

  @Test func `a lone surname means whom nearly all reports mean by it`() {
    let many = (1...8).map { day in
      Report("Ana Vell met the press on day \(day). Vell left at once.", name: "m\(day)")
        .naming("Ana Vell", .person).naming("Vell", .person)
    }
    let situation = Situation(many + [both("Otto Vell", "Vell", "o"), alone("Vell", "z")])
    let chief = situation.parties.first { $0.name == "Ana Vell" }
    #expect(chief?.salience.documents == 9)
    #expect(situation.aliases(of: "Otto Vell") == ["Otto Vell", "Vell"])
    // Of two who are named as often nobody is meant.
    let even = Situation(
      many.prefix(2) + [both("Otto Vell", "Vell", "o"), alone("Vell", "z")]
    )
    #expect(even.parties.first { $0.name == "Ana Vell" }?.salience.documents == 2)
  }

  @Test func `a body's initials mean in all documents what one says`() {
    let situation = Situation([
      Report("The Food Fund (FF) met. The FF left.", name: "a")
        .naming("Food Fund", .organization).naming("FF", .organization),
      Report("The FF said it would pay. The FF paid.", name: "b").naming("FF", .organization),
    ])
    #expect(situation.aliases(of: "Food Fund") == ["FF", "Food Fund"])
  }

  @Test func `a short given name that does not begin the long one is its bearer's all the same`() {
    func aliases(_ third: [Report]) -> [String]? {
      Situation(
        [
          Report("Hank Vell came. Hank Vell left.", name: "a").naming("Hank Vell", .person),
          Report("Henry Vell came. Henry Vell left.", name: "b").naming("Henry Vell", .person),
        ] + third
      ).aliases(of: "Hank Vell")
    }
    #expect(aliases([]) == ["Hank Vell", "Henry Vell"])
    // With a third bearer of the surname nobody can tell.
    let other = Report("Otto Vell came. Otto Vell left.", name: "c").naming("Otto Vell", .person)
    #expect(aliases([other]) == ["Hank Vell"])
  }

  private func body(_ name: String, as short: String, _ document: String) -> Report {
    Report("\(name) (\(short)) met on Monday. \(short) left at once.", name: document)
      .naming(name, .organization).naming(short, .organization)
  }

  @Test func `a company goes by its name without its form, whatever else begins with that`() {
    let situation = Situation([
      body("Vantor Inc.", as: "Vantor", "a"), body("Vantor Works Council", as: "Vantor", "b"),
      alone("Vantor", "c", .organization),
    ])
    let company = situation.parties.first { $0.name == "Vantor Inc." }
    #expect(company?.salience.documents == 2)
  }

  @Test func `bodies with the same initials and most words are one, others with them are not`() {
    let situation = Situation([
      body("Inland Ports and Canals Company", as: "IPC", "a"),
      body("Inland Ports and Canals NV", as: "IPC", "b"),
      body("Isle Peace Committee", as: "IPC", "c"), alone("IPC", "d", .organization),
    ])
    let names = situation.parties.map(\.name)
    #expect(names.filter { $0.hasPrefix("Inland") }.count == 1)
    #expect(names.contains("Isle Peace Committee"))
  }

  @Test func `the order of a body's words makes no other body`() {
    let situation = Situation([
      Report("The Transitional Vale Council met.", name: "a")
        .naming("Transitional Vale Council", .organization),
      Report("The Vale Transitional Council left.", name: "b")
        .naming("Vale Transitional Council", .organization),
    ])
    #expect(situation.parties.count == 1)
  }

  @Test func `a slip of the kind makes no land of a person`() {
    let many = (1...6).map {
      Report("Ana Vell came on day \($0). Ana Vell left.", name: "m\($0)")
        .naming("Ana Vell", .person)
    }
    let slip = Report("Ana Vell was there.", name: "s").naming("Ana Vell", .country)
    #expect(Situation(many + [slip]).parties.map(\.kind) == [.person])
  }

  @Test func `who heads another body besides does not hold a minister's office for it`() {
    func represents(_ second: String) -> String? {
      Situation(reading: [
        "Treasury Secretary Ana Vell said on Monday that the banks were sound. Vell left.",
        "Treasury Secretary Ana Vell said on Tuesday that it was late. Vell left.",
        second,
      ]).parties.first { $0.name == "Ana Vell" }?.represents
    }
    #expect(
      represents("Ana Vell, president of the Orlen Harbour Union, said it was late. Vell left.")
        != "Orlen Harbour Union"
    )
  }

  @Test func `two names that ran into one join nobody`() {
    let situation = Situation([
      both("Ana Vell", "Vell", "a"), both("Otto Brand", "Brand", "b"),
      Report("Ana Vell Otto Brand. It rained.", name: "c").naming("Ana Vell Otto Brand", .person),
    ])
    #expect(situation.aliases(of: "Ana Vell") == ["Ana Vell", "Vell"])
    #expect(situation.aliases(of: "Otto Brand") == ["Brand", "Otto Brand"])
  }

  @Test func `a minister of many reports stays one if a line looks like a byline`() {
    let reports = (1...12).map { "Minister Ana Vell said on day \($0) that the quay was shut." }
    let byline = "By Ana Vell\n\nNobody came to the quay on Monday, and no ship left it."
    let days = (1...13).map { $0 < 10 ? "2031-05-0\($0)" : "2031-05-\($0)" }
    let situation = Situation(reading: reports + [byline], days: days)
    #expect(situation.parties.contains { $0.name == "Ana Vell" })
  }

  @Test(arguments: [
    ["Otto Vell was mayor until May. Mrs. Vell said the harbour must be closed."],
    [
      "Mrs. Vell said the harbour must be closed.",
      "Otto Vell was mayor until May, Mr. Brand said.",
    ],
  ])
  func `a woman's surname is no man's`(_ texts: [String]) {
    let situation = Situation(
      reading: texts,
      days: texts.map { _ in "2030-05-03" },
    )
    #expect(situation.aliases(of: "Vell") == ["Vell"])
    let held = situation.parties.flatMap { party in party.positions.map { _ in party.name } }
    #expect(held.contains("Vell") && !held.contains("Otto Vell"))
  }

  @Test func `a woman's surname is that of the only woman who has it`() {
    let situation = Situation(
      reading: [
        "Otto Vell was mayor until May.", "Mary Vell met the press.",
        "Ms. Vell said the harbour must be closed.",
      ],
      days: ["2030-05-01", "2030-05-02", "2030-05-03"],
    )
    #expect(situation.aliases(of: "Mary Vell") == ["Mary Vell", "Vell"])
  }

  @Test func `a king goes by no surname`() {
    let situation = Situation(
      reading: [
        "Ana Otto met the press.", "King Otto of Norway opened the port.",
        "King Otto II of Norway opened the bridge.",
      ],
      days: ["2030-05-01", "2030-05-02", "2030-05-03"],
    )
    #expect(situation.aliases(of: "Ana Otto") == ["Ana Otto"])
    #expect(situation.aliases(of: "Otto II")?.contains("Otto") == true)
  }

  @Test func `a name cut off behind an initial keeps no fuller ones apart`() {
    let situation = Situation(
      reading: ["Ana B. Vell met the press.", "Ana Vell left.", "Ana B, she said, left at once."],
      days: ["2030-05-01", "2030-05-02", "2030-05-03"],
    )
    let person = situation.parties.first { $0.aliases.contains { $0.text == "Ana B. Vell" } }
    #expect(person?.aliases.contains { $0.text == "Ana Vell" } == true)
  }
}
