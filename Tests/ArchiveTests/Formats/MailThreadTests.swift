import Archive
import Assessment
import Prose
import Testing

/// Messages that pass on or answer others in their own lines.
struct MailThreadTests {
  private static let day = "Date: Thu, 07 Mar 2030 09:00:00 +0000"

  /// The reports of a message as "day, sender: text".
  private func reports(
    _ text: String,
    subject: String = "Fwd: Port shut",
    type: String = "text/plain",
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let head = "From: Desk <d@x.example>\nSubject: \(subject)\n\(Self.day)\nMIME-Version: 1.0\n"
    try folder.write("\(head)Content-Type: \(type); charset=utf-8\n\n\(text)", to: "a.eml")
    return try folder.documents().map { document in
      let day = document.publication.map { "\($0.day)" } ?? "undated"
      let text = String(decoding: document.text, as: UTF8.self).split(separator: "\n")
      return "\(day), \(document.source ?? "nobody"): \(text.joined(separator: " | "))"
    }
  }

  private static let passedOn = "2030-02-04, Ana Vell: # Port shut | Orlen shut the port yesterday."

  @Test(arguments: [
    """
    FYI

    ---------- Forwarded message ---------
    From: Ana Vell <vell@courier.example>
    Date: Mon, Feb 4, 2030 at 10:00 AM
    Subject: Port shut
    To: <d@x.example>


    Orlen shut the port yesterday.
    """,
    """
    Please see below.

    -----Original Message-----
    From: Ana Vell [mailto:vell@courier.example]
    Sent: Monday, February 4, 2030 10:00 AM
    To: Desk; Otto Brand; the council
     of Selm
    Subject: Port shut

    Orlen shut the port yesterday.
    """,
    """
    *From:* "Ana Vell" <vell@courier.example>
    *Sent:* 4 February 2030 10:00
    *To:* Desk
    *Subject:* Port shut

    Orlen shut the port yesterday.
    """,
    """
    Begin forwarded message:

    > From: Ana Vell <vell@courier.example>
    > Subject: Port shut
    > Date: 4 February 2030 at 10:00:00 CET
    > To: desk@x.example
    >
    > Orlen shut the port yesterday.
    """,
  ])
  func `what is passed on is of its own day and sender`(text: String) throws {
    #expect(try reports(text) == [Self.passedOn])
  }

  @Test func `a page of a message keeps no line breaks, and its head is found all the same`() throws
  {
    let page = """
      <div>See below.</div><div><b>From:</b> Ana Vell &lt;vell@courier.example&gt;<br><b>Sent:</b> Monday, \
      February 4, 2030 10:00 AM<br><b>To:</b> Desk<br><b>Subject:</b> Port shut</div>\
      <p>Orlen shut the port yesterday.</p>
      """
    #expect(try reports(page, type: "text/html") == [Self.passedOn])
  }

  @Test func `an answer of one line counts, and what it quotes is of the other's day`() throws {
    let text = """
      They will not sign tomorrow.

      On Wed, Mar 6, 2030 at 9:00 AM Ana Vell <vell@courier.example>
      wrote:
      > Will Orlen sign tomorrow?
      >
      > On 5 Mar 2030, at 08:00, Otto Brand <o@x.example> wrote:
      >> The council of Selm votes today.
      >
      > It is late.

      Nor will Zenda.
      """
    #expect(
      try reports(text, subject: "Re: Talks") == [
        "2030-03-07, Desk: # Re: Talks | They will not sign tomorrow. | Nor will Zenda.",
        "2030-03-06, Ana Vell: Will Orlen sign tomorrow? | It is late.",
        "2030-03-05, Otto Brand: The council of Selm votes today.",
      ]
    )
  }

  @Test func `what nobody passes on or answers stays in the text`() throws {
    let text = """
      The mayor wrote:
      > I resign.

      From: the mayor
      To: all

      Date: unknown. On Friday he wrote: no.
      """
    let whole = text.split(separator: "\n").joined(separator: " | ")
    #expect(
      try reports(text, subject: "Memo") == ["2030-03-07, Desk: # Memo | \(whole)"]
    )
  }

  @Test func `a signature is no text, and two hyphens over a text are no signature`() throws {
    let text =
      "Vell left the talks.\n\n-- \nDesk\nCouncil of Zenda\n\n--\nA list\nTo leave: x@x.example"
    #expect(
      try reports(text, subject: "Talks") == ["2030-03-07, Desk: # Talks | Vell left the talks."]
    )
    let long = (1...20).map { "Line \($0)." }
    let whole = (["Vell left.", "--"] + long)
    #expect(
      try reports(whole.joined(separator: "\n"), subject: "Talks")
        == ["2030-03-07, Desk: # Talks | \(whole.joined(separator: " | "))"]
    )
  }

  @Test func `a text of nothing but heads and quotations is taken apart to a bounded depth`() throws
  {
    let marks = String(repeating: ">", count: 20_000)
    let openings = String(repeating: "On 5 Mar 2030 Vell wrote:\n> x\n", count: 2_000)
    let fields = String(repeating: "From: x\nTo: y\n", count: 2_000)
    let reports = try reports("\(fields)\n\(openings)\(marks)", subject: "Talks")
    #expect(reports.count == 2_001)
  }
}
