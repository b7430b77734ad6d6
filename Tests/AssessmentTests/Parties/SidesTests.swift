import Extraction
import Prose
import Testing

@testable import Assessment

/// Verbs and nouns that take a side in a matter, and those that look as if they did.
struct SidesTests: PositionReading {
  @Test(arguments: [
    "Ana Vell questioned the suspect.",
    "Ana Vell questioned the officials of Orlen in Selm.",
    "Ana Vell challenged Otto Brand to a race on the lake.",
    "Ana Vell dismissed the jurors.",
    "Ana Vell welcomed everyone to the harbour of Selm.",
    "The guests of the harbour were welcomed by Ana Vell.",
  ])
  func `what is done with somebody takes no side`(_ text: String) {
    #expect(positions(text).allSatisfy { $0.hasPrefix("Ana Vell claims") })
  }

  @Test(arguments: [
    ("Ana Vell questioned the ruling on the harbour.", "opposes: the ruling on the harbour"),
    ("Ana Vell dismissed the critics as children.", "opposes: the critics as children"),
    ("Ana Vell welcomed the truce in Selm.", "supports: the truce in Selm"),
    (
      "Ana Vell challenged Otto Brand to publish the accounts.",
      "demands: Otto Brand to publish the accounts",
    ),
  ])
  func `what is thought of a matter does`(_ text: String, _ position: String) {
    #expect(positions(text).contains("Ana Vell \(position)"))
  }

  @Test(arguments: [
    ("Norway denied the miners help.", "Norway opposes: the miners help"),
    (
      "Norway has denied basic rights to its people.", "Norway opposes: basic rights to its people",
    ),
    ("Norway denied that the miners had help.", "Norway denies: the miners had help"),
    ("Norway denied reports of a raid.", "Norway denies: reports of a raid"),
  ])
  func `what is not given is not denied to be so`(_ text: String, _ position: String) {
    #expect(positions(text).contains(position))
  }

  @Test(arguments: [
    "Ana Vell said that should a buyer pay for it, the harbour would be dredged.",
    "“If the miners came back, they would have to dig all three shafts,” Ana Vell said.",
    "“You would have to clear the shafts to open the mine,” Ana Vell said.",
    "Ana Vell advised that the road to Selm was being mended.",
    "Ana Vell was keen to stress that the road to Selm is open.",
    "Ana Vell can urge the council to leave Selm.",
    "Ana Vell asked Otto Brand why the council should leave Selm.",
    "Ana Vell has had a request to sing in Selm.",
    "Ana Vell is to meet the town's demand for bread.",
    "“I want to be clear that it is late,” Ana Vell said.",
  ])
  func `what is told or thought of is not demanded`(_ text: String) {
    #expect(!positions(text).contains { $0.contains("demands") })
  }

  @Test(arguments: [
    ("Ana Vell said that the council must leave Selm.", "demands: the council must leave Selm"),
    (
      "Ana Vell said that any plan would have to respect the rights of Selm.",
      "demands: any plan would have to respect the rights of Selm",
    ),
    ("Ana Vell advised the miners to leave Selm.", "demands: the miners to leave Selm"),
    ("Ana Vell was keen to open the road to Selm.", "demands: to open the road to Selm"),
    ("Ana Vell made a request to sing in Selm.", "demands: to sing in Selm"),
    ("Norway repeated its demand for bread.", "Norway demands: bread"),
  ])
  func `what is asked for is`(_ text: String, _ position: String) {
    #expect(positions(text).contains { $0.hasSuffix(position) })
  }

  @Test(arguments: [
    "Ana Vell raised the dam to meet the threat of a great flood.",
    "Ana Vell gave the miners bread in response to mounting concerns over the flood.",
    "Ana Vell has drawn praise for the dam and criticism for the toll.",
    "Ana Vell has endured calls to leave Selm.",
  ])
  func `what others say is not said by whom it is about`(_ text: String) {
    #expect(!positions(text).contains { !$0.contains("claims") })
  }

  @Test func `who expresses concerns has them`() {
    #expect(
      positions("Ana Vell voiced mounting concerns over the flood.")
        == ["Ana Vell warns: the flood"]
    )
  }

  @Test(arguments: [
    "Ana Vell declined to offer details of the plan for Selm.",
    "Ana Vell refused to take further questions on the mine.",
    "Ana Vell declined to give her name.",
  ])
  func `who says nothing is against nothing`(_ text: String) {
    #expect(positions(text) == [])
  }

  @Test func `who declines to give something is against it`() {
    #expect(
      positions("Ana Vell declined to give bread to the miners.")
        == ["Ana Vell opposes: to give bread to the miners"]
    )
  }

  @Test(arguments: [
    "Opponents of President Ana Vell demanded a vote on the harbour.",
    "Supporters of Ana Vell demanded a vote on the harbour.",
  ])
  func `those for or against somebody speak for themselves`(_ text: String) {
    #expect(!positions(text).contains { $0.hasPrefix("Ana Vell demands") })
  }

  @Test func `a spokeswoman speaks for whom she is of`() {
    #expect(
      positions("A spokeswoman for President Ana Vell demanded a vote on the harbour.")
        == ["Ana Vell demands: a vote on the harbour"]
    )
  }

  @Test(arguments: [
    (
      "Norway condemned the raid on Selm and called for a truce.",
      ["Norway demands: a truce", "Norway opposes: the raid on Selm"],
    ),
    // Of one kind the first stands, and a claim beside others says less.
    ("Norway called for a truce and demanded a vote.", ["Norway demands: a truce"]),
    ("Norway said it was late and called for a truce.", ["Norway demands: a truce"]),
  ])
  func `a sentence may tell of two sides that one takes`(_ text: String, _ found: [String]) {
    #expect(positions(text).sorted() == found)
  }

  @Test(arguments: [
    (
      "Norway is concerned about the Free Orlen Guild's (FOG) dangerous moves in the bay.",
      "Norway warns: the Free Orlen Guild's (FOG) dangerous moves in the bay",
    ),
    (
      "A guide said the Norwegian government was seeking to buy grain and that he expected two ships.",
      "Norway demands: to buy grain",
    ),
  ])
  func `what a stance is on is told to its end and no further`(_ text: String, _ position: String) {
    #expect(positions(text).contains(position))
  }

  @Test func `who reports goes on past what another can do`() {
    let found = positions(
      "Ana Vell praised the loan to ensure that Norway can defend itself, and welcomed the truce."
    )
    #expect(!found.contains { $0.hasPrefix("Norway") })
  }

  @Test func `a promise that is taken back stands no more`() {
    let party = Situation(
      reading: ["Ana Vell reversed her pledge to stay in Selm."],
      days: ["2030-05-03"],
    ).parties.first { $0.name == "Ana Vell" }
    #expect(party?.positions.map(\.isNegated) == [true])
  }

  @Test(arguments: [
    ("Ana Vell said she would not seek another term in Selm.", "commits"),
    ("Ana Vell said she would extend the harbour of Selm.", "commits"),
    ("Ana Vell said she will keep up the march on Selm.", "commits"),
    ("Norway said it would not open fire on the marchers.", "commits"),
    ("Norway said it would retaliate against the tolls of Selm.", "warns"),
    ("Norway said it would end the war in Selm.", "claims"),
    ("Ana Vell said she would miss the harbour of Selm.", "claims"),
  ])
  func `what somebody says they will do they promise or threaten`(_ text: String, _ kind: String) {
    let kinds = positions(text).map { $0.split(separator: ":")[0].split(separator: " ").last }
    #expect(kinds.contains { $0.map(String.init) == kind })
    #expect(kinds.count == 1)
  }
}
