/// A text that is told from others byte by byte, as file systems do.
///
/// Swift takes "é" in one scalar and "e" with an accent after it for the same; files of both names lie in
/// one folder, and what is kept must come back as it was.
package struct ExactString: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (a: Self, b: Self) -> Bool {
    a.text.utf8.count == b.text.utf8.count && a.text.utf8.elementsEqual(b.text.utf8)
  }

  package static func < (a: Self, b: Self) -> Bool {
    // A folder's names are put in order at each look: a character view's way through them takes four
    // times as long.
    let isBefore = a.text.utf8.withContiguousStorageIfAvailable { a in
      b.text.utf8.withContiguousStorageIfAvailable { b in
        for index in 0..<min(a.count, b.count) where a[index] != b[index] {
          return a[index] < b[index]
        }
        return a.count < b.count
      }
    }
    return (isBefore ?? nil) ?? a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
    // What ends one of several texts in a row.
    hasher.combine(0xff as UInt8)
  }
}
