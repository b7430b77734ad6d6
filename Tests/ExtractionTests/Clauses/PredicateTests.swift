import Prose
import Testing

@testable import Extraction

@Suite struct PredicateTests {
  @Test(arguments: [
    ("The council will vote.", ["vote future main"]),
    ("The council has voted.", ["voted present main perfect"]),
    ("The council was voting.", ["voting past main progressive"]),
    ("The council must not vote.", ["vote obligation main not"]),
    ("We could leave.", ["leave possible main first"]),
    ("You should leave.", ["leave obligation main second"]),
    ("The talks are open.", ["are present main copula"]),
    ("The council wants to sign it.", ["wants present main", "sign present main to"]),
    (
      "If the council signs it, the mayor will resign.",
      [
        "signs present conditional", "resign future main",
      ],
    ),
    ("The mayor, who may resign, waits.", ["resign possible relative", "waits present main"]),
    ("The vote has to be held.", ["held obligation main"]),
    ("The vote is to be held.", ["held future main"]),
    ("The trial of the smith opens on Friday.", ["opens present main"]),
    (
      "The law lapses on Friday unless the council renews it.",
      ["lapses present main", "renews present conditional"],
    ),
  ])
  func `a predicate tells who does something and how far it has come`(
    _ line: String,
    _ expected: [String],
  ) {
    let reading = Reading(
      of: Document(id: .init(high: 0, low: 0), name: "", text: Array(line.utf8))
    )
    let found = reading.predicates(inSentence: 0)
    #expect(found.map { described($0, reading.passage) } == expected)
  }

  @Test func `a predicate knows the words of its subject`() throws {
    let line = "The council of Ostrava will vote and the mayor will resign."
    let reading = Reading(
      of: Document(id: .init(high: 0, low: 0), name: "", text: Array(line.utf8))
    )
    let subjects = reading.predicates(inSentence: 0).map {
      $0.subject.map { reading.passage.string(reading.passage.range(ofTokens: $0)) }
    }
    #expect(subjects == ["The council of Ostrava", "the mayor"])
  }

  private func described(_ predicate: Predicate, _ passage: Passage) -> String {
    var words = [
      passage.string(passage.tokens[predicate.head].range), "\(predicate.reality)",
      "\(predicate.clause)",
    ]
    if predicate.person != .third { words.append("\(predicate.person)") }
    if predicate.isNegated { words.append("not") }
    if predicate.isCopula { words.append("copula") }
    if predicate.isInfinitive { words.append("to") }
    if predicate.isProgressive { words.append("progressive") }
    if predicate.isPerfect { words.append("perfect") }
    return words.joined(separator: " ")
  }
}
