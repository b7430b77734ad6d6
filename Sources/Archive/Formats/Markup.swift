import CMarkup

/// Reading of HTML and XML, element by element.
enum Markup {
  /// Takes what a parser tells, in the order of the text.
  protocol Listener: AnyObject {
    func open(_ name: String, _ attributes: [String: String])
    func close(_ name: String)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
  }

  /// Reads a page, which must be UTF-8, as browsers forgive it.
  static func readHTML(_ bytes: some Collection<UInt8>, to listener: any Listener) {
    read(bytes, to: listener) { markup_read_html($0, $1, $2, $3) }
  }

  /// Reads XML, which must be UTF-8, as far as it goes.
  ///
  /// Blank lines before it, which XML forbids, are passed over.
  ///
  /// - Returns: The line of the first fault, nil if there is none.
  static func readXML(_ bytes: some Collection<UInt8>, to listener: any Listener) -> Int? {
    let blank = bytes.prefix { $0 <= 0x20 }
    var line: Int32 = 0
    let text = escapingLooseSigns(in: bytes.dropFirst(blank.count))
    read(text, to: listener) { line = markup_read_xml($0, $1, $2, $3) }
    return line == 0 ? nil : Int(line) + blank.count { $0 == 0x0a }
  }

  /// Every `&` that begins no reference as `&amp;`: addresses in feeds are full of them, and after
  /// one the parser would drop all references.
  ///
  /// Where there are no references, an `&` is what it is. Linear in the length.
  private static func escapingLooseSigns(in bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = Array(bytes)[...]
    let (reference, element) = (UInt8(ascii: "&"), UInt8(ascii: "<"))
    while let sign = rest.firstIndex(where: { $0 == reference || $0 == element }) {
      let isReference = rest[sign] == reference
      let end = isReference ? sign + 1 : endOfVerbatim(rest[sign...]) ?? sign + 1
      result.append(contentsOf: rest[..<end])
      rest = rest[end...]
      if !isReference { continue }
      let name = rest.prefix(40).prefix { isNameByte($0) || $0 == UInt8(ascii: "#") }
      if name.isEmpty || rest.dropFirst(name.count).first != UInt8(ascii: ";") {
        result.append(contentsOf: "amp;".utf8)
      }
    }
    result.append(contentsOf: rest)
    return result
  }

  /// What is taken as it stands: character data, comments and what is said to other programs.
  private static let verbatim: [(start: String, end: String)] = [
    ("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>"),
  ]

  /// Where a stretch that is taken as it stands is over, the end of all where it has no end of its own;
  /// nil if none begins here.
  private static func endOfVerbatim(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let kind = verbatim.first(where: { bytes.starts(with: $0.start.utf8) }) else {
      return nil
    }
    let mark = Array(kind.end.utf8)
    var rest = bytes.dropFirst(kind.start.utf8.count)
    while let next = rest.firstIndex(of: mark[0]) {
      rest = rest[next...]
      if rest.starts(with: mark) { return next + mark.count }
      rest = rest.dropFirst()
    }
    return bytes.endIndex
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte >= 0x30 && byte <= 0x39
  }

  private final class Box {
    let listener: any Listener
    init(_ listener: any Listener) { self.listener = listener }
  }

  private static func read(
    _ bytes: some Collection<UInt8>,
    to listener: any Listener,
    _ parse: (UnsafePointer<CChar>, Int32, markup_events, UnsafeMutableRawPointer) -> Void,
  ) {
    let events = markup_events(
      open: { context, name, attributes in
        Markup.listener(context)?
          .open(String(cString: name).lowercasedASCII, Markup.pairs(attributes))
      },
      close: { context, name in
        Markup.listener(context)?.close(String(cString: name).lowercasedASCII)
      },
      text: { context, bytes, count in
        bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
          Markup.listener(context)?.text(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
      },
    )
    let box = Unmanaged.passRetained(Box(listener))
    defer { box.release() }
    Array(bytes).withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        guard let base = text.baseAddress else { return }
        parse(base, Int32(clamping: text.count), events, box.toOpaque())
      }
    }
  }

  private static func listener(_ context: UnsafeMutableRawPointer) -> (any Listener)? {
    Unmanaged<Box>.fromOpaque(context).takeUnretainedValue().listener
  }

  private static func pairs(
    _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) -> [String: String] {
    guard var next = attributes else { return [:] }
    var pairs: [String: String] = [:]
    while let name = next.pointee {
      let key = String(cString: name).lowercasedASCII
      // Of one given twice the first counts.
      if pairs[key] == nil { pairs[key] = next[1].map { String(cString: $0) } ?? "" }
      next += 2
    }
    return pairs
  }
}

extension String {
  /// The text with A to Z in small letters.
  var lowercasedASCII: String {
    guard utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5a }) else { return self }
    return String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
