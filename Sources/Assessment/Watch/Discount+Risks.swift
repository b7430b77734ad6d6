import Extraction
import Prose

/// What makes risks, threats and deadlines idle.
extension Discount {
  func risk(_ owner: Predicate) -> Int {
    var total = hasHappened(owner) ? 2 : min(2, past(owner))
    if isBenign || isNotion { total += 3 }
    // "He thought he could break them".
    if isThought(owner) { total += 4 }
    if isEased || isNegated(owner) || isNobody(owner) { total += 4 }
    return total
  }

  func threat(_ owner: Predicate) -> Int {
    var total = isBenign || isMatch || isMeans || isEffect(owner) ? 5 : 0
    if owner.clause == .relative, owner.reality == .present, !owner.isPerfect { total += 2 }
    return total
  }

  func deadline(_ owner: Predicate) -> Int { owner.isNegated || isIdle(deadline: owner) ? 3 : 0 }

  /// Whether something is done against what is feared: "to reduce the risk of".
  private var isEased: Bool {
    // "Resist any force that would endanger": the verb before the one that holds the cue.
    let start = predicates.first { $0.tokens.overlaps(cue) }?.tokens.lowerBound ?? cue.lowerBound
    guard let before = predicates.last(where: { $0.tokens.upperBound <= start }) else {
      return false
    }
    return cue.lowerBound - before.tokens.upperBound < 12
      && CueVerb.of(passage.tokens[before.head]).contains(.ease)
  }

  /// "This idea that the bank is on the verge of collapse": who talks of one believes none of it.
  private var isNotion: Bool {
    let tokens = passage.tokens
    return place.sentence.prefix { $0 < cue.lowerBound }.dropFirst().suffix(12).contains {
      tokens[$0].key == Self.that && Self.notions.contains(tokens[$0 - 1].key)
    }
  }

  /// "The ability to threaten the town": that somebody could is no threat.
  private var isMeans: Bool {
    let tokens = passage.tokens
    let first = cue.lowerBound
    let to = tokens[first].key == Self.to ? first : first - 1
    return to > 0 && tokens[to].key == Self.to && Self.means.contains(tokens[to - 1].key)
  }

  private static let means = WordSet(
    "ability capability capabilities capacity means power potential opportunity"
  )

  /// "These attacks have threatened many": nobody threatens, and it is told.
  private func isEffect(_ owner: Predicate) -> Bool {
    guard cue.contains(where: { Self.threatening.contains(passage.tokens[$0].key) }),
      hasHappened(owner),
      let subject = owner.subject, subject.count > 1
    else { return false }
    return !hasName(in: subject) && !Self.isDecider(passage.tokens[subject.upperBound - 1])
  }

  private static let threatening: WordSet = ["threaten", "threatens", "threatened", "threatening"]

  /// "Has the potential to improve", "will not hesitate to help".
  private var isBenign: Bool {
    let tokens = passage.tokens
    var next = cue.upperBound
    if next < tokens.count, tokens[next].key == Self.to { next += 1 }
    return next < tokens.count && tokens[next - 1].key == Self.to
      && CueVerb.of(tokens[next]).contains(.benign)
  }

  /// "Has spread to", "spread to the capital".
  private func hasHappened(_ owner: Predicate) -> Bool {
    if owner.isFinite, owner.tokens.count == 1, passage.tokens[owner.head].key == Self.spread {
      return true
    }
    return owner.tokens.count > 1 && owner.tokens.overlaps(cue) && !owner.isNegated
      && owner.reality == .present && !owner.isProgressive
      && Self.having.contains(passage.tokens[owner.tokens.lowerBound].key)
  }

  /// "Nobody could".
  private func isNobody(_ predicate: Predicate) -> Bool {
    predicate.subject.map { Self.nobodies.contains(passage.tokens[$0.lowerBound].key) } ?? false
  }

  /// Whether no day is named and nothing has to be done by one: "can be fatal within days".
  private func isIdle(deadline owner: Predicate) -> Bool {
    // "Gave them 48 hours to leave" sets one.
    if isDated || Self.granting.contains(passage.tokens[cue.lowerBound].key) { return false }
    return owner.reality == .past
      || passage.tokens[cue.lowerBound].key == Self.within && !owner.isInfinitive
        && owner.reality != .future && owner.reality != .obligation
  }

  private static let granting: WordSet = ["gave", "given"]
  private static let notions = WordSet("idea notion myth illusion")
  private static let that = Fold.key(of: "that")
  private static let spread = Fold.key(of: "spread")
  private static let having = WordSet("has have 've")
  private static let nobodies = WordSet("nobody none no")
  private static let to = Fold.key(of: "to")
  private static let within = Fold.key(of: "within")
}
