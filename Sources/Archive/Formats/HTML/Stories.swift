/// The articles of a page that has several: one below the other as readers scroll, or the entries of
/// a report that is written as things happen.
struct Stories {
  private let tree: PageTree
  /// Elements that the page calls an article.
  private let articles: Set<Int>
  /// Articles with a title in them: whole stories.
  private let titled: Set<Int>

  init(in tree: PageTree) {
    self.tree = tree
    let articles = Set(tree.elements.indices.filter { Self.isArticle(tree.elements[$0]) })
    self.articles = articles
    titled = Set(tree.named("h1").flatMap(tree.path).filter(articles.contains))
  }

  /// The articles that another title stands over than the page's; none where no article has that.
  func others(than title: String?) -> Set<Int> {
    guard let title, titled.count > 1 else { return [] }
    let own = tree.named("h1").map(tree.path).first { path in
      path.contains(where: titled.contains)
        && Headline(title).isAlike(tree.text(of: path[0]).flattened)
    }
    return own.map { titled.subtracting($0) } ?? []
  }

  /// What holds all entries of the report of which an element is one; nil if it is none.
  ///
  /// Entries are articles of one class side by side, without titles, and with headings that lead
  /// nowhere: those of teasers lead to their stories.
  func whole(around element: Int) -> Int? {
    let path = tree.path(from: element)
    guard let i = path.firstIndex(where: articles.contains), !titled.contains(path[i]) else {
      return nil
    }
    let kind = Self.kind(of: tree.elements[path[i]])
    let entries = articles.filter { Self.kind(of: tree.elements[$0]) == kind }
    var counts: [Int: Int] = [:]
    for entry in entries {
      for element in tree.path(from: entry).dropFirst() { counts[element, default: 0] += 1 }
    }
    let list = path[(i + 1)...].prefix { !Self.ends.contains(tree.elements[$0].name) }
      .first { counts[$0, default: 0] > 1 }
    return entries.isDisjoint(with: titled.union(leading)) ? list : nil
  }

  private static let ends: Set<String> = ["body", "html", ""]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private static func isArticle(_ element: PageTree.Element) -> Bool {
    element.name == "article"
      || element.name != "body" && element.attributes["itemtype"]?.hasSuffix("Article") == true
  }

  /// The name and the first class: others count what they are given to.
  private static func kind(of element: PageTree.Element) -> [Substring] {
    [element.name[...]] + (element.attributes["class"] ?? "").split(separator: " ").prefix(1)
  }

  /// Articles with a heading that is, or holds, a link to another page.
  private var leading: Set<Int> {
    func isHeading(_ i: Int) -> Bool { Self.headings.contains(tree.elements[i].name) }
    func isLink(_ i: Int) -> Bool { tree.elements[i].isLink }
    return Set(
      tree.elements.indices.filter { isHeading($0) || isLink($0) }.map(tree.path)
        .filter { $0.contains(where: isHeading) && $0.contains(where: isLink) }.joined()
    ).intersection(articles)
  }
}
