import Prose

/// What a page says of its article outside the text: schema.org, meta tags, times.
struct PageMetadata {
  var headline: String?
  var title: String?
  var source: String?
  var address: String?
  var publication: Publication?
  /// The text of the article as schema.org has it.
  var body: String?

  init(of tree: PageTree) {
    let article = Self.schemaArticle(in: tree)
    var tags: [String: String] = [:]
    for i in tree.named("meta") {
      let attributes = tree.elements[i].attributes
      let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
      guard let name = name?.lowercasedASCII, let value = attributes["content"]?.flattened,
        !value.isEmpty, tags[name] == nil
      else { continue }
      tags[name] = value
    }
    headline = article?["headline"]?.text?.withoutEntities.flattened
    title = tags["og:title"] ?? tags["twitter:title"] ?? tags["title"] ?? tags["headline"]
    source =
      article?["publisher"]?.name?.withoutEntities.flattened ?? tags["og:site_name"]
      ?? tags["publisher"] ?? tags["application-name"] ?? article?["author"]?.name?.flattened
    address = Self.canonical(in: tree) ?? tags["og:url"] ?? article?["url"]?.text
    body = article?["articleBody"]?.text
    let stated = (article?["datePublished"]?.text ?? article?["dateCreated"]?.text)
      .flatMap(Dating.day(stated:))
    if let stated {
      publication = Publication(day: stated, basis: .metadata)
    } else if let day = Self.dateTags.lazy.compactMap({ tags[$0] }).compactMap(Dating.day).first {
      publication = Publication(day: day, basis: .metaTag)
    } else if let day = Self.time(in: tree) {
      publication = Publication(day: day, basis: .timeElement)
    }
  }

  private static let dateTags = [
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "publish-date", "publish_date", "published_time", "publication_date", "publicationdate",
    "parsely-pub-date", "sailthru.date", "pubdate", "cxenseparse:recs:publishtime", "dc.date",
    "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.issued", "dcterms.created",
    "date",
  ]

  private static func canonical(in tree: PageTree) -> String? {
    for i in tree.named("link") where tree.elements[i].attributes["rel"] == "canonical" {
      return tree.elements[i].attributes["href"]
    }
    return nil
  }

  /// The first object of schema.org that is an article.
  private static func schemaArticle(in tree: PageTree) -> JSONTree? {
    for i in tree.named("script")
    where tree.elements[i].attributes["type"]?.lowercasedASCII == "application/ld+json" {
      guard let json = JSONTree(tree.text(of: i).utf8) else { continue }
      if let article = article(in: json, depth: 0) { return article }
    }
    return nil
  }

  private static func article(in json: JSONTree, depth: Int) -> JSONTree? {
    guard depth < 6 else { return nil }
    switch json {
    case .list(let elements):
      return elements.lazy.compactMap { article(in: $0, depth: depth + 1) }.first
    case .object(let members):
      let types = members["@type"]?.elements.compactMap(\.text) ?? []
      if types.contains(where: isArticle) { return json }
      return ["@graph", "mainEntity", "mainEntityOfPage"].lazy.compactMap { members[$0] }
        .compactMap { article(in: $0, depth: depth + 1) }.first
    default: return nil
    }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
  }

  /// The time that is marked as that of publication, else the first one of an article.
  private static func time(in tree: PageTree) -> Day? {
    let times = tree.named("time").filter { !tree.elements[$0].label.text.contains("updat") }
    let marked = times.filter {
      let element = tree.elements[$0]
      return element.attributes["pubdate"] != nil
        || element.attributes["itemprop"] == "datePublished"
        || element.label.text.contains("publi")
    }
    let first = times.first { time in
      let around = tree.path(from: time).map { tree.elements[$0].name }
      return (around.contains("article") || around.contains("main")) && !around.contains("aside")
        && !around.contains("nav")
    }
    return (marked + [first].compactMap(\.self)).lazy.compactMap { i in
      Dating.day(stated: tree.elements[i].attributes["datetime"] ?? tree.text(of: i).flattened)
    }.first
  }
}
