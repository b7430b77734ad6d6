import FoundationEssentials

/// What is remembered of a feed between two fetches.
package struct FetchLog: Hashable, Sendable {
  package var marks = Curl.Marks()
  /// The texts of the items that were in the feed last time, by each of their names, whether or not
  /// their files are still there: what the user has thrown away does not come back.
  ///
  /// As long as an item is in the feed all of its texts are remembered, so that a feed which goes to
  /// and fro between two gives neither twice. Under no name are those of items that have none.
  private(set) var texts: [String: Set<String>] = [:] { didSet { all = Self.all(texts) } }
  /// The texts under whatever name.
  private var all: Set<String> = []

  package init() {}

  /// Reads a log; nil if it is none.
  package init?(_ bytes: [UInt8]) {
    guard let log = try? JSONDecoder().decode(FetchLog.self, from: Data(bytes)) else { return nil }
    self = log
  }

  /// The log as JSON, the same for the same log.
  package var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let sorted = Sorted(marks: marks, texts: texts.mapValues { $0.sorted() })
    return (try? Array(encoder.encode(sorted))) ?? []
  }

  /// The texts that the feed had under any of the names.
  func texts(of item: ReportIdentity) -> Set<String> {
    item.names.reduce(into: []) { $0.formUnion(texts[$1.line] ?? []) }
  }

  /// Whether the feed had an item, with whatever text.
  func hasItem(of item: ReportIdentity) -> Bool { item.names.contains { texts[$0.line] != nil } }

  /// Whether the feed had a text, under whatever name.
  func has(_ text: String) -> Bool { all.contains(text) }

  private static func all(_ texts: [String: Set<String>]) -> Set<String> {
    texts.values.reduce(into: []) { $0.formUnion($1) }
  }

  /// Takes in what the feed has now; if that is all of it, what is not among it is forgotten.
  mutating func note(_ items: [ReportIdentity], isWhole: Bool) {
    var noted = isWhole ? [:] : texts
    for item in items {
      let all = texts(of: item).union([item.text])
      for name in item.names.isEmpty ? [""] : item.names.map(\.line) {
        noted[name, default: []].formUnion(all)
      }
    }
    texts = noted
  }

  private struct Sorted: Encodable {
    let marks: Curl.Marks
    let texts: [String: [String]]
  }
}

extension FetchLog: Decodable {
  private enum Key: CodingKey {
    case marks, texts
    /// Names of items without their texts, in logs that remembered no more.
    case seen
  }

  package init(from decoder: any Decoder) throws {
    let log = try decoder.container(keyedBy: Key.self)
    marks = try log.decode(Curl.Marks.self, forKey: .marks)
    if let texts = try log.decodeIfPresent([String: Set<String>].self, forKey: .texts) {
      self.texts = texts
    } else {
      let names = try log.decode(Set<String>.self, forKey: .seen)
      texts = Dictionary(uniqueKeysWithValues: names.map { ($0, []) })
    }
    all = Self.all(texts)
  }
}
