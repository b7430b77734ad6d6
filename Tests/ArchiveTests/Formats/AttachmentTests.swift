import Archive
import Assessment
import Prose
import Testing

/// Files that are attached to messages, and messages and pages that lie together in one file.
struct AttachmentTests {
  private static let head = """
    From: Desk <d@x.example>
    Subject: Report 12
    Date: Thu, 07 Mar 2030 09:00:00 +0000
    MIME-Version: 1.0

    """

  private func write(_ parts: [String], to name: String, in folder: TemporaryFolder) throws {
    let body = parts.map { "--b\n\($0)\n" }.joined()
    let type = "Content-Type: multipart/mixed; boundary=b\n\n"
    try folder.write("\(Self.head)\(type)\(body)--b--\n", to: name)
  }

  private func attachment(_ type: String, _ name: String, _ text: String) -> String {
    "Content-Type: \(type)\nContent-Disposition: attachment; \(name)\n\n\(text)"
  }

  @Test func `a PDF is a report of its own, and its cover is none`() throws {
    let folder = try TemporaryFolder()
    let note = "Content-Type: text/plain\n\nPlease find the report attached."
    let named = "filename=\"2030-03-05 report.pdf\""
    try write(
      [note, attachment("application/pdf", named, PDFTests.page)],
      to: "a.eml",
      in: folder,
    )
    let document = try #require(try folder.documents().first)
    #expect(try folder.documents().map(\.name) == ["a.eml"])
    #expect(String(decoding: document.text, as: UTF8.self).contains("Vell met Brand in Marram."))
    #expect(document.publication == (try publication(2030, 3, 5, .fileName)))
    #expect(document.source == "Desk")
    #expect(try folder.reasons() == [:])
  }

  @Test func `a PDF beside the richer of two forms is not lost, and has the day of the message`()
    throws
  {
    let folder = try TemporaryFolder()
    let rich = """
      Content-Type: multipart/mixed; boundary=c

      --c
      Content-Type: text/html

      <p>Vell left the talks.</p>
      --c
      \(attachment("application/octet-stream", "filename*=utf-8''caf%C3%A9.pdf", PDFTests.page))
      --c--
      """
    let plain = "Content-Type: text/plain\n\nVell left the talks."
    try folder.write(
      "\(Self.head)Content-Type: multipart/alternative; boundary=b\n\n--b\n\(plain)\n--b\n\(rich)\n--b--\n",
      to: "a.eml",
    )
    let documents = try folder.documents()
    #expect(documents.map(\.publication) == [try publication(2030, 3, 7, .mailHeader)])
    #expect(documents.first?.text.isEmpty == false)
  }

  @Test
  func `what is attached and not read is named, and no pictures, signatures and appointments`()
    throws
  {
    let folder = try TemporaryFolder()
    let text = "Content-Type: text/plain\n\nVell left the talks."
    try write(
      [
        text, attachment("application/msword", "filename=a.doc", "x"),
        attachment("application/zip", "filename=\"dir/b.zip\"", "x"),
        attachment("image/png", "filename=c.png", "x"),
        attachment("text/calendar", "filename=d.ics", "x"),
        attachment("application/pgp-signature", "filename=e.asc", "x"),
        attachment("application/pdf", "filename=f.pdf", "%PDF-1.4 and nothing else"),
      ],
      to: "a.eml",
      in: folder,
    )
    #expect(try folder.documents().count == 1)
    let reasons = try folder.reasons()
    #expect(reasons["a.eml"] == .attachmentsLeftOut(names: ["a.doc", "b.zip"]))
    #expect(reasons["a.eml#f.pdf"] == .programFailed(name: "pdftotext"))
    #expect(reasons.count == 2)
  }

  @Test(arguments: ["box.mbox", "inbox"])
  func `messages one after the other are each a report`(name: String) throws {
    let folder = try TemporaryFolder()
    let second = Self.head.split(separator: "\n").joined(separator: "\n")
      .replacing("07 Mar", with: "08 Mar")
    try folder.write(
      """
      From desk@x.example Thu Mar  7 09:00:00 2030
      \(Self.head)
      Vell left the talks.
      >From there he went home.

      From desk@x.example Fri Mar  8 09:00:00 2030
      \(second)

      Brand stayed.
      """,
      to: name,
    )
    let documents = try folder.documents()
    #expect(documents.map(\.name) == ["\(name)#1", "\(name)#2"])
    #expect(
      documents.map(\.publication?.day) == [
        Day(year: 2030, month: 3, day: 7), Day(year: 2030, month: 3, day: 8),
      ]
    )
    #expect(
      String(decoding: documents[0].text, as: UTF8.self)
        == "# Report 12\n\nVell left the talks.\nFrom there he went home.\n"
    )
  }

  @Test func `a page that was saved with all that belongs to it is read as the page`() throws {
    let folder = try TemporaryFolder()
    let page = """
      <html><head><title>Talks fail</title><meta property="article:published_time" content="2030-03-05">\
      </head><body><nav>Home</nav><article><h1>Talks fail</h1><p>Vell left the talks in Marram, and Brand stayed \
      there with the council.</p></article></body></html>
      """
    let text = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://courier.example/talks
      Subject: Talks fail
      Date: Thu, 7 Mar 2030 09:00:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="b"

      --b
      Content-Type: text/html
      Content-Location: https://courier.example/talks

      \(page)
      --b
      Content-Type: text/css
      Content-Location: https://courier.example/a.css

      p { color: red }
      --b--
      """
    for name in ["a.mhtml", "b.txt"] { try folder.write(text, to: name) }
    for document in try folder.documents() {
      #expect(document.title == "Talks fail")
      #expect(document.publication == (try publication(2030, 3, 5, .metaTag)))
      #expect(!String(decoding: document.text, as: UTF8.self).contains("Home"))
    }
    #expect(try folder.documents().map(\.name) == ["a.mhtml", "b.txt"])
  }
}
