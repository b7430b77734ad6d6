import Extraction
import Prose
import Testing

@testable import Assessment

struct FiguresTests {
  private func report(_ text: String, _ day: String, _ name: String) -> Report {
    Report("News of the day. " + text, published: "2030-05-\(day)", name: name)
      .naming("Selm", .place).naming("Vantor", .organization).naming("Rescue Board", .organization)
  }

  private func figures(_ texts: [(String, String)]) -> [KeyFigure] {
    Situation(
      texts.enumerated().map { report($1.0, $1.1, "\($0)") }
    ).figures
  }

  @Test func `a toll that rose is that of days before`() {
    let texts = [
      "At least 61 people died as a flood tore through Norway, the disaster agency of Selm said, as "
        + "rescuers struggled to reach villages.",
      "The toll of the flood in Norway rose to 118 after rescuers reached Selm and its villages, the "
        + "disaster agency said, before another flood.",
    ]
    let figures = Situation(reading: texts, days: ["2031-05-02", "2031-05-05"]).figures
    #expect(figures.map { $0.values.map(\.text) } == [["At least 61", "118"]])
  }

  @Test(arguments: [
    ("Clashes left one person dead and 34 injured.", ["killed one", "injured 34"]),
    ("One soldier was killed and two were wounded.", ["killed One", "injured two"]),
    ("The flood killed 12 and left two missing.", ["killed 12", "missing two"]),
    ("One of those killed was a miner.", []),
    ("The blast killed Ana Vell and 12 others.", ["killed 12"]),
    ("The storm counted four deaths and 49 fires.", ["killed four"]),
    ("A doctor tended the wounded at two hospitals.", []),
    ("Two men were killed as hundreds of dockers marched.", ["killed Two"]),
    ("The raid that killed a man used four trucks.", []),
    ("The flood killed 12 and injured 40 more.", ["killed 12", "injured 40"]),
    ("Ten dockers, three miners and one diver were killed.", []),
    ("The toll is thought to be over 120.", ["killed over 120"]),
    ("The toll of the 7.0 magnitude quake is not known.", []),
    ("The flood took 0 lives.", []),
    ("12 people, including three children, were killed in Selm.", ["killed 12"]),
    ("At least 30 people, most of them miners, died in Selm.", ["killed At least 30"]),
    ("In Selm 30 people, officials said, were hurt.", ["injured 30"]),
    ("The number of injured in Selm rose to 40.", ["injured 40"]),
    ("The number of missing in Selm fell to 7.", ["missing 7"]),
    ("Officials put the number of injured in Selm at 12.", ["injured 12"]),
    (
      "Police said 14 people were arrested in Selm; the union put the number at 23.",
      ["detained 14", "detained 23"],
    ),
  ])
  func `each number counts what its own words say`(_ text: String, _ figures: [String]) {
    let found = Situation(reading: [text]).figures.flatMap { figure in
      figure.values.map { "\(figure.measure.rawValue) \($0.text)" }
    }
    #expect(found.sorted() == figures.sorted())
  }

  @Test(arguments: [
    ("No more than 30 people were killed in Selm.", KeyFigure.Bound.atMost),
    ("More than 30 people were killed in Selm.", .atLeast),
    ("As many as 30 people were killed in Selm.", .atMost),
    ("At least a dozen people were killed in Selm.", .atLeast),
    ("A dozen people were killed in Selm.", .about),
    ("Close to 30 people were killed in Selm.", .about),
  ])
  func `the words before a number say how exact it is`(_ text: String, _ bound: KeyFigure.Bound) {
    #expect(Situation(reading: [text]).figures.first?.values.first?.bound == bound)
  }

  @Test(arguments: [
    ("At least 12 people were killed in the blast, the mayor said.", "At least 12 people were"),
    ("Officials said 12 people were killed in the blast.", "12 people were killed"),
    ("At least 12 people were killed in the blast, according to Ana Vell.", "At least 12 people"),
  ])
  func `what a figure is about is what was said, not by whom`(_ text: String, _ about: String) {
    #expect(Situation(reading: [text]).figures.first?.about.hasPrefix(about) == true)
  }

