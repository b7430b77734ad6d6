import Extraction
import Prose

/// When a page or a part of it was posted: "Page last updated at 07:39 GMT", "(Update 3:43 a.m.) …".
enum Stamp {
  /// The token where a sentence goes on past the hour at its head, nil without such.
  ///
  /// The hour stands in brackets, or before a colon or dash: "[10:12 a.m.] …", "11:40 GMT: …".
  static func end(at first: Int, before end: Int, _ passage: Passage) -> Int? {
    if let close = bracket(at: first, before: end, passage) {
      guard close + 1 < end, (first..<close).contains(where: { isHour($0, passage) }),
        !(first..<close).contains(where: { tells(passage.tokens[$0]) })
      else { return nil }
      return close + 1
    }
    if isLive(at: first, before: end, passage) { return first + 1 }
    guard isHour(first, passage) else { return nil }
    var next = first + (passage.isMark(first + 1, UInt8(ascii: ":")) ? 3 : 1)
    while next < min(end, first + longest),
      halves.contains(passage.tokens[next].key) || isZone(passage.tokens[next])
    {
      next += 1
    }
    guard next + 1 < end,
      passage.isMark(next, UInt8(ascii: ":"))
        || passage.tokens[next].isFreeDash(passage.document.text)
    else { return nil }
    return next + 1
  }

  /// The token behind the last stamp in a sentence that a page ran together with it, nil without such:
  /// "Roof falls updated: Tue 3 May 2031 02:50:00 The roof …", "Page last updated at 07:39 GMT, Tuesday, 3 May
  /// 2031 The roof …", "Ana Vell | 07:39 UK time, Tuesday, 3 May 2031 The roof …".
  static func endOfLast(from first: Int, before end: Int, _ passage: Passage) -> Int? {
    guard first < end else { return nil }
    return (first..<end).reversed().lazy.compactMap {
      endOfPosting(at: $0, before: end, passage, isLeading: $0 == first)
    }.first
  }

  /// The token behind the day and hour that a word like "updated" leads to, where the sentence goes on, be it as
  /// readers write: "Added: Tuesday, 3 May, 2031, 16:45 GMT surely it …".
  private static func endOfPosting(
    at first: Int,
    before end: Int,
    _ passage: Passage,
    isLeading: Bool,
  ) -> Int? {
    let tokens = passage.tokens
    let isBar = isBar(first, passage)
    // A note in brackets is left out as a whole.
    guard isBar || posting.contains(tokens[first].key), first + 3 < end,
      !"([".utf8.contains(where: { passage.isMark(first - 1, $0) }),
      isBar || passage.isMark(first + 1, UInt8(ascii: ":")) || tokens[first + 1].key == at
    else { return nil }
    var next = isBar ? first + 1 : first + 2
    var hasHour = false
    while next < end {
      if isHour(next, passage) { hasHour = true }
      let isOfTime =
        tokens[next].kind == .number || halves.contains(tokens[next].key)
        || days.contains(tokens[next].key)
        || hasHour && (zones.contains(tokens[next].key) || tokens[next].key == time)
        || ",:/.|".utf8.contains { passage.isMark(next, $0) }
      guard isOfTime else { break }
      next += 1
    }
    return hasHour && next < end && tokens[next].kind == .word
      && (isLeading || tokens[next].shape != .lower)
      ? next : nil
  }

  /// Where what belongs to a time before a token begins: of "| 22:29 UK time, | Monday" the hour, with what leads to it.
  static func startOfTime(before place: Int, from first: Int, _ passage: Passage) -> Int {
    (first..<place).reversed().prefix { isOfTime($0, passage) }.last ?? place
  }

  /// Where what belongs to a time from a token on ends: "3 May 2031 | 12:58 am BST".
  static func endOfTime(from place: Int, before end: Int, _ passage: Passage) -> Int {
    (place..<max(place, end)).first { !isOfTime($0, passage) } ?? end
  }

  private static func isOfTime(_ i: Int, _ passage: Passage) -> Bool {
    let token = passage.tokens[i]
    return token.kind == .number || halves.contains(token.key) || days.contains(token.key)
      || zones.contains(token.key) || clocks.contains(token.key)
      || ",:;".utf8.contains { passage.isMark(i, $0) }
  }

  /// The bar between what a page says of a report: "By Ana Vell | 3 May 2031".
  static func isBar(_ i: Int, _ passage: Passage) -> Bool { passage.isMark(i, UInt8(ascii: "|")) }

