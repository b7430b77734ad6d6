import Prose
import Testing

@testable import Extraction

/// Where a report ends and its readers go on.
@Suite struct ReaderCommentsTests {
  private static let report = "Norway will vote on Friday. It rained in Orlen at 7:37 pm."

  @Test func `what readers have written begins at the first stamp to reply to`() throws {
    let text =
      Self.report + """


        Otto May 3, 2031 at 7:37 pm | Reply They are all thieves.

        Bo May 3, 2031 at 9:02 a.m. | Report abuse | Reply So are you.
        """
    let found = reading(of: text)
    let first = try #require(found.readersFrom)
    #expect(found.passage.string(found.passage.sentences[first].range).contains("7:37 pm | Reply"))
  }

  @Test(arguments: [
    report,
    report + "\n\nOtto May 3, 2031 at 7:37 pm | Reply They are all thieves.",
    report + " At 8 pm they sent a reply. At 9 pm they sent a report.",
  ])
  func `a report has no readers in it`(text: String) {
    #expect(reading(of: text).readersFrom == nil)
  }
}
