import Extraction
import Prose

/// What the words around a number tell of those it counts: whose they are, where, of what time, and
/// whether it has come to it.
struct CountedPhrase {
  let quantity: Range<Int>
  let sentence: Int
  let reading: Reading

  /// The words from a number to the end of the noun that it counts, with what "of" adds: "36 UN staff",
  /// "12 of its miners".
  var noun: ByteRange {
    let tokens = reading.passage.tokens
    let end = reading.passage.sentences[sentence].tokens.upperBound
    var last = quantity.upperBound
    while last < min(end, quantity.upperBound + Self.longestNoun),
      tokens[last].kind == .word, !Self.ends.contains(tokens[last].key),
      // "12 The state says": a headline ran in.
      !Self.articles.contains(tokens[last].key) || tokens[last - 1].key == Self.of,
      Counted.list.value(of: tokens[last]) == nil
    {
      last += 1
    }
    return reading.passage.range(ofTokens: quantity.lowerBound..<last)
  }

  /// The name of the place that the number is told of, "in Selm": the nearest behind it in its clause,
  /// else the last before it there; nil without one.
  var site: Int? {
    let places = Self.places(in: clause, reading)
    return places.first { reading.names[$0].tokens.lowerBound >= quantity.upperBound }
      ?? places.last
  }

  /// The words around a number up to the marks and words that part them from another clause's.
  private var clause: ByteRange {
    let passage = reading.passage
    let all = passage.sentences[sentence].tokens
    func isParting(_ token: Int) -> Bool {
      passage.tokens[token].kind == .punctuation || Self.parting.contains(passage.tokens[token].key)
    }
    let first = (all.lowerBound..<quantity.lowerBound).last(where: isParting).map { $0 + 1 }
    let end = (quantity.upperBound..<all.upperBound).first(where: isParting)
    return passage.range(ofTokens: (first ?? all.lowerBound)..<(end ?? all.upperBound))
  }

  /// The names of places that something is said to be in.
  static func places(in range: ByteRange, _ reading: Reading) -> [Int] {
    reading.names(in: range).filter {
      let name = reading.names[$0]
      return (name.kind == .place || name.kind == .country) && name.tokens.lowerBound > 0
        && links.contains(reading.passage.tokens[name.tokens.lowerBound - 1].key)
    }
  }

  /// The time nearest to a number, where it was over two months before the report: "a storm in 2008 that
  /// killed 12".
  var past: ClosedRange<Day>? {
    guard let published = reading.document.publication?.day else { return nil }
    let passage = reading.passage
    let start = Int(passage.tokens[quantity.lowerBound].range.start)
    let end = Int(passage.tokens[quantity.upperBound - 1].range.end)
    func distance(_ time: TimeMention) -> Int {
      Int(time.range.end) <= start ? start - Int(time.range.end) : Int(time.range.start) - end
    }
    let nearest = reading.times(in: passage.sentences[sentence].range).lazy
      .map { reading.times[$0] }.filter { $0.kind == .date || $0.kind == .time }
      .min { distance($0) < distance($1) }
    guard let days = nearest?.when?.days, published - days.upperBound > Self.recent else {
      return nil
    }
    return days
  }

  /// Whether what is counted is yet to come, or would under a condition: "will leave 12 dead", "if 12 are
  /// killed"; "12 may have died" is an estimate of what is.
  var isExpected: Bool {
    guard let verb = governing else { return false }
    let head = reading.passage.tokens[verb.head]
    guard Self.bringing.contains(head.key) || Counted.list.value(of: head) != nil else {
      return false
    }
    if verb.clause == .conditional { return true }
    return switch verb.reality {
    case .future, .obligation: !verb.isPerfect
    case .possible: !verb.isPerfect && !verb.isCopula
    case .past, .present: false
    }
  }

  /// The verb that says what has become of those counted.
  private var governing: Predicate? {
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    let before = verbs.last { $0.head < quantity.lowerBound }
    let own = verbs.first { $0.subject?.contains(quantity.lowerBound) == true }
    // "He will have twelve people killed": what they are made is not told by the last word.
    if let before, own?.tokens.count == 1, quantity.lowerBound - before.head <= Self.nearVerb,
      Self.bringing.contains(reading.passage.tokens[before.head].key)
    {
      return before
    }
    return own ?? before
  }

  // Tokens: "will have over twelve".
  private static let nearVerb = 3
  // Tokens: "36 UN military and police personnel".
  private static let longestNoun = 7
  // Days.
  private static let recent = 60
  private static let links: WordSet = ["in", "at", "near", "outside", "around"]
  private static let ends = WordSet(
    """
    is are was were have has had be been being who that which in at near on from after as when while by \
    with and but will would could may might
    """
  )
  private static let of = Fold.key(of: "of")
  private static let articles: WordSet = ["the", "a", "an"]
  private static let parting = WordSet("and but while when which who")
  private static let bringing = WordSet(
    "have leave be see cause reach rise run climb exceed top become"
  )
}
