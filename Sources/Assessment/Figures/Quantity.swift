import Extraction
import Prose

/// A number in a text, with what stands around it and belongs to it.
struct Quantity {
  /// The words from the first that qualifies it to the last.
  let tokens: Range<Int>
  let amount: Double
  /// The upper end, if it is a range.
  let upTo: Double?
  let bound: KeyFigure.Bound
  /// Whether it is money.
  let isMoney: Bool
  /// Whether it is the word "one", which is as often no number.
  private(set) var isWordOne = false
  /// How much the words behind it or its last letters make of it: a million in "$3 million".
  private(set) var factor = 1.0

  /// The number that begins at a token, nil if none does.
  ///
  /// Reads "12", "1,200", "3.5 million", "twelve", "two dozen", "$3bn", "3 billion euros", and round
  /// numbers as what they are at least: "hundreds", "tens of thousands".
  init?(at i: Int, before end: Int, _ passage: Passage) {
    guard Self.mayBegin(passage.tokens[i]) else { return nil }
    // What qualifies it stands in its sentence: "almost" at the end of a paragraph does not.
    let before = Self.sentence(before: i, passage)
    let tokens = passage.tokens
    var isMoney = before.last.map { Currencies.isSign($0, passage.document.text) } ?? false
    guard
      let read = Self.round(at: i, behind: before, before: end, passage)
        ?? Self.plain(at: i, behind: before, isPriced: isMoney, before: end, passage),
      // Beyond all money and all people: no number to follow.
      read.amount < 1e15
    else { return nil }
    var last = read.last
    // "Thousands of dollars".
    let unit =
      read.isRound && last + 1 < end && tokens[last + 1].key == Self.of ? last + 2 : last + 1
    if unit < end, Self.currencies.contains(tokens[unit].key) {
      if Self.isWeight(at: unit, before: end, passage) { return nil }
      isMoney = true
      last = unit
    }
    self.init(
      tokens: read.first..<(last + 1),
      amount: read.amount,
      bound: read.bound,
      isMoney: isMoney,
    )
    isWordOne = last == i && amount == 1 && tokens[i].kind == .word
    factor = read.factor
  }

  /// A number with what qualifies it, before it is known what it is a number of.
  private struct Read {
    let first: Int
    let last: Int
    let amount: Double
    var factor = 1.0
    let bound: KeyFigure.Bound
    /// Whether it is one of "dozens", "tens of thousands".
    var isRound = false
  }

  /// "12", "1,200", "3.5 million", "two and a half million", "two dozen".
  private static func plain(
    at i: Int,
    behind before: ArraySlice<Token>,
    isPriced: Bool,
    before end: Int,
    _ passage: Passage,
  ) -> Read? {
    guard var (amount, factor, last) = number(at: i, before: end, passage), amount > 0,
      // "No one was hurt" counts nobody.
      before.last?.key != no
    else { return nil }
    while let thousands = tornThousands(behind: last, before: end, passage) {
      amount = amount * 1_000 + thousands
      last += 2
    }
    if let (scale, word) = scale(behindHalf: last + 1, before: end, passage) {
      // "Two and a half million".
      (amount, factor, last) = ((amount + 0.5) * scale, scale, word)
    } else if last + 1 < end, let word = Self.factor(passage.tokens[last + 1].key) {
      amount *= word
      factor *= word
      last += 1
    }
    let isDozens = last > i && passage.tokens[last].key == dozen
    let (first, bound) = qualified(
      from: isPriced ? currencyStart(before) : i,
      isDozens ? .about : .exactly,
      before,
    )
    return Read(first: first, last: last, amount: amount, factor: factor, bound: bound)
  }

  /// Where a number begins with the words that qualify it, and how exact they make it.
  private static func qualified(
    from first: Int,
    _ bound: KeyFigure.Bound,
    _ tokens: ArraySlice<Token>,
  ) -> (Int, KeyFigure.Bound) {
    for (words, kind) in qualifiers {
      let start = first - words.count
      guard start >= tokens.startIndex,
        zip(words, tokens[start..<first]).allSatisfy({ $0 == $1.key })
      else {
        continue
      }
      return (start, kind)
    }
    return (first, bound)
  }

