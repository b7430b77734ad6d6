import Testing

@testable import Assessment

/// Which figures come first, and which are one however long ago they were told.
struct FigureOrderTests {
  private func figures(_ reports: [(text: String, day: String)]) -> [KeyFigure] {
    Situation(reading: reports.map(\.text), days: reports.map { "2031-\($0.day)" }).figures
  }

  @Test func `a number that a report gives again is one value`() {
    let sank = "A ferry sank off Norway at dawn and killed 12 passengers of the harbour."
    let again = "The ferry that sank off Norway at dawn killed 12 passengers of the harbour."
    let found = figures([(sank + "\n\n" + again, "05-03"), (again, "05-04")])
    #expect(found.map { $0.values.map(\.text) } == [["12", "12"]])
  }

  @Test func `what was told last and is largest comes first`() {
    let found = figures([
      ("A ferry sank off Selm and killed 12 passengers.", "05-03"),
      ("A fire in Orlen killed 15 miners. A slide in Zenda killed 90 farmers.", "06-20"),
    ])
    #expect(found.map { $0.values.map(\.text) } == [["90"], ["15"], ["12"]])
  }

  @Test func `the same words tell the same number at any time`() {
    #expect(
      figures([
        (
          "The dust of the cotton mills of the northern valley have killed 7,500 weavers.", "01-03",
        ),
        (
          "The dust of the cotton mills of the northern valley have killed 7,500 weavers, and more to come.",
          "06-20",
        ),
      ]).map { $0.values.count } == [2]
    )
    #expect(
      figures([
        (
          "The dust of the cotton mills of the northern valley have killed 7,500 weavers.", "01-03",
        ),
        ("A wave on the northern coast killed 7,500 people.", "06-20"),
      ]).count == 2
    )
  }
}
