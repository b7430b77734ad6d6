extension Draft {
  /// The article of a saved page; nil if there is none.
  package init?(page bytes: [UInt8]) {
    let tree = PageTree(bytes)
    let metadata = PageMetadata(of: tree)
    let headings = tree.named("h1").map { tree.text(of: $0).flattened }.filter { !$0.isEmpty }
    let title =
      metadata.headline ?? metadata.title ?? (headings.count == 1 ? headings.first : nil)
      ?? tree.named("title").first.map { tree.text(of: $0).flattened }
    var blocks = Article.blocks(of: tree, title: title).map(\.block)
    let length = blocks.reduce(0) { $0 + $1.text.utf8.count }
    // Pages that are drawn by script have their text in the metadata alone.
    if let body = metadata.body, body.utf8.count > 3 * length { blocks = Self.blocks(ofBody: body) }
    guard !blocks.isEmpty else { return nil }
    // The heading of the page where it says the same in other words, and what is left of the name.
    let over = blocks.filter { $0.kind == .heading(1) }
    if let title, over.count == 1,
      headings.count == 1 || Headline(title).isAlike(over[0].text)
    {
      blocks.removeAll { $0.kind == .heading(1) }
    }
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

  /// The blocks of a piece of HTML: feeds and mails have no page around the text.
  static func blocks(ofHTML text: some Collection<UInt8>) -> [TextBlock] {
    let tree = PageTree(text)
    return Notice.removed(from: tree.blocks(pruned: Clutter.around(tree)), in: tree).map(\.block)
  }
}

extension Draft {
  /// The blocks of a text that stands in data: HTML, or a paragraph a line.
  static func blocks(ofBody body: String) -> [TextBlock] {
    if body.isHTML { return blocks(ofHTML: body.utf8) }
    return body.withoutEntities.split(whereSeparator: \.isNewline).map { String($0).flattened }
      .filter { !$0.isEmpty }.map { TextBlock(.paragraph, $0) }
  }
}
