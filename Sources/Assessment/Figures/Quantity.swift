import Extraction
import Prose

/// A number in a text, with what stands around it and belongs to it.
struct Quantity {
  /// The words from the first that qualifies it to the last.
  let tokens: Range<Int>
  let amount: Double
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
    if let round = Self(roundAt: i, behind: before, before: end, passage) {
      self = round
      return
    }
    let text = passage.document.text
    guard let (digits, unit) = Self.value(of: passage.tokens[i], text),
      case var amount = digits * unit, amount > 0, amount < 1e12,
      // "No one was hurt" counts nobody.
      before.last?.key != Self.no
    else { return nil }
    var factor = unit
    let currency = before.last.map { Currencies.isSign($0, text) } ?? false
    var last = i
    while let thousands = Self.tornThousands(behind: last, before: end, passage) {
      amount = amount * 1_000 + thousands
      last += 2
    }
    if last + 1 < end, let word = Self.factors[passage.tokens[last + 1].key] {
      amount *= word
      factor *= word
      last += 1
    }
    // Beyond all money and all people: no number to follow.
    guard amount < 1e15 else { return nil }
    var isMoney = currency
    if last + 1 < end, Self.currencies.contains(passage.tokens[last + 1].key) {
      if Self.isWeight(at: last + 1, before: end, passage) { return nil }
      isMoney = true
      last += 1
    }
    let isDozens = last > i && passage.tokens[last].key == Self.dozen
    let (first, bound) = Self.qualified(
      from: currency ? Self.currencyStart(before) : i,
      isDozens ? .about : .exactly,
      before,
    )
    self.init(tokens: first..<(last + 1), amount: amount, bound: bound, isMoney: isMoney)
    isWordOne = last == i && amount == 1 && passage.tokens[i].kind == .word
    self.factor = factor
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
  private static func sentence(before i: Int, _ passage: Passage) -> ArraySlice<Token> {
    let index = passage.sentence(at: passage.tokens[i].range.start)
    let start = index.map { passage.sentences[$0].tokens.lowerBound } ?? i
    return passage.tokens[min(start, i)..<i]
  }

  /// Whether a token is digits or a word for a number; of most tokens this is all that is asked.
  private static func mayBegin(_ token: Token) -> Bool {
    token.kind == .number
      || token.kind == .word
        && (numerals[token.key] != 0 || rounds[token.key] != 0 || token.key == dozen)
  }

  /// "Dozens", "hundreds of thousands", "a dozen".
  private init?(
    roundAt i: Int,
    behind before: ArraySlice<Token>,
    before end: Int,
    _ passage: Passage,
  ) {
    let tokens = passage.tokens
    if tokens[i].key == Self.dozen, before.last?.key == Self.a {
      let (first, bound) = Self.qualified(from: i - 1, .about, before)
      self.init(tokens: first..<(i + 1), amount: 12, bound: bound, isMoney: false)
      return
    }
    guard tokens[i].kind == .word, let least = Self.least(tokens[i]) else { return nil }
    if i + 2 < end, tokens[i + 1].key == Self.of, let factor = Self.least(tokens[i + 2]) {
      let amount = least * factor
      self.init(tokens: i..<(i + 3), amount: amount, bound: .atLeast, isMoney: false)
      return
    }
    guard least > 10 else { return nil }
    self.init(tokens: i..<(i + 1), amount: least, bound: .atLeast, isMoney: false)
  }

  /// How many a round number is at least, nil if a word is none.
  private static func least(_ token: Token) -> Double? {
    let least = rounds[token.key]
    return least == 0 ? nil : Double(least)
  }

  init(tokens: Range<Int>, amount: Double, bound: KeyFigure.Bound, isMoney: Bool) {
    self.tokens = tokens
    self.amount = amount
    self.bound = bound
    self.isMoney = isMoney
  }

  /// The value of one token, digits with their marks or a numeral, and what a unit's letters make of it.
  private static func value(of token: Token, _ text: [UInt8]) -> (digits: Double, unit: Double)? {
    if token.kind == .word {
      let numeral = numerals[token.key]
      return numeral == 0 ? nil : (Double(numeral), 1)
    }
    guard token.kind == .number else { return nil }
    var whole = 0.0
    var scale = 0.0
    var i = Int(token.range.start)
    let end = Int(token.range.end)
    while i < end {
      switch text[i] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        whole = whole * 10 + Double(text[i] - 0x30)
        scale *= 10
      case UInt8(ascii: ","): break
      case UInt8(ascii: ".") where scale == 0: scale = 1
      default:
        guard let factor = factors[Fold.key(of: text[i..<end])] else { return nil }
        return (whole / max(1, scale), factor)
      }
      i += 1
    }
    return (whole / max(1, scale), 1)
  }

  /// Numbers by the keys of their words.
  private static let numerals: KeyMap = {
    let words = """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
      sixteen seventeen eighteen nineteen twenty
      """
    var values = KeyMap(capacity: 32)
    for (index, word) in words.split(separator: " ").enumerated() {
      _ = values.insert(UInt32(index + 1), for: Fold.key(of: String(word)))
    }
    let tens = "thirty forty fifty sixty seventy eighty ninety"
    for (index, word) in tens.split(separator: " ").enumerated() {
      _ = values.insert(UInt32(index * 10 + 30), for: Fold.key(of: String(word)))
    }
    return values
  }()

  private static let a = Fold.key(of: "a")
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

  private static let factors: [UInt64: Double] = [
    dozen: 12,
    Fold.key(of: "hundred"): 100, Fold.key(of: "thousand"): 1_000, Fold.key(of: "k"): 1_000,
    Fold.key(of: "million"): 1_000_000, Fold.key(of: "m"): 1_000_000,
    Fold.key(of: "mn"): 1_000_000, Fold.key(of: "billion"): 1_000_000_000,
    Fold.key(of: "bn"): 1_000_000_000, Fold.key(of: "b"): 1_000_000_000,
    Fold.key(of: "trillion"): 1_000_000_000_000, Fold.key(of: "tn"): 1_000_000_000_000,
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
