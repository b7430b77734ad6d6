import Archive
import Assessment
import Prose
import Testing

/// Messages saved as files.
struct MailTests {
  private static let message = """
    Return-Path: <desk@courier.example>
    From: =?utf-8?Q?Lena_Orrin_=28Stra=C3=9Fe=29?= <desk@courier.example>
    To: analysts@example.org
    Subject: =?iso-8859-1?Q?Caf=E9_talks?=
     =?utf-8?B?IGluIE1hcnJhbQ==?=
    Date: Fri, 18 Apr 2031 08:15:00 +0200
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="outer; 1"

    This is for old programs.
    --outer; 1
    Content-Type: multipart/alternative;
     boundary=inner

    --inner
    Content-Type: text/html; charset=utf-8

    <p>The HTML part.</p>
    --inner
    Content-Type: text/plain; charset=iso-8859-1
    Content-Transfer-Encoding: quoted-printable

    Vell met Brand in the caf=E9 at Marram, and both said that the talks would=
     go on.

    A second paragraph =3D the last.
    --inner--
    --outer; 1
    Content-Type: application/octet-stream
    Content-Transfer-Encoding: base64
    Content-Disposition: attachment; filename=x.bin

    AAECAwQ=
    --outer; 1--
    """

  private static let text = """
    # Café talks in Marram

    Vell met Brand in the café at Marram, and both said that the talks would go on.

    A second paragraph = the last.

    """

