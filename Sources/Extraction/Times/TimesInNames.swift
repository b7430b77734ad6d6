import Prose

/// Words for times that are part of a name, and so tell no time: "April Vell", "Saturday Night Live",
/// "Super Tuesday", "resolution 1973".
enum TimesInNames {
  /// Whether a name holds the words of a time, which are some tokens of a passage.
  ///
  /// In a heading every word may have a capital, which then says nothing.
  static func hold(
    _ finding: TimeFinding,
    _ tokens: Range<Int>,
    _ isHeading: Bool,
    _ reading: Reading,
  ) -> Bool {
    isShorter(finding, reading) || isOrdinal(tokens, reading.passage)
      || isInAddress(tokens, reading.passage)
      || isNamedDay(tokens, reading.passage) || isOperation(tokens, reading.passage)
      || isInTitle(tokens, reading.passage) || isInHyphens(finding, reading.passage)
      || !isHeading && (isEvening(tokens, reading.passage) || isShow(tokens, reading.passage))
  }

  /// Whether a name goes on past the time's words: "April Vell", "Black Friday Group".
  private static func isShorter(_ finding: TimeFinding, _ reading: Reading) -> Bool {
    guard let index = reading.name(at: finding.range.start) else { return false }
    let name = reading.names[index]
    guard name.range.contains(finding.range), name.range.count > finding.range.count else {
      return false
    }
    return name.kind == .person || name.kind == .organization || name.kind == .group
  }

  /// "The second resolution, 1973,": a number of something.
  private static func isOrdinal(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    let before = tokens.lowerBound - 1
    return tokens.count == 1 && before > 0 && passage.tokens[tokens.lowerBound].kind == .number
      && passage.tokens[before].key == comma
      && numbered.contains(passage.tokens[before - 1].key)
  }

  /// "https://orlen.example/events/september-11-2031".
  private static func isInAddress(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    var first = tokens.lowerBound
    while first > 0, !passage.tokens[first].isSpaced, tokens.lowerBound - first < longestAddress {
      first -= 1
    }
    guard tokens.lowerBound - first > 3 else { return false }
    let range = passage.tokens[first].range.start..<passage.tokens[tokens.lowerBound].range.start
    let address = passage.document.text[Int(range.lowerBound)..<Int(range.upperBound)]
    return zip(address, address.dropFirst()).contains {
      $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "/")
    }
  }

  /// "Super Tuesday", "Bloody Sunday".
  private static func isNamedDay(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    let before = tokens.lowerBound - 1
    return before >= 0 && tokens.count == 1 && passage.tokens[before].shape == .capitalized
      && days.contains(passage.tokens[before].key)
  }

  /// "Operation Sunday Night", "Exercise Midnight": what an army calls something.
  private static func isOperation(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    let before = tokens.lowerBound - 1
    return before >= 0 && passage.tokens[tokens.lowerBound].shape == .capitalized
      && passage.tokens[before].shape == .capitalized
      && operations.contains(passage.tokens[before].key)
  }

  /// "The Sunday Times", "the Friday Movement": a paper's or a group's name.
  private static func isInTitle(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    guard let last = tokens.last, last + 1 < passage.tokens.count,
      passage.tokens[last].shape == .capitalized || passage.tokens[last].kind == .number
    else { return false }
    let next = passage.tokens[last + 1]
    return next.shape == .capitalized && next.isSpaced && titles.contains(next.key)
  }

  /// "Mar-a-Selm".
  private static func isInHyphens(_ finding: TimeFinding, _ passage: Passage) -> Bool {
    passage.document.text[Int(finding.range.end)...].starts(with: "-a-".utf8)
  }

  /// "Saturday Night Live": no evening has a capital, and goes on with one.
  private static func isEvening(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    guard tokens.count == 2, let last = tokens.last, last + 1 < passage.tokens.count else {
      return false
    }
    let next = passage.tokens[last + 1]
    return passage.tokens[last].shape == .capitalized && evenings.contains(passage.tokens[last].key)
      && next.isSpaced && next.shape == .capitalized
  }

  /// "On the channel's This Week".
  private static func isShow(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    tokens.count == 2 && tokens.lowerBound > 0
      && passage.tokens[tokens.lowerBound - 1].kind == .word
      && passage.tokens[tokens].allSatisfy { $0.shape == .capitalized }
      && passage.tokens[tokens.lowerBound].key == this
  }

  // Tokens.
  private static let longestAddress = 60
  private static let numbered: WordSet = ["resolution", "resolutions"]
  private static let days: WordSet = ["super", "bloody", "fat", "cyber", "giving", "spy"]
  private static let titles = WordSet(
    "times mail telegraph express mirror herald tribune gazette observer movement brigade"
  )
  private static let operations: WordSet = ["operation", "exercise"]
  private static let evenings: WordSet = ["night", "morning"]
  private static let comma = Fold.key(of: ",")
  private static let this = Fold.key(of: "this")
}
