import Prose

/// A date as a field of metadata states it, where nothing else stands.
enum StatedDate {
  /// The day of "2025-05-12T10:00:00Z", "2025/05/12", "13/05/2025", "12 May 2025", "Monday, May 12,
  /// 2025", "12-may-25", "Mon May 12 10:00:00 UTC 2025", or of seconds or milliseconds since 1970; nil
  /// where it may be another.
  static func day(_ text: String) -> Day? {
    let text = text.trimmed
    let head = String(text.prefix { $0 != "T" && !$0.isWhitespace })
    return NumericDate.last(in: head) ?? NumericDate.yearLast(text) ?? day(sinceEpoch: text)
      ?? day(inWords: text)
  }

  private static func day(sinceEpoch text: String) -> Day? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
      return nil
    }
    switch text.utf8.count {
    case 9, 10: return Day(number: number / 86_400)
    case 12, 13: return Day(number: number / 86_400_000)
    default: return nil
    }
  }

  private static func day(inWords text: String) -> Day? {
    let parts = text.split { $0.isWhitespace || $0 == "-" || $0 == "," }
    // A name in small letters is a month here, where no verb can be.
    let line = parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    let words = WrittenDate.Word.split(line)
    guard let date = WrittenDate.first(in: words) else { return nil }
    if let exact = date.exact { return exact }
    let end = date.words.upperBound
    let short = end < words.count ? year(ofTwoDigits: words[end].text) : nil
    // Behind the time of day and its zone, as clocks print it.
    guard let year = short ?? words.last?.year else { return nil }
    return Day(year: year, month: date.month, day: date.day)
  }

  /// RFC 5322, 4.3: two digits below 50 are of this century.
  private static func year(ofTwoDigits text: String) -> Int? {
    guard text.utf8.count == 2, let number = decimal(Array(text.utf8)[...]) else { return nil }
    return number < 50 ? 2000 + number : 1900 + number
  }
}
