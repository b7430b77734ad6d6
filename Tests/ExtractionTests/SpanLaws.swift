import Extraction
import ExtractionLaws
import Prose
import TestSupport
import Testing

/// Whatever the bytes of a document: what is found lies where it says, in order, and alike twice.
@Suite struct SpanLaws {
  /// Pieces of news, and bytes that no news has.
  private static let pieces: [[UInt8]] =
    [
      "Foreign Minister Ana Vell", " said ", "on Tuesday", "“", "”", "\"", ", the Ostmark envoy,",
      "Norway", "’s", " Oslo rejects ", "Norwegian officials", " according to ", " warned that ",
      ". ",
      "The Free Port Front (FPF)", " wants ", "two weeks ago", "12 March 2024", "by 2030", "\n",
      "\n\n",
      "- ", "# What to watch\n", "Whether ", " if ", " will meet ", "Gen. Orlo", "U.N.", " in ",
      " the ",
      " 28-point ", "48-hour", "nearly four-year", "from 3 to 5 May", " and ", "(", ")", " — ", "…",
      "31 February", "99:99", "the 32nd of May", "1990s", "(", "\u{1F539} ", " not ", " he ", "of",
    ].map { Array($0.utf8) } + [[0], [0x1b], [0xff], [0xe2, 0x80], [0xf0, 0x9f, 0x94], [0xc3]]

  private static func bytes(seed: Int) -> [UInt8] {
    var random = SplitMix(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...80, using: &random) {
      bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
    return bytes
  }

  private static func reading(seed: Int) -> Reading {
    let publication = seed % 2 == 0 ? Day(year: 2024, month: 2, day: 29) : nil
    return Reading(
      of: Document(
        id: DocumentID(high: 0, low: 0),
        name: "law.txt",
        text: bytes(seed: seed),
        publication: publication.map { Publication(day: $0, basis: .given) },
      )
    )
  }

  @Test(arguments: 0..<600)
  func spansLieInTheText(seed: Int) {
    #expect(ReadingLaws.breach(in: Self.reading(seed: seed)) == nil)
  }

  /// Texts that once broke the reading.
  @Test(arguments: [
    // Two names that share a word, one of them part of another word.
    "The director of Oper New York-based group left.",
    "The head of Dolm New Zealand-based unions and of Karst New Delhi-led ones left.",
    // A name whose second half opens a paragraph.
    "The union hired a Zenda-born New\n\nYork-based actor, who left.",
    // A body for two things whose second half opens a paragraph.
    "Norway’s Food and\n\nAgriculture Organization said no.",
    "Asked about,  Brand's house, Otto Vell told the Courier: \"Brand is a friend of mine.\"",
  ])
  func whatOnceBrokeTheReadingKeepsTheLaws(text: String) {
    let id = DocumentID(high: 0, low: 0)
    let reading = Reading(of: Document(id: id, name: "law.txt", text: Array(text.utf8)))
    #expect(ReadingLaws.breach(in: reading) == nil)
  }

  @Test(arguments: 0..<100)
  func aDocumentReadsTheSameTwice(seed: Int) {
    let (a, b) = (Self.reading(seed: seed), Self.reading(seed: seed))
    #expect(a.names == b.names && a.roles == b.roles && a.times == b.times)
    #expect(a.statements == b.statements && a.acts == b.acts)
  }

  /// An undated document yields no day of the calendar that its text does not name.
  @Test func anUndatedDocumentStaysUndated() {
    let text = "Talks opened on Tuesday. Ana Vell left yesterday and returns in two weeks."
    let reading = Reading(
      of: Document(id: DocumentID(high: 0, low: 0), name: "law.txt", text: Array(text.utf8))
    )
    #expect(reading.times.count == 3)
    for time in reading.times { #expect(time.when?.days == nil, "\(time)") }
  }
}
