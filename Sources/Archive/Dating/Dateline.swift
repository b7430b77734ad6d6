import Prose

/// The line near the head of a report that tells when it was published.
///
/// "KYIV, 3 May 2025 (Agency) —", "May 12, 2025", "By A. Writer | Published 12 May 2025, 14:05 GMT".
enum Dateline {
  /// How many lines with text are looked at, and how many bytes.
  private static let lineLimit = 8
  private static let byteLimit = 3_000

  /// The first date that stands as a dateline does; one in running text is none.
  static func date(in text: [UInt8], body: ByteRange) -> WrittenDate? {
    // A date has a digit, and most first lines have none: looking costs far less than cutting up.
    for line in lines(of: text, body) where hasDigit(line.utf8) {
      if let date = standing(alone: line) ?? leading(line) { return date }
    }
    return nil
  }

  /// The first lines of a report that have text.
  static func lines(of text: [UInt8], _ body: ByteRange) -> [String] {
    let end = min(Int(body.end), Int(body.start) + byteLimit)
    return text[Int(body.start)..<end].split { $0 == 0x0a || $0 == 0x0d }
      .map { String(decoding: $0, as: UTF8.self).trimmed }
      .filter { !$0.isEmpty }
      .prefix(lineLimit).map(\.self)
  }

  /// A line, or a part of one between bars and dots, that is nothing but a date with what goes with
  /// dates: a label, a weekday, a time of day.
  private static func standing(alone line: String) -> WrittenDate? {
    guard line.utf8.count <= 160 else { return nil }
    let parts = line.split { "|•·—–*_#".contains($0) }
    for part in parts {
      let words = WrittenDate.Word.split(String(part))
      guard let date = WrittenDate.first(in: words), date.year != nil else { continue }
      let before = words[..<date.words.lowerBound]
      let after = words[date.words.upperBound...]
      if before.allSatisfy({ isLabel($0.text) }), after.allSatisfy({ isTime($0.text) }) {
        return date
      }
    }
    return nil
  }

  /// A paragraph that begins with place and date and then a dash, as those of agencies do.
  private static func leading(_ line: String) -> WrittenDate? {
    let head = line.utf8.prefix(160)
    guard hasDigit(head) else { return nil }
    let words = WrittenDate.Word.split(String(decoding: head, as: UTF8.self))
    guard let date = WrittenDate.first(in: words), date.words.lowerBound <= 6,
      date.words.lowerBound > 0
    else { return nil }
    var before = words[..<date.words.lowerBound]
    // "SELM – 3 May 2025: The dam"; "Flood – 3 May 2001" heads a list.
    if date.year != nil, before.count > 1, let mark = before.last, isDash(mark.text) {
      before.removeLast()
      return before.allSatisfy { $0.text.allSatisfy { $0.isUppercase || ",'.".contains($0) } }
        ? date : nil
    }
    guard before.allSatisfy({ isPlaceName($0.text) || isLabel($0.text) }) else { return nil }
    // A dash within the next words: the agency's name may stand between, in brackets or not.
    let after = words[date.words.upperBound...].prefix(6)
    guard let dash = after.firstIndex(where: { isDash($0.text) }) else { return nil }
    return after[..<dash].allSatisfy { $0.isOpened || $0.text.first?.isUppercase == true }
      ? date : nil
  }

  private static func hasDigit(_ text: some Sequence<UInt8>) -> Bool {
    text.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  private static func isPlaceName(_ word: String) -> Bool {
    word.first.map { $0.isUppercase || "/(".contains($0) } == true
      && MonthName.number(of: word) == nil
  }

  private static let labels: Set<String> = [
    "published", "updated", "posted", "issued", "released", "date", "dated", "on", "at", "first",
    "last", "publication", "release", "for", "immediate",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  private static func isLabel(_ word: String) -> Bool { labels.contains(word.lowercased()) }

  /// "14:05", "14.05", "2pm", "GMT", "a.m.", "at", "-".
  private static func isTime(_ word: String) -> Bool {
    let word = word.lowercased()
    if word.first?.isNumber == true { return word.utf8.count <= 8 }
    return times.contains(word) || isDash(word)
  }

  private static let times: Set<String> = [
    "at", "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "et", "bst", "cet", "cest", "eet",
    "local", "time", "hrs", "hours",
  ]

  private static func isDash(_ word: String) -> Bool { ["-", "--", "–", "—"].contains(word) }
}
