import Prose
import TestSupport
import Testing

@testable import Extraction

/// Nouns for people who act together: found with the land, place or cause before them, and not where they
/// only tell of somebody else.
struct CollectivesTests {
  private func reading(_ text: String) -> Reading {
    Reading(
      of: Document(id: DocumentID(high: 0, low: 1), name: "a", text: Array(text.utf8))
    )
  }

  private func nominals(_ text: String) -> [String] {
    let reading = reading(text)
    return reading.names.filter { $0.form == .nominal }
      .map { reading.passage.string($0.range) }
  }

  @Test(arguments: [
    ("The rebels took the port.", ["rebels"]),
    ("Rebel fighters took the port.", ["Rebel fighters"]),
    ("Norwegian rebels took the port of Orlen.", ["Norwegian rebels"]),
    ("Norway's opposition wants a vote.", ["Norway's opposition"]),
    ("It was pro-Zenda separatists who left.", ["pro-Zenda separatists"]),
    ("The army said the road was open.", ["army"]),
    ("The Norwegian people want a vote.", ["Norwegian people"]),
    ("The people of Norway want a vote.", ["people of Norway"]),
    ("Norwegian-Swedish activists want a vote.", ["Norwegian-Swedish activists"]),
    ("The court said it was late.", ["court"]),
    ("On Monday prosecutors and lawmakers met.", ["prosecutors", "lawmakers"]),
    ("Drug companies pledged help.", ["Drug companies"]),
    ("The Norwegian drug companies pledged help.", ["Norwegian drug companies"]),
    ("On Monday health and aid officials met.", ["health and aid officials"]),
    ("It was small business owners who left.", ["business owners"]),
    ("Quake survivors want a vote.", ["Quake survivors"]),
    ("Norwegian companies want a vote.", ["Norwegian companies"]),
    // Who act for one person, and whose they were said to be.
    ("The Vell family left. Ana Vell left. The family left.", ["Vell family", "family"]),
    ("Ana Vell's lawyers met. The lawyers left.", ["lawyers", "lawyers"]),
    ("Relatives of Ana Vell met the singer's lawyers.", ["Relatives", "lawyers"]),
    ("The Vell campaign left. Ana Vell won, her campaign said.", ["Vell campaign", "campaign"]),
    ("Ana Tavis' lawyers met.", ["lawyers"]),
    // What is done to them is no word for them.
    ("Norway will aid farmers.", ["farmers"]),
    ("Norway has to fund schools.", []),
    ("The opposition and army students met.", ["opposition", "army students"]),
    ("The military court said it was late.", ["court"]),
  ])
  func `a noun is found with what says whose they are`(_ text: String, _ found: [String]) {
    #expect(nominals(text) == found)
  }

  @Test(arguments: [
    "No rebels were seen.",
    "Many farmers came late.",
    "Ana Vell and her lawyers left.",
    "The family left.",
    "The Vell family lawyer left.",
    "Ana Vell's campaign against graft failed.",
    "Many Ana Vell supporters left.",
    "Supporters of Ana Vell left.",
    "The pilots' union left.",
    "The opposition leader Otto Brand left.",
    "Otto Brand, the leader of the opposition, left.",
    "The police station burned down.",
    "An army of bakers came.",
    "There was opposition to the plan.",
    "Vell is in opposition.",
    "Norway's army took the port.",
    "Some 500 Norwegian people were hurt.",
    "The people of the town left.",
    "The Selm District Court met. The court said it was late.",
    "THE REBELS TOOK THE PORT.",
    "Companies want a vote.",
    "The officials said so.",
    "Norwegian officials said so.",
    "Many health officials left.",
  ])
  func `a noun that means others is none`(_ text: String) {
    #expect(nominals(text) == [])
  }

  @Test func `a group with a name is meant by its noun`() {
    #expect(nominals("Houthi rebels took the port. The rebels said so.") == [])
  }

  @Test func `roles keep their holders and whom they are held for`() {
    let reading = reading(
      "The rebels met Norwegian Foreign Minister Ana Vell, and Norwegian rebels met Otto Brand."
    )
    let roles = reading.roles.map { role in
      [role.holder, role.represents].compactMap { $0.map { reading.names[$0].range } }
        .map(reading.passage.string)
    }
    #expect(roles == [["Ana Vell", "Norwegian"]])
  }

  @Test func `names stand in order and apart, whatever nouns are among them`() {
    var random = SplitMix(seed: 2031)
    let words = [
      "rebels", "Norwegian", "Norway's", "the", "opposition", "army", "police", "pro-Zenda", "in",
      "Orlen", "Ana", "Vell", "said", "and", ",", ".", "leader", "of", "lawyers", "for", "Minister",
    ]
    for _ in 0..<400 {
      let text = (0..<12).map { _ in words[Int.random(in: words.indices, using: &random)] }
        .joined(separator: " ")
      let names = reading(text).names
      for (a, b) in zip(names, names.dropFirst()) {
        #expect(a.range.end <= b.range.start, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("Vell told of miners killed in May and called for calm.", ["told", "called"]),
    ("The council named two judges accused of theft.", ["named"]),
  ])
  func `a participle behind a noun is no verb of its own`(_ text: String, _ verbs: [String]) {
    let reading = reading(text)
    let found = reading.predicates(inSentence: 0).filter(\.isFinite)
      .map { reading.passage.string(ofToken: $0.head) }
    #expect(found == verbs)
  }
}
