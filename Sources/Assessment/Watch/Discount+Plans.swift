import Extraction
import Prose

/// What makes plans and promises idle.
extension Discount {
  func plan(_ owner: Predicate, _ event: Predicate) -> Int {
    var total = isOwnPlan ? 0 : noun + past(owner)
    if isWish(owner) {
      total += 4
    } else if owner.person == .second || owner.person == .first && !isDated {
      total += 2
    }
    if isLight(event), !(isDated && owner.person == .third) { total += 2 }
    if isUnexpected(owner) || isUnplanned(owner) { total += 3 }
    if isPurpose { total += 3 }
    if owner.clause == .relative { total += isDated ? 1 : 3 }
    if isGap, !isDated { total += 3 }
    if isHopedOfOthers, !isDated { total += 4 }
    if isThought(owner) || isGuess(owner) { total += 4 }
    if Self.lasting.contains(passage.tokens[event.head].key) || isLong(event) { total += 4 }
    if !isDated, isOfAll(owner) { total += 3 }
    if isAdvice(owner) { total += 4 }
    if !isDated, isMention || isAsked(owner) || isOfOthers || isForecast(owner, event) {
      total += 4
    }
    // "It is time for them to meet" fixes nothing.
    if owner.isInfinitive, owner.tokens.lowerBound == cue.lowerBound, !isDated, isAllPresent {
      total += 2
    }
    return total
  }

  /// "Will take time and patience", "could take years".
  private func isLong(_ event: Predicate) -> Bool {
    let next = event.head + 1
    return Self.taking.contains(passage.tokens[event.head].key) && place.sentence.contains(next)
      && Self.lengths.contains(passage.tokens[next].key)
  }

  /// "Buyers should come tomorrow": nobody can tell whether they did.
  private func isAdvice(_ owner: Predicate) -> Bool {
    owner.reality == .obligation
      && owner.subject.map { Self.isPublic(passage.tokens[$0.upperBound - 1]) } == true
  }

  /// Whether a noun is for people at large.
  static func isPublic(_ noun: Token) -> Bool { publics.contains(noun.key) }

  /// Those of whom nobody can tell whether they have done what they were asked to.
  private static let publics = WordSet(
    """
    people public citizens citizen everyone everybody anyone anybody youth residents nationals \
    travellers travelers tourists passengers viewers customers consumers motorists drivers donors \
    parents families locals villagers shoppers visitors buyers users
    """
  )

  /// "All applications will be checked": a rule for whoever comes, and no plan.
  private func isOfAll(_ predicate: Predicate) -> Bool {
    guard let subject = predicate.subject, subject.count > 1,
      Self.all.contains(passage.tokens[subject.lowerBound].key)
    else { return false }
    let second = passage.tokens[subject.lowerBound + 1]
    return second.kind == .word && second.shape == .lower && !Words.isCommon(second)
      && !Self.those.contains(second.key)
  }

  private static let taking: WordSet = ["take", "takes"]
  private static let lengths = WordSet(
    "time years months weeks days decades generations patience courage long longer hours effort"
  )
  private static let all: WordSet = ["all", "every", "each", "any"]
  private static let those = WordSet(
    "sides side parties party members member deal agreement decision move final further attempt attack future"
  )

  /// Whether a verb by itself names nothing to wait for.
  func isLight(_ predicate: Predicate) -> Bool {
    let past = predicate.tokens.upperBound
    if predicate.isCopula || passage.tokens[predicate.head].key == Self.be {
      // "Are going to be withdrawn": the participle is what they are going to be.
      let next = cue.contains(past) ? cue.upperBound : past
      return !(next < passage.tokens.count && isParticiple(passage.tokens[next]))
    }
    // "Will try to reopen": what no list of verbs holds may be worth waiting for.
    if past + 1 < passage.tokens.count, passage.tokens[past].key == Self.to,
      !CueVerb.of(plain: passage.tokens[past + 1]).contains(.light)
    {
      return false
    }
    // "Plans to" is one verb of the list, and what comes next is planned.
    let head = passage.tokens[past - 1].key == Self.to ? past : predicate.head
    return head < passage.tokens.count && CueVerb.of(plain: passage.tokens[head]).contains(.light)
  }

