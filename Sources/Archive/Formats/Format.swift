/// What a file is, by its content first and then by its name.
enum Format: Hashable {
  /// Plain text or Markdown, which is read as it stands.
  case text
  case page
  case feed
  case json
  case mail
  /// Messages one after the other, as mail programs keep them.
  case mailbox
  /// A page with all that belongs to it, written like a message (RFC 2557).
  case savedPage
  case pdf

  /// Whether the parts of it say by themselves what characters they are in.
  var isMail: Bool { [.mail, .mailbox, .savedPage].contains(self) }

  /// What the bytes of a file are, before they are taken for a text.
  ///
  /// White space may stand before the mark of a PDF, and anything else where the name says so.
  init?(binary bytes: [UInt8], name: String) {
    let head = bytes.prefix(1024)
    let isNamed = FolderListing.ending(of: name) == "pdf"
    let start = isNamed ? head.firstRange(of: Array("%PDF-".utf8))?.lowerBound : nil
    guard head[(start ?? 0)...].drop(while: { $0 <= 0x20 }).starts(with: "%PDF-".utf8) else {
      return nil
    }
    self = .pdf
  }

  /// What a text is, a mark at its head left out; nil if it is data of a kind that holds no reports.
  init?(of text: [UInt8], name: String) {
    let ending = FolderListing.ending(of: name)
    let start = text.firstIndex { $0 > 0x20 } ?? text.count
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
    // Lists may begin with a line that is no object: a comment, a name, a line cut off.
    case _ where Self.data.contains(ending): self = .json
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      self = JSONReports.begin(text) ? .json : .text
    default:
      let start = Array(text.prefix(16_384))
      if MailArchive.begins(start) {
        self = .mailbox
      } else if Self.mails.contains(ending) || MailHeaders.begin(start) {
        let isPage = Self.savedPages.contains(ending) || MailHeaders.areOfSavedPage(start)
        self = isPage ? .savedPage : .mail
      } else if Self.pages.contains(ending), head().contains(/<(?:!doctype|html|head|body|p|div)\b/)
      {
        // What went wrong where a page was made is told above it.
        self = .page
      } else if Self.markup.contains(ending) || ending == "pdf" {
        return nil
      } else {
        self = .text
      }
    }
  }

  /// The endings of files that may be reports, in small letters.
  static let endings: Set<String> = texts.union(pages).union(markup).union(data)
    .union(mails).union(["pdf"])

  private static let texts = markdown.union(["txt", "text"])
  private static let markdown: Set<String> = ["md", "markdown"]
  private static let pages: Set<String> = ["html", "htm", "xhtml"]
  private static let markup: Set<String> = ["xml", "rss", "atom", "rdf"]
  private static let data: Set<String> = ["json", "jsonl", "ndjson"]
  private static let savedPages: Set<String> = ["mhtml", "mht"]
  private static let mails = savedPages.union(["eml", "mbox"])

  /// Whether a text is called Markdown.
  static func isMarkdown(_ name: String) -> Bool {
    markdown.contains(FolderListing.ending(of: name))
  }

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