  @Test(arguments: ["a.eml", "a.txt"])
  func `the plain part is the report, whatever the file is called`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.message.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n"),
      to: name,
    )
    let document = try #require(try folder.documents().first)
    #expect(String(decoding: document.text, as: UTF8.self) == Self.text)
    #expect(document.title == "Café talks in Marram")
    #expect(document.source == "Lena Orrin (Straße)")
    #expect(document.publication == (try publication(2031, 4, 18, .mailHeader)))
  }

  @Test func `without a plain part the HTML part is read`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      From: desk@courier.example
      Subject: Dam
      Content-Type: text/html; charset=windows-1251
      Content-Transfer-Encoding: base64

      PHA+z/Do4uXyPC9wPg==
      """,
      to: "b.eml",
    )
    let document = try #require(try folder.documents().first)
    #expect(String(decoding: document.text, as: UTF8.self) == "# Dam\n\nПривет\n")
    #expect(document.source == "desk@courier.example")
  }

  @Test func `a message without text is a gap, and one cut off gives what is there`() throws {
    let folder = try TemporaryFolder()
    let head = "From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    try folder.write(head + "--b\nContent-Type: image/png\n\nxyz\n--b--\n", to: "image.eml")
    try folder.write(head + "--b\nContent-Type: text/plain\n\nVell spoke to", to: "cut.eml")
    let nested = (0..<100).map { "Content-Type: multipart/mixed; boundary=c\($0)\n\n--c\($0)\n" }
    try folder.write("From: a@b.example\n" + nested.joined(), to: "nested.eml")
    #expect(
      try folder.documents().map { String(decoding: $0.text, as: UTF8.self) } == ["Vell spoke to\n"]
    )
    #expect(try folder.reasons() == ["image.eml": .noReport, "nested.eml": .noReport])
  }

  @Test func `notes that look like headers stay notes`() throws {
    let folder = try TemporaryFolder()
    let notes = "From: Vell\nTo: Brand\n\nThe note itself."
    try folder.write(notes, to: "notes.txt")
    #expect(try folder.documents().map(\.text) == [Array(notes.utf8)])
  }

  private static let head = """
    From: desk@courier.example
    Subject: Talks
    Date: Mon, 12 May 2031 10:00:00 +0000
    MIME-Version: 1.0

    """

  /// The texts of the reports in a message with some parts.
  private func texts(_ kind: String, _ parts: [(type: String, text: String)]) throws -> [String] {
    let folder = try TemporaryFolder()
    let body = parts.map { "--b\nContent-Type: \($0.type)\n\n\($0.text)\n" }.joined()
    let head = "\(Self.head)Content-Type: multipart/\(kind); boundary=b\n\n"
    try folder.write(head + body + "--b--\n", to: "a.eml")
    return try folder.documents().map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func `all texts of a message are read, attached ones as well, and no appointments`() throws
  {
    let texts = try texts(
      "mixed",
      [
        ("text/plain", "Please find the report below."),
        ("text/calendar", "BEGIN:VCALENDAR"),
        ("text/plain; name=a.txt\nContent-Disposition: attachment", "Vell left the talks."),
        ("text/html", "<p>Brand stayed.</p>"),
        ("text/plain", "_______________\ntalks mailing list"),
      ],
    )
    #expect(
      texts == [
        "# Talks\n\nPlease find the report below.\n\nVell left the talks.\n\nBrand stayed.\n"
      ]
    )
  }

  @Test func `a plain part that only points to the other is not the report`() throws {
    let stub = "Your mail program shows no HTML. See https://x.example/view"
    let page = String(
      repeating: "<p>Vell left the talks in Marram, and Brand stayed.</p>",
      count: 5,
    )
    let texts = try texts("alternative", [("text/plain", stub), ("text/html", page)])
    #expect(texts.count == 1)
    #expect(texts.first?.contains("Brand stayed") == true && texts.first?.contains(stub) == false)
  }

  @Test func `a message that is passed on is a report with its own date and sender`() throws {
    let folder = try TemporaryFolder()
    let inner = """
      From: Vale Courier <news@v.example>
      Subject: Dam
      Date: Fri, 09 May 2031 08:15:00 +0000

      Vell left the talks.
      """
    func write(_ note: String, to name: String) throws {
      let note = note.isEmpty ? "" : "--b\n\n\(note)\n"
      try folder.write(
        "\(Self.head)Content-Type: multipart/mixed; boundary=b\n\n\(note)--b\nContent-Type: message/rfc822\n\n"
          + inner + "\n--b--\n",
        to: name,
      )
    }
    try write("", to: "alone.eml")
    try write("FYI", to: "note.eml")
    try write(String(repeating: "Brand told us more about it. ", count: 10), to: "talk.eml")
    let documents = try folder.documents()
    #expect(documents.map(\.name) == ["alone.eml", "note.eml", "talk.eml#1", "talk.eml#2"])
    for document in [documents[0], documents[1], documents[3]] {
      #expect(String(decoding: document.text, as: UTF8.self) == "# Dam\n\nVell left the talks.\n")
      #expect(document.source == "Vale Courier")
      #expect(document.publication == (try publication(2031, 5, 9, .mailHeader)))
    }
    #expect(documents[2].publication == (try publication(2031, 5, 12, .mailHeader)))
  }

  @Test func `what a message hides and says of itself is no text`() throws {
    let texts = try texts(
      "mixed",
      [
        (
          "text/html",
          """
          <div style="display: none">Orlen attacks on 3 June.</div><table><tr><td><a href="x">View in browser</a></td>\
          </tr><tr><td class="newsletter-main"><p>Vell left the talks in Marram, and Brand stayed.</p></td></tr><tr><td>\
          You are receiving this email because you signed up. <a href="u">Unsubscribe</a>. We will delete your data \
          on 1 January 2040.</td></tr></table>
          """,
        )
      ],
    )
    #expect(texts == ["# Talks\n\nVell left the talks in Marram, and Brand stayed.\n"])
  }

  @Test func `a part is in what it says, whatever the others are`() throws {
    let folder = try TemporaryFolder()
    let head = Array("\(Self.head)Content-Type: text/plain; charset=windows-1251\n\n".utf8)
    try folder.write(head + [0xcc, 0xe8, 0xf0, 0x2e], to: "a.eml")
    let text = try #require(try folder.documents().first).text
    #expect(String(decoding: text, as: UTF8.self) == "# Talks\n\nМир.\n")
  }

  @Test func `a character cut in two by encoded words is whole`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      From: a@x.example
      Subject: =?UTF-8?Q?Caf=C3?=
       =?utf-8?B?qQ==?= in =?no-such-set?Q?Mar?= =?iso-8859-1?Q?ram=E9?=

      Vell spoke.
      """,
      to: "a.eml",
    )
    #expect(try folder.documents().map(\.title) == ["Café in Marramé"])
  }
}
