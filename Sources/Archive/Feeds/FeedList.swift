/// The file in the reports' folder that lists the feeds to fetch.
package enum FeedList {
  package static let fileName = "feeds"

  /// The addresses of a list: one a line, what follows a number sign at the head of a line or after
  /// white space is a comment.
  package static func addresses(in text: [UInt8]) -> [String] {
    String(decoding: FrontMatter.unmarked(text), as: UTF8.self).split(whereSeparator: \.isNewline)
      .compactMap { line in
        let words = line.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, !first.hasPrefix("#") else { return nil }
        return String(first)
      }
  }
}
