import Extraction
import Prose
import Testing

@testable import Assessment

/// Who does what to whom, and which way it goes.
struct RelationTests {
  private func named(_ text: String, _ day: String? = nil, _ name: String = "a") -> Report {
    Report(text, published: day, name: name)
      .naming("Vantor", .organization).naming("Ana Vell", .person).naming("Corvo", .organization)
  }

  @Test func `a deed stands with both, seen from either side`() throws {
    let situation = Situation([
      named("Vantor attacked Corvo.").acting("Vantor", "attacked", "Corvo", .assault)
    ])
    let vantor = try #require(situation.parties.first { $0.name == "Vantor" }?.relations.first)
    let corvo = try #require(situation.parties.first { $0.name == "Corvo" }?.relations.first)
    #expect(vantor.other == "Corvo" && corvo.other == "Vantor")
    #expect(vantor.deeds.map(\.quad) == [.materialConflict])
    #expect(vantor.deeds.map(\.isByOther) == [false])
    #expect(corvo.deeds.map(\.isByOther) == [true])
    #expect(vantor.isClash)
  }

  @Test func `a stance on the one other party named is a deed, on two it is not`() {
    let one = named("Vantor opposes the plan of Corvo. Corvo waits.")
      .stating("Vantor", "opposes", "the plan of Corvo", .opposes)
    let relations = Situation([one]).parties.first { $0.name == "Vantor" }?.relations
    #expect(relations?.first?.deeds.map(\.quad) == [.verbalConflict])
    let two = named("Vantor opposes the plan of Corvo and Ana Vell. Corvo waits. Ana Vell waits.")
      .stating("Vantor", "opposes", "the plan of Corvo and Ana Vell", .opposes)
    #expect(Situation([two]).parties.allSatisfy { $0.relations.isEmpty })
    let claim = named("Vantor said Corvo had left. Corvo waits.")
      .stating("Vantor", "said", "Corvo had left", nil)
    #expect(Situation([claim]).parties.allSatisfy { $0.relations.isEmpty })
  }

  /// The deeds of Norway towards Zenda and Otto Brand that a sentence tells: "Zenda +" for cooperation, "Zenda -"
  /// for conflict.
  private func remarks(_ sentence: String) -> [String] {
    let others = "Zenda said it was ready. Otto Brand said he agreed."
    let situation = Situation(reading: ["\(sentence) \(others)"], days: ["2030-05-03"])
    let norway = situation.parties.first { $0.name == "Norway" }?.relations ?? []
    return norway.flatMap { relation in
      relation.deeds.map { "\(relation.other) \($0.quad == .verbalCooperation ? "+" : "-")" }
    }
  }

  @Test(arguments: [
    ("Norway rejected the plan of Zenda.", "Zenda -"),
    ("Norway condemned Zenda's attack on the port.", "Zenda -"),
    ("Norway supports Zenda in its fight.", "Zenda +"),
    ("Norway welcomed Zenda's proposal for talks on the mill.", "Zenda +"),
    ("Norway demanded that Zenda withdraw its miners.", "Zenda -"),
    ("Norway urged Zenda to withdraw its miners from Selm.", "Zenda -"),
    ("Norway warned Zenda that it would close the port.", "Zenda -"),
    ("Norway offered Zenda its help.", "Zenda +"),
    ("The government of Norway said: “We welcome Zenda's plan for the mill.”", "Zenda +"),
    ("The government of Norway said: “We want to see Zenda leave the port.”", "Zenda -"),
  ])
  func `a stance is taken on who heads or owns what it is about`(_ text: String, _ deed: String) {
    #expect(remarks(text) == [deed])
  }

  @Test(arguments: [
    "Norway welcomed the first convoy of aid since Zenda's attack on the port.",
    "Norway will support economic sanctions against Zenda.",
    "Norway demanded an end to the war on Zenda.",
    "Norway condemned the arrest of Otto Brand.",
    "Norway condemned Otto Brand's long detention.",
    "Norway demanded that Otto Brand be released.",
    "Norway wants to lay out the terms for the miners of Zenda.",
    "Norway supports the people who fled from the brutality of Zenda.",
    "The government of Norway said: “We want to help the miners of Zenda.”",
  ])
  func `who is only named in what is said does and suffers nothing`(_ text: String) {
    #expect(remarks(text).isEmpty)
  }

  @Test func `what might be is no deed`() {
    let report = named("Vantor could attack Corvo. Vantor waits. Corvo waits.")
      .acting("Vantor", "could attack", "Corvo", .assault, .hypothetical)
    #expect(Situation([report]).parties.allSatisfy { $0.relations.isEmpty })
  }

  @Test(arguments: [
    (
      [Act.Category.assault, .assault, .assault, .consult, .consult, .consult],
      Relation.Trend.warming,
    ),
    ([.consult, .cooperate, .consult, .threaten, .assault, .assault], .cooling),
    ([.consult, .threaten, .consult, .consult, .threaten, .consult], .steady),
  ])
  func `the later half against the earlier one is the trend`(
    _ acts: [Act.Category],
    _ trend: Relation.Trend,
  ) {
    let reports = acts.enumerated().map { index, category in
      named("Vantor moved Corvo \(index) times.", "2030-05-0\(index + 1)", "\(index)")
        .acting("Vantor", "moved", "Corvo", category)
    }
    let relation = Situation(reports).parties.first { $0.name == "Vantor" }?.relations.first
    #expect(relation?.trend == trend)
    let few = Situation(Array(reports.prefix(5)))
    #expect(few.parties.first { $0.name == "Vantor" }?.relations.first?.trend == nil)
  }

  @Test func `deeds of one day have no trend`() {
    let reports = (0..<6).map { index in
      named("Vantor moved Corvo \(index) times.", "2030-05-01", "\(index)")
        .acting("Vantor", "moved", "Corvo", index < 3 ? .assault : .aid)
    }
    let relation = Situation(reports).parties.first { $0.name == "Vantor" }?.relations.first
    #expect(relation?.deeds.count == 6)
    #expect(relation?.trend == nil)
  }

  @Test func `those who are called alike stand in the order in which they are first named`() throws
  {
    let lands = ["Sweden", "Denmark", "Finland", "Iceland", "Poland", "Latvia", "Estonia"]
    let text = lands.map { "Norway condemned \($0)." }.joined(separator: " ")
    let document = Document(id: DocumentID(high: 0, low: 1), name: "a", text: Array(text.utf8))
    let corpus = Corpus([Account(of: Reading(of: document))])
    var ledger = CorrectionLedger(Corrections())
    let cast = Cast(corpus, &ledger, OneHand())
    let norway = try #require(cast.members.firstIndex { $0.name == "Norway" })
    let relations = Relations(
      corpus,
      cast,
      cast.members.map { _ in "Protesters" },
      represents: cast.members.map { _ in nil },
    )
    let told = try #require(relations.of[norway]).map { $0.deeds[0].citation.text }
    #expect(told == lands.map { "Norway condemned \($0)." })
  }
}
