/// What stands around an article: menus, teasers, forms, captions.
enum Clutter {
  /// The elements of a page that are passed over with all that is in them.
  static func elements(of tree: PageTree) -> Set<Int> {
    var clutter: Set<Int> = []
    var isInArticle = [Bool](repeating: false, count: tree.elements.count)
    for (i, element) in tree.elements.enumerated() {
      isInArticle[i] = isInArticle[element.parent] || articles.contains(element.name)
      if isClutter(element, isInArticle: isInArticle[element.parent]) { clutter.insert(i) }
    }
    return clutter
  }

  private static let articles: Set<String> = ["article", "main"]

  private static func isClutter(_ element: PageTree.Element, isInArticle: Bool) -> Bool {
    if whole.contains(element.name) { return false }
    if names.contains(element.name) { return true }
    if element.attributes["itemprop"] == "articleBody" { return false }
    // The header of an article has its title, that of a page its menu.
    if element.name == "header" { return !isInArticle }
    if element.attributes["hidden"] != nil || element.attributes["aria-hidden"] == "true" {
      return true
    }
    let style = element.attributes["style"]?.lowercasedASCII.filter { $0 != " " } ?? ""
    if style.contains("display:none") || style.contains("visibility:hidden") { return true }
    if let role = element.attributes["role"]?.lowercasedASCII, roles.contains(role) { return true }
    return isLabelled(element.label)
  }

  /// Never clutter, whatever they are called.
  private static let whole: Set<String> = ["", "html", "body", "article", "main", "h1"]
  private static let names: Set<String> = [
    "nav", "footer", "aside", "form", "figure", "figcaption", "dialog", "menu",
  ]
  private static let roles: Set<String> = [
    "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alert", "menu",
    "menubar", "toolbar",
  ]

  /// Whether a word of the classes or the id is one of clutter.
  private static func isLabelled(_ label: String) -> Bool {
    let words = label.utf8.split { !(($0 >= 0x61 && $0 <= 0x7a) || ($0 >= 0x30 && $0 <= 0x39)) }
      .map { String(decoding: $0, as: UTF8.self) }
    if words.contains(where: { labels.contains($0) }) { return true }
    return zip(words, words.dropFirst()).contains { pairs.contains("\($0) \($1)") }
  }

  private static let labels: Set<String> = [
    "ad", "ads", "adslot", "advert", "advertisement", "advertising", "sponsor", "sponsored",
    "breadcrumb", "breadcrumbs", "byline", "caption", "captions", "comment", "comments", "cookie",
    "cookies", "consent", "copyright", "credit", "credits", "disclaimer", "disqus", "footer",
    "gallery", "login", "masthead", "menu", "modal", "nav", "navbar", "navigation", "newsletter",
    "outbrain", "pagination", "paywall", "popup", "promo", "promos", "promotion", "recirc",
    "recommended", "recommendations", "related", "share", "sharing", "sidebar", "signup", "skip",
    "social", "subscribe", "subscription", "taboola", "tags", "teaser", "teasers", "timestamp",
    "toolbar", "tooltip", "trending", "widget", "caption", "topics", "popular", "byl", "sharebar",
    "meta", "author", "authors", "pubdate",
  ]
  private static let pairs: Set<String> = [
    "most read", "read more", "read next", "read also", "see also", "more on", "more stories",
    "more from", "also read", "site header", "page header", "sign up", "call out", "author bio",
    "author info", "article meta", "post meta", "entry meta", "entry footer", "post footer",
    "article tags", "up next", "latest news", "top stories", "image caption",
  ]
}
