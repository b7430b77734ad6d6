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
    // The two bytes before, which tell what a byte of a longer sequence belongs to.
    var first: UInt8 = 0
    var second: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0a: raw("\\n")
      case 0x0d: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20, 0x7f: escape(UInt16(byte))
      case 0x80..<0xa0 where second == 0xc2:
        bytes.removeLast()
        escape(UInt16(byte))
      case 0xa8...0xae where first == 0xe2 && second == 0x80:
        bytes.removeLast(2)
        escape(0x2000 + UInt16(byte & 0x3f))
      case 0xa6...0xa9 where first == 0xe2 && second == 0x81:
        bytes.removeLast(2)
        escape(0x2040 + UInt16(byte & 0x3f))
      default: bytes.append(byte)
      }
      first = second
      second = byte
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }
}
