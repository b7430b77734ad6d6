import Archive
import Assessment
import Canvas
import Extraction
import Prose
import TestSupport
import Testing

@testable import sitrep

/// The situation in the formats of spreadsheets, calendars and editors.
struct ExportTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("one, two", "\"one, two\""),
    ("a \"quoted\" word", "\"a \"\"quoted\"\" word\""),
    ("=SUM(A1)", "'=SUM(A1)"),
    ("-1, +2", "\"'-1, +2\""),
    ("@home", "'@home"),
    ("two\nlines", "two lines"),
    ("\u{1b}[31mred", "^[[31mred"),
    ("", ""),
  ])
  func `cells of a table`(text: String, cell: String) {
    #expect(CommaSeparated.cell(text) == cell)
  }

  /// The words in a table are strangers'; what a spreadsheet takes for more than words is a command.
  @Test func `whatever stands in a cell, a reader of the table finds that cell and no formula`() {
    var random = SplitMix(seed: 5)
    let pieces = ["\"", ",", "\u{301}", "=", "+", "@", "-", "'", "a", "é", "\u{200d}", " ", "\r\n"]
    for _ in 0..<2_000 {
      let texts = (0..<3).map { _ in
        (0..<Int.random(in: 0...6, using: &random))
          .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
      let line = texts.map(CommaSeparated.cell).joined(separator: ",")
      let cells = Self.cells(of: line)
      #expect(cells.count == texts.count, "\(texts)")
      for (cell, text) in zip(cells, texts) {
        let shown = ShownText(text).string
        #expect(!"=+-@".utf8.contains(cell.first ?? 0), "\(texts)")
        let isMarked = shown.utf8.first.map("=+-@".utf8.contains) ?? false
        #expect(cell == Array((isMarked ? "'" : "").utf8) + Array(shown.utf8), "\(texts)")
      }
    }
  }

  /// The cells of a line as RFC 4180 has them, byte by byte.
  private static func cells(of line: String) -> [[UInt8]] {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    var rest = Array(line.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && rest.first == byte:
        cells[cells.count - 1].append(byte)
        rest.removeFirst()
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: cells.append([])
      default: cells[cells.count - 1].append(byte)
      }
    }
    return cells
  }

  @Test(arguments: ["\"", "`", "*", "\\", ";", ",", "'"])
  func `an accent hides no mark from what reads it`(mark: String) {
    let text = "a\(mark)\u{301}b"
    #expect(text.marked(with: "\\", before: mark).utf8.elementsEqual("a\\\(mark)\u{301}b".utf8))
    #expect("ab".marked(with: "\\", before: mark) == "ab")
  }

  @Test func `every line of the table has every column`() {
    let text = CommaSeparated.text(of: Self.situation, timeline: Self.situation.timeline)
    #expect(
      text == """
        pane,key,title,kind,status,date,parties,document,start,end,quote,question,analyst,url\r
        party,p:ruritania,Ruritania,country,,,,a.txt,0,9,Ruritania,,,https://post.example/a\r
        position,p:ruritania,talks,demands,,2031-05-12,Ruritania,a.txt,0,26,"Ruritania demanded, talks.",,,https://post.example/a\r
        watch,w:1,Resumption of talks,whether,open,2031-05-20,Ruritania,a.txt,0,26,"Ruritania demanded, talks.",Whether talks resume,,https://post.example/a\r
        timeline,t:1,"Talks, at last",,scheduled,2031-05-20,,a.txt,0,26,"Ruritania demanded, talks.",,,https://post.example/a\r
        stake,,More.,,,,,a.txt,27,32,More.,,,https://post.example/a\r
        gap,,it is empty,,not read,,,b.txt,,,,,,\r
        correction,,hide: Post,line 2,applied,,,,,,,,line,\r

        """
    )
  }

  @Test func `a calendar holds what is to come`() {
    let text = Calendar.text(of: Self.situation, timeline: Self.situation.timeline)
    #expect(
      text == """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//sitrep//situation dashboard//EN\r
        CALSCALE:GREGORIAN\r
        BEGIN:VEVENT\r
        UID:t:1@sitrep\r
        DTSTAMP:20310512T000000Z\r
        DTSTART;VALUE=DATE:20310520\r
        DTEND;VALUE=DATE:20310521\r
        SUMMARY:Talks\\, at last\r
        DESCRIPTION:“Ruritania demanded\\, talks.” (a.txt\\, 12 May 2031\\, bytes \r
         0:26)\r
        URL:https://post.example/a\r
        STATUS:CONFIRMED\r
        TRANSP:TRANSPARENT\r
        END:VEVENT\r
        END:VCALENDAR\r

        """
    )
  }

  @Test func `a question falls due once, and as sure as what raises it`() {
    let text = Calendar.text(of: Self.situation, timeline: [])
    #expect(text.contains("UID:w:1@sitrep\r\n") && text.contains("STATUS:TENTATIVE\r\n"))
    #expect(!text.contains("CONFIRMED"))
  }

  @Test func `what was called off stands in the calendar as that`() throws {
    let entry = try #require(Self.situation.timeline.first)
    let off = TimelineEntry(
      key: entry.key,
      when: entry.when,
      status: entry.status,
      what: entry.what,
      time: entry.time,
      parties: [],
      citations: entry.citations,
      origins: 1,
      outcome: .calledOff(entry.time),
    )
    let text = Calendar.text(of: Self.situation, timeline: [off])
    #expect(text.contains("SUMMARY:Talks\\, at last\r\n"))
    #expect(text.contains("STATUS:CANCELLED\r\n"))
  }

  @Test(arguments: [74, 75, 76, 149, 400])
  func `long lines of a calendar are folded between characters and unfold to themselves`(count: Int)
  {
    for character in ["a", "é", "中", "😀"] {
      let line = String(repeating: character, count: count)
      let folded = Calendar.folded(line)
      let parts = folded.utf8.split(separator: 0x0a).map { $0.last == 0x0d ? $0.dropLast() : $0 }
      #expect(parts.allSatisfy { $0.count <= 75 })
      let unfolded = parts.enumerated().flatMap {
        $0.offset == 0 ? $0.element[...] : $0.element.dropFirst()
      }
      #expect(String(decoding: unfolded, as: UTF8.self) == line)
    }
  }

  @Test func `a report in Markdown`() {
    let text = Markdown.text(of: Self.situation, timeline: Self.situation.timeline)
    #expect(
      text == """
        # Situation

        1 document, 2031-05-12 to 2031-05-12, 1 party hidden by the analyst

        ## Parties

        - **Ruritania** (country)
          - demands *talks*, told by Norvania: “Ruritania demanded, talks.” [`a.txt:0-26`]

        ## What to watch

        - [ ] **Resumption of talks**: Whether talks resume (open, due 2031-05-20) [`a.txt:0-26`]

        ## Timeline

        - **2031-05-20** (scheduled) Talks, at last [`a.txt:0-26`]

        ## At stake

        - “More.” [`a.txt:27-32`]

        ## Documents that could not be read

        - `b.txt`: it is empty

        ## Where documents stood

        - `a.txt`: Post, 2031-05-12, <https://post.example/a>

        """
    )
  }

  @Test(arguments: [
    ("p:ruritania", ["Ruritania"]), ("RURITANIA", ["Ruritania"]), ("ruri", ["Ruritania"]),
    ("talks", ["Resumption of talks", "Talks, at last"]), ("t:1", ["Talks, at last"]),
    ("none", []),
  ])
  func `rows are found by key, title or a part of it`(name: String, titles: [String]) {
    let found = FoundRow.rows(called: name, in: Self.situation).map { row in
      switch row {
      case .party(let party): party.name
      case .watch(let item): item.title
      case .timeline(let entry): entry.what
      }
    }
    #expect(found == titles)
  }

  static let situation: Situation = {
    let text = "Ruritania demanded, talks. More."
    let day = Day(iso: "2031-05-12")
    let document = Document(
      id: DocumentID(high: 1, low: 2),
      name: "a.txt",
      text: Array(text.utf8),
      source: "Post",
      address: "https://post.example/a",
      publication: day.map { Publication(day: $0, basis: .given) },
    )
    let name = Citation(document, ByteRange(0, 9))
    let sentence = Citation(document, ByteRange(0, 26))
    let due = Day(iso: "2031-05-20").map { When($0) } ?? When(from: nil, to: nil)
    let party = Party(
      key: RowKey("p:ruritania"),
      name: "Ruritania",
      kind: .country,
      aliases: [],
      roles: [],
      represents: nil,
      salience: .init(weight: 1_000, mentions: 1, documents: 1),
      positions: [
        Position(
          issue: "talks",
          what: "talks",
          stance: .demands,
          isNegated: false,
          day: day,
          speaker: nil,
          teller: "Norvania",
          citation: sentence,
        )
      ],
      latest: nil,
      citations: [name],
    )
    let item = WatchItem(
      key: RowKey("w:1"),
      title: "Resumption of talks",
      question: "Whether talks resume",
      origin: .whether,
      parties: ["Ruritania"],
      due: due,
      status: .open,
      priority: 1,
      citations: [sentence],
    )
    let entry = TimelineEntry(
      key: RowKey("t:1"),
      when: due,
      status: .scheduled,
      what: "Talks, at last",
      time: sentence,
      parties: [],
      citations: [sentence],
      origins: 1,
    )
    return Situation(
      documents: [document],
      gaps: [CollectionGap(name: "b.txt", reason: .empty)],
      parties: [party],
      watch: [item],
      timeline: [entry],
      stakes: [Citation(document, ByteRange(27, 32))],
      now: day,
      corrections: [CorrectionOutcome(Corrections.Line(2, "hide: Post"))],
    )
  }()
}
