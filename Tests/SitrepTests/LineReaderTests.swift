import Glibc
import Testing

@testable import sitrep

/// Lines out of a pipe, as they come.
struct LineReaderTests {
  @Test(arguments: [
    ("", []),
    ("a\nb\n", ["1 a", "2 b"]),
    ("a\n\n \nb", ["1 a", "4 b"]),
    ("\r\n\n", []),
  ])
  func `lines with their numbers`(text: String, expected: [String]) throws {
    #expect(try lines(of: Array(text.utf8)) == expected)
  }

  @Test func `a line longer than any buffer`() throws {
    let long = String(repeating: "x", count: 700_000)
    #expect(try lines(of: Array("a\n\(long)\nb".utf8)) == ["1 a", "2 \(long)", "3 b"])
  }

  @Test func `a line that is too long is named and passed over, however long it is`() throws {
    let long = String(repeating: "x", count: 2_000_000)
    let text = Array("a\n\(long)\n\nb\n\(long)".utf8)
    let expected = ["1 a", "2 too long", "4 b", "5 too long"]
    #expect(try lines(of: text, limit: 1_000_000) == expected)
    #expect(try lines(of: text, limit: 1_000) == expected)
  }

  @Test func `what has come is handed on without waiting for more`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    try #require(write(ends[1], "a\nb", 3) == 3)
    var reader = LineReader(ends[0])
    #expect(try reader.batch().map(\.number) == [1])
  }

  private func lines(of bytes: [UInt8], limit: Int = 1 << 20) throws -> [String] {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
    rewind(file)
    var reader = LineReader(fileno(file), limit: limit)
    var lines: [String] = []
    while true {
      let batch = try reader.batch()
      if batch.isEmpty { return lines }
      lines += batch.map { line in
        "\(line.number) \(line.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "too long")"
      }
    }
  }
}
