import Testing

@testable import Assessment

/// Numbers beside people that do not count them, and numbers that several words share.
@Suite struct UncountedTests {
  private func told(_ text: String) -> [String] {
    Situation(reading: [text], days: ["2031-05-03"]).figures
      .flatMap { figure in figure.values.map { "\(figure.measure.rawValue) \($0.text)" } }
  }

  @Test(arguments: [
    "Crews from more than 20 countries were taken hostage off Selm.",
    "The guard was wounded four times in Selm.",
    "Nearly 90 percent injuries to the head were seen in Selm.",
    "For the missing in Selm call 1-202-555-0100.",
    "Some 30 households in the hamlet of 300 people will be displaced near Selm.",
    "The police in Selm arrested owners of 2 newspapers.",
    "The blast in Peru in 2028 killed nobody.",
    "Two gunmen killed their guard in Selm.",
    "Better pumps in Selm are there to save thousands of lives.",
    "The blast in Selm could have killed 200 miners.",
    "A week without deaths was seen in Selm between days 14 and 20.",
    "The old Big Three died in Selm.",
    "Otto Brand was born Orlen 1819 died Selm 1882.",
    "In Selm came 200 volunteers from the Missing Persons Board.",
    "Falls made roughly one in every six deaths of miners in Selm.",
    "In Selm one in six miners died.",
    "One paper reported the deaths of miners in Selm.",
    "Two fires caused injuries in Selm.",
    "Thousands of lives are at stake in Selm.",
    "The Miners' League claims 20 to 30 percent of the vote in Selm.",
  ])
  func `nobody is counted`(_ text: String) {
    #expect(told(text).isEmpty)
  }

  @Test(arguments: [
    ("The blast in Selm killed a family of five.", ["killed five"]),
    ("The blast in Selm could have been worse: it killed 12 miners.", ["killed 12"]),
    ("The police in Selm arrested a total of 40 miners.", ["detained 40"]),
    ("The House of Norway backed the $700 plan by a vote of 263 to 171.", ["votes 263 to 171"]),
    ("The land evacuated 1,200 of its miners from Selm.", ["evacuated 1,200"]),
    ("Two miners suffered injuries in Selm.", ["injured Two"]),
    ("Five miners had injuries in Selm.", ["injured Five"]),
    ("In Selm 40 lives were lost.", ["killed 40"]),
    ("The fire in Selm claimed 40 lives.", ["killed 40"]),
    ("The House of Norway backed the plan by a vote of 52 to 41 percent.", ["votes 52 to 41"]),
  ])
  func `whoever is counted is still told`(_ text: String, _ figures: [String]) {
    #expect(told(text) == figures)
  }

  @Test(arguments: [
    ("In Selm nearly 1,000 people have been killed, injured or are missing.", "nearly 1,000"),
    ("The wave left 18,500 dead or missing in Selm.", "18,500"),
    ("The blast in Selm killed or wounded 40 people.", "40"),
    ("Hundreds of people were killed and injured in Selm.", "Hundreds"),
  ])
  func `a number that several words share is that of all`(_ text: String, _ number: String) {
    #expect(told(text) == ["affected \(number)"])
  }

  @Test(arguments: [
    ("The blast in Selm killed 12 people and wounded 40.", ["killed 12", "injured 40"]),
    ("The blast in Selm left two dead and injured 12.", ["injured 12", "killed two"]),
    ("In Selm 12 people were killed and 40 injured.", ["killed 12", "injured 40"]),
  ])
  func `words with numbers of their own share none`(_ text: String, _ figures: [String]) {
    #expect(told(text).sorted() == figures.sorted())
  }

  @Test(arguments: [
    ("The storm in Selm left as many as 45,000-50 ,000 people dead.", 45_000.0),
    ("The storm in Selm killed 12 ,500 people.", 12_500),
  ])
  func `a number that a space tore is one`(_ text: String, _ amount: Double) {
    let values = Situation(reading: [text]).figures.flatMap(\.values)
    #expect(values.map(\.amount) == [amount])
  }

  @Test(arguments: [
    ("54,000 pounds of flour and salt", []),
    ("54,000 pounds (24 tonnes) in sacks", []),
    ("5 million pounds of public money", ["5 million pounds"]),
    ("US$7 million for its new quays", ["US$7 million"]),
  ])
  func `a weight is no money`(_ words: String, _ sums: [String]) {
    let text = "Norway sent the old port of Selm \(words) in the spring"
    let days = ["2031-05-03", "2031-05-04"]
    let figures = Situation(reading: [text + ".", text + ", it said."], days: days).figures
    #expect(Set(figures.flatMap(\.values).map(\.text)) == Set(sums))
    #expect(!figures.contains { $0.parties.contains("United States") })
  }
}