  private func isParticiple(_ token: Token) -> Bool {
    token.verbUse?.isPast
      ?? passage.document.text[token.range.indices].suffix(2)
      .elementsEqual("ed".utf8)
  }

  /// "Spoke of the upcoming vote", "discussed next steps": what is to come is named, and nothing of it told;
  /// "the upcoming vote divides the town" tells of it.
  private var isMention: Bool {
    Self.coming.contains(passage.tokens[cue.lowerBound].key) && isAllPresent
      && !predicates.contains {
        $0.isFinite && $0.clause == .main && $0.subject?.contains(cue.lowerBound) == true
      }
  }

  /// "Should be ready to march": what somebody is asked to be.
  private func isAsked(_ owner: Predicate) -> Bool {
    owner.reality == .obligation && passage.tokens[cue.lowerBound].key == Self.ready
  }

  /// "Expects both sides to agree": what others do is no plan of whoever expects it; "expects Norway to
  /// sign" is an event to wait for.
  private var isOfOthers: Bool {
    let next = cue.upperBound
    return Self.expecting.contains(passage.tokens[cue.lowerBound].key)
      && next < passage.tokens.count && passage.tokens[next].key != Self.to
      && !hasName(in: next..<(next + 1))
  }

  /// "Many are going to leave", "the slump is likely to go on": nobody has planned it; what is "going to be
  /// opened" somebody opens.
  private func isForecast(_ owner: Predicate, _ event: Predicate) -> Bool {
    guard cue.contains(where: { Self.foreseeing.contains(passage.tokens[$0].key) }),
      !event.isPassive, let subject = owner.subject
    else { return false }
    return !hasName(in: subject) && !Self.isDecider(passage.tokens[subject.upperBound - 1])
  }

  /// Whether somebody says only what they hope: "we expect all sides to".
  private func isWish(_ predicate: Predicate) -> Bool {
    predicate.person == .first && CueVerb.of(passage.tokens[predicate.head]).contains(.wish)
  }

  /// "A warning that she hoped would be heard": what is hoped for stands before.
  private var isGap: Bool {
    let next = cue.upperBound
    return next < passage.tokens.count
      && CueVerb.of(passage.tokens[cue.lowerBound]).contains(.wish)
      && Self.modals.contains(passage.tokens[next].key)
  }

  private static let modals: WordSet = ["would", "will", "could"]

  /// "Hopes the council will agree": what others do is no plan of whoever hopes for it.
  private var isHopedOfOthers: Bool {
    let tokens = passage.tokens
    var next = cue.upperBound
    guard Self.hoping.contains(tokens[cue.upperBound - 1].key), next < tokens.count else {
      return false
    }
    if tokens[next].key == Self.that { next += 1 }
    guard next < tokens.count, tokens[next].key != Self.to, tokens[next].kind == .word,
      !Self.selves.contains(tokens[next].key)
    else { return false }
    // "The council and the union" may be seen as two.
    return predicates.contains { predicate in
      predicate.isFinite
        && predicate.subject.map { (next..<(next + Self.reach)).contains($0.lowerBound) } ?? false
    }
  }

  // Tokens.
  private static let reach = 8

  /// "People thought the town would fall": what was believed then.
  func isThought(_ owner: Predicate) -> Bool {
    guard owner.reality == .possible,
      let before = predicates.last(where: { $0.tokens.upperBound <= owner.tokens.lowerBound })
    else { return false }
    return before.reality == .past && before.isFinite
      && Self.thinking.contains(passage.tokens[before.head].key)
  }

  /// "I think he is going to answer": what whoever speaks expects.
  private func isGuess(_ owner: Predicate) -> Bool {
    guard origin == .scheduledEvent, !isDated, owner.isFinite,
      let before = predicates.last(where: { $0.tokens.upperBound <= owner.tokens.lowerBound })
    else { return false }
    return before.person == .first && before.reality == .present
      && Self.guessing.contains(passage.tokens[before.head].key)
  }

  private static let guessing: WordSet = ["think", "believe", "guess", "suppose", "imagine", "bet"]
  private static let hoping: WordSet = ["hope", "hopes", "hoped", "hoping"]
  private static let selves: WordSet = ["it", "he", "she", "they", "we"]
  static let thinking: WordSet = ["thought", "believed", "assumed", "imagined"]

