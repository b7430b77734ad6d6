import Prose

/// What a report is called and what it says: what tells whether a folder has it already, and whether
/// in another version.
package struct ReportIdentity: Hashable, Sendable {
  /// Its addresses and what its feed calls it, as far as it has them.
  let names: Set<Name>
  /// What stands for its text: the same for texts that differ in white space alone.
  package let text: String

  /// Of an item of a feed, with its text.
  init(_ entry: FeedEntry, _ draft: Draft) {
    names = Self.names(id: entry.id, addresses: entry.address.map { [$0] } ?? [])
    text = Self.mark(of: draft.text[...])
  }

  /// Of a report in a folder, with the address that stands in a file which has no front matter.
  init(_ document: Document, _ matter: [String: String], address: String? = nil) {
    let stated = Dating.addresses(in: matter) + [address].compactMap(\.self)
    names = Self.names(id: matter["guid"], addresses: stated)
    text = Self.mark(of: document.text[Int(document.body.start)..<Int(document.body.end)])
  }

  private static func names(id: String?, addresses: [String]) -> Set<Name> {
    Set(addresses.map { Name(address: $0) } + [id].compactMap(\.self).map { Name(id: $0) })
  }

  private init(names: Set<Name>, text: String) {
    self.names = names
    self.text = text
  }

  /// The items of a feed without the names that several with different texts have: such a name
  /// tells none of them from the others.
  ///
  /// Some feeds give every item the address of the front page.
  static func distinct(_ items: [ReportIdentity]) -> [ReportIdentity] {
    var texts: [Name: String] = [:]
    var shared: Set<Name> = []
    for item in items {
      for name in item.names {
        if texts[name, default: item.text] != item.text { shared.insert(name) }
        texts[name] = item.text
      }
    }
    return items.map { ReportIdentity(names: $0.names.subtracting(shared), text: $0.text) }
  }

  /// What stands for a feed in the front matter of its items: its address may be a secret.
  static func mark(ofFeed address: String) -> String { mark(of: Array(address.utf8)[...]) }

  /// Half of a hash: a mark stands in front matter, where people see it.
  private static func mark(of text: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(text.count)
    for word in text.split(whereSeparator: { $0 <= 0x20 }) {
      if !words.isEmpty { words.append(0x20) }
      words.append(contentsOf: word)
    }
    return String("\(DocumentID(of: words))".prefix(32))
  }
}

extension ReportIdentity {
  /// One of the things that a report is called.
  enum Name: Hashable, Sendable {
    /// What a feed calls it.
    case id(String)
    /// An address without what only counts visitors and jumps.
    case address(String)

    init(id: String) { self = .id(id.flattened) }

    init(address: String) {
      let address = address.flattened
      let whole = address.prefix { $0 != "#" }
      guard let question = whole.firstIndex(of: "?") else {
        self = .address(String(whole))
        return
      }
      let kept = whole[whole.index(after: question)...].split(separator: "&")
        .filter { !$0.hasPrefix("utm_") }
      let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
      self = .address("\(whole[..<question])\(query)")
    }

    /// The name among those of the same feed.
    var line: String {
      switch self {
      case .id(let id): "id \(id)"
      case .address(let address): "url \(address)"
      }
    }

    /// The name among those of all feeds: many a feed counts its items, "1", "2".
    func line(in feed: String) -> String {
      if case .id(let id) = self, !Self.isUniversal(id) { "id \(feed) \(id)" } else { line }
    }

    /// Whether an identifier has a scheme, such as "https:", "tag:" or "urn:", and so is meant to be one
    /// for all the world.
    private static func isUniversal(_ id: String) -> Bool {
      let scheme = id.utf8.prefix { $0 != UInt8(ascii: ":") }
      return scheme.count >= 2 && scheme.count < id.utf8.count
        && scheme.allSatisfy { (0x61...0x7a).contains($0 | 0x20) }
    }
  }
}
