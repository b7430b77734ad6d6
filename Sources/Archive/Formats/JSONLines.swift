import Prose

/// Reports as JSON objects, one a line: `{"title": …, "text": …, "date": …, "source": …, "url": …}`.
enum JSONLines {
  /// The objects of a text, each as a report, nil where it is none.
  ///
  /// A text that is a single list of objects counts as well. Blank lines are passed over.
  static func drafts(in text: [UInt8], _ helpers: Helpers = .none) -> [Draft?] {
    if text.first(where: { $0 > 0x20 }) == UInt8(ascii: "["), case .list(let list)? = JSONTree(text)
    {
      return list.map { Draft(json: $0) }
    }
    let lines = text.split { $0 == 0x0a || $0 == 0x0d }
      .filter { line in line.contains { $0 > 0x20 } }
    return helpers.map(lines) { line in JSONTree(line).flatMap { Draft(json: $0) } }
      .map { $0 ?? nil }
  }

  /// Whether the first line that is not blank is an object with a text.
  static func begin(_ text: [UInt8]) -> Bool {
    guard let start = text.firstIndex(where: { $0 > 0x20 }), text[start] == UInt8(ascii: "{") else {
      return false
    }
    return JSONTree(text[start...].prefix { $0 != 0x0a }).flatMap { Draft(json: $0) } != nil
  }
}

extension Draft {
  /// A report out of a JSON object; nil if it has no text.
  init?(json: JSONTree) {
    guard case .text(let text)? = Self.textKeys.lazy.compactMap({ json[$0] }).first,
      !text.trimmed.isEmpty
    else { return nil }
    let title = json["title"]?.text ?? json["headline"]?.text
    // The text stays as it is, so that what others say of its places holds.
    self.init(text: Array(text.utf8), title: title?.flattened)
    source = json["source"]?.name ?? json["publisher"]?.name ?? json["outlet"]?.name
    address = json["url"]?.text ?? json["link"]?.text
    publication = Self.dateKeys.lazy.compactMap { json[$0] }.compactMap(Self.day).first
      .map { Publication(day: $0, basis: .metadata) }
  }

  private static let textKeys = ["text", "body", "content"]
  private static let dateKeys = ["date", "published", "published_at", "datePublished", "pubDate"]

  /// A date in words or digits, or seconds or milliseconds since 1970.
  private static func day(_ value: JSONTree) -> Day? {
    switch value {
    case .text(let text): Dating.day(stated: text)
    case .number(let number):
      switch Double("\(number)") ?? 0 {
      case let seconds where seconds > 1e8 && seconds < 1e11: Day(number: Int(seconds / 86_400))
      case let milliseconds where milliseconds >= 1e11 && milliseconds < 1e14:
        Day(number: Int(milliseconds / 86_400_000))
      default: nil
      }
    default: nil
    }
  }
}
