extension Draft {
  /// The article of a saved page; nil if there is none.
  package init?(page bytes: [UInt8]) {
    let tree = PageTree(bytes)
    let metadata = PageMetadata(of: tree)
    var blocks = Article.blocks(of: tree).map(\.block)
    let length = blocks.reduce(0) { $0 + $1.text.utf8.count }
    // Pages that are drawn by script have their text in the metadata alone.
    if let body = metadata.body?.withoutEntities, body.utf8.count > 3 * length {
      blocks = body.split(whereSeparator: \.isNewline).map { $0.trimmed.flattened }
        .filter { !$0.isEmpty }.map { TextBlock(.paragraph, $0) }
    }
    guard !blocks.isEmpty else { return nil }
    let headings = tree.named("h1").map { tree.text(of: $0).flattened }.filter { !$0.isEmpty }
    let title =
      metadata.headline ?? metadata.title ?? (headings.count == 1 ? headings.first : nil)
      ?? tree.named("title").first.map { tree.text(of: $0).flattened }
    // The heading of the page where it says the same in other words, and what is left of the name.
    blocks.removeAll { $0.kind == .heading(1) && title != nil && headings.count == 1 }
    self.init(
      title: title.map { Self.title($0, without: metadata.source) },
      blocks: blocks,
    )
    source = metadata.source
    address = metadata.address
    publication = metadata.publication
  }

  /// A title without the name of the site that stands after it or before it.
  static func title(_ title: String, without source: String?) -> String {
    guard let source else { return title }
    for separator in [" | ", " - ", " – ", " — ", " :: ", " · "]
    where title.hasSuffix(separator + source) {
      return String(title.dropLast(separator.count + source.count)).trimmed
    }
    for separator in [": ", " | ", " - ", " – "] where title.hasPrefix(source + separator) {
      return String(title.dropFirst(separator.count + source.count)).trimmed
    }
    return title
  }

  /// The blocks of a piece of HTML, all of them: feeds and mails have no page around the text.
  static func blocks(ofHTML text: some Collection<UInt8>) -> [TextBlock] {
    PageTree(text).blocks().map(\.block)
  }
}

extension String {
  /// The text with HTML's entities resolved, where it has any.
  var withoutEntities: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    // Only entities are meant to be resolved: a sign that opens a tag is to stay one.
    let escaped = Array(replacingBytes(UInt8(ascii: "<"), with: "&lt;").utf8)
    return PageTree(escaped).text(of: 0)
  }

  private func replacingBytes(_ byte: UInt8, with text: String) -> String {
    split(separator: Character(UnicodeScalar(byte)), omittingEmptySubsequences: false)
      .joined(separator: text)
  }
}