  /// The tokens before one in its sentence.
  static func sentence(before i: Int, _ passage: Passage) -> ArraySlice<Token> {
    let index = passage.sentence(at: passage.tokens[i].range.start)
    let start = index.map { passage.sentences[$0].tokens.lowerBound } ?? i
    return passage.tokens[min(start, i)..<i]
  }

  /// Whether a token is digits or a word for a number; of most tokens this is all that is asked.
  private static func mayBegin(_ token: Token) -> Bool {
    switch token.kind {
    case .number: true
    case .word: rounds[token.key] != 0 || (Cardinal.part(ofWord: token.key) ?? .and) != .and
    default: false
    }
  }

  /// "Dozens", "hundreds of thousands", "a dozen", "half a million", "several hundred".
  private static func round(
    at i: Int,
    behind before: ArraySlice<Token>,
    before end: Int,
    _ passage: Passage,
  ) -> Read? {
    let tokens = passage.tokens
    guard tokens[i].kind == .word else { return nil }
    if case .scale = Cardinal.part(ofWord: tokens[i].key) {
      return scaled(at: i, behind: before, before: end, passage)
    }
    guard let least = least(tokens[i]) else { return nil }
    if i + 2 < end, tokens[i + 1].key == of, let factor = Self.least(tokens[i + 2]) {
      return Read(first: i, last: i + 2, amount: least * factor, bound: .atLeast, isRound: true)
    }
    guard least > 10 else { return nil }
    return Read(first: i, last: i, amount: least, bound: .atLeast, isRound: true)
  }

  /// "A dozen", "a hundred and twenty", "half a million", "a few thousand", by the word that multiplies.
  private static func scaled(
    at i: Int,
    behind before: ArraySlice<Token>,
    before end: Int,
    _ passage: Passage,
  ) -> Read? {
    func key(_ back: Int) -> UInt64 { before.dropLast(back).last?.key ?? 0 }
    let isFew = few.contains(key(0))
    guard isFew || key(0) == a,
      // "One in a million", "a quarter of a million".
      isFew || key(1) != `in` && !(key(1) == of && fractions.contains(key(2))),
      let (value, count) = Cardinal.read({ place in
        if place == 0 { return .number(1) }
        return i + place <= end ? part(passage.tokens[i + place - 1]) : nil
      })
    else { return nil }
    let isHalf = key(0) == a && key(1) == half
    let last = i + count - 2
    let isWhole =
      if case .scale = Cardinal.part(ofWord: passage.tokens[last].key) { true } else { false }
    let (first, bound) = qualified(
      from: i - (isHalf || isFew && key(1) == a ? 2 : 1),
      isFew ? .atLeast : isWhole ? .about : .exactly,
      before,
    )
    let amount = Double(value) * (isHalf ? 0.5 : isFew ? 2 : 1)
    return Read(first: first, last: last, amount: amount, bound: bound)
  }

  /// How many a round number is at least, nil if a word is none.
  private static func least(_ token: Token) -> Double? {
    let least = rounds[token.key]
    return least == 0 ? nil : Double(least)
  }

  init(
    tokens: Range<Int>,
    amount: Double,
    upTo: Double? = nil,
    bound: KeyFigure.Bound,
    isMoney: Bool,
  ) {
    self.tokens = tokens
    self.amount = amount
    self.upTo = upTo
    self.bound = bound
    self.isMoney = isMoney
  }

  /// The number that begins at a token, what its last word or a unit's letters make of it, and where it ends.
  private static func number(at i: Int, before end: Int, _ passage: Passage)
    -> (amount: Double, factor: Double, last: Int)?
  {
    let token = passage.tokens[i]
    if token.kind == .number {
      return value(of: token, passage.document.text).flatMap {
        $0.digits * $0.unit < 1e12 ? ($0.digits * $0.unit, $0.unit, i) : nil
      }
    }
    guard
      let (value, count) = Cardinal.read({
        i + $0 < end ? Self.part(passage.tokens[i + $0]) : nil
      })
    else { return nil }
    let last = i + count - 1
    guard case .scale(let scale) = Cardinal.part(ofWord: passage.tokens[last].key) else {
      return (Double(value), 1, last)
    }
    return (Double(value), Double(scale), last)
  }

  private static func part(_ token: Token) -> Cardinal.Part? {
    token.kind == .word ? Cardinal.part(ofWord: token.key) : nil
  }

