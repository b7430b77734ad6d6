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
    var tags: [String: String] = [:]
    for i in tree.named("meta") {
      let attributes = tree.elements[i].attributes
      let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
      guard let name = name?.lowercasedASCII, let value = attributes["content"]?.flattened,
        !value.isEmpty, tags[name] == nil
      else { continue }
      tags[name] = value
    }
    let tagged = Self.dateTags.lazy.compactMap { tags[$0] }.compactMap(Dating.day).first
    let canonical = Self.canonical(in: tree) ?? tags["og:url"]
    let schema = SchemaOrg(in: tree)
    let named = tree.named("title").first.map { tree.text(of: $0).flattened }
    let page = SchemaOrg.Page(address: canonical, title: tags["og:title"] ?? named, day: tagged)
    let article = schema.article(of: page)
    headline = article?["headline"]?.text?.withoutEntities.flattened
    title = tags["og:title"] ?? tags["twitter:title"] ?? tags["title"] ?? tags["headline"]
    source =
      schema.name(of: article?["publisher"]) ?? tags["og:site_name"]
      ?? tags["publisher"] ?? tags["application-name"] ?? schema.name(of: article?["author"])
    address = canonical ?? article?["url"]?.text
    body = article?["articleBody"]?.text
    let stated = (article?["datePublished"]?.text ?? article?["dateCreated"]?.text)
      .flatMap(Dating.day(stated:))
    if let stated {
      publication = Publication(day: stated, basis: .metadata)
    } else if let tagged {
      publication = Publication(day: tagged, basis: .metaTag)
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
