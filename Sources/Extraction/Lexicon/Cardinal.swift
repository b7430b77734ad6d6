import CLexicon
import Prose

/// Numbers written in words, as English puts them together: "twelve", "twenty-four", "two hundred and six",
/// "forty thousand".
package enum Cardinal {
  /// A word or a run of digits of a number.
  package enum Part: Equatable {
    /// A number that may be multiplied: "six", "forty", "forty-two".
    case number(Int)
    /// The same in digits, which nothing but a scale goes on with: "2 hundred".
    case digits(Int)
    /// What multiplies the number before it: "dozen", "hundred", "million".
    case scale(Int)
    case and
  }

  /// What a word is in a number, nil for other words; one probe.
  package static func part(ofWord key: UInt64) -> Part? {
    let code = codes[key]
    if code == 0 { return nil }
    if code < firstScale { return .number(Int(code)) }
    return code == and ? .and : .scale(scales[Int(code - firstScale)].value)
  }

  /// Reads a number from its first part on.
  ///
  /// - Parameter part: The part so many places behind the first one, nil where there is none.
  /// - Returns: The value, 999,999,999,999,999 at most, and how many parts it takes; nil if the first is
  ///   no number.
  package static func read(_ part: (Int) -> Part?) -> (value: Int, count: Int)? {
    guard var (group, end) = belowThousand(from: 0, part) else { return nil }
    var total = 0
    var last = Int.max
    while case .scale(let scale) = part(end), scale < last, scale >= 1000 || scale == 12 {
      let (product, overflows) = group.multipliedReportingOverflow(by: scale)
      guard !overflows, product <= most - total else { break }
      total += product
      group = 0
      end += 1
      last = scale
      guard scale >= 1000, let more = smaller(behind: end, than: scale, part) else { break }
      (group, end) = more
    }
    return (total + group, end)
  }

  /// "Six hundred" behind "two thousand", "six" behind "two thousand and"; what is multiplied itself by as
  /// much or more is another number.
  private static func smaller(behind end: Int, than scale: Int, _ part: (Int) -> Part?)
    -> (value: Int, end: Int)?
  {
    let start = part(end) == .and ? end + 1 : end
    guard case .number = part(start), let (value, next) = belowThousand(from: start, part)
    else { return nil }
    guard case .scale(let other) = part(next) else { return (value, next) }
    return start == end && other >= 1000 && other < scale ? (value, next) : nil
  }

  /// "Six", "twenty four", "two hundred and six", "nineteen hundred".
  private static func belowThousand(from start: Int, _ part: (Int) -> Part?)
    -> (value: Int, end: Int)?
  {
    guard let (value, end) = belowHundred(from: start, part) else { return nil }
    guard part(end) == .scale(100), value < 100 else { return (value, end) }
    let hundreds = value * 100
    let next = part(end + 1) == .and ? end + 2 : end + 1
    guard case .number = part(next), let (rest, stop) = belowHundred(from: next, part) else {
      return (hundreds, end + 1)
    }
    // "Between one hundred and two hundred".
    if next == end + 2, case .scale = part(stop) { return (hundreds, end + 1) }
    return (hundreds + rest, stop)
  }

  private static func belowHundred(from start: Int, _ part: (Int) -> Part?)
    -> (value: Int, end: Int)?
  {
    switch part(start) {
    case .digits(let value): return (value, start + 1)
    case .number(let value):
      guard value >= 20, value % 10 == 0, case .number(let unit) = part(start + 1), unit < 10
      else { return (value, start + 1) }
      return (value + unit, start + 2)
    default: return nil
    }
  }

  private static let most = 999_999_999_999_999

  private static let scales: [(word: String, value: Int)] = [
    ("dozen", 12), ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000),
    ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000),
  ]
  private static let firstScale: UInt32 = 100
  private static let and = firstScale + UInt32(scales.count)

  /// Numbers below a hundred by the keys of their words, "forty-two" among them, behind them the places of the
  /// scales.
  private static let codes: KeyMap = {
    var words: [(text: String, value: UInt32)] = []
    TabSeparated(lexicon_time_words_start(), count: lexicon_time_words_count()).forEachRow {
      guard $0.count == 3, $0[1] == "number", let value = UInt32($0[2]) else { return }
      words.append(($0[0], value))
    }
    var codes = KeyMap(capacity: 128)
    for word in words { _ = codes.insert(word.value, for: Fold.key(of: word.text)) }
    for tens in words where tens.value >= 20 {
      for unit in words where unit.value < 10 {
        _ = codes.insert(tens.value + unit.value, for: Fold.key(of: "\(tens.text)-\(unit.text)"))
      }
    }
    for (index, scale) in scales.enumerated() {
      _ = codes.insert(firstScale + UInt32(index), for: Fold.key(of: scale.word))
    }
    _ = codes.insert(and, for: Fold.key(of: "and"))
    return codes
  }()
}
