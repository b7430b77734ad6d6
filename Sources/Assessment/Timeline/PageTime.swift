import Extraction
import Prose

/// Times of a page and of what stands on it: when something was posted or said.
///
/// "Otto Brand (@brand) 3 May", "Minister Vell (3 May): “We agreed yesterday”" and "Roof falls - 3 hrs ago"
/// date no event, and what a quotation calls yesterday is not the day before its report.
enum PageTime {
  /// Whether the tokens of a time tell only of the page or of a quotation.
  static func holds(
    _ own: Range<Int>,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ reading: Reading,
  ) -> Bool {
    isQuoted(own, reading.passage) || isSource(own, sentence, reading.passage)
      || isOfQuotation(own, sentence, reading)
      || isCollected(own, sentence, predicates, reading.passage)
      || isMessage(own, sentence, reading.passage) || isListed(own, sentence, reading.passage)
      || isPosting(own, sentence, reading.passage) || isOfPicture(own, sentence, reading.passage)
  }

  /// "Ana Vell | 22:29 UK time, Monday, 3 May 2031", "By Ana Vell, Post | 3 May 2031", "3 May 2031 | By Ana Vell",
  /// "Posted by Ana Vell on 3 May 2031", "First published on 3 May 2031": when something was put on a page.
  private static func isPosting(_ own: Range<Int>, _ sentence: Range<Int>, _ passage: Passage)
    -> Bool
  {
    let tokens = passage.tokens
    let before = Stamp.startOfTime(before: own.lowerBound, from: sentence.lowerBound, passage)
    let behind = Stamp.endOfTime(from: own.upperBound, before: sentence.upperBound, passage)
    let hasHour = (before..<behind).contains { Stamp.isHour($0, passage) }
    let first = sentence.lowerBound
    let isSigned = tokens[first].key == by || posting.contains(tokens[first].key)
    if before > first, Stamp.isBar(before - 1, passage) { return hasHour || isSigned }
    if behind + 1 < sentence.upperBound, Stamp.isBar(behind, passage) {
      return hasHour || signing.contains(tokens[behind + 1].key)
    }
    if first + 1 < own.lowerBound, sending.contains(tokens[first].key), tokens[first + 1].key == by
    {
      return true
    }
    return before > first && posting.contains(tokens[before - 1].key)
      && (first..<(before - 1)).allSatisfy { leading.contains(tokens[$0].key) }
  }

  /// "The mine in a photo taken on 3 May", "the dam in this file picture of 3 May", "Photo: the mine, 3 May 2031": when
  /// a picture was made.
  private static func isOfPicture(_ own: Range<Int>, _ sentence: Range<Int>, _ passage: Passage)
    -> Bool
  {
    let tokens = passage.tokens
    let first = sentence.lowerBound
    if pictures.contains(tokens[first].key), passage.isMark(first + 1, UInt8(ascii: ":")) {
      return true
    }
    let near = max(first, own.lowerBound - longestCaption)..<own.lowerBound
    if isShown(near, passage) { return true }
    guard let picture = near.last(where: { pictures.contains(tokens[$0].key) }) else {
      return false
    }
    return near.suffix(2).contains { making.contains(tokens[$0].key) }
      || near.prefix { $0 < picture }.suffix(2).contains {
        tokens[$0].key == this && $0 > first && tokens[$0 - 1].key == `in`
      }
  }

  /// "Vell, pictured in", "Vell, shown here on": words that lead to a time behind whom a picture shows.
  private static func isShown(_ near: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard let word = near.suffix(shortCaption).last(where: { showing.contains(tokens[$0].key) }),
      word > 0, ",(".utf8.contains(where: { passage.isMark(word - 1, $0) })
    else { return false }
    return ((word + 1)..<near.upperBound).allSatisfy {
      Words.isCommon(tokens[$0]) || tokens[$0].key == here
    }
  }

  // Tokens: "shown here early on".
  private static let shortCaption = 4
  private static let showing = WordSet("pictured photographed shown")
  private static let here = Fold.key(of: "here")
  // Tokens: "in this file picture in the eastern town of Selm on".
  private static let longestCaption = 14
  private static let pictures = WordSet("photo photograph picture image pictures photos images")
  private static let making = WordSet("taken dated shot captured made released")
  private static let this = Fold.key(of: "this")
  private static let `in` = Fold.key(of: "in")
  private static let by = Fold.key(of: "by")
  private static let signing: WordSet = ["by", "from"]
  private static let posting = WordSet("posted published updated modified uploaded submitted")
  private static let sending: WordSet = ["posted", "uploaded", "submitted"]
  private static let leading = WordSet("page article story last first originally")

