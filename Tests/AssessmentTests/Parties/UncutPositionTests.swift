import Extraction
import Prose
import Testing

@testable import Assessment

/// What somebody says keeps its subject, its verb and its "not", however much stands between.
struct UncutPositionTests: PositionReading {
  @Test(arguments: [
    // A noun in a list may look like a verb.
    (
      "Ana Vell promised to provide the town with military, humanitarian and other support.",
      "commits: to provide the town with military, humanitarian and other support",
    ),
    (
      "Ana Vell says it has staff ready, including a public health, water and aid team in the town.",
      "claims: it has staff ready, including a public health, water and aid team in the town",
    ),
    // What is called for is no call.
    ("Ana Vell's calls for a vote came late.", "demands: a vote"),
    (
      "Ana Vell said the pier, which was badly burnt and covered in oil, possibly sank by itself at night.",
      "claims: the pier … possibly sank by itself at night",
    ),
    (
      "Ana Vell: “The new bridge — the northern one — today looks nothing like it did just a week ago.”",
      "claims: The new bridge … today looks nothing like it did…",
    ),
    (
      "Ana Vell: “Based on all that we have seen — and I have seen it all — our ferries saved the town.”",
      "claims: our ferries saved the town",
    ),
    (
      "Ana Vell argued that even as the town pays for the pier, it must be ready to sell the ferry.",
      "demands: it must be ready to sell the ferry",
    ),
    (
      "Otto Brand, who Ana Vell says is no thief, left the hall.",
      "claims: Otto Brand … is no thief",
    ),
    (
      "Ana Vell has championed efforts to ensure more ships are built by hand.",
      "supports: efforts to ensure more ships are built by hand",
    ),
    (
      "Ana Vell has advised them not to \"sell the ferry\".",
      "demands: not to \"sell the ferry\"",
    ),
    (
      "Ana Vell called the miners who rose up against her rule \"rats\".",
      "claims: called the miners who rose up against her rule \"rats\"",
    ),
    (
      "Ana Vell sought to open the port by guaranteeing the loans of its miners.",
      "commits: guaranteeing the loans of its miners",
    ),
    (
      "Ana Vell said, \"This was no mere 'incident at sea', this was a raid.\"",
      "claims: This was no mere 'incident at sea'",
    ),
    (
      "Ana Vell said the 20 boats that the guild bought last year from the old yards of the far north of the valley were lost.",
      "claims: the 20 boats … were lost",
    ),
    (
      "Ana Vell told members gathered at the hall of the guild that the ferry was lost.",
      "claims: the ferry was lost",
    ),
    ("Ana Vell pointed out problems of the pier.", "claims: pointed out problems of the pier"),
    ("Ana Vell insists on her innocence.", "claims: insists on her innocence"),
    (
      "Though the town heard Ana Vell's requests to sell the ferry, other towns have kept theirs.",
      "demands: to sell the ferry",
    ),
    (
      "Ana Vell said she \"will cooperate with the court\".",
      "commits: she \"will cooperate with the court\"",
    ),
    (
      "Ana Vell dismissed claims that her taxes would close the port.",
      "denies: claims that her taxes would close the port",
    ),
    (
      "Ana Vell refused to accept the claims of the port.",
      "opposes: to accept the claims of the port",
    ),
  ])
  func `a position says by itself what it is about`(_ text: String, _ position: String) {
    #expect(positions(text).contains("Ana Vell \(position)"))
  }

  @Test(arguments: [
    "Ana Vell announced the move.",
    "Ana Vell was so concerned about the miners that she left the hall.",
    "The footage of the last days of Ana Vell's life offered some clues.",
    "Many papers have photographs of Ana Vell as the jury announced that she was guilty.",
    "Ana Vell will stand up and defend against Zenda.",
    "Ana Vell is stepping down from her post.",
    "The acts of Ana Vell threaten the peace of the town.",
    "Ana Vell passed a law to keep the town from openly declaring its independence.",
  ])
  func `what others say or do is no position`(_ text: String) {
    #expect(!positions(text).contains { $0.hasPrefix("Ana Vell ") })
  }

  @Test func `those who watch a body do not speak for it`() {
    #expect(positions("Vale Bank watchers say a new mayor would sell the pier.").isEmpty)
  }
}