  /// "Came to Selm seeking to calm the town": what somebody did it for.
  private var isPurpose: Bool {
    guard Self.purposes.contains(passage.tokens[cue.lowerBound].key), !isReported,
      !predicates.contains(where: { $0.isFinite && $0.tokens.contains(cue.lowerBound) }),
      let before = predicates.last(where: { $0.tokens.upperBound <= cue.lowerBound && $0.isFinite })
    else { return false }
    return before.reality == .past
  }

  /// "Did not expect the ferry to", "never expected to", "is not expected to".
  private func isUnexpected(_ predicate: Predicate) -> Bool {
    predicate.tokens.contains { token in
      let key = passage.tokens[token].key
      return (key == Self.expect || key == Self.expected) && predicate.isNegated
        || key == Self.expected && passage.tokens[max(0, token - 1)].key == Self.never
    }
  }

  /// "Do not plan to": that is settled.
  private func isUnplanned(_ owner: Predicate) -> Bool {
    owner.isNegated
      && owner.tokens.contains {
        cue.contains($0) && Self.planning.contains(passage.tokens[$0].key)
      }
  }

  private static let planning = WordSet("plan intend")
  /// 3 if the cue is a noun, though its word is a verb as often: "a new plan to", "its hopes".
  var noun: Int {
    let first = cue.lowerBound
    guard first > 0, Self.nouns.contains(passage.tokens[first].key) else { return 0 }
    if !predicates.contains(where: { $0.tokens.contains(first) }) { return 3 }
    if Self.determiners.contains(passage.tokens[first - 1].key) { return 3 }
    // "The point of planning to strike".
    if Self.governing.contains(passage.tokens[first - 1].key) { return 3 }
    // "A new plan to" has a noun, "the new owners plan to" a verb.
    guard passage.tokens[first].key == Self.plan,
      passage.document.text[Int(passage.tokens[first - 1].range.end) - 1] != UInt8(ascii: "s")
    else { return 0 }
    let before = passage.tokens[max(0, first - 3)..<first]
    return before.contains { Self.determiners.contains($0.key) } ? 3 : 0
  }

  /// "The guild's plan to build a dam", "unveiled plans to build one": who means to do it is told, and that it is
  /// not done; "its plan to achieve peace" tells nothing that can be seen to be done.
  private var isOwnPlan: Bool {
    let first = cue.lowerBound
    return first > 0 && Self.plans.contains(passage.tokens[first].key)
      && passage.tokens[cue.upperBound - 1].key == Self.to
      && Self.owning.contains(passage.tokens[first - 1].key)
      && !(cue.upperBound < passage.tokens.count
        && CueVerb.of(plain: passage.tokens[cue.upperBound]).contains(.benign))
  }

  private static let plans: WordSet = ["plan", "plans"]
  private static let owning = WordSet(
    "his her its their 's announced announces unveiled unveils outlined outlines revealed"
  )
  private static let nouns = WordSet(
    """
    plan plans hope hopes promise promises pledge pledges appeal calls demands aim planning waiting \
    awaiting
    """
  )
  /// What is to come, by what stands before it.
  private static let coming = WordSet("upcoming forthcoming next further more")
  private static let expecting = WordSet("expect expects")
  private static let foreseeing = WordSet("going likely")
  /// Whether a noun is for those whose acts are news without a name.
  static func isDecider(_ noun: Token) -> Bool {
    deciders.contains(noun.key) || Title.bodies.contains(noun.key)
  }

  private static let deciders = WordSet(
    """
    he she president minister premier chancellor king queen mayor governor speaker leader judge judges jury \
    prosecutors lawmakers senators ministers leaders officials authorities rebels protesters unions \
    regulators
    """
  )
  /// How long something takes is no event.
  private static let lasting = WordSet("last average total")
  private static let ready = Fold.key(of: "ready")
  private static let purposes = WordSet("seeking aiming hoping planning intending")
  private static let governing = WordSet("of for by without about")
  private static let determiners = WordSet(
    "a an the this that his her its their our my your any no 's"
  )
  private static let plan = Fold.key(of: "plan")
  private static let expect = Fold.key(of: "expect")
  private static let expected = Fold.key(of: "expected")
  private static let never = Fold.key(of: "never")
  private static let that = Fold.key(of: "that")
  private static let be = Fold.key(of: "be")
  private static let to = Fold.key(of: "to")
}
