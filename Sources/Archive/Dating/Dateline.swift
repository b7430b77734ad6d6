import Prose

/// The line near the head of a report that tells when it was published.
///
/// "KYIV, 3 May 2025 (Agency) —", "May 12, 2025", "By A. Writer | Published 12 May 2025, 14:05 GMT".
enum Dateline {
  /// How many lines with text are looked at, and how many bytes.
  private static let lineLimit = 8
  private static let byteLimit = 3_000

  /// The first date that stands as a dateline does; one in running text is none, and that of an update
  /// counts where there is no other.
  static func date(in text: [UInt8], body: ByteRange) -> WrittenDate? {
    var best: (date: WrittenDate, event: Event)?
    // A date has a digit, and most first lines have none: looking costs far less than cutting up.
    for (i, line) in lines(of: text, body).enumerated() where hasDigit(line.utf8) {
      let found = standing(alone: line, isFirst: i == 0)
      for found in found.isEmpty ? [leading(line)].compactMap(\.self) : found
      where best.map({ $0.event < found.event }) ?? true {
        best = found
      }
    }
    return best?.date
  }

  /// What a date is said to be that of.
  private enum Event: Int, Comparable {
    case update
    case publication
    /// "Originally published", "First published".
    case firstPublication

    init(labels: some Sequence<WrittenDate.Word>) {
      let labels = labels.map { $0.text.lowercased() }
      if labels.contains(where: Dateline.updates.contains) {
        self = .update
      } else {
        self = labels.contains(where: Dateline.firsts.contains) ? .firstPublication : .publication
      }
    }

    static func < (a: Event, b: Event) -> Bool { a.rawValue < b.rawValue }
  }

  /// The first lines of a report that have text.
  static func lines(of text: [UInt8], _ body: ByteRange) -> [String] {
    let end = min(Int(body.end), Int(body.start) + byteLimit)
    return text[Int(body.start)..<end].split { $0 == 0x0a || $0 == 0x0d }
      .map { String(decoding: $0, as: UTF8.self).trimmed }
      .filter { !$0.isEmpty }
      .prefix(lineLimit).map(\.self)
  }

  /// The dates of a line that are alone in it, or in a part of it between bars and dots: with nothing but
  /// what goes with dates, a label, a weekday, a time of day, or in the whole line a place.
  ///
  /// In the first line a name and a date may be those of an event.
  private static func standing(
    alone line: String,
    isFirst: Bool,
  ) -> [(date: WrittenDate, event: Event)] {
    let line = Self.gapsAsBars(line)
    guard line.utf8.count <= 160 else { return [] }
    var parts = line.split { "|•·—–*_#".contains($0) }.map(String.init)
    // "Situation report - 12 May 2025": before a hyphen a date may be that of an entry.
    if let hyphen = line.ranges(of: " - ").last { parts.append(String(line[hyphen.upperBound...])) }
    return parts.compactMap { part in
      let words = WrittenDate.Word.split(part)
      guard let date = WrittenDate.first(in: words), date.year != nil else { return nil }
      let before = words[..<date.words.lowerBound]
      let after = words[date.words.upperBound...]
      if isStretch(line, from: part) { return nil }
      guard
        before.allSatisfy({ isLabel($0.text) })
          && after.allSatisfy({ isTime($0.text) || weekdays.contains($0.text.lowercased()) })
          || part == line && isPlace(before) && isAgency(after)
            && (!isFirst || !after.isEmpty || isShouted(before))
      else { return nil }
      return (date, Event(labels: before))
    }
  }

  /// Whether a part with a date is the first of a stretch of time: "12 May 2025 – present".
  private static func isStretch(_ line: String, from part: String) -> Bool {
    guard let range = line.firstRange(of: part), range.upperBound < line.endIndex,
      isDash(String(line[range.upperBound]))
    else { return false }
    let words = WrittenDate.Word.split(String(line[range.upperBound...].dropFirst()))
    return words.first?.text == "present" || WrittenDate.first(in: words)?.words.lowerBound == 0
  }

  /// A line whose parts stand far from each other, as at the head of a page, with a bar between them.
  private static func gapsAsBars(_ line: String) -> String {
    let parts = line.split(separator: "   ").map(\.trimmed).filter { !$0.isEmpty }
    return parts.dropFirst().reduce(parts.first ?? "") { whole, part in
      // A label belongs to what stands behind it.
      whole + (whole.hasSuffix(":") ? " " : " | ") + part
    }
  }

  /// "Selm, Orlen," before a date.
  private static func isPlace(_ words: ArraySlice<WrittenDate.Word>) -> Bool {
    words.count <= 4 && words.last?.hasComma == true && words.allSatisfy { isPlaceName($0.text) }
  }

  private static func isShouted(_ words: ArraySlice<WrittenDate.Word>) -> Bool {
    words.allSatisfy { $0.text.allSatisfy { $0.isUppercase || ",'.".contains($0) } }
  }

  /// Nothing, or "(Vale Courier)".
  private static func isAgency(_ words: ArraySlice<WrittenDate.Word>) -> Bool {
    words.isEmpty
      || words.count <= 3 && words.first?.isOpened == true
        && words.allSatisfy { isPlaceName($0.text) }
  }

  /// A paragraph that begins with place and date and then a dash, as those of agencies do.
  private static func leading(_ line: String) -> (date: WrittenDate, event: Event)? {
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
      return isShouted(before) ? (date, .publication) : nil
    }
    guard before.allSatisfy({ isPlaceName($0.text) || isLabel($0.text) }) else { return nil }
    // A dash within the next words: the agency's name may stand between, in brackets or not.
    let after = words[date.words.upperBound...].prefix(6)
    guard let dash = after.firstIndex(where: { isDash($0.text) }) else { return nil }
    return after[..<dash].allSatisfy { $0.isOpened || $0.text.first?.isUppercase == true }
      ? (date, Event(labels: before)) : nil
  }

  private static func hasDigit(_ text: some Sequence<UInt8>) -> Bool {
    text.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  private static func isPlaceName(_ word: String) -> Bool {
    word.first.map { $0.isUppercase || "/(".contains($0) } == true
      && Month.number(of: word) == nil
  }

  /// "PD" is what archives of the press call the day of publication.
  private static let labels: Set<String> = updates.union(firsts).union(weekdays).union([
    "published", "posted", "issued", "released", "sent", "date", "dated", "dateline", "pd", "on",
    "at", "as", "of", "last", "publication", "release", "for", "immediate",
  ])
  private static let updates: Set<String> = ["updated", "modified", "revised", "corrected"]
  private static let firsts: Set<String> = ["first", "originally"]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  private static func isLabel(_ word: String) -> Bool { labels.contains(word.lowercased()) }

  /// "14:05", "14.05", "2pm", "GMT", "a.m.", "at", "-".
  private static func isTime(_ word: String) -> Bool {
    let word = word.lowercased()
    if word.first?.isNumber == true {
      return word.utf8.count <= 8 && word.allSatisfy { $0.isNumber || ":.+-amphrsz".contains($0) }
    }
    return times.contains(word) || isDash(word)
  }

  private static let times: Set<String> = [
    "at", "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "et", "bst", "cet", "cest", "eet",
    "local", "time", "hrs", "hours",
  ]

  private static func isDash(_ word: String) -> Bool { ["-", "--", "–", "—"].contains(word) }
}
