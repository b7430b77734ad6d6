import Archive
import Assessment
import Prose
import Testing

/// PDF by way of `pdftotext`.
struct PDFTests {
  /// A page with one line of text; readers mend the table that is missing.
  static let page = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
    4 0 obj<</Length 57>>stream
    BT /F 12 Tf 20 100 Td (Vell met Brand in Marram.) Tj ET
    endstream endobj
    5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
    trailer<</Root 1 0 R>>
    """

  @Test func `the text of a PDF is the report, and a damaged one is a gap`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "2031-05-06 note.pdf")
    try folder.write("\n\nHTTP headers\n" + Self.page, to: "2031-05-07 junk.pdf")
    try folder.write("%PDF-1.4 and nothing else", to: "damaged.pdf")
    try folder.write("Not what it is called", to: "fake.pdf")
    let documents = try folder.documents()
    #expect(documents.map(\.name) == ["2031-05-06 note.pdf", "2031-05-07 junk.pdf"])
    for document in documents {
      let text = String(decoding: document.text, as: UTF8.self)
      #expect(text.contains("Vell met Brand in Marram."))
    }
    #expect(documents[0].publication == (try publication(2031, 5, 6, .fileName)))
    #expect(try folder.reasons()["fake.pdf"] == .noReport)
    #expect(try folder.reasons()["damaged.pdf"] != nil)
  }
}
