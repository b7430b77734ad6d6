import Prose

/// What a page says in the words of schema.org.
struct SchemaOrg {
  private let articles: [JSONTree]
  /// Names of things by what other objects refer to them by.
  private let names: [String: String]

  init(in tree: PageTree) {
    let scripts = tree.named("script").filter {
      tree.elements[$0].attributes["type"]?.lowercasedASCII == "application/ld+json"
    }
    let roots = scripts.compactMap { JSONTree(script: tree.text(of: $0)) }
    articles = roots.flatMap { Self.articles(in: $0, depth: 0) }
    var names: [String: String] = [:]
    for root in roots { Self.collect(&names, from: root, depth: 0) }
    self.names = names
  }

  /// What else a page says of its article.
  struct Page {
    var address: String?
    var title: String?
    var day: Day?
  }

  /// The article that agrees best with what else the page says, the first of equals.
  ///
  /// Pages tell of other stories as well: one with another address and another headline is none of
  /// the page.
  func article(of page: Page) -> JSONTree? {
    let weights = articles.map { Self.agreement(of: $0, with: page) }
    guard let best = weights.max(), best >= 0 else { return nil }
    return zip(articles, weights).first { $0.1 == best }?.0
  }

  /// What a value or the thing that it refers to is called.
  func name(of value: JSONTree?) -> String? {
    let name =
      value?.name
      ?? value?.elements.lazy.compactMap { $0["@id"]?.text }
      .compactMap { names[$0] }.first
    return name?.withoutEntities.flattened
  }

  /// How much of what is known of both is the same; negative if nothing is, and all of it is known.
  private static func agreement(of article: JSONTree, with page: Page) -> Int {
    let places = [article["url"], article["mainEntityOfPage"], article["@id"]]
      .compactMap { $0?.text ?? $0?["@id"]?.text }.map(place)
    let headline = article["headline"]?.text?.withoutEntities
    let isHere = page.address.map { places.contains(place($0)) } ?? false
    let isCalled = page.title.flatMap { title in headline.map(Headline(title).isAlike) } ?? false
    let isThen = page.day != nil && article["datePublished"]?.text.flatMap(Dating.day) == page.day
    let agreement = (isHere ? 2 : 0) + (isCalled ? 2 : 0) + (isThen ? 1 : 0)
    let isKnown = page.address != nil && page.title != nil && !places.isEmpty && headline != nil
    return agreement == 0 && isKnown ? -1 : agreement
  }

  /// An address as far as it tells pages of a site apart: no scheme, no host, no query, no slash at its end.
  private static func place(_ address: String) -> String {
    let path = address.prefix { $0 != "#" && $0 != "?" }.split(separator: "/")
    return path.drop { $0.hasSuffix(":") || $0.contains(".") && !$0.hasSuffix("html") }
      .joined(separator: "/")
  }

  private static let depthLimit = 6

  private static func articles(in json: JSONTree, depth: Int) -> [JSONTree] {
    guard depth < depthLimit else { return [] }
    switch json {
    case .list(let elements): return elements.flatMap { articles(in: $0, depth: depth + 1) }
    case .object(let members):
      let types = members["@type"]?.elements.compactMap(\.text) ?? []
      if types.contains(where: isArticle) { return [json] }
      return ["@graph", "mainEntity", "mainEntityOfPage"].compactMap { members[$0] }
        .flatMap { articles(in: $0, depth: depth + 1) }
    default: return []
    }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
  }

  /// Takes in the names of things that have an identifier; of one given twice the first counts.
  private static func collect(_ names: inout [String: String], from json: JSONTree, depth: Int) {
    guard depth < depthLimit else { return }
    switch json {
    case .list(let elements):
      for element in elements { collect(&names, from: element, depth: depth + 1) }
    case .object(let members):
      if let id = members["@id"]?.text, let name = members["name"]?.text, names[id] == nil {
        names[id] = name
      }
      // The members of an object have no order of their own.
      for key in members.keys.sorted() {
        if let member = members[key] { collect(&names, from: member, depth: depth + 1) }
      }
    default: break
    }
  }
}

extension JSONTree {
  /// Parses what stands in a script of a page: older tools wrap it in signs that hide it from others,
  /// and leave ends of lines in texts.
  init?(script: String) {
    if let tree = JSONTree(script.utf8) {
      self = tree
      return
    }
    var text = script[...]
    if let mark = text.firstRange(of: "<![CDATA[") { text = text[mark.upperBound...] }
    if let mark = text.firstRange(of: "]]>") { text = text[..<mark.lowerBound] }
    guard let start = text.firstIndex(where: { $0 == "{" || $0 == "[" }),
      let end = text.lastIndex(where: { $0 == "}" || $0 == "]" }), start < end
    else { return nil }
    self.init(text[start...end].utf8.map { $0 < 0x20 ? 0x20 : $0 })
  }
}
