import Extraction
import Prose
import Testing

@testable import Assessment

/// What a claim is told with, and what claims nothing.
struct ClaimTests: PositionReading {
  @Test(arguments: [
    ("Ana Vell announced a truce with Selm.", "announced a truce with Selm"),
    ("Ana Vell called the deal “a mistake”.", "called the deal “a mistake”"),
    ("Ana Vell has acknowledged the violence in Selm.", "acknowledged the violence in Selm"),
    ("Ana Vell announced that the truce had ended.", "the truce had ended"),
    ("“Look at the harbour,” Ana Vell said.", "Look at the harbour"),
  ])
  func `a thing that is claimed is told with its verb`(_ text: String, _ what: String) {
    #expect(positions(text) == ["Ana Vell claims: \(what)"])
  }

  @Test(arguments: [
    "“No bread at all in Selm,” Ana Vell said.",
    "Ana Vell mentioned the truce with Selm.",
    "Ana Vell explained the ruling on the harbour.",
    "Ana Vell called the council to congratulate it.",
    "There are no signs that Ana Vell rejects the plan.",
    "Ana Vell thanked the crew of the ferry for its help.",
    "Ana Vell may ask the council to leave.",
    "Ana Vell offered a grim portrait of the harbour.",
  ])
  func `what only names something claims nothing`(_ text: String) {
    #expect(positions(text) == [])
  }

  @Test(arguments: [
    "Ana Vell wants assurances that her port would stay open.",
    "Ana Vell is asking for a promise that no tolls will be levied.",
  ])
  func `who wants a promise makes none`(_ text: String) {
    #expect(positions(text).allSatisfy { !$0.hasPrefix("Ana Vell commits") })
    #expect(positions(text).contains { $0.hasPrefix("Ana Vell demands") })
  }

  @Test func `what has yet to come is not demanded`() {
    let text = "Ana Vell said she has yet to receive the text of the treaty."
    #expect(positions(text).allSatisfy { !$0.contains("demands") })
  }

  @Test(arguments: [
    ("“I will not run for mayor again,” Ana Vell said.", "I will not run for mayor again"),
    ("Ana Vell said she won't attend the summit.", "she won't attend the summit"),
  ])
  func `what somebody will not do is promised`(_ text: String, _ what: String) {
    #expect(positions(text) == ["Ana Vell commits: \(what)"])
  }

  @Test func `who agrees that something is so backs nothing`() {
    #expect(
      positions("Ana Vell agreed there are many ways to the harbour.")
        == ["Ana Vell claims: there are many ways to the harbour"]
    )
  }

  @Test func `what was thought of a refusal is no part of it`() {
    #expect(
      positions("Ana Vell's refusal to back the plan was seen as a mistake.")
        == ["Ana Vell opposes: to back the plan"]
    )
  }

  @Test(arguments: ["Brotherhood", "Guild", "Alliance"])
  func `a body is called by the last word of its name`(_ word: String) {
    #expect(
      positions("The Selm \(word) is large. The \(word) said the harbour was shut.")
        == ["Selm \(word) claims: the harbour was shut"]
    )
  }

  /// What once ended the program: dashes with no words behind the last.
  @Test func `words that end in dashes are told up to them`() {
    let text =
      "The deal comes after Vell's refusal to abandon h —  —  —  —  — is party when he told them."
    #expect(positions(text).allSatisfy { $0.hasPrefix("Vell opposes: to abandon h") })
  }
}