  private static let time = Fold.key(of: "time")
  private static let clocks: WordSet = ["time", "on", "at"]
  private static let posting = WordSet("updated added posted published modified")
  private static let at = Fold.key(of: "at")
  private static let zones = WordSet("gmt utc bst uk est edt et cst cdt pst pdt cet cest eet")
  static let days = WordSet(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
      + Month.words
  )

  /// Whether a line says nothing but when its page was posted.
  static func isAll(of sentence: Sentence, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    guard words.contains(tokens[sentence.tokens.lowerBound].key) else { return false }
    let times = reading.times(in: sentence.range)
    guard !times.isEmpty else { return false }
    return sentence.tokens.allSatisfy { i in
      tokens[i].kind != .word || words.contains(tokens[i].key) || halves.contains(tokens[i].key)
        || isZone(tokens[i])
        || reading.times[times].contains { $0.range.contains(tokens[i].range) }
    }
  }

  /// Whether a line of a list begins with when it was updated: "updated: Tue 3 May 2031 02:50:00 Roof falls in
  /// Selm".
  static func leads(_ sentence: Sentence, _ reading: Reading) -> Bool {
    let first = sentence.tokens.lowerBound
    guard sentence.tokens.count > 4, reading.passage.tokens[first].key == updated,
      reading.passage.isMark(first + 1, UInt8(ascii: ":"))
    else { return false }
    let time = reading.times(in: sentence.range).first
    return time.map {
      reading.times[$0].range.start <= reading.passage.tokens[first + 3].range.start
    } ?? false
  }

  private static let updated = Fold.key(of: "updated")

  /// The token that closes a short bracket, nil where none opens.
  static func bracket(at first: Int, before end: Int, _ passage: Passage) -> Int? {
    let isRound = passage.isMark(first, UInt8(ascii: "("))
    guard isRound || passage.isMark(first, UInt8(ascii: "[")) else { return nil }
    let mark = isRound ? UInt8(ascii: ")") : UInt8(ascii: "]")
    return (first..<min(end, first + longest)).first { passage.isMark($0, mark) }
  }

  /// "(The roof fell at 3:43 a.m.)" says more than an hour.
  static func tells(_ token: Token) -> Bool {
    token.shape == .lower && !words.contains(token.key) && token.verbUse != nil
  }

  /// "1405 The roof fell": the hour of an entry of a live report.
  ///
  /// Others near by begin so too, all with what may be an hour, and one with what is hardly a year.
  private static func isLive(at first: Int, before end: Int, _ passage: Passage) -> Bool {
    guard first + 1 < end, number(at: first, passage).map(isClock) == true else { return false }
    let index = passage.sentences.partitionPoint { $0.tokens.upperBound > first }
    guard passage.sentences.indices.contains(index),
      passage.sentences[index].tokens.lowerBound == first
    else { return false }
    let near = max(0, index - vicinity)..<min(passage.sentences.count, index + vicinity)
    let numbers = near.compactMap { number(at: passage.sentences[$0].tokens.lowerBound, passage) }
    guard numbers.count > 2, numbers.allSatisfy(isClock) else { return false }
    // Four years of old times may all end on less than 60, but seldom do.
    let years = numbers.count > 4 ? recent : told
    return numbers.contains { !years.contains($0) }
  }

  /// The number of "1405" before a word with a capital.
  private static func number(at i: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    guard tokens[i].kind == .number, tokens[i].range.count == 4, i + 1 < tokens.count,
      tokens[i + 1].isSpaced, tokens[i + 1].kind == .word, tokens[i + 1].shape != .lower
    else { return nil }
    var number = 0
    for byte in passage.document.text[tokens[i].range.indices] {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  private static func isClock(_ number: Int) -> Bool { number < 2400 && number % 100 < 60 }

  // Sentences: some ten entries of a live report.
  private static let vicinity = 40
  private static let told = 1500..<2100
  private static let recent = 1900..<2100

  /// "3:43", and "9" before "a.m.".
  static func isHour(_ i: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard tokens[i].kind == .number, tokens[i].range.count < 3, i + 1 < tokens.count else {
      return false
    }
    return halves.contains(tokens[i + 1].key)
      || i + 2 < tokens.count && passage.isMark(i + 1, UInt8(ascii: ":"))
        && tokens[i + 2].kind == .number && tokens[i + 2].range.count == 2
        && !tokens[i + 2].isSpaced
  }

  /// "GMT", "ET".
  private static func isZone(_ token: Token) -> Bool {
    token.kind == .word && token.shape == .upper && token.range.count < 5
  }

  // Tokens.
  private static let longest = 24
  /// The halves of a day behind an hour.
  static let halves = WordSet("am pm a.m. p.m.")
  private static let words = WordSet(
    """
    page last first updated update added posted published modified created issued filed at on by the
    """
  )
}