  @Test(arguments: [
    (
      """
      Mayor Ana Vell, who has led the council of the town and its port for years, said that the \
      wave, which came at night, killed 1,200 villagers.
      """, "The wave, which came at night, killed 1,200 villagers",
    ),
    (
      """
      The road from the hills to the old harbour of the town was closed by mud for the fourth week, \
      and in Selm 12 people were killed.
      """, "In Selm 12 people were killed",
    ),
    (
      "When 12 people were killed in a house in Selm, the family of the miller got into a boat.",
      "12 people were killed in a house in Selm",
    ),
    (
      "As many as 1,200 people died in the quake, while an estimated 5,000 miners were hungry.",
      "As many as 1,200 people died in the quake, while an estimated 5,000 miners were hungry",
    ),
    (
      "A storm from the west caused a crane to fall into the new ferry of Selm, killing 12 people.",
      "A storm from the west caused a crane to fall into the new ferry of Selm, killing 12 people",
    ),
    (
      """
      The council of the town has told of more than 80 attacks on the members of the old guild of \
      Selm in the spring, including four deaths.
      """,
      "The council of the town has told of more than 80 attacks on the members of the old guild … including four deaths",
    ),
    (
      "So far 12 people have been killed in a house in Selm.",
      "So far 12 people have been killed in a house in Selm",
    ),
    (
      "We saw it when three miners of the old guild were killed in a house in Selm.",
      "Three miners of the old guild were killed in a house in Selm",
    ),
    ("Today, the wave killed 12 people in Selm.", "The wave killed 12 people in Selm"),
    (
      "Selm has seen much of late, including storms in spring that killed hundreds of people.",
      "Storms in spring that killed hundreds of people",
    ),
    (
      """
      Selm is the poorest port of the coast and has seen a number of woes of late, including floods and \
      storms in spring that killed hundreds of people.
      """,
      "A number of woes of late, including floods and storms in spring that killed hundreds…",
    ),
    (
      "The old dam of Selm broke at night in torrents of rain and mud, which killed 40 people.",
      "The old dam of Selm broke at night in torrents of rain and mud … killed 40 people",
    ),
    (
      """
      The flow of such drugs to the coast has had a deep effect on the whole of the land, including by \
      killing some 200 miners per day, putting a severe strain on its hospitals and ravaging the old towns.
      """,
      "The flow of such drugs to the coast … some 200 miners per day, putting a severe…",
    ),
    (
      "The storm in Selm left as many as 45,000-50 ,000 people dead.",
      "The storm in Selm left as many as 45,000-50 ,000 people dead",
    ),
  ])
  func `what a figure is about is told by the clause that holds it`(
    _ text: String,
    _ about: String,
  ) {
    #expect(Situation(reading: [text]).figures.map(\.about) == [about])
  }

  @Test(arguments: [
    ("At least 12 people were killed off Selm.", KeyFigure.Measure.killed, "At least 12", 12.0),
    ("The storm killed 1,200 villagers near Selm.", .killed, "1,200", 1_200),
    ("The death toll in Selm rose to 31.", .killed, "31", 31),
    ("The death toll from Sunday's great blast in Selm rose to 31.", .killed, "31", 31),
    (
      "More than three thousand families were displaced in Selm.", .displaced,
      "More than three thousand", 3_000,
    ),
    ("Police in Selm arrested nine dockers.", .detained, "nine", 9),
    ("Two dozen miners were hurt in Selm.", .injured, "Two dozen", 24),
    ("Hundreds of people are missing in Selm.", .missing, "Hundreds", 100),
    ("Tens of thousands were displaced in Selm.", .displaced, "Tens of thousands", 10_000),
    ("The quake in Selm killed 600 to 700 people.", .killed, "600 to 700", 600),
    ("Between 150 and 300 people are missing in Selm.", .missing, "Between 150 and 300", 150),
    ("Some 20-30,000 people fled Selm.", .displaced, "Some 20-30,000", 20_000),
    ("A dozen people drowned off Selm.", .killed, "A dozen", 12),
    ("The council of Selm voted 52 to 48 for the bridge.", .votes, "52 to 48", 52),
    ("The council of Selm voted 47.6 to 52.4 on the bridge.", .votes, "47.6 to 52.4", 52.4),
    ("Some 2,100 escaped miners had been arrested in Selm.", .detained, "Some 2,100", 2_100),
  ])
  func `a number and what it counts`(
    _ text: String,
    _ measure: KeyFigure.Measure,
    _ words: String,
    _ amount: Double,
  ) {
    let found = figures([(text, "03")])
    #expect(found.map(\.measure) == [measure])
    #expect(found.first?.values.map(\.text) == [words])
    #expect(found.first?.values.map(\.amount) == [amount])
    #expect(found.first?.values.first?.citation.text == text)
  }

