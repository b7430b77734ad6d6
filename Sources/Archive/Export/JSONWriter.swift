/// JSON as bytes, written from front to back; keys keep the order in which they are given.
///
/// `JSONEncoder` would sort keys or shuffle them, holds the whole tree in memory, and measured
/// several times slower on thousands of small objects.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// Takes what was written so far, so that a long output can go out in pieces.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  // MARK: Values

  package mutating func value(_ text: String?) {
    separate()
    if let text { quote(text) } else { raw("null") }
    needsComma = true
  }

  package mutating func value(_ number: Int?) {
    separate()
    raw(number.map(String.init) ?? "null")
    needsComma = true
  }

  package mutating func value(_ flag: Bool) {
    separate()
    raw(flag ? "true" : "false")
    needsComma = true
  }

  /// An object whose members `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclosed(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// An array with one value, written by `each`, for every item.
  package mutating func array<Item>(_ items: [Item], _ each: (inout JSONWriter, Item) -> Void) {
    enclosed(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for item in items { each(&json, item) }
    }
  }

  package mutating func array(_ items: [String]) { array(items) { $0.value($1) } }

  // MARK: Members

  /// Begins a member; one value must follow.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  package mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  package mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  package mutating func member(_ name: String, _ items: [String]) {
    key(name)
    array(items)
  }

  package mutating func member<Item>(
    _ name: String,
    _ items: [Item],
    _ each: (inout JSONWriter, Item) -> Void,
  ) {
    key(name)
    array(items, each)
  }

  /// Ends a line; the next value starts afresh.
  package mutating func newline() {
    bytes.append(0x0a)
    needsComma = false
  }

  // MARK: Bytes

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func enclosed(
    _ open: UInt8,
    _ close: UInt8,
    _ body: (inout JSONWriter) -> Void,
  ) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Escapes what JSON must have escaped and everything else that could steer a terminal through a
  /// pipe: DEL, the C1 controls (U+0080 to U+009F), line separators and overrides of direction
  /// (U+2028 to U+202E, U+2066 to U+2069).
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { quote($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    // What needs no escaping is taken over a stretch at a time.
    var start = 0
    var i = 0
    while i < text.count {
      let (count, unit) = Self.escaped(at: i, text)
      guard count > 0 else {
        i += 1
        continue
      }
      bytes.append(contentsOf: text[start..<i])
      escape(unit)
      i += count
      start = i
    }
    bytes.append(contentsOf: text[start...])
  }

  /// How many bytes at a place must be escaped, 0 for most, and the scalar that they are.
  private static func escaped(at i: Int, _ text: UnsafeBufferPointer<UInt8>) -> (Int, UInt16) {
    switch text[i] {
    case 0..<0x20, 0x7f, UInt8(ascii: "\""), UInt8(ascii: "\\"): return (1, UInt16(text[i]))
    case 0xc2 where i + 1 < text.count && (0x80..<0xa0).contains(text[i + 1]):
      return (2, UInt16(text[i + 1]))
    case 0xe2 where i + 2 < text.count:
      let low = UInt16(text[i + 2] & 0x3f)
      switch (text[i + 1], text[i + 2]) {
      case (0x80, 0xa8...0xae): return (3, 0x2000 + low)
      case (0x81, 0xa6...0xa9): return (3, 0x2040 + low)
      default: return (0, 0)
      }
    default: return (0, 0)
    }
  }

  private mutating func escape(_ unit: UInt16) {
    switch unit {
    case 0x22: return raw("\\\"")
    case 0x5c: return raw("\\\\")
    case 0x0a: return raw("\\n")
    case 0x0d: return raw("\\r")
    case 0x09: return raw("\\t")
    default: break
    }
    let digits = String(unit, radix: 16)
    raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }
}
