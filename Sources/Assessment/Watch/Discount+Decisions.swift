import Extraction
import Prose

/// What makes decisions idle.
extension Discount {
  func decision(_ owner: Predicate, _ event: Predicate) -> Int {
    // "Remains unresolved", "is under review": what is open stands behind the verb.
    let isBehind =
      cue.lowerBound <= event.tokens.upperBound && cue.upperBound > event.tokens.upperBound
    return (owner.person == .third ? 0 : 3)
      + (isLight(event) && !isBehind && !isOfQuestion(event) ? 2 : 0) + noun
      + past(owner) + (isOpinion(owner) ? 3 : 0)
      + (isBroken || isIdleWait || isPoll(owner) || isUnsaid(event) ? 4 : 0)
  }

  /// Whether those who wait do so for nothing that anybody decides: "waiting for food", but "awaits an
  /// answer", "waiting for Norway".
  private var isIdleWait: Bool {
    let tokens = passage.tokens
    guard cue.contains(where: { Self.waits.contains(tokens[$0].key) }) else { return false }
    let awaited = place.sentence.clamped(to: cue.upperBound..<(cue.upperBound + Self.reach)).prefix
    {
      tokens[$0].kind == .word
    }
    if awaited.contains(where: { Self.decisions.contains(tokens[$0].key) }) { return false }
    let to = awaited.dropFirst().first { tokens[$0].key == Self.to }
    return !awaited.isEmpty && !hasName(in: awaited.lowerBound..<(to ?? awaited.lowerBound + 1))
  }

  private static let waits = WordSet("wait waiting await awaits awaited awaiting")
  private static let decisions = WordSet(
    """
    decision decisions approval ruling rulings verdict verdicts judgment judgement response responses \
    answer answers reply order orders result results trial trials vote votes action outcome confirmation \
    report hearing sentence sentencing word permission clearance signature resignation delivery funding \
    release extradition deployment appeal evacuation resolution proposal proposals initiative deal \
    agreement go-ahead ok passage ratification consent referendum election elections summit talks \
    ceasefire reform reforms aid rescue relief reassignment appointment transfer
    """
  )

  /// "Four percent would vote for Brand": so a poll says, and decides nothing.
  private func isPoll(_ owner: Predicate) -> Bool {
    owner.reality == .possible && cue.contains { passage.tokens[$0].key == Self.vote }
      && place.sentence.contains { Self.shares.contains(passage.tokens[$0].key) }
  }

  /// "Has not yet commented", "have yet to see it": nothing turns on whether they ever will.
  private func isUnsaid(_ event: Predicate) -> Bool {
    cue.contains { passage.tokens[$0].key == Self.yet } && !isOfQuestion(event)
      && Self.sayings.contains(passage.tokens[done(event)].key)
  }

  /// "Has yet to say how it will vote": that is what is open.
  private func isOfQuestion(_ event: Predicate) -> Bool {
    let next = done(event) + 1
    return place.sentence.contains(next) && Self.open.contains(passage.tokens[next].key)
  }

  /// The verb of what is yet to be done, be it one that only the cue tells from a noun.
  private func done(_ event: Predicate) -> Int {
    event.tokens.overlaps(cue) && !event.tokens.contains(cue.upperBound)
      && place.sentence.contains(cue.upperBound) ? cue.upperBound : event.head
  }

  /// "Broke the stalemate", ", breaking the deadlock": it is over.
  private var isBroken: Bool {
    guard Self.standstills.contains(passage.tokens[cue.lowerBound].key) else { return false }
    let before = place.sentence.lowerBound..<max(place.sentence.lowerBound, cue.lowerBound)
    return before.suffix(5).contains { i in
      Self.broken.contains(passage.tokens[i].key)
        || Self.breaking.contains(passage.tokens[i].key) && i > before.lowerBound
          && passage.isMark(i - 1, UInt8(ascii: ","))
    }
  }

  private static let standstills = WordSet("deadlock stalemate impasse")
  private static let broken = WordSet("broke broken ended resolved")
  private static let breaking = WordSet("breaking ending resolving")

  /// "Which officials consider too small": no plan, but what they think of it.
  private func isOpinion(_ owner: Predicate) -> Bool {
    owner.reality == .present && !owner.isInfinitive && !owner.isProgressive
      && Self.considering.contains(passage.tokens[cue.lowerBound].key)
      && passage.tokens[min(cue.upperBound, passage.tokens.count - 1)].key != Self.that
  }
  private static let considering = WordSet("consider considers")
  private static let open = WordSet("how whether if when what who where which why")
  private static let vote = Fold.key(of: "vote")
  private static let yet = Fold.key(of: "yet")
  private static let shares = WordSet("percent % respondents polled")
  private static let sayings = WordSet(
    """
    comment commented respond responded reply replied mention mentioned say said speak spoken react reacted \
    elaborate elaborated see seen hear heard explain explained name named identify identified
    """
  )
  private static let that = Fold.key(of: "that")
  private static let to = Fold.key(of: "to")
  // Tokens.
  private static let reach = 8
}
