/// The rows of an embedded word list: lines of fields parted by tabs, comments left out.
package struct TabSeparated: @unchecked Sendable {
  private let start: UnsafePointer<UInt8>
  private let count: Int

  /// Wraps the bytes of a list of `CLexicon`, which live as long as the program.
  package init(_ start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// Calls `body` with the fields of each row; one pass over the bytes.
  package func forEachRow(_ body: (_ fields: ListFields) -> Void) {
    var fields = ListFields()
    forEachLine { line in
      fields.parts.removeAll(keepingCapacity: true)
      line.forEachPart(separator: 0x09) { fields.parts.append($0) }
      body(fields)
    }
  }

  /// Calls `body` with the bytes of each row; one pass over the bytes, nothing allocated.
  func forEachLine(_ body: (_ line: ListText) -> Void) {
    let all = ListText(bytes: UnsafeBufferPointer(start: start, count: count))
    all.forEachPart(separator: 0x0a) { line in
      if line.count > 0, line.bytes[0] != UInt8(ascii: "#") { body(line) }
    }
  }
}

/// The fields of a row, made into text one by one as they are asked for.
package struct ListFields: RandomAccessCollection {
  fileprivate(set) var parts: [ListText] = []

  package var startIndex: Int { 0 }
  package var endIndex: Int { parts.count }
  package subscript(index: Int) -> String { parts[index].string }
}

/// Some bytes of an embedded word list: a line, a field, a spelling.
struct ListText: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }
  /// The text of a field, nil where "-" says that there is none.
  var value: String? { count == 1 && bytes[0] == UInt8(ascii: "-") ? nil : string }

  static let empty = ListText(bytes: UnsafeBufferPointer(start: nil, count: 0))

  /// Calls `body` with what stands between separators, empty parts included.
  func forEachPart(separator: UInt8, _ body: (ListText) -> Void) {
    var start = 0
    for i in 0..<bytes.count where bytes[i] == separator {
      body(ListText(bytes: UnsafeBufferPointer(rebasing: bytes[start..<i])))
      start = i + 1
    }
    if start < bytes.count || start > 0 {
      body(ListText(bytes: UnsafeBufferPointer(rebasing: bytes[start...])))
    }
  }

  /// The parts before and after the first separator; the second is empty without one.
  func cut(at separator: UInt8) -> (ListText, ListText) {
    for i in 0..<bytes.count where bytes[i] == separator {
      return (
        ListText(bytes: UnsafeBufferPointer(rebasing: bytes[..<i])),
        ListText(bytes: UnsafeBufferPointer(rebasing: bytes[(i + 1)...])),
      )
    }
    return (self, .empty)
  }
}
