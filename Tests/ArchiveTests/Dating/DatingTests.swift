import Prose
import Testing

@testable import Archive

/// When a report was published: which evidence counts, and which beats which.
struct DatingTests {
  @Test(arguments: [
    // Front matter beats everything.
    (
      "---\ndate: 2025-05-12\nurl: https://x.example/2024/01/02/a\n---\nMay 3, 2025\n",
      "2020-02-02.txt", "2025-05-12 front matter",
    ),
    ("---\npublished: May 12, 2025\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: Monday, 12 May 2025 10:00\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: 2025-05-12T23:00:00Z\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: \"2025/5/2\"\n---\nText.", "a.txt", "2025-05-02 front matter"),
    ("---\ndate: 12-May-2025\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: 12.05.2025\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: 13/05/2025\n---\nText.", "a.txt", "2025-05-13 front matter"),
    ("---\ndate: 05/13/2025 10:00\n---\nText.", "a.txt", "2025-05-13 front matter"),
    ("---\ndate: 12/05/2025\n---\nText.", "a.txt", "unknown"),
    ("---\ndate: 12th of May, 2025\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: May 12,2025\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: 12 may 2025\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: 12 May 25\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: Mon, 12 May 99 10:00:00 GMT\n---\nText.", "a.txt", "1999-05-12 front matter"),
    ("---\ndate: Mon May 12 10:00:00 UTC 2025\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: 1747044000\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: 1747044000000\n---\nText.", "a.txt", "2025-05-12 front matter"),
    ("---\ndate: 1747\n---\nText.", "a.txt", "unknown"),
    // Then the dateline.
    ("VELLBURG, 3 May 2025 (Post) — Talks began.", "2020-02-02.txt", "2025-05-03 dateline"),
    ("VELLBURG (May 3, 2025) — Talks began.", "a.txt", "2025-05-03 dateline"),
    ("VELLBURG – 3 May 2025: Talks began.", "a.txt", "2025-05-03 dateline"),
    ("Talks begin\n\nMay 12, 2025\n\nText.", "a.txt", "2025-05-12 dateline"),
    (
      "Talks begin\nPublished: Monday, 12 May 2025, 14:05 GMT\nText.", "a.txt",
      "2025-05-12 dateline",
    ),
    (
      "Talks begin\nBy Ana Vell | Updated May 12th, 2025 at 2pm\nText.", "a.txt",
      "2025-05-12 dateline",
    ),
    ("Situation report 5 — 12 May 2025\nText.", "a.txt", "2025-05-12 dateline"),
    ("2025-05-12\nText.", "a.txt", "2025-05-12 dateline"),
    ("Talks begin\n\nSelm, Orlen, 12 May 2025\n\nText.", "a.txt", "2025-05-12 dateline"),
    ("SELM, 12 May 2025 (Vale Courier)\n\nText.", "a.txt", "2025-05-12 dateline"),
    ("Selm, 12 May 2025 (Courier)\n\nText.", "a.txt", "2025-05-12 dateline"),
    ("DAILY SITREP No. 45 - 12 May 2025\nText.", "a.txt", "2025-05-12 dateline"),
    ("Valley Office | Report No. 4      12 May 2025\nText.", "a.txt", "2025-05-12 dateline"),
    ("Vale Courier\n\nMay 12, 2025 Monday\nText.", "a.txt", "2025-05-12 dateline"),
    ("HD  Talks begin\nPD  12 May 2025\nText.", "a.txt", "2025-05-12 dateline"),
    ("Sent:\tMonday, 12 May 2025 10:00\nText.", "a.txt", "2025-05-12 dateline"),
    ("Talks begin\n12-May-2025 18:30:05\nText.", "a.txt", "2025-05-12 dateline"),
    // What was said first beats what was said again.
    (
      "Talks begin\nUpdated: 14 May 2025\nPublished: 12 May 2025\nText.", "a.txt",
      "2025-05-12 dateline",
    ),
    (
      "Talks begin\nUpdated:    14 May 2025\nText.", "2025-05-15.txt", "2025-05-14 dateline",
    ),
    (
      "Talks begin\nPosted 14 May 2025 | Originally published 12 May 2025\nText.", "a.txt",
      "2025-05-12 dateline",
    ),
    // One without a year is completed from what is near.
    ("VELLBURG, May 3 (Post) — Talks began.", "2025-05-04.txt", "2025-05-03 dateline"),
    ("VELLBURG, Dec 31 (Post) — Talks began.", "2025-01-01.txt", "2024-12-31 dateline"),
    ("VELLBURG, May 3 (Post) — Talks began.", "2025-11-20.txt", "2025-11-20 file name"),
    ("VELLBURG, May 3 (Post) — Talks began.", "a.txt", "unknown"),
    // Then an address.
    (
      "---\nurl: https://x.example/2025/05/12/talks\n---\nText.", "2020-02-02.txt",
      "2025-05-12 URL",
    ),
    ("Talks\nhttps://x.example/world/2025/may/02/talks\nText.", "a.txt", "2025-05-02 URL"),
    ("Talks\n<https://x.example/talks-2025-05-02.html>\nText.", "a.txt", "2025-05-02 URL"),
    (
      "---\nurl: https://x.example/2025/05/12/what-2001-09-11-changed\n---\nText.", "a.txt",
      "2025-05-12 URL",
    ),
    ("Talks\nhttps://x.example/valley-20121128\nText.", "a.txt", "unknown"),
    ("Talks\nhttps://x.example/20250502/t1.html\nText.", "a.txt", "2025-05-02 URL"),
    ("Talks\nhttps://x.example/news?day=20250502&id=4\nText.", "a.txt", "2025-05-02 URL"),
    // Then the name of the file.
    ("Text.", "2025-05-12_talks.txt", "2025-05-12 file name"),
    ("Text.", "20250512-talks.txt", "2025-05-12 file name"),
    ("Text.", "2024/2025_05_12/talks.txt", "2025-05-12 file name"),
    ("Text.", "2025/05/12/talks.txt", "2025-05-12 file name"),
    ("Text.", "2025-05-12_report_on_2019-11-03_attack.txt", "2025-05-12 file name"),
    ("Text.", "2024-01-01/report_2019-11-03_of_2025-05-12.txt", "2025-05-12 file name"),
    ("Text.", "selm-20250512.txt", "2025-05-12 file name"),
    // What is no date of publication.
    ("Orlen Accord, 3 May 1999\n\nText.", "a.txt", "unknown"),
    (
      "Talks begin\n\nSince Orlen, 3 May 1999 and Selm, 4 May 1999, little\nText.", "a.txt",
      "unknown",
    ),
    ("Talks begin\n\n- Selm, 3 May 1999\n- Orlen, 4 May 1999\nText.", "a.txt", "unknown"),
    ("Talks\nImage:Ana Vell - May 12, 2025 (2).jpg\nText.", "a.txt", "unknown"),
    ("Talks in Selm\n\n12 May 2025 – present\n\nText.", "a.txt", "unknown"),
    ("Talks begin\n12 May 2025 - the dam breaks\nText.", "a.txt", "unknown"),
    ("Text.", "12345678.txt", "unknown"),
    ("Text.", "2025-13-40.txt", "unknown"),
    ("Text.", "120250512.txt", "unknown"),
    ("Text.", "000_93d9cd55b77c851e.txt", "unknown"),
    ("They may 3, 2025 came on May 12, 2025 to sign it.", "a.txt", "unknown"),
    ("Officials agreed on 12 May 2025 - after long talks - to meet.", "a.txt", "unknown"),
    ("31 April 2025\nText.", "a.txt", "unknown"),
    ("Flood of Vellburg – 3 May 2025 and 4 May 2026 were dry.", "a.txt", "unknown"),
  ])
  func `evidence`(text: String, name: String, expected: String) {
    let document = Document(name: name, text: Array(text.utf8))
    let found = document.publication.map { "\($0.day) \($0.basis.rawValue)" } ?? "unknown"
    #expect(found == expected)
  }

  @Test func `a date given counts only where nothing tells another`() throws {
    let given = try #require(Day(iso: "2025-06-01"))
    let undated = Document(name: "a.txt", text: Array("Text.".utf8), given: given)
    #expect(undated.publication == Publication(day: given, basis: .given))
    let dated = Document(name: "2025-05-12.txt", text: Array("Text.".utf8), given: given)
    #expect(dated.publication?.basis == .fileName)
  }

  @Test func `a date deep in the text is none of publication`() {
    let lines =
      Array(repeating: "A sentence without any date in it.", count: 20) + ["May 12, 2025"]
    let document = Document(name: "a.txt", text: Array(lines.joined(separator: "\n").utf8))
    #expect(document.publication == nil)
  }
}
