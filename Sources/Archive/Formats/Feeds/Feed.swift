package import Prose

/// What a feed holds, whatever its format: its name and its items in their order.
package struct Feed: Hashable, Sendable {
  package var title: String?
  package var entries: [FeedEntry] = []
  /// The line at which it stops being well formed; what stands before it was taken in.
  package var fault: Int?

  /// Reads RSS, Atom or JSON Feed, told apart by what it begins with; nil if it is none of them.
  package init?(_ bytes: [UInt8]) {
    switch bytes.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"): self.init(xml: bytes)
    case UInt8(ascii: "{"):
      guard let tree = JSONTree(bytes) else { return nil }
      self.init(json: tree)
    default: return nil
    }
  }

  init() {}
}

/// An item of a feed.
package struct FeedEntry: Hashable, Sendable {
  /// What the feed calls it, unchanged as long as it is the same item.
  package var id: String?
  package var title: String?
  package var address: String?
  package var published: Day?
  package var author: String?
  /// The outlet that the item is from, where a feed gathers those of several.
  package var source: String?
  package var content: Content?

  /// A text as the feed has it; of a large feed each becomes blocks where there is a free hand.
  package enum Content: Hashable, Sendable {
    case html(String)
    case text(String)

    package var blocks: [TextBlock] {
      switch self {
      case .html(let text): Draft.blocks(ofHTML: text.utf8)
      case .text(let text):
        TextBlock.blocks(ofText: text).filter { !Notice.isWhole($0.text) }
      }
    }
  }

  /// The item as a report; nil if it has neither a title nor a text.
  ///
  /// Linear in the length of its text, which is taken apart here.
  package func draft(of feed: Feed) -> Draft? {
    let title = title.map { Draft.title($0, without: source) }
    // Such feeds have a title and an outlet for a text.
    let said = [title, source].compactMap(\.self).joined(separator: " ")
    let blocks = (content?.blocks ?? []).filter { source == nil || $0.text != said }
    guard !blocks.isEmpty || title != nil else { return nil }
    var draft = Draft(title: title, blocks: blocks)
    draft.source = source ?? feed.title ?? author
    draft.address = address
    draft.publication = published.map { Publication(day: $0, basis: .feed) }
    return draft
  }
}
