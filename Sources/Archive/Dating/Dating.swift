package import Prose

/// Finds out when a report was published, and by which evidence.
package enum Dating {
  /// Years that a publication can have; other numbers are no years.
  static let years = 1900...2099

  /// The publication of a report by the strongest evidence there is, nil if none tells a full date.
  ///
  /// In this order: front matter, the dateline, an address in the front matter or the first lines,
  /// the file's name, and the day given for reports that have none. A dateline without a year is
  /// completed from an address or a name of about the same day, else it does not count.
  package static func publication(
    of text: [UInt8],
    body: ByteRange,
    matter: [String: String],
    name: String,
    given: Day?,
  ) -> Publication? {
    let stated = dateKeys.lazy.compactMap { matter[$0] }.compactMap(StatedDate.day).first
    if let stated { return Publication(day: stated, basis: .frontMatter) }
    let address = day(ofAddressIn: text, body, matter)
    let named = NumericDate.date(ofPath: name)
    if let day = Dateline.date(in: text, body: body)?.day(near: address ?? named) {
      return Publication(day: day, basis: .dateline)
    }
    if let address { return Publication(day: address, basis: .url) }
    if let named { return Publication(day: named, basis: .fileName) }
    return given.map { Publication(day: $0, basis: .given) }
  }

  private static let dateKeys = [
    "date", "published", "publication_date", "publication-date", "pubdate", "publishdate",
    "published_at", "datepublished",
  ]
  private static let addressKeys = [
    "url", "link", "canonical", "canonical_url", "source_url", "source",
  ]

  /// The day that a field of metadata states.
  static func day(stated text: String) -> Day? { StatedDate.day(text) }

  /// The addresses of the web that front matter gives a report, the likeliest to be its own first.
  static func addresses(in matter: [String: String]) -> [String] {
    addressKeys.compactMap { matter[$0] }.filter(isAddress)
  }

  private static func day(
    ofAddressIn text: [UInt8],
    _ body: ByteRange,
    _ matter: [String: String],
  ) -> Day? {
    let stated = addresses(in: matter).compactMap(NumericDate.date(ofAddress:)).first
    if let stated { return stated }
    for line in Dateline.lines(of: text, body).prefix(5) where line.utf8.contains(slash) {
      let addresses = line.split { $0.isWhitespace || "<>()[]".contains($0) }.map(String.init)
      if let day = addresses.filter(isAddress).compactMap(NumericDate.date(ofAddress:)).first {
        return day
      }
    }
    return nil
  }

  private static let slash = UInt8(ascii: "/")

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }
}
