import Foundation
import Prose

@testable import Extraction

/// A text with its expected findings marked in place, and the way back.
///
/// A mark is `[kind text]` or `[kind text "value"]`, and may hold other marks:
///
///     [person Ana Vell] arrived on [date 12 March 2024 "2024-03-12"].
///
/// A quoted end of a mark is its value; where the text itself ends so, an empty value follows:
/// `[content He said "no" ""]`. A mark that is one quotation needs none: `[content "No."]`.
/// A backslash makes the next character plain; `\n` is a line break.
struct MarkedText {
  /// The text without its marks.
  let plain: String
  /// In the order of their starts, outer before inner.
  let marks: [Mark]

  struct Mark: Hashable {
    let kind: String
    let range: ByteRange
    var value: String? = nil
  }

  enum Broken: Error {
    case unclosed(line: String)
    case unopened(line: String)
    case withoutKind(line: String)
  }

  init(_ line: String) throws {
    var reader = MarkReader(line)
    try reader.read()
    plain = String(decoding: reader.text, as: UTF8.self)
    marks = reader.marks.sorted { $0.range < $1.range }
  }

  /// The marks of some kinds only.
  func marks(_ kinds: Set<String>) -> [Mark] { marks.filter { kinds.contains($0.kind) } }

  /// What the whole extraction finds in the plain text, as if published on a day.
  func reading(published: Day? = nil) -> Reading {
    Reading(of: document(published: published))
  }

  func document(published: Day? = nil) -> Document {
    Document(
      id: DocumentID(high: 0, low: 1),
      name: "case.txt",
      text: Array(plain.utf8),
      publication: published.map { Publication(day: $0, basis: .given) },
    )
  }

  /// Writes marks into the plain text; compare with the same for `marks` to see what differs.
  func marked(_ marks: [Mark]) -> String {
    let text = Array(plain.utf8)
    let sorted = marks.sorted { $0.range < $1.range }
    var out: [UInt8] = []
    var open: [Mark] = []
    var next = 0
    for i in 0...text.count {
      while let last = open.last, Int(last.range.end) <= i {
        if let value = last.value { out += " \"\(value)\"".utf8 }
        out.append(UInt8(ascii: "]"))
        open.removeLast()
      }
      while next < sorted.count, Int(sorted[next].range.start) == i {
        out += "[\(sorted[next].kind) ".utf8
        open.append(sorted[next])
        next += 1
      }
      if i < text.count { out.append(text[i]) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The cases of a file beside the test: its lines, without empty ones and comments ("# ").
  static func cases(in name: String, beside file: String = #filePath) throws -> [String] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}

/// Takes the marks out of a line.
private struct MarkReader {
  private let line: [UInt8]
  private(set) var text: [UInt8] = []
  private(set) var marks: [MarkedText.Mark] = []
  private var open: [(kind: String, start: Int)] = []

  init(_ line: String) { self.line = Array(line.utf8) }

  mutating func read() throws {
    var i = 0
    while i < line.count {
      switch line[i] {
      case UInt8(ascii: "\\") where i + 1 < line.count:
        text.append(line[i + 1] == UInt8(ascii: "n") ? 0x0a : line[i + 1])
        i += 2
      case UInt8(ascii: "["):
        guard let space = line[i...].firstIndex(of: 0x20), space > i + 1 else {
          throw MarkedText.Broken.withoutKind(line: String(decoding: line, as: UTF8.self))
        }
        open.append((String(decoding: line[(i + 1)..<space], as: UTF8.self), text.count))
        i = space + 1
      case UInt8(ascii: "]"):
        guard let mark = open.popLast() else {
          throw MarkedText.Broken.unopened(line: String(decoding: line, as: UTF8.self))
        }
        let value = takeValue(from: mark.start)
        marks.append(
          .init(kind: mark.kind, range: ByteRange(mark.start, text.count), value: value)
        )
        i += 1
      default:
        text.append(line[i])
        i += 1
      }
    }
    if !open.isEmpty {
      throw MarkedText.Broken.unclosed(line: String(decoding: line, as: UTF8.self))
    }
  }

  /// Cuts ` "value"` off the end of the text if something stands before it.
  private mutating func takeValue(from start: Int) -> String? {
    let quote = UInt8(ascii: "\"")
    guard text.count > start + 3, text.last == quote,
      let opening = text[start..<(text.count - 1)].lastIndex(of: quote),
      opening > start + 1, text[opening - 1] == 0x20
    else { return nil }
    let value = String(decoding: text[(opening + 1)..<(text.count - 1)], as: UTF8.self)
    text.removeSubrange((opening - 1)...)
    return value.isEmpty ? nil : value
  }
}
