/// What a site calls an element: its classes and its id.
struct PageLabel: Hashable {
  private let written: String

  init(_ written: String) { self.written = written }

  /// As it stands, in small letters.
  var text: String { written.lowercasedASCII }

  /// The words of it in small letters, and names with capitals inside as one word as well.
  ///
  /// `site-header RelatedStories__Item SideBar` is `site header related stories relatedstories item
  /// side bar sidebar`.
  var words: [String] {
    var words: [String] = []
    for name in written.utf8.split(whereSeparator: { !Self.isLetter($0) && !Self.isDigit($0) }) {
      let parts = Self.parts(of: name)
      words += parts
      if parts.count > 1 { words.append(Self.word(name)) }
    }
    return words
  }

  /// A name cut before its capitals: `RelatedStories`, `BBCNav`.
  ///
  /// What programs make up is full of capitals, and such a name is left whole: "kAdUfN" has no "ad".
  private static func parts(of name: Substring.UTF8View) -> [String] {
    var starts: [Substring.UTF8View.Index] = [name.startIndex]
    for i in name.indices.dropFirst() where isCapital(name[i]) {
      let next = name.index(after: i)
      let isAfterSmall = !isCapital(name[name.index(before: i)])
      let isBeforeSmall = next < name.endIndex && !isCapital(name[next])
      if isAfterSmall || isBeforeSmall { starts.append(i) }
    }
    let parts = zip(starts, starts.dropFirst() + [name.endIndex]).map { name[$0..<$1] }
    return parts.allSatisfy { $0.count > 1 } ? parts.map(word) : [word(name)]
  }

  private static func word(_ name: Substring.UTF8View) -> String {
    String(Substring(name)).lowercasedASCII
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
