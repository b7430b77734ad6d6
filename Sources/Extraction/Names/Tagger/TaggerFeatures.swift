import Prose

/// What the tagger looks at: for each token of a run the hashes of some seventy observations.
struct TaggerFeatures {
  private let text: NameText
  private let evidence: [RuleEvidence]
  /// The kinds of names in which each form of a word stands, one bit each.
  private let documentKinds: [UInt8]
  /// Whether each form of a word stands in small letters somewhere.
  private let lowered: [Bool]
  /// The class of each form.
  private let classes: [UInt16]

  /// What the rules say of a token.
  struct RuleEvidence {
    /// 0 without a name, else the kind and the place in the name.
    var tag: UInt8 = 0
    /// How clearly the votes speak for the kind.
    var margin: UInt8 = 0
    /// Which rule found the name.
    var source: UInt8 = 0
    /// How loud the vote for each kind is.
    var votes: UInt16 = 0
  }

  init(_ text: NameText, _ verdicts: [RuleVerdict], _ classes: WordClasses) {
    self.text = text
    self.classes = classes.classes(of: text.forms.keys)
    var evidence = Array(repeating: RuleEvidence(), count: text.tokens.count)
    var kinds = Array(repeating: UInt8(0), count: text.forms.count)
    for verdict in verdicts {
      let tokens = verdict.tokens
      for i in tokens {
        let position: UInt8 =
          tokens.count == 1
          ? 3 : i == tokens.lowerBound ? 0 : i + 1 == tokens.upperBound ? 2 : 1
        evidence[i] = RuleEvidence(
          tag: 1 + verdict.kind * 4 + position,
          margin: verdict.margin,
          source: verdict.source,
          votes: verdict.votes,
        )
        if text.tokens[i].kind == .word, text.facts[i].isDisjoint(with: [.inner, .function]) {
          kinds[text.forms[i]] |= 1 << verdict.kind
        }
      }
    }
    self.evidence = evidence
    documentKinds = kinds
    var lowered = Array(repeating: false, count: text.forms.count)
    for i in text.tokens.indices where text.tokens[i].shape == .lower {
      lowered[text.forms[i]] = true
    }
    self.lowered = lowered
  }

  /// Whether the rules see a name at a token.
  func isNamed(_ i: Int) -> Bool { evidence[i].tag != 0 }

  /// The tag that the rules would give a token, nil where they saw nothing or an adjective.
  func tag(_ i: Int) -> SpanTag? {
    guard evidence[i].tag > 0 else { return nil }
    let (kind, position) = (evidence[i].tag - 1).quotientAndRemainder(dividingBy: 4)
    switch kind {
    case 0, 1, 2: return SpanTag(rawValue: 1 + Int(kind) * 4 + Int(position))
    case 4: return SpanTag(rawValue: SpanTag.placeBegin.rawValue + Int(position))
    case 5: return SpanTag(rawValue: SpanTag.organizationBegin.rawValue + Int(position))
    case 6: return .outside
    default: return nil
    }
  }

  /// What features see of one token, or of a place outside its sentence.
  struct Facet {
    let key: UInt64
    let shape: UInt64
    let facts: UInt64
    /// The tag that the rules give it.
    let rule: UInt64
    let wordClass: UInt64

    /// The places before and behind a sentence.
    static let before = Facet(key: 1, shape: 1, facts: 1 << 40, rule: 100, wordClass: 1)
    static let after = Facet(key: 2, shape: 2, facts: 1 << 41, rule: 101, wordClass: 2)
  }

  /// A run, and what is seen of its tokens and of two on each side; takes one run after another.
  struct RunContext {
    fileprivate var run = 0..<0
    fileprivate var sentence = 0..<0
    fileprivate var style: UInt64 = 0
    fileprivate var facets: [Facet] = []

    /// What is seen of a token, counted from the beginning of the run.
    fileprivate func facet(_ i: Int) -> Facet { facets[i + 2] }
  }

  /// Looks at a run before features of its tokens are asked for.
  func take(
    _ run: Range<Int>,
    in sentence: Range<Int>,
    _ style: NameText.Style,
    into context: inout RunContext,
  ) {
    context.run = run
    context.sentence = sentence
    context.style = UInt64(style.rawValue)
    context.facets.removeAll(keepingCapacity: true)
    for i in (run.lowerBound - 2)..<(run.upperBound + 2) {
      context.facets.append(facet(i, in: sentence))
    }
  }

