/// The analyst's corrections of one folder: a text of lines, each kept as it was written.
///
/// Reading a text and giving it back changes no byte of it.
package struct Corrections: Hashable, Sendable {
  /// The name of the file in the reports' folder.
  package static let fileName = "sitrep.corrections"

  /// Every line, also comments and blank ones.
  package let lines: [Line]

  /// One line of the text.
  package struct Line: Hashable, Sendable {
    /// Counted from 1.
    package let number: Int
    /// As it stands, without the line feed at its end.
    package let text: String
    /// What it says; nil for a comment, a blank line or one that cannot be understood.
    package let correction: Correction?
    /// Why it cannot be understood; nil where it can, or where there is nothing to understand.
    package let fault: CorrectionFault?

    /// Reads a line; linear in its length.
    package init(_ number: Int, _ text: String) {
      self.number = number
      self.text = text
      let words = number == 1 && text.first == "\u{feff}" ? String(text.dropFirst()) : text
      do throws(CorrectionFault) {
        correction = try CorrectionParser.correction(in: words)
        fault = nil
      } catch {
        correction = nil
        fault = error
      }
    }
  }

  /// Reads a text; linear in its length.
  package init(_ text: String = "") {
    // Cut at bytes: "\r\n" is one character, and the carriage return stays with its line.
    let parts = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
    lines = parts.enumerated().map { Line($0 + 1, String(decoding: $1, as: UTF8.self)) }
  }

  /// The text, byte for byte as it was read.
  package var text: String { lines.map(\.text).joined(separator: "\n") }

  /// The last line that says something; nil if none does.
  package var last: Line? { lines.last { $0.correction != nil } }

  /// The lines that say something or try to.
  package var telling: [Line] { lines.filter { $0.correction != nil || $0.fault != nil } }

  /// Whether no line says anything or tries to.
  package var isEmpty: Bool { telling.isEmpty }

  // MARK: Changes

  /// The corrections with one more at the end; an empty text first gets a few words on what the file
  /// is.
  package func adding(_ correction: Correction) -> Corrections {
    inserting(correction.line, at: nil)
  }

  /// The corrections with a line put back where it was, or at the end.
  package func inserting(_ line: String, at number: Int?) -> Corrections {
    var texts = lines.map(\.text)
    if texts == [""] { texts = Self.head + [""] }
    let isReturned = texts.first?.utf8.last == 0x0d
    if texts.last != "" { texts.append("") }
    let end = texts.count - 1
    let place = number.map { min(max(0, $0 - 1), end) } ?? end
    let isWhole = line.utf8.last == 0x0d || !isReturned
    texts.insert(isWhole ? line : line + "\r", at: place)
    return Corrections(texts.joined(separator: "\n"))
  }

  /// The line with a text, nil if there is none; of several the one at the number, else the last.
  package func line(_ text: String, at number: Int) -> Line? {
    lines.first { $0.number == number && $0.text == text } ?? lines.last { $0.text == text }
  }

  /// The corrections without a line, or nil if no line has that text; see ``line(_:at:)``.
  package func removing(_ text: String, at number: Int) -> Corrections? {
    guard let found = line(text, at: number) else { return nil }
    var texts = lines.map(\.text)
    texts.remove(at: found.number - 1)
    return Corrections(texts.joined(separator: "\n"))
  }

  /// What a new file begins with.
  static let head =
    ["# What the analyst knows better than the machine. Applied at every reading; edit it freely."]
    + CorrectionVerb.allCases.map { verb in
      let gap = String(repeating: " ", count: max(1, 56 - verb.example.count))
      return "#   \(verb.example)\(gap)\(verb.meaning)"
    } + [""]
}
