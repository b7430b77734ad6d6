import Prose
import Testing

@testable import Extraction

/// What a headline says with a colon or a dash for its only cue, and whose words that is.
struct HeadlineTests {
  private static let report = "Ana Vell spoke on Monday in Selm after the vote of the council."

  /// "Speaker: content" of the statements in a headline over a report.
  private func said(in headline: String) -> [String] {
    let reading = reading(of: "\(headline)\n\n\(Self.report)")
    return reading.statements.filter { $0.rule.contains("colon") || $0.rule.contains("headline") }
      .map { statement in
        let source = statement.source.map(reading.passage.string) ?? "-"
        return "\(source): \(reading.passage.string(statement.content))"
      }
  }

  @Test(arguments: [
    (
      "Vell: The council should apologise for the delay",
      "The council should apologise for the delay",
    ),
    ("Council must apologise for the delay: Vell", "Council must apologise for the delay"),
    ("Plan is a disaster – Vell", "Plan is a disaster"),
    ("Vell: We will rebuild the quay", "We will rebuild the quay"),
    ("Vell: “Never again”", "“Never again”"),
  ])
  func `a name beside a colon says what stands on its other side`(
    _ headline: String,
    _ content: String,
  ) {
    #expect(said(in: headline) == ["Vell: \(content)"])
  }

  @Test(arguments: [
    ("Mine to reopen in June: minister", "minister: Mine to reopen in June"),
    ("Police: Two men held after blaze in Selm", "Police: Two men held after blaze in Selm"),
    ("Report: Minister knew of leak", "Report: Minister knew of leak"),
  ])
  func `so does a word for who speaks or tells`(_ headline: String, _ statement: String) {
    #expect(said(in: headline) == [statement])
  }

  @Test(arguments: [
    "Ana Vell: The miner who became minister", "Zenda: Council must apologise",
    "Vell: Why did the quay fall?", "Storm over Selm: the pictures", "Live: Vell speaks in Selm",
  ])
  func `a subject, a place or a question before a colon says nothing`(_ headline: String) {
    #expect(said(in: headline).isEmpty)
  }

  @Test func `a line of the report is no headline`() {
    let reading = reading(of: "\(Self.report)\n\nVell: The council should apologise.")
    #expect(!reading.statements.contains { $0.rule.contains("colon") })
  }

  @Test func `what must be in a headline is demanded`() {
    let reading = reading(of: "Vell: Council must apologise for the delay\n\n\(Self.report)")
    #expect(stances(of: reading).first == .demands)
    #expect(speakers(of: "Vell: Council must go\n\n\(Self.report)").first == "Vell")
  }
}
