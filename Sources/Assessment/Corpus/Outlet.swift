import Extraction
import Prose

/// Who put a report out: two reports of one agency do not confirm each other.
enum Outlet {
  /// The agency that a dateline names in brackets, "SELM, 12 May (Post) —", else the outlet that the
  /// metadata name; in small letters without marks, nil where neither is known.
  static func name(of reading: Reading) -> String? {
    let named = agency(reading.passage) ?? reading.document.source
    return named.map(key).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func agency(_ passage: Passage) -> String? {
    let tokens = passage.tokens
    let head = tokens.indices.prefix(farthest)
    for open in head where passage.isMark(open, UInt8(ascii: "(")) {
      let name = tokens[(open + 1)...].prefix(longest).prefix {
        $0.shape != .lower && $0.kind == .word
      }
      let close = open + 1 + name.count
      guard !name.isEmpty, close + 1 < tokens.count, passage.isMark(close, UInt8(ascii: ")")),
        tokens[close + 1].isFreeDash(passage.document.text)
      else { continue }
      return passage.string(name[name.startIndex].range.union(name[name.endIndex - 1].range))
    }
    return nil
  }

  /// Letters and digits, without an article and what an address has around a name: "The Selm Post" is
  /// "www.selmpost.com" and "news.selmpost.co.uk".
  private static func key(_ name: String) -> String {
    var text = name.lowercased()[...]
    for start in ["https://", "http://", "www.", "the "] where text.hasPrefix(start) {
      text = text.dropFirst(start.count)
    }
    if let slash = text.firstIndex(of: "/") { text = text[..<slash] }
    if !text.contains(" ") { text = registered(text) }
    return String(
      text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    )
  }

  /// The name that somebody registered for a host: the last label before "com" or "co.uk".
  private static func registered(_ host: Substring) -> Substring {
    var labels = host.split(separator: ".")
    guard labels.count > 1, let suffix = labels.popLast() else { return host }
    if suffix.count == 2, labels.count > 1, let last = labels.last, shared.contains(last) {
      labels.removeLast()
    }
    return labels[labels.count - 1]
  }

  /// Under what countries register names: "co.uk", "com.au".
  private static let shared: Set<Substring> = ["co", "com", "net", "org", "gov", "ac", "edu", "or"]

  // Tokens: a title and a dateline; "Vale Courier News Agency".
  private static let farthest = 80
  private static let longest = 4
}
