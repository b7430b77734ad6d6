/// What stands around an article, as far as a page says so: menus, teasers, forms, captions.
///
/// Elements that are passed over with all that is in them.
struct Clutter {
  /// What is by its kind no part of an article, or is called by a name that articles do not have.
  private(set) var sure: Set<Int> = []
  /// Those of them that are so by their kind, whatever they are called.
  private var certain: Set<Int> = []
  /// What is called by a name that may mean something else: a site may call all its boxes widgets,
  /// and have a whole page in one form.
  private(set) var doubtful: Set<Int> = []

  init(of tree: PageTree) {
    var isInArticle = [Bool](repeating: false, count: tree.elements.count)
    // Most elements share what they are called with many others.
    var known: [PageLabel: Kind?] = [:]
    for (i, element) in tree.elements.enumerated() {
      isInArticle[i] = isInArticle[element.parent] || Self.articles.contains(element.name)
      let label = element.label
      let meant = known[label] ?? Self.kind(of: label)
      known[label] = .some(meant)
      switch Self.kind(of: element, meant, isInArticle: isInArticle[element.parent]) {
      case .certain:
        sure.insert(i)
        certain.insert(i)
      case .sure: sure.insert(i)
      case .doubtful: doubtful.insert(i)
      case nil: break
      }
    }
  }

  /// What stands around the text of a mail or an item of a feed, which have no page around them.
  ///
  /// A name of what holds most of it cannot be meant so.
  static func around(_ tree: PageTree) -> Set<Int> {
    let clutter = Clutter(of: tree)
    let blocks = Notice.removed(from: tree.blocks(pruned: clutter.certain), in: tree)
    let prose = PageProse(of: blocks, in: tree)
    return clutter.sure.filter { clutter.certain.contains($0) || !prose.isMost(in: $0) }
  }

  private enum Kind { case certain, sure, doubtful }

  private static let articles: Set<String> = ["article", "main"]

  private static func kind(
    of element: PageTree.Element,
    _ meant: Kind?,
    isInArticle: Bool,
  ) -> Kind? {
    if whole.contains(element.name) { return nil }
    if names.contains(element.name) { return .certain }
    if element.attributes["itemprop"] == "articleBody" { return nil }
    // The header of an article has its title, that of a page its menu.
    if element.name == "header" { return isInArticle ? nil : .certain }
    if element.isHidden { return .certain }
    if let role = element.attributes["role"]?.lowercasedASCII, roles.contains(role) {
      return .certain
    }
    return meant ?? (element.name == "form" ? .doubtful : nil)
  }

  /// What the words of the classes and the id say.
  private static func kind(of label: PageLabel) -> Kind? {
    let words = label.words
    if words.contains(where: labels.contains) { return .sure }
    if zip(words, words.dropFirst()).contains(where: { pairs.contains("\($0) \($1)") }) {
      return .sure
    }
    return words.contains(where: doubtfulLabels.contains) ? .doubtful : nil
  }

  /// Never clutter, whatever they are called.
  private static let whole: Set<String> = ["", "html", "body", "article", "main", "h1"]
  private static let names: Set<String> = [
    "nav", "footer", "aside", "figure", "figcaption", "dialog", "menu",
  ]
  private static let roles: Set<String> = [
    "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alert", "menu",
    "menubar", "toolbar",
  ]

  private static let labels: Set<String> = [
    "ad", "ads", "adslot", "advert", "advertisement", "advertising", "breadcrumb", "breadcrumbs",
    "byl", "byline", "comment", "comments", "cookie", "cookies", "disqus", "footer", "masthead",
    "menu", "nav", "navbar", "navigation", "newsletter", "outbrain", "pagination", "popular",
    "pubdate", "recirc", "recommendations", "recommended", "related", "sharebar", "sidebar",
    "signup", "taboola", "teaser", "teasers", "toolbar", "trending",
  ]
  /// "paywall" is none: it is the name that search engines ask for on the part of an article that is
  /// paid for.
  private static let doubtfulLabels: Set<String> = [
    "author", "authors", "caption", "captions", "consent", "copyright", "credit", "credits",
    "disclaimer", "gallery", "login", "meta", "modal", "popup", "promo", "promos", "promotion",
    "share", "sharing", "skip", "social", "sponsor", "sponsored", "subscribe", "subscription",
    "tags", "timestamp", "tooltip", "topics", "widget",
  ]
  private static let pairs: Set<String> = [
    "also read", "article meta", "article tags", "author bio", "author info", "call out",
    "entry footer", "entry meta", "image caption", "latest news", "more from", "more on",
    "more stories", "most read", "page header", "paywall banner", "paywall barrier",
    "paywall message", "paywall offer", "paywall overlay", "paywall prompt", "post footer",
    "post meta", "read also", "read more", "read next", "reader responses", "see also", "sign up",
    "site header", "top stories", "up next",
  ]
}

extension PageTree.Element {
  /// Whether the page says that it is not to be shown.
  fileprivate var isHidden: Bool {
    if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
    guard let style = attributes["style"]?.lowercasedASCII.filter({ $0 != " " }) else {
      return false
    }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }
}
