import Extraction
import Prose
import Testing

@testable import Assessment

/// Numbers that are told again in other words.
struct SameNumberTests {
  /// The numbers of each figure of killed, by their reports.
  private func killed(_ reports: [(text: String, day: String)]) -> [[String]] {
    figures(reports, .killed)
  }

  private func figures(_ reports: [(text: String, day: String)], _ measure: KeyFigure.Measure)
    -> [[String]]
  {
    let situation = Situation(reading: reports.map(\.text), days: reports.map(\.day))
    return situation.figures.filter { $0.measure == measure }
      .map { figure in figure.values.map { "\($0.text) \($0.published?.description ?? "")" } }
  }

  private let quake = (
    text: "The quake in Norway killed as many as 4,700 people.", day: "2031-05-02",
  )

  @Test(arguments: [
    "It is believed that the earthquake killed as many as 4,700 people.",
    "As many as 4,700 people died in the tremor.",
  ])
  func `a toll that names no place is that of the place that others name`(_ text: String) {
    #expect(killed([quake, (text, "2031-05-09")]).count == 1)
    // Months later another one may be meant.
    #expect(killed([quake, (text, "2031-09-09")]).count == 2)
    #expect(
      killed([quake, ("A flood in Zenda left 4,700 people dead.", "2031-05-09")]).count == 2
    )
  }

  @Test func `round numbers need more words in common`() {
    let first = (text: "Hundreds of miners were killed at the pit in Norway.", day: "2031-05-02")
    #expect(killed([first, ("A ferry left hundreds of pilgrims dead.", "2031-05-03")]).count == 2)
  }

  @Test func `two numbers that stand together are told of one event`() {
    let first = (text: "The blast in Norway left 13 dead and 32 wounded.", day: "2031-05-02")
    let again = (text: "Otto Brand is held for it: 13 were killed and 32 hurt.", day: "2031-05-20")
    #expect(killed([first, again]) == [["13 2031-05-02", "13 2031-05-20"]])
    let other = (text: "Otto Brand is held for it: 13 were killed and 40 hurt.", day: "2031-05-20")
    #expect(killed([first, other]).count == 2)
    // A round one is met by chance only without the other.
    let dozens = (
      text: "The blast in Norway in January left 13 dead and dozens wounded.", day: "2031-05-02",
    )
    let blast = (
      text: "Otto Brand is held for the blast: 13 were killed and dozens hurt.", day: "2031-05-20",
    )
    #expect(figures([dozens, blast], .injured).count == 1)
    let small = (text: "The blast in Norway left one dead and three hurt.", day: "2031-05-02")
    let chance = (text: "Ana Vell said one was killed and three were hurt.", day: "2031-05-20")
    #expect(killed([small, chance]).count == 2)
  }

  @Test func `a report gives a number again in other words`() {
    let texts = [
      "The raid on the mine left 17 people dead.", "Ana Vell is charged with killing 17 people.",
    ]
    #expect(killed([(texts.joined(separator: " "), "2031-05-02")]) == [["17 2031-05-02"]])
    let others = [
      "The raid of 3 April left 17 people dead.",
      "Ana Vell said a fall on 9 April killed 17 people.",
    ]
    #expect(killed([(others.joined(separator: " "), "2031-05-02")]).count == 2)
  }

  @Test(arguments: [("Selm", "04", 1), ("Orlen", "04", 2), ("Selm", "24", 2)])
  func `a number of one town within the week is told again`(
    _ town: String,
    _ day: String,
    _ count: Int,
  ) {
    let texts = [
      "At least 31 people were killed in marches in Selm.", "In \(town), 31 were killed by guards.",
    ]
    let reports = zip(texts, ["02", day]).map { text, day in
      Report("News of the day. " + text, published: "2031-05-" + day, name: day)
        .naming("Selm", .place).naming("Orlen", .place)
    }
    #expect(Situation(reports).figures.count == count)
  }
}
