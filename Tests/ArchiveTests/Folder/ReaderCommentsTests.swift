import Prose
import Testing

@testable import Archive

struct ReaderCommentsTests {
  private static let report = "The dam of Orlen broke at 4:36 pm on Monday.\n\nNobody was hurt.\n"

  @Test(arguments: [
    """
    16 Comments

    otto99
    It was bound to happen.
    January 18, 2031 at 4:36 pm | Reply
    """,
    """
    At 4:36 pm on 18 Jan 2031, otto99 wrote: It was bound to happen.
    At 5:02 pm on 18 Jan 2031, Ana V wrote:
    Was it?
    At 11:40am on 19 Jan 2031, otto99 wrote: It was.
    """,
    """
    We welcome comments that add to the story. It was bound to happen.
    otto99 wrote so.
    """,
    """
    January 18, 2031 at 4:36 pm | Report abuse | Reply It was bound to happen.
    """,
    """
    January 18th, 2031 4:36 pm ET It was bound to happen.
    January 22nd, 2031 at 5:02 am ET Otto, was it?
    So they say.
    February 3rd, 2031 11:40pm ET It was.
    """,
    """
    It was bound to happen. January 18, 2031 at 4:36 pm |
    Otto, was it? January 22, 2031 05:02 am at 5:02 am |
    It was. February 3, 2031 at 11:40 pm | So they say.
    """,
    """
    ## Leave a reply
    January 18, 2031 07:10 pm at 7:10 pm | It was bound to happen.
    """,
  ])
  func `what readers wrote is no part of a report`(_ comments: String) {
    #expect(body(of: Self.report + comments) == Self.report)
  }

  @Test(arguments: [
    "At 4:36 pm on 18 Jan 2031, Ana Vell wrote: the dam will break.\n",
    "Comments\n\nThe council of Orlen has no comment.\n",
    "January 18th, 2031 4:36 pm: the dam breaks.\nJanuary 19th, 2031 4:36 pm: it is shut.\n",
    "Schedule\n\n4:36 pm | The dam opens.\n",
    """
    Live

    January 18, 2031

    4:36 pm | The dam opens.
    3:10 pm | Otto Brand is on his way.
    11:40 am | The council of Orlen meets.

    """,
    """
    May 1st, 2031 4:36 pm
    Zenda invited both councils.

    May 5th, 2031 9:15 am
    Orlen stayed away.

    May 9th, 2031 11:00 am
    Zenda urged it to come.

    """,
    "Comments on this story came quickly from Zenda.\n\nThe dam is shut.\n",
    "“We welcome comments that help,” Ana Vell said.\n\nThe dam is shut.\n",
  ])
  func `a report may hold an hour, a letter and the word`(_ text: String) {
    #expect(body(of: Self.report + text) == Self.report + text)
  }

  private func body(of text: String) -> String {
    let document = Document(name: "a.txt", text: Array(text.utf8))
    return document.text.string(in: document.body)
  }
}