  /// Calls `add` with every feature of a token.
  @inline(__always)
  func forEach(of i: Int, _ context: RunContext, _ add: (UInt32) -> Void) {
    let sentence = context.sentence
    var number: UInt64 = 0
    func feature(_ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
      // The products do not wait for each other; the last one mixes them.
      number &+= 0x9e37_79b9_7f4a_7c15
      var hash =
        number &+ (a &* 0xbf58_476d_1ce4_e5b9) &+ (b &* 0x94d0_49bb_1331_11eb)
        &+ (c &* 0xd6e8_feb8_6659_fd93)
      hash = (hash ^ (hash >> 32)) &* 0x9e37_79b9_7f4a_7c15
      add(UInt32(truncatingIfNeeded: hash >> UInt64(64 - NameModel.rowBits)))
    }
    let place = i - context.run.lowerBound
    let (t0, t1, t2) = (context.facet(place), context.facet(place - 1), context.facet(place + 1))
    let (left, right) = (context.facet(place - 2), context.facet(place + 2))
    let (k0, k1, k2) = (t0.key, t1.key, t2.key)
    let (s0, s1, s2) = (t0.shape, t1.shape, t2.shape)
    let (f0, f1, f2) = (t0.facts, t1.facts, t2.facts)
    let (r0, r1, r2) = (t0.rule, t1.rule, t2.rule)
    let (before, after) = (context.facet(-1), context.facet(context.run.count))
    let last = context.facet(context.run.count - 1)
    let m0 = r0 << 8 | UInt64(evidence[i].margin)
    let position =
      UInt64(min(place, 3)) << 2
      | UInt64(min(context.run.upperBound - 1 - i, 3))
    let isFirst: UInt64 = i == sentence.lowerBound ? 1 : 0
    let form = text.forms[i]
    let isLowered: UInt64 = lowered[form] ? 1 : 0
    let capital = UInt64(text.capitals[i].rawValue)
    // Words.
    feature(1)
    feature(k0)
    feature(k0, s0)
    feature(k1)
    feature(k2)
    feature(k1, k0)
    feature(k0, k2)
    feature(k1, k2, s0)
    feature(left.key, s0)
    feature(right.key, s0)
    // Forms.
    let range = text.tokens[i].range
    feature(s0, capital, isFirst)
    feature(s1, s0, s2)
    feature(context.style, s0, isLowered)
    feature(isLowered, isFirst, f0)
    feature(affix(range, first: 3))
    feature(affix(range, last: 2), s0)
    feature(affix(range, last: 3))
    feature(affix(range, last: 4))
    // Lexicon.
    feature(f0)
    feature(f0, s0)
    feature(f1, f0)
    feature(f0, f2)
    feature(f1, s0, f2)
    feature(k1, f0)
    feature(f0, k2)
    feature(title(before: i), s0)
    feature(
      UInt64(min(text.titleLengths[i], 2)) << 2 | UInt64(min(text.titleEnds[i], 2)),
      s0,
      f2,
    )
    // Rules.
    feature(m0, UInt64(evidence[i].source))
    feature(m0, s0, f0)
    feature(r0, k0)
    feature(r1, r0, r2)
    feature(m0, k1)
    feature(m0, k2)
    feature(m0, context.style, isFirst)
    feature(m0, isLowered, capital)
    feature(UInt64(documentKinds[form]), r0)
    feature(r0, affix(range, last: 3))
    feature(UInt64(evidence[i].votes), r0 & 3)
    feature(UInt64(evidence[i].votes), s0, f0 & WordFacts.person)
    // Families of words.
    let heads = heads(context.run, around: i)
    feature(heads.left, heads.right, f0 & WordFacts.heads)
    feature(heads.right, r0, position)
    feature(f0 & WordFacts.person, f1 & WordFacts.person, f2 & WordFacts.person)
    feature(f0 & WordFacts.person, s0, after.key)
    feature(f0 & WordFacts.person, s0, before.key)
    feature(heads.right | f0 & WordFacts.heads, before.key)
    // Classes of words.
    let (c0, c1, c2) = (t0.wordClass, t1.wordClass, t2.wordClass)
    let (g0, g1, g2) = (c0 >> 4, c1 >> 4, c2 >> 4)
    feature(c0, s0)
    feature(c1, s0)
    feature(c2, s0)
    feature(c1, c0)
    feature(c0, c2)
    feature(g1, g0, g2)
    feature(g1, s0, g2)
    feature(left.wordClass >> 4, g1, s0)
    feature(right.wordClass >> 4, g2, s0)
    feature(m0, c0)
    feature(r0, g1)
    feature(r0, g2)
    feature(last.wordClass, position)
    feature(before.wordClass, position)
    feature(after.wordClass, position)
    // The run.
    feature(position, r0, s0)
    feature(before.key, position)
    feature(after.key, position)
    feature(before.key, r0)
    feature(after.key, r0)
    feature(last.facts, position)
    feature(context.facet(0).facts, position)
  }

