import Prose
import Testing

@testable import Assessment

/// Which numbers of a figure still stand, as weeks go by.
struct AgreementTests {
  private func told(_ reports: [(text: String, day: String)]) -> [String] {
    let situation = Situation(reading: reports.map(\.text), days: reports.map(\.day))
    return situation.figures.flatMap(\.values).map { "\($0.amount) \($0.standing)" }
  }

  @Test func `a number that is looked back on does not come back`() {
    let values = told([
      ("The death toll of the fire in the mines of Norway rose to 84.", "2030-02-20"),
      ("The death toll of the fire in the mines of Norway rose to 233.", "2030-02-21"),
      (
        "On 20 February the death toll of the fire in the mines of Norway rose to 84.",
        "2030-08-21",
      ),
    ])
    #expect(values == ["84.0 superseded", "233.0 current", "84.0 superseded"])
  }

  @Test func `a toll that was corrected downwards is news`() {
    let values = told([
      ("The death toll of the fire in the mines of Norway rose to 84.", "2030-02-20"),
      ("The death toll of the fire in the mines of Norway rose to 97.", "2030-02-21"),
      ("The death toll of the fire in the mines of Norway was put at 84 dead.", "2030-02-22"),
    ])
    #expect(values == ["84.0 superseded", "97.0 superseded", "84.0 current"])
  }

  @Test func `a toll that another source outgrew weeks ago stands no longer`() {
    let values = told([
      (
        "The Food Fund said the death toll of the fire in the mines of Norway rose to 84.",
        "2030-02-01",
      ),
      ("The death toll of the fire in the mines of Norway rose to 233.", "2030-02-21"),
    ])
    #expect(values == ["84.0 superseded", "233.0 current"])
  }

  @Test(arguments: [("18", false), ("22", false), ("30", true)])
  func `a range goes with what lies in it`(_ number: String, _ isDisputed: Bool) {
    let situation = Situation(
      reading: [
        "Between 10 and 20 people died in the fire in the mines of Norway, the Food Fund said.",
        "Exactly \(number) people died in the fire in the mines of Norway, the Mine Board said.",
      ],
      days: ["2030-02-20", "2030-02-20"],
    )
    #expect(situation.figures.map(\.isDisputed) == [isDisputed])
    let figure = situation.figures[0]
    #expect(figure.values[0].numbers == [10, 20, nil])
    #expect(RowDigest(figure).values[.value]?.first == "10.0 20.0")
  }
}
