import Archive
import Assessment
import Extraction
import Glibc
import Prose
import Testing

/// Files of every format that were cut off, mixed up or are something else: each gives a sentence,
/// and those beside it are read.
struct DamagedFileTests {
  private static let noReport = "it holds no report: no text, or none that could be found"

  private static let damaged: [(name: String, text: String, sentence: String)] = [
    (
      "page.html", "<html><body><script>var x = 1;",
      "it is a page without an article; save the text itself",
    ),
    ("bytes.html", "<html>\u{0}\u{1}\u{2}", "it is not text: binary content at byte 6"),
    (
      "cut.rss", "<rss><channel>\n<item><title>Ha",
      "the feed is broken at line 2; what follows it was left out",
    ),
    ("cut.atom", "<feed><entry>", "the feed is broken at line 1; what follows it was left out"),
    (
      "cut.json", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\"",
      noReport,
    ),
    ("headers.eml", "From: vell@x.example\r\nSubject: Ferry\r\n\r\n", noReport),
    (
      "code.eml",
      "From: vell@x.example\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!\r\n", noReport,
    ),
    ("picture.eml", "\u{89}PNG\u{0}", "it is not text: binary content at byte 5"),
    ("cut.jsonl", "{\"text\": \"Vell spo", noReport),
    (
      "bytes.jsonl", "{\"text\": \"Vell spoke.\"}\n\u{0}",
      "it is not text: binary content at byte 24",
    ),
    (
      "cut.pdf", "%PDF-1.4 and nothing else",
      "pdftotext could not read it; it may be damaged or locked",
    ),
    ("other.pdf", "Not what it is called", noReport),
  ]

  @Test(arguments: damaged)
  func `a damaged file is named with its trouble`(name: String, text: String, sentence: String)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("Vell spoke in Marram.", to: "beside.txt")
    try folder.write(text, to: name)
    #expect(try folder.documents().map(\.name) == ["beside.txt"])
    #expect(try folder.reasons().mapValues(\.sentence) == [name: sentence])
  }

  private static let halves: [(name: String, text: String, sentence: String)] = [
    (
      "half.rss", "<rss><channel>\n<item><title>Whole</title></item>\n<item><title>Ha",
      "the feed is broken at line 3; what follows it was left out",
    ),
    (
      "half.jsonl", "{\"text\": \"Whole\"}\n{\"text\": \"Ha",
      "its entry 2 has no text and was left out",
    ),
    (
      "mixed.jsonl", "{\"text\": \"Whole\"}\n{\"a\": 1}\nno JSON\n",
      "2 of its entries have no text and were left out, the first being number 2",
    ),
  ]

  @Test(arguments: halves)
  func `what is sound in a damaged file is read, and the rest is told`(
    name: String,
    text: String,
    sentence: String,
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("Vell spoke in Marram.", to: "beside.txt")
    try folder.write(text, to: name)
    #expect(try folder.documents().map(\.name) == ["beside.txt", "\(name)#1"])
    #expect(try folder.reasons().mapValues(\.sentence) == [name: sentence])
  }

  @Test func `a page that was cut off in its article gives what there is of it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "<html><body><article><p>Vell spoke in Marram on 3 May 2031 and left the talks",
      to: "cut.html",
    )
    let text = try #require(try folder.documents().first).text
    #expect(String(decoding: text, as: UTF8.self).contains("left the talks"))
  }
}

/// What has a report's name and is no file, or not for long.
struct UnreadableFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Vell spoke in Marram.", to: "beside.txt")
  }

  /// Expects that one name is told with a sentence, and that all else is read.
  private func expect(_ name: String, _ sentence: String) throws {
    #expect(try folder.documents().map(\.name) == ["beside.txt"])
    #expect(try folder.reasons().mapValues(\.sentence) == [name: sentence])
  }

  @Test func `a link that leads nowhere`() throws {
    try folder.link("a.txt", to: "nothing")
    try expect("a.txt", "it is no longer there, or a link that leads nowhere")
  }

  @Test func `a FIFO`() throws {
    try #require(mkfifo("\(folder.path)/a.txt", 0o600) == 0)
    try expect("a.txt", "it is not a regular file")
  }

  @Test func `a socket`() throws {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = Array("\(folder.path)/a.txt".utf8)
    try #require(path.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    try #require(isBound)
    try expect("a.txt", "it is not a regular file")
  }

  @Test func `a folder with a report's name is a folder`() throws {
    try folder.write("Brand spoke in Skerry.", to: "a.txt/b.txt")
    #expect(try folder.documents().map(\.name) == ["a.txt/b.txt", "beside.txt"])
    #expect(try folder.reasons() == [:])
  }

  @Test func `a name that is no text`() throws {
    let name =
      Array("\(folder.path)/a".utf8.map { CChar(bitPattern: $0) }) + [-1]
      + ".txt".utf8CString
    let file = try #require(fopen(name, "w"))
    fclose(file)
    try expect("a\u{fffd}.txt", "its name is not valid UTF-8; rename it")
  }

  @Test func `a file that goes, or becomes a folder, between the look and the reading`() throws {
    try folder.write("Brand spoke in Skerry.", to: "a.txt")
    try folder.write("Moor spoke in Tarn.", to: "b.txt")
    var library = Library(path: folder.path)
    let look = try library.look()
    folder.remove("a.txt")
    folder.remove("b.txt")
    try folder.makeFolder("b.txt")
    _ = try library.refresh(after: look)
    #expect(library.accounts.map(\.document.name) == ["beside.txt"])
    #expect(
      library.gaps.map { "\($0.name): \($0.reason.sentence)" } == [
        "a.txt: it is no longer there, or a link that leads nowhere",
        "b.txt: it is not a regular file",
      ]
    )
    // The next look finds it as it is.
    _ = try library.refresh()
    #expect(library.gaps == [])
  }
}
