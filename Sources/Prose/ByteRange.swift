/// A half-open range of bytes in the text of one document.
///
/// Eight bytes wide, so that tokens, names and citations stay small; a document is at most 32 MiB.
public struct ByteRange: Hashable, Comparable, Sendable {
  /// Where it starts.
  public var start: Int32
  /// The position past its last byte.
  public var end: Int32

  /// Creates the range from `start` up to, not including, `end`; an end before the start is
  /// a broken invariant and stops the program.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "byte range runs backwards: \(start)..<\(end)")
    self.start = Int32(start)
    self.end = Int32(end)
  }

  /// How many bytes it covers.
  @inlinable public var count: Int { Int(end - start) }
  /// Whether it covers no byte.
  @inlinable public var isEmpty: Bool { start == end }

  /// The positions as array indices.
  @inlinable public var indices: Range<Int> { Int(start)..<Int(end) }

  /// Whether another range lies inside.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one byte.
  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that holds both, with whatever lies between them.
  public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(Int(min(start, other.start)), Int(max(end, other.end)))
  }

  /// Orders by start; of two that start together the longer comes first.
  public static func < (a: ByteRange, b: ByteRange) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}

extension [UInt8] {
  /// The bytes of a range as text; what is not UTF-8 becomes U+FFFD.
  package func string(in range: ByteRange) -> String {
    String(decoding: self[range.indices], as: UTF8.self)
  }
}
