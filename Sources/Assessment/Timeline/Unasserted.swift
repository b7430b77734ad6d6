import Extraction
import Prose

/// Sentences that assert nothing of a time: what is only supposed, thanks, and the rest of a cut sentence.
enum Unasserted {
  /// Whether a sentence with a time tells of nothing that was.
  static func holds(
    _ mention: TimeMention,
    _ own: Range<Int>,
    _ verb: Predicate?,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ reading: Reading,
  ) -> Bool {
    isSupposed(mention, in: sentence, predicates, reading)
      || isImagined(mention, verb, in: sentence, predicates, reading)
      || isThought(mention, in: sentence, predicates, reading)
      || isThanks(before: own.lowerBound, in: sentence, predicates, reading.passage)
      || isRest(sentence, reading)
  }

  /// "If the dam fails in May, the mill goes too", unless it is told who said so.
  private static func isSupposed(
    _ mention: TimeMention,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ reading: Reading,
  ) -> Bool {
    let tokens = reading.passage.tokens
    let isQuoted = tokens[sentence.lowerBound].kind != .word
    guard sentence.count > 2, case let first = sentence.lowerBound + (isQuoted ? 1 : 0),
      tokens[first].key == `if`
        // "Had the dam failed in May, the mill would have gone too".
        || tokens[first].key == had && predicates.contains(where: { $0.reality == .possible })
    else { return false }
    let relation = mention.when?.relation(to: reading.document.publication?.day)
    return (relation == .past || relation == .present) && !isReported(predicates, reading)
  }

  /// "The mill would close on Monday if the council agreed", "this year we would need a dam": what would be,
  /// unless it is told who said so.
  private static func isImagined(
    _ mention: TimeMention,
    _ verb: Predicate?,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ reading: Reading,
  ) -> Bool {
    let tokens = reading.passage.tokens
    let isConditional = predicates.contains { $0.clause == .conditional && $0.reality == .past }
    guard let verb, verb.reality == .possible, verb.isFinite,
      verb.tokens.contains(where: {
        wouldBe.contains(tokens[$0].key) || isConditional && couldBe.contains(tokens[$0].key)
      })
    else { return false }
    let isAhead = reading.tokens(in: mention.range).contains { coming.contains(tokens[$0].key) }
    let relation = mention.when?.relation(to: reading.document.publication?.day)
    // "The bank would lend for the next 30 days": a plan that somebody told of.
    guard
      isConditional || relation == .present && !isAhead
        || verb.person == .first && relation != .future
    else { return false }
    let head = tokens[verb.head].range
    // "Started the war, and could end it tomorrow if he left": told apart.
    return !predicates.contains { past in
      past.isFinite && past.head < verb.head && past.reality == .past
        && !(past.head..<verb.head).contains { reading.passage.isMark($0, UInt8(ascii: ",")) }
    }
      && !reading.statements(holding: head).contains { $0.form != .direct }
      && !isReported(predicates, reading)
  }

  /// "I believe he was born in 2001": what a speaker only thinks was, unless it is told who said so.
  private static func isThought(
    _ mention: TimeMention,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ reading: Reading,
  ) -> Bool {
    let tokens = reading.passage.tokens
    guard let first = predicates.first, first.isFinite, first.person == .first,
      first.reality == .present, thinking.contains(tokens[first.head].key),
      first.head - sentence.lowerBound < near,
      // "That, I think, was right".
      !reading.passage.isMark(first.tokens.upperBound, UInt8(ascii: ",")),
      mention.when?.relation(to: reading.document.publication?.day) != .future
    else { return false }
    return !isReported(predicates, reading)
  }

  /// Whether a sentence tells who said what it holds.
  private static func isReported(_ predicates: [Predicate], _ reading: Reading) -> Bool {
    predicates.contains {
      saying.contains(reading.passage.tokens[$0.head].key) && $0.reality == .past
    }
  }

  // Tokens: "“Well, I still".
  private static let near = 6
  private static let thinking = WordSet("think guess believe hope wonder wish suppose")

