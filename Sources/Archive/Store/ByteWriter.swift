import Assessment
import Prose

/// Values as bytes, the same bytes for the same values: small numbers take one byte, a string that
/// was written before takes the place of its number.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  private var numbers: [ExactString: Int] = [:]
  private var places: [DocumentID: Int] = [:]

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Writes a number that is not negative, seven bits a byte.
  mutating func count(_ value: Int) { bits(UInt64(value)) }

  /// Writes a number of either sign, the small ones of both in one byte.
  mutating func number(_ value: Int) { bits(UInt64(bitPattern: Int64(value << 1 ^ value >> 63))) }

  private mutating func bits(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func word(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes keys of words, eight bytes each.
  mutating func keys(_ values: [UInt64]) {
    count(values.count)
    for value in values { word(value) }
  }

  mutating func real(_ value: Double) { word(value.bitPattern) }

  mutating func flag(_ value: Bool) { byte(value ? 1 : 0) }

  mutating func block(_ value: [UInt8]) {
    count(value.count)
    bytes.append(contentsOf: value)
  }

  /// Writes a string, or its number if it has been written.
  mutating func string(_ value: String) {
    let exact = ExactString(value)
    if let number = numbers[exact] {
      count(number)
      return
    }
    count(numbers.count)
    numbers[exact] = numbers.count
    block(Array(value.utf8))
  }

  /// Writes which of the cases a value is.
  mutating func choice<Case: Equatable>(_ value: Case, of cases: [Case]) {
    byte(UInt8(cases.firstIndex(of: value) ?? Int(UInt8.max)))
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func list<Value>(_ values: [Value], _ write: (inout Self, Value) -> Void) {
    count(values.count)
    for value in values { write(&self, value) }
  }

  // MARK: Citations

  /// Says which documents the citations that follow are of.
  mutating func cite(_ documents: [Document]) {
    places = Dictionary(documents.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Has the citations that follow be of the same documents as those of another.
  mutating func cite(as other: ByteWriter) { places = other.places }

  /// Writes where the words stand; they themselves are the document's.
  mutating func citation(_ citation: Citation) {
    count(places[citation.document] ?? places.count)
    range(citation.range)
  }
}
