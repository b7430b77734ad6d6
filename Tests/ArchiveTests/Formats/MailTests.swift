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
}
