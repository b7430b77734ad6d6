import Prose

/// Reports as JSON has them: `{"title": …, "text": …, "date": …, "source": …, "url": …}`.
enum JSONReports {
  case feed(Feed)
  /// The elements of a list, or one object.
  case objects([JSONTree])
  /// One object a line, blank lines left out.
  case lines([ArraySlice<UInt8>])

  init(_ text: [UInt8]) {
    guard let tree = JSONTree(text) else {
      let lines = text.split { $0 == 0x0a || $0 == 0x0d }
      self = .lines(lines.filter { line in line.contains { $0 > 0x20 } })
      return
    }
    if let feed = Feed(json: tree) {
      self = .feed(feed)
    } else {
      self = .objects(Self.objects(of: tree))
    }
  }

  /// Whether a text that is not called JSON is a feed or begins with an object that has a text.
  static func begin(_ text: [UInt8]) -> Bool {
    let rest = text.drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "{") else { return false }
    let head = String(decoding: rest.prefix(4096), as: UTF8.self)
    return head.contains("jsonfeed.org/version") || head.contains("jsonfeed.org\\/version")
      || JSONTree(rest.prefix { $0 != 0x0a }).flatMap { Draft(json: $0) } != nil
  }

  /// The objects of a list; of an object that is no report those of a list of reports in it, or in an object
  /// in it, as search services answer.
  private static func objects(of tree: JSONTree) -> [JSONTree] {
    guard case .object(let members) = tree, Draft(json: tree) == nil else { return tree.elements }
    return reports(in: members) ?? members.sorted { $0.key < $1.key }.lazy.compactMap { _, value in
      if case .object(let inner) = value { reports(in: inner) } else { nil }
    }.first ?? [tree]
  }

  private static func reports(in members: [String: JSONTree]) -> [JSONTree]? {
    // The members of an object have no order of their own.
    let lists = members.sorted { $0.key < $1.key }.map(\.value.elements)
    return lists.first { $0.contains { Draft(json: $0) != nil } }
  }
}

extension Draft {
  /// A report out of a JSON object; nil if it has no text.
  init?(json: JSONTree) {
    guard case .object(let members) = json else { return nil }
    let fields = Self.fields(members)
    let texts = Self.textKeys.lazy.compactMap { fields[$0] }.compactMap { value -> String? in
      if case .text(let text) = value, !text.trimmed.isEmpty { text } else { nil }
    }
    guard let text = texts.first, let bytes = Self.bytes(ofText: text) else { return nil }
    let title = Self.titleKeys.lazy.compactMap { fields[$0]?.text }.first
    self.init(text: bytes, title: title?.withoutEntities.flattened)
    source = Self.sourceKeys.lazy.compactMap { fields[$0]?.name }.first
    address = Self.addressKeys.lazy.compactMap { fields[$0]?.text }.first
    publication = Self.dateKeys.lazy.compactMap { fields[$0] }.compactMap(Self.day).first
      .map { Publication(day: $0, basis: .metadata) }
  }

  /// Without capitals and what joins words: `published_at`, `publishedAt`.
  private static let textKeys = [
    "text", "body", "content", "maintext", "fulltext", "articlebody", "bodytext", "bodyhtml",
  ]
  private static let titleKeys = ["title", "headline", "webtitle"]
  private static let addressKeys = ["url", "link", "weburl"]
  private static let sourceKeys = ["source", "publisher", "outlet"]
  private static let dateKeys = [
    "date", "published", "publishedat", "datepublished", "pubdate", "publishdate",
    "publicationdate",
    "datepublish", "publisheddate", "webpublicationdate",
  ]

  /// The members of an object, and those of an object in it that services give the fields of a report in.
  private static func fields(_ members: [String: JSONTree]) -> [String: JSONTree] {
    let outer = plain(members)
    for key in ["fields", "attributes"] {
      if case .object(let inner)? = outer[key] { return plain(inner).merging(outer) { a, _ in a } }
    }
    return outer
  }

  /// Members by their names without capitals and what joins words; of two that become one the first in the
  /// order of names counts.
  private static func plain(_ members: [String: JSONTree]) -> [String: JSONTree] {
    Dictionary(
      members.sorted { $0.key < $1.key }.map { name, value in
        (name.lowercasedASCII.filter { $0 != "_" && $0 != "-" && $0 != " " }, value)
      }
    ) { first, _ in first }
  }

  /// The text as it stands, so that what others say of its places holds; of a piece of HTML what it shows,
  /// nil if that is nothing.
  private static func bytes(ofText text: String) -> [UInt8]? {
    guard text.isHTML else { return Array(text.withoutEntities.utf8) }
    let blocks = blocks(ofHTML: text.utf8)
    return blocks.isEmpty ? nil : TextBlock.text(of: blocks)
  }

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
    // When it was written, rather than when a collection took it in.
    case .object:
      ["original", "published", "created"].lazy.compactMap { value[$0] }.compactMap(day).first
    default: nil
    }
  }
}