  /// "And a half million" behind a number: what the last word makes of it, and where that stands.
  private static func scale(behindHalf i: Int, before end: Int, _ passage: Passage)
    -> (scale: Double, word: Int)?
  {
    let tokens = passage.tokens
    guard i + 3 < end, tokens[i].key == and, tokens[i + 1].key == a, tokens[i + 2].key == half,
      case .scale(let scale) = part(tokens[i + 3])
    else { return nil }
    return (Double(scale), i + 3)
  }

  /// The value of digits with their marks, and what a unit's letters make of it.
  private static func value(of token: Token, _ text: [UInt8]) -> (digits: Double, unit: Double)? {
    var whole = 0.0
    var scale = 0.0
    var i = Int(token.range.start)
    let end = Int(token.range.end)
    while i < end {
      switch text[i] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        whole = whole * 10 + Double(text[i] - 0x30)
        scale *= 10
      case UInt8(ascii: ",") where scale == 0 && isDecimal(i, end, text): scale = 1
      case UInt8(ascii: ","): break
      case UInt8(ascii: ".") where scale == 0: scale = 1
      default:
        guard let factor = factor(Fold.key(of: text[i..<end])) else { return nil }
        return (whole / max(1, scale), factor)
      }
      i += 1
    }
    return (whole / max(1, scale), 1)
  }

  /// Whether a comma parts a whole number from its fraction, as on the Continent: "2,5", and neither
  /// "2,500" nor "1,50,000".
  private static func isDecimal(_ comma: Int, _ end: Int, _ text: [UInt8]) -> Bool {
    let digits = text[(comma + 1)..<end].prefix { (0x30...0x39).contains($0) }
    return (1...2).contains(digits.count)
      && (digits.endIndex == end || text[digits.endIndex] != UInt8(ascii: ","))
  }

  private static let a = Fold.key(of: "a")
  private static let and = Fold.key(of: "and")
  private static let half = Fold.key(of: "half")
  private static let `in` = Fold.key(of: "in")
  private static let few: WordSet = ["few", "several"]
  private static let fractions: WordSet = [
    "half", "third", "quarter", "fifth", "tenth", "fraction", "most",
  ]
  private static let no = Fold.key(of: "no")
  private static let of = Fold.key(of: "of")
  private static let dozen = Fold.key(of: "dozen")
  /// Round numbers by the keys of their words, and how many they are at least.
  private static let rounds: KeyMap = {
    var values = KeyMap(capacity: 8)
    for (word, least) in [
      ("tens", 10), ("dozens", 12), ("scores", 20), ("hundreds", 100), ("thousands", 1_000),
      ("millions", 1_000_000),
    ] {
      _ = values.insert(UInt32(least), for: Fold.key(of: word))
    }
    return values
  }()

  /// What a word or the letters behind a number make of it: "million", "bn"; nil for others.
  private static func factor(_ key: UInt64) -> Double? {
    if case .scale(let scale) = Cardinal.part(ofWord: key) { return Double(scale) }
    return letters[key]
  }

  private static let letters: [UInt64: Double] = [
    Fold.key(of: "k"): 1_000, Fold.key(of: "m"): 1_000_000, Fold.key(of: "mn"): 1_000_000,
    Fold.key(of: "bn"): 1_000_000_000, Fold.key(of: "b"): 1_000_000_000,
    Fold.key(of: "tn"): 1_000_000_000_000,
  ]

  private static let currencies = WordSet(
    "dollars euros pounds yen yuan roubles rubles francs rupees crowns"
  )

  // The longer before what they end with.
  private static let qualifiers: [([UInt64], KeyFigure.Bound)] = [
    ("at least", KeyFigure.Bound.atLeast), ("no fewer than", .atLeast), ("no less than", .atLeast),
    ("no more than", .atMost), ("not more than", .atMost), ("as many as", .atMost),
    ("up to", .atMost), ("at most", .atMost), ("well over", .atLeast), ("just over", .atLeast),
    ("just under", .atMost), ("upwards of", .atLeast), ("close to", .about),
    ("more than", .atLeast),
    ("over", .atLeast), ("fewer than", .atMost), ("less than", .atMost), ("about", .about),
    ("around", .about), ("some", .about), ("nearly", .about), ("almost", .about),
    ("roughly", .about), ("approximately", .about), ("an estimated", .about),
  ].map { ($0.0.split(separator: " ").map { Fold.key(of: String($0)) }, $0.1) }
}
