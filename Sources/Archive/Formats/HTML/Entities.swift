extension String {
  /// The text with HTML's entities resolved; all else is what it was.
  ///
  /// "Vell &amp; Brand" is "Vell & Brand", and "R&D;" stays.
  var withoutEntities: String {
    let sign = UInt8(ascii: "&")
    guard utf8.contains(sign) else { return self }
    var resolved: [Substring: String] = [:]
    var result = ""
    var rest = self[...]
    while let start = rest.utf8.firstIndex(of: sign) {
      result += rest[..<start]
      rest = rest[start...]
      let name = rest.utf8.dropFirst().prefix(32).prefix(while: Self.isNameByte)
      guard !name.isEmpty, name.endIndex < rest.endIndex,
        rest.utf8[name.endIndex] == UInt8(ascii: ";")
      else {
        result += "&"
        rest = rest[rest.utf8.index(after: start)...]
        continue
      }
      let reference = rest[...name.endIndex]
      let text = resolved[reference] ?? Self.meaning(of: reference)
      resolved[reference] = text
      result += text
      rest = rest[reference.endIndex...]
    }
    return result + rest
  }

  /// What an entity stands for; an unknown one for itself.
  private static func meaning(of reference: Substring) -> String {
    // The parser would leave out white space with nothing before it.
    String(PageTree("x\(reference)".utf8).text(of: 0).dropFirst())
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "#"): true
    default: false
    }
  }

  /// Whether the text has tags that end a paragraph or a line in HTML.
  var isHTML: Bool {
    var rest = utf8[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[sign...].dropFirst()
      let tag = rest.prefix(12).prefix { $0 != UInt8(ascii: ">") && $0 != 0x20 }
      if Self.breaks.contains(String(Substring(tag)).lowercasedASCII) { return true }
    }
    return false
  }

  private static let breaks: Set<String> = [
    "p", "br", "br/", "/p", "/div", "/li", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/blockquote",
  ]
}
