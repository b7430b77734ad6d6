import Prose

extension Draft {
  /// The article of a saved page, none if there is none; of a live report the posts of each day by themselves.
  static func reports(page bytes: [UInt8]) -> [Draft] {
    let tree = PageTree(bytes)
    var metadata = PageMetadata(of: tree)
    metadata.publication = metadata.publication ?? dateline(of: tree)
    let headings = tree.named("h1").map { tree.text(of: $0).flattened }.filter { !$0.isEmpty }
    let title =
      metadata.headline ?? metadata.title ?? (headings.count == 1 ? headings.first : nil)
      ?? tree.named("title").first.map { tree.text(of: $0).flattened }
    let article = Article.blocks(of: tree, title: title)
    let length = article.reduce(0) { $0 + $1.length }
    // Pages that are drawn by script have their text in the metadata alone.
    if let body = metadata.body, body.utf8.count > 3 * length {
      let whole = Draft(article: blocks(ofBody: body), title: title, headings, metadata)
      return [whole].compactMap(\.self)
    }
    let day = metadata.publication?.day
    let posts = Posts(in: tree).days(of: article)
    // What is of no post, and posts of the page's own day, in the order of the page.
    let own = Set(
      (posts[nil] ?? []).map(\.element) + (day.flatMap { posts[$0] } ?? []).map(\.element)
    )
    let first = posts.count > 1 ? article.filter { own.contains($0.element) } : article
    let others = posts.keys.compactMap(\.self).filter { $0 != day }.sorted()
    let drafts = others.map { day -> Draft in
      var draft = Draft(text: TextBlock.text(of: (posts[day] ?? []).map(\.block)))
      draft.title = title.map { Self.title($0, without: metadata.source) }
      draft.source = metadata.source
      draft.address = metadata.address
      draft.publication = Publication(day: day, basis: .timeElement)
      return draft
    }
    let whole = Draft(article: first.map(\.block), title: title, headings, metadata)
    return [whole].compactMap(\.self) + drafts
  }

  /// The date in the lines below the heading of a page, which are no part of the article as a rule:
  /// "Published: March 5, 2030 10:15 GMT".
  private static func dateline(of tree: PageTree) -> Publication? {
    let blocks = tree.blocks()
    guard let title = blocks.firstIndex(where: { $0.block.kind == .heading(1) }) else { return nil }
    // The heading first: in the first line a date may be that of what is told.
    let lines = blocks[title...].prefix(5).map(\.block.text)
    let text = Array(lines.joined(separator: "\n").utf8)
    let date = Dateline.date(in: text, body: ByteRange(0, text.count))
    return date?.exact.map { Publication(day: $0, basis: .dateline) }
  }

  /// An article out of its blocks; nil if there are none.
  private init?(
    article: [TextBlock],
    title: String?,
    _ headings: [String],
    _ metadata: PageMetadata,
  ) {
    var blocks = article
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
