import Prose

extension Feed {
  /// Reads RSS 0.9 to 2.0 or Atom; nil if it is neither.
  init?(xml bytes: [UInt8]) {
    let listener = FeedListener()
    let fault = Markup.readXML(bytes, to: listener)
    guard listener.isFeed else { return nil }
    self = listener.feed
    self.fault = fault
  }
}

/// Gathers the items of a feed while it is being read.
private final class FeedListener: Markup.Listener {
  var feed = Feed()
  private(set) var isFeed = false
  /// The elements that are open, without the prefix that some feeds give all of theirs.
  private var stack: [String] = []
  private var entry: FeedEntry?
  private var candidates: [(rank: Int, text: String, isHTML: Bool)] = []
  private var dates: [(rank: Int, day: Day)] = []
  /// The text of the field that is open, with inner elements as HTML.
  private var captured: [UInt8]?
  private var capturedAt = 0
  private var type = ""
  private var hasElements = false

  private static let depthLimit = 200

  func open(_ name: String, _ attributes: [String: String]) {
    let name = Self.bare(name)
    stack.append(name)
    if stack.count == 1 { isFeed = ["rss", "feed", "rdf:rdf", "rdf"].contains(name) }
    guard isFeed else { return }
    if captured != nil {
      if stack.count < Self.depthLimit { captured?.append(contentsOf: "<\(name)>".utf8) }
      hasElements = true
      return
    }
    if name == "item" || name == "entry" {
      entry = FeedEntry()
      candidates = []
      dates = []
    } else if isField {
      if name == "link", let address = attributes["href"] { link(address, attributes["rel"]) }
      captured = []
      capturedAt = stack.count
      type = attributes["type"]?.lowercasedASCII ?? ""
      hasElements = false
    }
  }

  func close(_ name: String) {
    let name = Self.bare(name)
    guard stack.last == name else { return }
    if let text = captured {
      if stack.count == capturedAt {
        captured = nil
        end(field: name, String(decoding: text, as: UTF8.self))
      } else if stack.count < Self.depthLimit {
        captured?.append(contentsOf: "</\(name)>".utf8)
      }
    } else if name == "item" || name == "entry", var entry {
      let best = candidates.max { a, b in a.rank < b.rank }
      entry.content = best.map { $0.isHTML ? .html($0.text) : .text($0.text) }
      entry.published = dates.max { a, b in a.rank < b.rank }?.day
      feed.entries.append(entry)
      self.entry = nil
    }
    stack.removeLast()
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard captured != nil else { return }
    guard stack.count > capturedAt else {
      captured?.append(contentsOf: bytes)
      return
    }
    // Inside elements of the content the text is to stay text.
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): captured?.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "&"): captured?.append(contentsOf: "&amp;".utf8)
      default: captured?.append(byte)
      }
    }
  }

  /// Whether the open element says something of the item or the feed around it.
  private var isField: Bool {
    guard stack.count >= 2 else { return false }
    return ["item", "entry", "channel", "feed"].contains(stack[stack.count - 2])
  }

  private func link(_ address: String, _ relation: String?) {
    guard relation == nil || relation == "alternate", entry != nil else { return }
    if entry?.address == nil { entry?.address = address }
  }

  private func end(field name: String, _ text: String) {
    let line = text.flattened
    guard entry != nil else {
      if name == "title", feed.title == nil, !line.isEmpty {
        feed.title = line.withoutEntities.flattened
      }
      return
    }
    guard !line.isEmpty else { return }
    switch name {
    case "title":
      if entry?.title == nil { entry?.title = Self.title(text, isXHTML: type == "xhtml") }
    case "link": if entry?.address == nil { entry?.address = line }
    case "guid", "id":
      entry?.id = line
      if name == "guid", entry?.address == nil, line.hasPrefix("http") { entry?.address = line }
    case "dc:creator", "creator", "author": entry?.author = Self.title(text, isXHTML: hasElements)
    case "source": entry?.source = Self.outlet(text, isXML: hasElements)
    case "content:encoded", "content": take(text, rank: 3)
    case "description", "summary": take(text, rank: 2)
    case "pubdate", "published", "issued": date(line, rank: 3)
    case "dc:date", "date", "dcterms:issued", "dcterms:created": date(line, rank: 2)
    case "updated", "modified": date(line, rank: 1)
    default: break
    }
  }

  private func take(_ text: String, rank: Int) {
    let isText = type == "text" || type == "text/plain"
    // What Atom gives no type is text; feeds that put HTML there nevertheless have tags in it.
    let isHTML =
      !isText && (!type.isEmpty || hasElements || text.utf8.contains { $0 == 0x3c || $0 == 0x26 })
    candidates.append((rank, text, isHTML))
  }

  private func date(_ text: String, rank: Int) {
    if let day = Dating.day(stated: text) { dates.append((rank, day)) }
  }

  private static func title(_ text: String, isXHTML: Bool) -> String? {
    let title = (isXHTML ? PageTree(text.utf8).text(of: 0) : text.withoutEntities).flattened
    return title.isEmpty ? nil : title
  }

  /// The name of the feed that an item was taken from: RSS has it as text, Atom as an element.
  private static func outlet(_ text: String, isXML: Bool) -> String? {
    guard isXML else { return title(text, isXHTML: false) }
    let tree = PageTree(text.utf8)
    let name = tree.named("title").first.map { tree.text(of: $0).flattened } ?? ""
    return name.isEmpty ? nil : name
  }

  private static func bare(_ name: String) -> String {
    for prefix in ["atom:", "a10:", "rss:", "xhtml:", "html:"] where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }
}
