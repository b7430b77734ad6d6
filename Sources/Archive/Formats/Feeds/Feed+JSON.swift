extension Feed {
  /// Reads JSON Feed; nil if it is something else.
  init?(json: JSONTree) {
    guard json["version"]?.text?.contains("jsonfeed.org/version/") == true,
      case .list(let items)? = json["items"]
    else { return nil }
    self.init()
    title = json["title"]?.text?.flattened
    entries = items.map(FeedEntry.init(json:))
  }
}

extension FeedEntry {
  fileprivate init(json: JSONTree) {
    // Some feeds count their items.
    id = json["id"]?.text ?? json["id"]?.number
    title = json["title"]?.text?.flattened
    address = json["url"]?.text ?? json["external_url"]?.text
    published = (json["date_published"]?.text ?? json["date_modified"]?.text)
      .flatMap(Dating.day(stated:))
    author = json["authors"]?.name ?? json["author"]?.name
    if let html = json["content_html"]?.text {
      content = .html(html)
    } else if let text = json["content_text"]?.text ?? json["summary"]?.text {
      content = .text(text)
    }
  }
}
