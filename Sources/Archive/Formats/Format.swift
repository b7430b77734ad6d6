/// What a file is, by its content first and then by its name.
enum Format: Hashable {
  /// Plain text or Markdown, which is read as it stands.
  case text
  case page
  case feed
  case json
  case mail
  case pdf

  /// What the bytes of a file are, before they are taken for a text.
  init?(binary bytes: [UInt8]) {
    if bytes.starts(with: "%PDF-".utf8) { self = .pdf } else { return nil }
  }

  /// What a text is; nil if it is data of a kind that holds no reports.
  init?(of text: [UInt8], name: String) {
    let ending = FolderListing.ending(of: name)
    let start = text.firstIndex { $0 > 0x20 && ![0xef, 0xbb, 0xbf].contains($0) } ?? text.count
    // Nearly every file is a plain text, of which the first byte says enough.
    func head() -> String {
      String(decoding: text[start...].prefix(4096), as: UTF8.self).lowercasedASCII
    }
    switch text[start...].first {
    case UInt8(ascii: "<"):
      let head = head()
      let root = Self.root(of: head)
      if ["rss", "feed", "atom:feed", "rdf:rdf"].contains(root) {
        self = .feed
      } else if root == "html" || head.hasPrefix("<!doctype html") || Self.pages.contains(ending) {
        self = .page
      } else if Self.markup.contains(ending) {
        return nil
      } else {
        self = .text
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let head = head()
      if head.contains("jsonfeed.org/version") || head.contains("jsonfeed.org\\/version") {
        self = .feed
      } else if Self.data.contains(ending) || JSONLines.begin(text) {
        self = .json
      } else {
        self = .text
      }
    default:
      if ending == "eml" || MailHeaders.begin(Array(text.prefix(16_384))) {
        self = .mail
      } else if Self.markup.contains(ending) || Self.data.contains(ending) || ending == "pdf" {
        return nil
      } else {
        self = .text
      }
    }
  }

  /// The endings of files that may be reports, in small letters.
  static let endings: Set<String> = texts.union(pages).union(markup).union(data)
    .union(["eml", "pdf"])

  private static let texts: Set<String> = ["txt", "text", "md", "markdown"]
  private static let pages: Set<String> = ["html", "htm", "xhtml"]
  private static let markup: Set<String> = ["xml", "rss", "atom", "rdf"]
  private static let data: Set<String> = ["json", "jsonl", "ndjson"]

  /// The name of the outermost element, after declarations and comments.
  private static func root(of head: String) -> String {
    var rest = head[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return "" }
        rest = rest[end.upperBound...]
      } else if !rest.hasPrefix("?"), !rest.hasPrefix("!") {
        return String(rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
      }
    }
    return ""
  }
}

/// The character set that a page or a feed claims at its head.
enum StatedCharset {
  static func label(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let statement = /(?i)(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)/
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
    return head.firstMatch(of: statement).map { String($0.1) }
  }
}
