import Extraction
import Prose

/// The place, day and outlet that a report begins with: "SELM, 12 May 2031 (Post) — A ferry sank".
enum Dateline {
  /// The sentence without what a page puts before its report, in any order: datelines, labels, notes
  /// and, of a live report, the hour; see ``Stamp``.
  ///
  /// A dateline is a place in capitals and whatever has no small letter but "a.m." and "p.m.", up to a
  /// dash that stands free; a place in small letters needs an outlet in brackets before the dash:
  /// "Selm, Zenda (Post) -- A ferry sank". A label is words in capitals before a colon: "MS. VELL: We
  /// agree". A note is a bracket at the head: "(By Ana Vell -- Post) A ferry sank". For who wrote it see ``Byline``.
  static func skipped(_ sentence: ByteRange, _ passage: Passage) -> ByteRange {
    let tokens = passage.tokens
    var first = tokens.partitionPoint { $0.range.start >= sentence.start }
    let end = tokens.partitionPoint { $0.range.end > sentence.end }
    var start = sentence.start
    for _ in 0..<most {
      guard first < end,
        let past = Stamp.end(at: first, before: end, passage)
          ?? endOfNote(at: first, before: end, passage)
          ?? Byline.end(at: first, before: end, passage)
          ?? endOfLabel(at: first, before: end, passage)
          ?? endOfDateline(at: first, before: end, passage)
      else { break }
      first = past
      start = tokens[past].range.start
    }
    return ByteRange(Int(start), Int(sentence.end))
  }

  // "(BEGIN VIDEO CLIP) SELM, 12 May -- MS. VELL: We agree".
  private static let most = 3

  /// The token behind the dash of a dateline, nil without such.
  static func endOfDateline(at first: Int, before end: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    guard tokens[first].shape != .lower else { return nil }
    let isCapital = tokens[first].shape == .upper && tokens[first].range.count > 2
    for i in first..<min(first + longest, end - 1) {
      let token = tokens[i]
      guard token.kind != .word || token.shape != .lower || Stamp.halves.contains(token.key)
      else { return nil }
      if i > first, tokens[i].isFreeDash(passage.document.text), tokens[i + 1].isSpaced,
        isCapital || passage.isMark(i - 1, UInt8(ascii: ")"))
      {
        return endOfDay(at: i + 1, before: end, passage) ?? i + 1
      }
      // "SELM, Zenda (Post) A ferry sank": the dash was lost.
      if isCapital, i > first + 3, passage.isMark(i, UInt8(ascii: ")")),
        passage.isMark(i - 2, UInt8(ascii: "(")), tokens[i + 1].isSpaced,
        tokens[i + 1].shape == .capitalized
      {
        return i + 1
      }
    }
    return nil
  }

  /// The token behind a day and its colon: "SELM - 3 May 2031: A ferry sank".
  private static func endOfDay(at first: Int, before end: Int, _ passage: Passage) -> Int? {
    guard let colon = (first..<min(first + longestDay, end)).first(where: passage.isColon),
      colon + 1 < end, passage.tokens[colon + 1].isSpaced,
      (first..<colon).contains(where: { passage.tokens[$0].kind == .number }),
      (first..<colon).allSatisfy({
        passage.tokens[$0].kind == .number || passage.tokens[$0].shape == .capitalized
          || passage.isMark($0, UInt8(ascii: ","))
      })
    else { return nil }
    return colon + 1
  }

  // Tokens: "May 3, 2031".
  private static let longestDay = 5

  /// The token behind a bracket that tells nothing, where the sentence goes on like a new one.
  private static func endOfNote(at first: Int, before end: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    guard let close = Stamp.bracket(at: first, before: end, passage),
      !(first..<close).contains(where: { Stamp.tells(tokens[$0]) })
    else { return nil }
    var next = close + 1
    while next < end, tokens[next].kind != .word, tokens[next].kind != .number,
      passage.isMark(next, UInt8(ascii: ")")) || passage.isColon(next)
        || tokens[next].isFreeDash(passage.document.text)
    {
      next += 1
    }
    guard next < end, tokens[next].shape != .lower,
      !",.;".utf8.contains(where: { passage.isMark(next, $0) })
    else { return nil }
    return next
  }

  /// The token behind the colon of a label, nil without such.
  static func endOfLabel(at first: Int, before end: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    guard
      let colon = (first..<min(first + longestLabel, end)).first(where: {
        passage.isMark($0, UInt8(ascii: ":"))
      }),
      colon + 1 < end, tokens[colon + 1].isSpaced
    else { return nil }
    let words = (first..<colon).filter { tokens[$0].kind == .word }
    guard let last = words.last, tokens[last].shape == .upper, tokens[last].range.count > 2,
      words.allSatisfy({ [.upper, .initial].contains(tokens[$0].shape) })
    else { return nil }
    return colon + 1
  }

  // Tokens: "MS. ANA MARIA VELL:".
  private static let longestLabel = 8

  // Tokens: places of several words, a day and an hour, the places once more, an outlet in brackets.
  private static let longest = 36
}