  @Test(arguments: [
    "The ferry left Selm at 12 and nobody was killed.",
    "Selm has 12 bridges.",
    "The mill in Selm was built for 3 million dollars.",
    "In Selm 12 bakers said that a man had been killed.",
    "Four ministers of Selm said Otto Brand died in the mine.",
    "The bank gave the displaced people of Selm a million dollars.",
    "The bank gave the displaced people of Selm thousands of dollars.",
    "A driver aged 54 died of burns in Selm.",
    "A boy aged between 9 and 12 was killed in Selm.",
    "Another 12 people were killed in Selm.",
    "Dozens more were killed in Selm.",
    "No one was hurt in Selm.",
    "The number of arrests in Selm rose from nobody to nobody.",
  ])
  func `other numbers are none to follow`(_ text: String) {
    #expect(figures([(text, "03")]).isEmpty)
  }

  @Test(arguments: [
    "SELM, 3 May 2030 (Post) — ", "SELM BAY – ", "SELM (Wire) - ", "", "Selm, Zenda (Post) -- ",
    "SELM | Fri May 3, 2030 6:37 pm EDT SELM (Wire) - ", "(Post) -- ",
  ])
  func `what a figure is about begins behind the dateline`(_ dateline: String) {
    let text = dateline + "A ferry sank in the bay of Selm — an old one — and killed 12."
    let reports = [Report(text, published: "2030-05-03").naming("Selm", .place)]
    let about = Situation(reports).figures.first?.about
    #expect(about?.hasPrefix("A ferry sank in the bay") == true)
  }

  @Test(arguments: [
    "VANTOR killed 12 of its men — or so they say — off Selm.",
    "Selm — the bay — was shut when a storm killed 12 of its men.",
    "Selm (Zenda) saw 12 killed — an old tale — in one night.",
  ])
  func `a dash in a sentence is no dateline's`(_ text: String) {
    let reports = [Report(text, published: "2030-05-03").naming("Selm", .place)]
    let about = Situation(reports).figures.first?.about
    #expect(about?.prefix(4) == text.prefix(4))
  }

  @Test func `what two reports of a day give differently is contradicted`() throws {
    let found = figures([
      ("A ferry sank in the bay of Selm and killed 12 passengers.", "03"),
      ("In the bay of Selm 9 passengers of the ferry were killed.", "03"),
    ])
    let figure = try #require(found.first)
    #expect(found.count == 1)
    #expect(figure.isDisputed)
    #expect(figure.values.map(\.standing) == [.disputed, .disputed])
  }

  @Test(arguments: [
    ("2-3 billion", 2e9), ("2 billion to $3 billion", 2e9), ("2bn-3bn", 2e9), ("800 million", 8e8),
  ])
  func `a sum keeps both ends`(_ sum: String, _ amount: Double) {
    let text = "The port of Selm needs $\(sum) from Vantor for its new quays"
    let values = figures([(text + ".", "03"), (text + ", it said.", "04")]).flatMap(\.values)
    #expect(values.map(\.text) == ["$" + sum, "$" + sum])
    #expect(values.map(\.amount) == [amount, amount])
  }

  @Test func `a change is no range`() {
    let text = "The price of a ferry of Selm rose $2 to $99 at the new port of Vantor"
    let found = figures([(text + ".", "03"), (text + ", it said.", "04")])
    #expect(found.flatMap(\.values).map(\.text).sorted() == ["$2", "$2", "$99", "$99"])
  }

  @Test func `unlike sums are two figures`() {
    func gave(_ sum: String) -> String {
      "Vantor gave $\(sum) million to the new port of Selm for its quays."
    }
    #expect(figures([(gave("10"), "03"), (gave("1"), "03")]).isEmpty)
    let found = figures([(gave("10"), "03"), (gave("10.5"), "03")])
    #expect(found.map(\.isDisputed) == [false])
  }

  @Test func `numbers of two lands contradict nothing`() {
    func told(_ number: Int, _ land: String) -> String {
      "The great flood at the old dam killed \(number) miners of \(land) and Peru."
    }
    func isDisputed(_ texts: [String]) -> [Bool] {
      let days = texts.map { _ in "2031-05-03" }
      return Situation(reading: texts, days: days).figures.map(\.isDisputed)
    }
    #expect(isDisputed([told(12, "Chile"), told(15, "Chile")]) == [true])
    #expect(isDisputed([told(12, "Chile"), told(15, "Norway")]) == [false, false])
    // Those of which one is ten times the other are of two things.
    #expect(isDisputed([told(12, "Chile"), told(190, "Chile")]) == [false, false])
  }

  @Test func `a toll told days later has grown`() {
    let texts = [("Ana Vell", 12), ("Otto Brand", 15)].map { who, number in
      "The great flood on 2 May at the old dam killed \(number) miners of Chile, \(who) said."
    }
    func isDisputed(_ days: [String]) -> [Bool] {
      Situation(reading: texts, days: days).figures.map(\.isDisputed)
    }
    #expect(isDisputed(["2031-05-03", "2031-05-03"]) == [true])
    #expect(isDisputed(["2031-05-04", "2031-05-03"]) == [true])
    #expect(isDisputed(["2031-05-03", "2031-05-04"]) == [false])
    #expect(isDisputed(["2031-05-03", "2031-05-06"]) == [false])
  }

