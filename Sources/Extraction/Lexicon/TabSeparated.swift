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
  package func forEachRow(_ body: (_ fields: [String]) -> Void) {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    var line = 0
    while line < count {
      let end = bytes[line...].firstIndex(of: 0x0a) ?? count
      if end > line, bytes[line] != UInt8(ascii: "#") {
        body(
          bytes[line..<end].split(separator: 0x09, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
          }
        )
      }
      line = end + 1
    }
  }
}