  // MARK: Parts

  private func facet(_ i: Int, in sentence: Range<Int>) -> Facet {
    guard sentence.contains(i) else { return i < sentence.lowerBound ? .before : .after }
    let token = text.tokens[i]
    return Facet(
      key: token.kind == .number ? 3 : token.key,
      shape: Self.shape(of: token),
      facts: UInt64(text.facts[i].rawValue),
      rule: UInt64(evidence[i].tag),
      wordClass: wordClass(i),
    )
  }

  /// The class of a word, its family in the upper bits; small numbers for what has none.
  private func wordClass(_ i: Int) -> UInt64 {
    let kind = text.tokens[i].kind
    let value = kind == .word ? UInt64(classes[text.forms[i]]) : 0
    return value > 0 ? value + 31 : 3 + UInt64(kind.rawValue)
  }

  private static func shape(of token: Token) -> UInt64 {
    let length = UInt64(min(max(token.range.count, 1), 5))
    return 4
      + (UInt64(token.shape.rawIndex) << 6 | UInt64(token.kind.rawValue) << 4
        | (token.shape == .upper ? length : 0))
  }

  /// Which kinds of heads stand in a run before and behind a token.
  private func heads(_ run: Range<Int>, around i: Int) -> (left: UInt64, right: UInt64) {
    var left: UInt64 = 0
    var right: UInt64 = 0
    for j in max(run.lowerBound, i - 4)..<i { left |= UInt64(text.facts[j].rawValue) }
    for j in (i + 1)..<max(i + 1, min(run.upperBound, i + 5)) {
      right |= UInt64(text.facts[j].rawValue)
    }
    return (left & WordFacts.heads, right & WordFacts.heads)
  }

  private func title(before i: Int) -> UInt64 {
    guard i > 0, text.titleEnds[i - 1] > 0,
      let kind = text.titleClass(at: i - Int(text.titleEnds[i - 1]))
    else { return 0 }
    return UInt64(kind.rawValue) + 1
  }

  @inline(__always)
  private func affix(_ range: ByteRange, first count: Int) -> UInt64 {
    var value: UInt64 = 0
    for j in Int(range.start)..<min(Int(range.start) + count, Int(range.end)) {
      value = value << 8 | UInt64(text.bytes[j] | 0x20)
    }
    return value
  }

  @inline(__always)
  private func affix(_ range: ByteRange, last count: Int) -> UInt64 {
    var value: UInt64 = 0
    for j in max(Int(range.end) - count, Int(range.start))..<Int(range.end) {
      value = value << 8 | UInt64(text.bytes[j] | 0x20)
    }
    return value
  }
}

extension WordFacts {
  /// The facts that tell of people's names.
  fileprivate static let person = UInt64(
    WordFacts([.given, .surname, .weak, .particle, .common, .beginsTitle]).rawValue
  )
  /// The facts that tell of what heads a name.
  fileprivate static let heads = UInt64(
    WordFacts([.organizationHead, .groupHead, .companySuffix, .placeHead, .placeLead]).rawValue
  )
}

extension Token.Shape {
  /// The place among the cases, as features have it.
  fileprivate var rawIndex: UInt8 {
    switch self {
    case .lower: 0
    case .capitalized: 1
    case .upper: 2
    case .initial: 3
    case .other: 4
    }
  }
}