  @Test func `at least twelve and fifteen can both be true`() throws {
    let found = figures([
      ("A ferry sank in the bay of Selm and killed at least 12 passengers.", "03"),
      ("In the bay of Selm 15 passengers of the ferry were killed.", "03"),
    ])
    #expect(found.map(\.isDisputed) == [false])
  }

  @Test func `a later count supersedes the earlier, which is kept`() throws {
    let found = figures([
      ("A ferry sank in the bay of Selm and killed 12 passengers.", "03"),
      ("The toll of the ferry in the bay of Selm rose: 15 passengers were killed.", "05"),
    ])
    let figure = try #require(found.first)
    #expect(found.count == 1)
    #expect(figure.values.map(\.amount) == [12, 15])
    #expect(figure.values.map(\.standing) == [.superseded, .current])
  }

  @Test func `who says the same again takes nothing back`() throws {
    let found = figures([
      ("A ferry sank in the bay of Selm and killed 120 passengers.", "03"),
      ("Of the storm off Selm little is left to see, but 120 people were killed by it.", "05"),
    ])
    // An equal number of one place needs no other words in common.
    #expect(found.map { $0.values.map(\.standing) } == [[.current, .current]])
  }

  @Test func `each source has its own latest value`() throws {
    func said(_ who: String, _ number: String, _ day: String) -> Report {
      let content = "\(number) passengers of the ferry were killed in the bay of Selm"
      return report("\(who) said \(content).", day, "\(who)\(day)")
        .stating(who, "said", content, .claims)
    }
    let situation = Situation([
      said("Vantor", "7", "03"), said("Vantor", "9", "04"), said("Rescue Board", "14", "04"),
    ])
    let figure = try #require(situation.figures.first)
    #expect(
      figure.values.map(\.source) == ["Vantor", "Rescue Board", "Vantor"]
        || figure.values.map(\.source) == ["Vantor", "Vantor", "Rescue Board"]
    )
    let standing = Dictionary(grouping: figure.values, by: \.amount).mapValues { $0[0].standing }
    #expect(standing == [7: .superseded, 9: .disputed, 14: .disputed])
  }

  @Test func `other days and other places are other figures`() {
    #expect(
      figures([
        ("A ferry sank in the bay of Selm and killed 12 passengers.", "03"),
        ("A ferry sank in the bay of Selm and killed 9 passengers.", "20"),
      ]).count == 2
    )
    #expect(
      figures([
        ("A ferry sank in the bay of Selm and killed 12 passengers.", "03"),
        ("A ferry sank in the bay of Orlen and killed 9 passengers.", "03"),
      ]).count == 2
    )
  }

  @Test(arguments: [
    ("In Selm, miners fought the guards in clashes in which 12 miners were killed.", "[Selm]"),
    ("The pier fell in Selm on Monday. At least 12 people were killed.", "[Selm]"),
    ("At least 12 people were killed in Selm.", nil),
    ("The court sat for the town of Selm. At least 12 people were killed.", nil),
  ])
  func `where it was counted stands in brackets, where the words name no place`(
    _ text: String,
    _ place: String?,
  ) {
    let situation = Situation(reading: ["Norway mourns. " + text], days: ["2030-05-03"])
    let about = situation.figures.first?.about ?? ""
    #expect(about.contains("12"))
    #expect(place.map(about.hasSuffix) ?? !about.contains("["))
  }

  @Test(arguments: [
    ("From 2000 to 2013, deaths from cholera in Norway increased 71%, others dropped 14%.", []),
    (
      "At least 12 miners of Norway died, six were hurt and seven were captured.",
      ["At least 12", "six"],
    ),
  ])
  func `a share counts nobody, and who was captured was not hurt`(_ text: String, _ told: [String])
  {
    let figures = Situation(reading: [text], days: ["2030-05-03"]).figures
    #expect(
      Set(figures.flatMap(\.values).map(\.text))
        == Set(told)
    )
  }

  @Test func `two votes of a day are two figures`() {
    let situation = Situation(
      reading: [
        "The House of Norway voted 180-238 to reject the plan to close the port.",
        "The House of Norway voted 123-295 to reject the plan to keep the port for a year.",
      ],
      days: ["2030-05-03", "2030-05-03"],
    )
    #expect(situation.figures.count == 2)
  }
}