  /// "Strikes out “3 May 2031”", "told the show “Today”": words that are only named.
  private static func isQuoted(_ own: Range<Int>, _ passage: Passage) -> Bool {
    guard own.lowerBound > 0, own.upperBound < passage.tokens.count else { return false }
    let (before, after) = (passage.tokens[own.lowerBound - 1], passage.tokens[own.upperBound])
    let isPlain =
      passage.isMark(own.lowerBound - 1, UInt8(ascii: "\""))
      && passage.isMark(own.upperBound, UInt8(ascii: "\""))
    return isPlain || before.key == opening && after.key == closing
  }

  private static let opening = Fold.key(of: "“")
  private static let closing = Fold.key(of: "”")

  /// "Minister Vell (3 May): “…": when it was said.
  private static func isSource(_ own: Range<Int>, _ sentence: Range<Int>, _ passage: Passage)
    -> Bool
  {
    own.lowerBound > sentence.lowerBound && own.upperBound + 1 < sentence.upperBound
      && passage.isMark(own.lowerBound - 1, UInt8(ascii: "("))
      && passage.isMark(own.upperBound, UInt8(ascii: ")"))
      && passage.isMark(own.upperBound + 1, UInt8(ascii: ":"))
  }

  /// "Minister Vell (3 May): “We agreed yesterday”: a day before that of the quotation.
  private static func isOfQuotation(
    _ own: Range<Int>,
    _ sentence: Range<Int>,
    _ reading: Reading,
  ) -> Bool {
    guard own.lowerBound > sentence.lowerBound,
      own.contains(where: { pointers.contains(reading.passage.tokens[$0].key) })
    else {
      return false
    }
    let before = reading.passage.range(ofTokens: sentence.lowerBound..<own.lowerBound)
    return reading.times[reading.times(in: before)].contains {
      isSource(reading.tokens(in: $0.range), sentence, reading.passage)
    }
  }

  /// "Minister Vell: “We agreed yesterday”: one of the quotations that a page puts together, of an unknown day.
  ///
  /// "Vell said: “We agreed yesterday”" is told on the day of the report.
  private static func isCollected(
    _ own: Range<Int>,
    _ sentence: Range<Int>,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    guard own.contains(where: { pointers.contains(passage.tokens[$0].key) }),
      let colon = (sentence.lowerBound..<own.lowerBound).dropFirst().first(where: {
        passage.isMark($0, UInt8(ascii: ":"))
      }), passage.tokens[colon + 1].key == opening || passage.isMark(colon + 1, UInt8(ascii: "\""))
    else { return false }
    // "Ana Vell writes: “…".
    return passage.tokens[colon - 1].shape != .lower
      && !predicates.contains { $0.head < colon }
      && !(colon + 2..<own.lowerBound).contains {
        passage.isMark($0, UInt8(ascii: "\"")) || passage.tokens[$0].key == closing
      }
  }

  /// "Roof falls in Selm - 3 hrs ago Zenda Post": a line of a list of links.
  private static func isListed(_ own: Range<Int>, _ sentence: Range<Int>, _ passage: Passage)
    -> Bool
  {
    let tokens = passage.tokens
    guard let first = own.first, let last = own.last, first > sentence.lowerBound,
      tokens[last].key == ago, tokens[first].kind == .number,
      tokens[first - 1].isDash(passage)
    else { return false }
    return own.upperBound == sentence.upperBound || tokens[own.upperBound].shape != .lower
  }

  /// "Otto Brand (@brand) 3 May 2031": when a message was sent.
  private static func isMessage(_ own: Range<Int>, _ sentence: Range<Int>, _ passage: Passage)
    -> Bool
  {
    guard own.lowerBound - 3 >= sentence.lowerBound,
      passage.isMark(own.lowerBound - 1, UInt8(ascii: ")"))
    else { return false }
    let near = max(sentence.lowerBound, own.lowerBound - 6)..<own.lowerBound
    return near.contains {
      passage.document.text[passage.tokens[$0].range.indices].contains(UInt8(ascii: "@"))
    }
  }

  private static let ago = Fold.key(of: "ago")
  private static let pointers = WordSet(
    "today tonight yesterday tomorrow last next this past coming ago"
  )
}
