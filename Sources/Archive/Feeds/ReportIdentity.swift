import Prose

/// What a report is called and what it says: what tells whether a folder has it already, and whether
/// in another version.
package struct ReportIdentity: Hashable, Sendable {
  /// Its address and what its feed calls it, as far as it has them.
  package let names: Set<String>
  /// What stands for its text: the same for texts that differ in white space alone.
  package let text: String

  /// Of an item of a feed, with its text.
  init(_ entry: FeedEntry, _ draft: Draft) {
    var names: Set<String> = []
    if let id = entry.id { names.insert(Self.name(id: id)) }
    if let address = entry.address { names.insert(Self.name(address: address)) }
    self.names = names
    text = Self.mark(of: draft.text[...])
  }

  /// Of a report in a folder.
  init(_ document: Document, _ matter: [String: String]) {
    var names: Set<String> = []
    if let id = matter["guid"] { names.insert(Self.name(id: id)) }
    if let address = matter["url"] { names.insert(Self.name(address: address)) }
    self.names = names
    text = Self.mark(of: document.text[Int(document.body.start)..<Int(document.body.end)])
  }

  private init(names: Set<String>, text: String) {
    self.names = names
    self.text = text
  }

  /// The items of a feed without the names that several with different texts have: such a name
  /// tells none of them from the others.
  ///
  /// Some feeds give every item the address of the front page.
  static func distinct(_ items: [ReportIdentity]) -> [ReportIdentity] {
    var texts: [String: String] = [:]
    var shared: Set<String> = []
    for item in items {
      for name in item.names {
        if texts[name, default: item.text] != item.text { shared.insert(name) }
        texts[name] = item.text
      }
    }
    return items.map { ReportIdentity(names: $0.names.subtracting(shared), text: $0.text) }
  }

  private static func name(id: String) -> String { "id \(id.flattened)" }

  /// An address without what only counts visitors and jumps.
  private static func name(address: String) -> String {
    let address = address.flattened
    let whole = address.prefix { $0 != "#" }
    guard let question = whole.firstIndex(of: "?") else { return "url \(whole)" }
    let kept = whole[whole.index(after: question)...].split(separator: "&")
      .filter { !$0.hasPrefix("utm_") }
    return "url \(whole[..<question])\(kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))"
  }

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
