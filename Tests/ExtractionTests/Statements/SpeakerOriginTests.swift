import Testing

@testable import Extraction

/// Words that name a land or an office, and whom they lead to.
@Suite struct SpeakerOriginTests {
  @Test(arguments: [
    "Norway was late. The Norwegian painter said the road was open.",
    "Norway was late. The Norwegian activist who led the march said the road was open.",
    "Norway was late. A Norwegian school teacher said the road was open.",
  ])
  func `who is of a land does not speak for it`(_ text: String) {
    #expect(!speakers(of: text).contains("Norwegian"))
  }

  @Test(arguments: [
    ("The Norwegian envoy said the road was open.", "Norwegian"),
    ("A Norwegian government expert said the road was open.", "Norwegian"),
  ])
  func `who is an officer of a land speaks for it`(_ text: String, _ name: String) {
    #expect(speakers(of: text) == [name])
  }

  @Test func `a surname that is a title is its bearer's`() {
    let text =
      "Pope Leo XIV blessed the mill. The envoy, Ana Pope, is late. Pope said the road was open."
    #expect(speakers(of: text).last == "Ana Pope")
    let king = "King Otto II left. The smith Karl King is late. The king said the road was open."
    #expect(speakers(of: king).last == "Otto II")
  }

  @Test(arguments: [
    ("Norway will send miners to Sweden, its government said.", "Norway"),
    ("Norway has shut the port, its army said.", "Norway"),
    ("Norway's miners will go to Sweden, its government said.", nil),
    ("Norway has been shut out by Sweden, its government said.", nil),
  ])
  func `its government is that of the land that what is said is about`(text: String, name: String?)
  {
    #expect(speakers(of: "It was late. " + text).last == name)
  }
}
