import Assessment
import Prose

/// Reads back what a `ByteWriter` wrote; whatever else it is given, it throws and never traps.
struct ByteReader {
  /// The bytes are not what was written.
  struct Malformed: Error {}

  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var strings: [String] = []
  private var documents: [Document] = []

  /// The bytes must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func byte() throws(Malformed) -> UInt8 {
    guard offset < bytes.count else { throw Malformed() }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func count() throws(Malformed) -> Int {
    let value = try bits()
    guard value <= UInt64(Int32.max) else { throw Malformed() }
    return Int(value)
  }

  mutating func number() throws(Malformed) -> Int {
    let folded = try bits()
    return Int(Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1))
  }

  private mutating func bits() throws(Malformed) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = try byte()
      value |= UInt64(next & 0x7f) << shift
      if next < 0x80 { return value }
      shift += 7
    }
    throw Malformed()
  }

  mutating func word() throws(Malformed) -> UInt64 {
    guard bytes.count - offset >= 8 else { throw Malformed() }
    defer { offset += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  mutating func keys() throws(Malformed) -> [UInt64] {
    let count = try count()
    guard bytes.count - offset >= count * 8 else { throw Malformed() }
    let start = offset
    offset += count * 8
    return Array(unsafeUninitializedCapacity: count) { [bytes] keys, initialized in
      for i in 0..<count {
        let key = bytes.loadUnaligned(fromByteOffset: start + 8 * i, as: UInt64.self)
        keys.initializeElement(at: i, to: UInt64(littleEndian: key))
      }
      initialized = count
    }
  }

  mutating func real() throws(Malformed) -> Double { Double(bitPattern: try word()) }

  mutating func flag() throws(Malformed) -> Bool { try byte() != 0 }

  mutating func block() throws(Malformed) -> [UInt8] { Array(bytes[try placeOfBlock()]) }

  /// Where the bytes of a block are, which are not looked at.
  mutating func placeOfBlock() throws(Malformed) -> Range<Int> {
    let count = try count()
    guard bytes.count - offset >= count else { throw Malformed() }
    defer { offset += count }
    return offset..<offset + count
  }

  mutating func string() throws(Malformed) -> String {
    let number = try count()
    if number < strings.count { return strings[number] }
    guard number == strings.count else { throw Malformed() }
    let length = try count()
    guard bytes.count - offset >= length,
      let text = String(validating: bytes[offset..<offset + length], as: UTF8.self)
    else { throw Malformed() }
    offset += length
    strings.append(text)
    return text
  }

  mutating func choice<Case>(of cases: [Case]) throws(Malformed) -> Case {
    let index = Int(try byte())
    guard index < cases.count else { throw Malformed() }
    return cases[index]
  }

  mutating func optional<Value>(
    _ read: (inout Self) throws(Malformed) -> Value
  ) throws(Malformed) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout Self) throws(Malformed) -> Value
  ) throws(Malformed) -> [Value] {
    let count = try count()
    // Every value takes a byte at least, so that a wrong count cannot ask for the whole memory.
    guard count <= bytes.count - offset else { throw Malformed() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  // MARK: Citations

  /// Says which documents the citations that follow are of.
  mutating func cite(_ documents: [Document]) { self.documents = documents }

  mutating func citation() throws(Malformed) -> Citation {
    let place = try count()
    let range = try range()
    guard place < documents.count, Int(range.end) <= documents[place].text.count else {
      throw Malformed()
    }
    return Citation(documents[place], range)
  }
}
