import Extraction
import Prose

/// What makes conditions idle.
extension Discount {
  func condition(_ owner: Predicate) -> Int {
    var total = isNameless && weight < 4 && !isDated ? 1 : 0
    if predicates.contains(where: isRefusal) || isNever { total += 3 }
    if owner.clause == .relative, owner.reality == .present { total += 2 }
    if isAllPast { total += past(owner) }
    if isGiven || isForAnybody || isRejected || isGeneral || isVariant { total += 3 }
    // "If it closes, we should all go".
    if predicates.contains(where: isAdvice) { total += 2 }
    // "Would have to" asks for something as well, of nobody.
    if isImagined || isUnreal { total += predicates.contains(where: wouldHaveTo) ? 5 : 3 }
    // "If it can sink a pier, what will it do to a boat?"
    if isQuestion { total += 2 }
    // "Will not open until 3 May" says when it will.
    // "Will give them until 3 May" sets a day.
    if isConcession || isTerm && !isGrant(owner) && (!owner.isNegated || owner.reality == .past) {
      total += 4
    }
    return total
  }

  private func isGrant(_ owner: Predicate) -> Bool {
    Self.granting.contains(passage.tokens[owner.head].key)
  }

  /// Whether a sentence says until when: "will run until 3 May".
  static func isTerm(_ reading: Reading, _ sentence: Sentence) -> Bool {
    let tokens = reading.passage.tokens
    guard let word = sentence.tokens.first(where: { tokens[$0].key == until }),
      sentence.tokens.contains(word + 1)
    else { return false }
    return reading.times[reading.times(in: sentence.range)].contains {
      $0.range.start == tokens[word + 1].range.start
    }
  }

  /// "We will not rest until": a vow, no condition.
  private func isRefusal(_ predicate: Predicate) -> Bool {
    predicate.clause == .main && predicate.person == .first && predicate.isNegated
      && predicate.reality == .future
  }

  private func isAdvice(_ predicate: Predicate) -> Bool {
    predicate.clause == .main && predicate.person == .first && predicate.reality == .obligation
  }

  /// "There will never be calm until all agree": a vow or a creed, no condition.
  private var isNever: Bool {
    let until = place.sentence.first {
      $0 >= cue.lowerBound && passage.tokens[$0].key == Self.until
    }
    return until.map { until in
      passage.tokens[place.sentence.lowerBound..<until].contains { $0.key == Self.never }
    } ?? false
  }

  /// Whether a condition is of what always is or was so: "the halls are closed to the police unless they are
  /// called" tells nothing that may come.
  ///
  /// "Is ready to sign if", "faces jail if" are offers and threats whatever their tense, "stays shut unless"
  /// is a state that may end, and one party may do something if another does.
  private var isGeneral: Bool {
    let word = passage.tokens[cue.lowerBound].key
    // "The law lapses on 3 May unless it is renewed" names the day; whoever speaks to others may tell a tale.
    let isDue = isDated && !predicates.contains { $0.person != .third }
    guard isAllPresent, cue.count == 1, !isDue,
      word == Self.if ? weight < 4 : Self.negated.contains(word)
    else { return false }
    if place.sentence.contains(where: { Self.enduring.contains(passage.tokens[$0].key) }) {
      return false
    }
    func isNamed(_ predicate: Predicate) -> Bool {
      predicate.subject.map(hasName(in:)) ?? false
    }
    return
      !(predicates.contains { $0.clause == .conditional && isNamed($0) }
      && predicates.contains { $0.isFinite && $0.clause != .conditional && isNamed($0) })
  }

  private static let negated: WordSet = ["unless", "until"]
  private static let enduring = WordSet("stay stays remain remains keep keeps continue continues")

  /// Whether all of it is over: "was not opened until Monday".
  private var isAllPast: Bool { predicates.allSatisfy { !$0.isFinite || $0.reality == .past } }

  /// Whether what was given in exchange for something is given: "dropped its claim in return for a
  /// loan", "agree to drop it in return".
  private var isGiven: Bool { passage.tokens[cue.lowerBound].key == Self.in && isAllPresent }

  /// "Will carry 200 or 300, depending on the size": what it hangs on is no act of anybody.
  private var isVariant: Bool {
    let tokens = passage.tokens
    return tokens[cue.upperBound - 1].key == Self.on
      && tokens[cue.upperBound...].prefix(Self.reach).prefix { $0.kind == .word }
        .contains { Self.variants.contains($0.key) }
  }

  private static let on = Fold.key(of: "on")
  // Tokens: "the size of the ship".
  private static let reach = 4
  private static let variants = WordSet(
    """
    scenario scenarios configuration size version model type kind weather location age method estimate \
    estimates source route season time circumstances distance
    """
  )

  /// Whether there are to be no conditions: "without preconditions", "rejected any preconditions".
  private var isRejected: Bool {
    let tokens = passage.tokens
    guard Self.nouns.contains(tokens[cue.lowerBound].key) else { return false }
    return isOpposed
      || (cue.lowerBound > 0 && Self.lacking.contains(tokens[cue.lowerBound - 1].key))
  }

  /// Whether a condition is only thought of: "if it were up to us, it would".
  ///
  /// In what is told of others' words the past tense stands for conditions that are meant.
  private var isImagined: Bool {
    !isReported
      && predicates.contains {
        $0.reality == .possible || wouldHaveTo($0)
      }
      && predicates.contains { predicate in
        // "If convicted" has no subject of its own.
        predicate.clause == .conditional && predicate.reality == .past
          && predicate.subject.map { passage.tokens[max(0, $0.lowerBound - 1)].key == Self.if }
            == true
      }
  }

  /// "The toll would be worse if they had not left": they have, whoever tells it.
  private var isUnreal: Bool {
    !isDated && predicates.contains { $0.reality == .possible }
      && predicates.contains { predicate in
        predicate.clause == .conditional && predicate.isPerfect
          && passage.tokens[predicate.tokens.lowerBound].key == Self.had
      }
  }

  private func wouldHaveTo(_ predicate: Predicate) -> Bool {
    predicate.reality == .obligation
      && predicate.tokens.contains { passage.tokens[$0].key == Self.would }
  }

  /// "As long as you are a citizen, you may vote": you are anybody; "if you stay, you will be shot"
  /// means somebody.
  private var isForAnybody: Bool {
    let own = predicates.filter { $0.person == .second }
    return own.contains { $0.clause == .conditional || $0.reality == .possible }
      && !predicates.contains { $0.reality == .future }
  }

  /// "The rest of the world, if not all of it": no condition, which a mark would close.
  private var isConcession: Bool {
    cue.count == 2 && passage.tokens[cue.lowerBound].key == Self.if
      && passage.tokens[cue.upperBound - 1].key == Self.not
      && cue.upperBound < passage.tokens.count
      && passage.tokens[cue.upperBound].kind != .punctuation
  }

  private static let nouns = WordSet("precondition preconditions")
  private static let lacking = WordSet("without no any")
  private static let granting = WordSet("give gives gave given have has had")
  private static let `if` = Fold.key(of: "if")
  private static let not = Fold.key(of: "not")
  private static let would = Fold.key(of: "would")
  private static let had = Fold.key(of: "had")
  private static let never = Fold.key(of: "never")
  private static let until = Fold.key(of: "until")
  private static let `in` = Fold.key(of: "in")
}