  /// "Thank you for the help given to us today".
  static func isThanks(
    before end: Int,
    in sentence: Range<Int>,
    _ predicates: [Predicate],
    _ passage: Passage,
  ) -> Bool {
    let tokens = passage.tokens
    let place = (sentence.lowerBound..<end).dropLast().first {
      tokens[$0].key == thank && tokens[$0 + 1].key == you
        || tokens[$0].key == thanks && tokens[$0 + 1].key == `for`
    }
    guard let place else { return false }
    // "Thank you for the help given" tells of nothing but the help, "thank you, we met on Monday" does.
    return !predicates.contains { verb in
      verb.isFinite && verb.reality == .past && verb.clause == .main
        && (verb.head < place
          || (place..<verb.head).contains {
            passage.isMark($0, UInt8(ascii: ",")) || joining.contains(tokens[$0].key)
          })
    }
  }

  /// "and were both born in Selm in 2001.": a sentence that a page cut in two goes on in small letters, as
  /// no name does; a line of a list may begin so, and so may who said what was quoted.
  private static func isRest(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
    let passage = reading.passage
    let first = passage.tokens[sentence.lowerBound]
    // ", who left the mill on Monday".
    if ",;)".utf8.contains(where: { passage.isMark(sentence.lowerBound, $0) }) { return true }
    guard first.kind == .word, first.shape == .lower, sentence.count > 1,
      passage.tokens[sentence.lowerBound + 1].shape != .capitalized,
      !passage.document.text[first.range.indices].contains(where: isCapital),
      !passage.endsQuotation(before: sentence.lowerBound),
      reading.name(at: first.range.start) == nil
    else { return false }
    let index = passage.sentences.partitionPoint { $0.tokens.upperBound > sentence.lowerBound }
    return reading.blockKind(of: index) == .paragraph
  }

  /// Whether a sentence asks, also at the end of what somebody says: "And how did they flee in 2001?”"; "was asked
  /// on Monday, “How?”" tells who did.
  static func isQuestion(_ sentence: Range<Int>, _ passage: Passage) -> Bool {
    let end = sentence.last {
      passage.isMark($0, UInt8(ascii: "?")) || passage.tokens[$0].kind != .punctuation
    }
    guard let end, passage.isMark(end, UInt8(ascii: "?")) else { return false }
    return end + 1 == sentence.upperBound
      || !sentence.dropFirst().prefix { $0 < end }.contains { SaidWords.isQuote($0, passage) }
  }

  /// "The latest today in Selm.": words with a full stop that tell of nothing done; a line of a list needs no
  /// verb, and of "the smiths plan to stay" the verb may not have been seen.
  static func isVerbless(_ sentence: Int, _ predicates: [Predicate], _ reading: Reading) -> Bool {
    let passage = reading.passage
    let tokens = passage.sentences[sentence].tokens
    return passage.isMark(tokens.upperBound - 1, UInt8(ascii: "."))
      && reading.blockKind(of: sentence) == .paragraph
      && !predicates.contains { $0.isFinite || $0.isPerfect || $0.reality == .past }
      && !tokens.dropFirst().contains { mayTell($0, passage) }
  }

  /// Whether a word may be a verb behind its subject: "plan" of "the smiths plan", not of "the plan".
  private static func mayTell(_ i: Int, _ passage: Passage) -> Bool {
    let (before, token) = (passage.tokens[i - 1], passage.tokens[i])
    return token.shape == .lower && before.kind == .word
      && (subjects.contains(before.key) || !Words.isCommon(before)) && token.verbUse != nil
      && !token.ends(in: "ing", passage.document.text)
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static let joining = WordSet("and but so because")
  private static let had = Fold.key(of: "had")
  private static let coming = WordSet("next coming")
  private static let wouldBe = WordSet("would 'd")
  private static let couldBe: WordSet = ["could", "might"]
  private static let subjects = WordSet("i we you they he she it who this that which")
  private static let `if` = Fold.key(of: "if")
  private static let you = Fold.key(of: "you")
  private static let thank = Fold.key(of: "thank")
  private static let thanks = Fold.key(of: "thanks")
  private static let `for` = Fold.key(of: "for")
  private static let saying = WordSet("said told warned added announced noted stated")
}

extension Passage {
  /// Whether what stands before a token is a quotation mark.
  fileprivate func endsQuotation(before token: Int) -> Bool {
    guard token > 0 else { return false }
    let mark = tokens[token - 1]
    return mark.kind == .punctuation
      && [UInt8(ascii: "\""), UInt8(ascii: "'"), 0xe2].contains(
        document.text[Int(mark.range.start)]
      )
  }
}
