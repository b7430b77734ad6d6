import Testing

@testable import Assessment

/// What a figure is called by.
@Suite struct FigureTitleTests {
  @Test(arguments: [
    (["Killed hundreds", "It killed hundreds", "A quake killed hundreds in Selm on Monday"], 2),
    (["Have killed nearly 11,000 people in Selm", "11,000 were killed"], 1),
    (["$562m", "Norway asks for $562m to rebuild the town"], 1),
    (["12 miners died in Selm this week", "Twelve miners of Selm have died this week"], 0),
    (["They hold 40 miners"], 0),
  ])
  func `of several texts it is the first that says most by itself`(_ texts: [String], _ best: Int) {
    #expect(FigureTitle.clearest(of: texts) == texts[best])
  }

  @Test(arguments: [
    (
      "Norway said on Friday it would give $3 million to the port of Selm for its quays",
      "Norway said",
    ),
    ("Norway has launched an appeal for $3 million for the port of Selm", "Norway has launched"),
  ])
  func `what was said alone says too little`(_ text: String, _ head: String) {
    let days = ["2031-05-03", "2031-05-04"]
    let figures = Situation(reading: [text + ".", text + ", it is told."], days: days).figures
    #expect(figures.first?.about.hasPrefix(head) == true)
  }

  @Test func `a relative clause says too little`() {
    let texts = ["Which killed 12 people in Selm", "A wave killed 12 people in Selm"]
    #expect(FigureTitle.clearest(of: texts) == texts[1])
  }

  @Test func `a number that most no longer tell names no figure`() throws {
    let situation = Situation(
      reading: [
        "The flood in Selm killed 12 people, Norway said.",
        "The flood in Selm killed 30 people of the old town, Norway said.",
      ],
      days: ["2031-05-02", "2031-05-03"],
    )
    let figure = try #require(situation.figures.first)
    #expect(figure.values.map(\.standing) == [.superseded, .current])
    #expect(figure.about.contains("30"))
  }
}
