import Extraction
import Prose

/// What a sentence says will not be: "called off the vote set for 3 May", "will not strike on 3 May after
/// all".
struct CallingOff {
  private let reading: Reading
  /// The finite verbs of the sentence.
  private let verbs: [Predicate]
  /// The verb that calls something off or puts it off; nil without one.
  private let verb: Predicate?
  /// Whether what it denies was to be: "after all".
  private let isReversal: Bool

  init(_ sentence: Int, _ reading: Reading) {
    self.reading = reading
    let tokens = reading.passage.tokens
    let own = reading.passage.sentences[sentence].tokens
    let outcome = Outcome(Array(tokens[own]), of: reading.document.text, turnsOn: [])
    isReversal = own.dropLast().contains {
      tokens[$0].key == Self.after && tokens[$0 + 1].key == Self.all
    }
    let cue = outcome.effect.callsOff ? outcome.cue : nil
    // "The vote set for 3 May": a participle, whatever it looks like.
    verbs = reading.predicates(inSentence: sentence).filter {
      $0.isFinite
        && !($0.tokens.lowerBound == $0.head && Self.fixing.contains(tokens[$0.head].key)
          && cue.map(tokens[$0.head].range.overlaps) != true)
    }
    // "The delayed plan" calls nothing off, and what "shall be suspended" ends on its day.
    verb = cue.flatMap { [verbs] cue in
      verbs.first {
        tokens[$0.head].range.overlaps(cue) && ($0.reality == .past || $0.reality == .present)
      }
    }
  }

  /// Whether what was to be at a time ahead that the sentence gives will not be.
  ///
  /// "Put off to 12 May", "rescheduled for 12 May" give another day.
  func holds(_ time: ByteRange) -> Bool {
    let tokens = reading.passage.tokens
    let place = reading.tokens(in: time).lowerBound
    let before = place > 0 ? tokens[place - 1].key : 0
    // "The vote, originally set for Friday, will now be held on 12 May".
    if isReplaced(before: place) || isInstead(before: place) { return true }
    guard !Self.goals.contains(before), let told = verb(of: place) else { return false }
    if told.head == verb?.head {
      // "Suspended for 90 days beginning on 12 May" ends nothing that was to be then.
      return told.head != place - 2
        && !(told.head..<max(told.head, place)).contains {
          Self.beginnings.contains(tokens[$0].key)
        }
    }
    return told.reality == .future && told.isNegated
      && (isReversal || Self.happening.contains(tokens[told.head].key))
  }

  /// Whether a time is what was fixed first: "originally set for Friday".
  private func isReplaced(before place: Int) -> Bool {
    let tokens = reading.passage.tokens
    let near = tokens[max(0, place - 5)..<place]
    return near.contains { Self.firstly.contains($0.key) }
      && near.contains { Self.fixing.contains($0.key) || $0.key == Self.expected }
  }

  /// "Will be held on Sunday instead of Saturday", "rather than on Saturday".
  private func isInstead(before place: Int) -> Bool {
    let tokens = reading.passage.tokens
    let last = place > 0 && Self.placing.contains(tokens[place - 1].key) ? place - 2 : place - 1
    guard last > 0 else { return false }
    return switch tokens[last - 1].key {
    case Self.instead: tokens[last].key == Self.of
    case Self.rather: tokens[last].key == Self.than
    default: false
    }
  }

  /// Whether some words go with the verb that calls something off: "planned for" in "suspended the
  /// walkout planned for Monday".
  func holds(_ words: Range<Int>) -> Bool {
    guard let verb, !words.contains(verb.head) else { return false }
    return self.verb(of: words.lowerBound)?.head == verb.head
  }

  /// The verb that a word goes with: of "the vote, which was to be on Monday, was called off" the last.
  private func verb(of token: Int) -> Predicate? {
    let beside = verbs.verb(of: token) ?? verbs.first
    // "Said that the vote, planned for Monday, was called off": what is put in goes with the verb behind it.
    if let beside, let next = verbs.first(where: { $0.tokens.lowerBound > token }),
      isMark(next.tokens.lowerBound - 1),
      let open = (beside.head..<max(beside.head, token)).last(where: isMark),
      next.subject.map({ $0.upperBound <= open }) ?? false
    {
      return next
    }
    guard beside?.clause == .relative else { return beside }
    return verbs.first { $0.clause == .main && $0.head > token } ?? beside
  }

  private func isMark(_ token: Int) -> Bool { reading.passage.isMark(token, UInt8(ascii: ",")) }

  private static let fixing = WordSet("planned scheduled set slated called due")
  /// "Will not take place", "will not be held".
  private static let happening = WordSet("take held happen meet go occur convene resume proceed")
  private static let firstly = WordSet("originally initially")
  private static let beginnings = WordSet("beginning starting effective")
  private static let expected = Fold.key(of: "expected")
  private static let placing: WordSet = ["on", "in", "at"]
  private static let instead = Fold.key(of: "instead")
  private static let of = Fold.key(of: "of")
  private static let rather = Fold.key(of: "rather")
  private static let than = Fold.key(of: "than")
  private static let after = Fold.key(of: "after")
  private static let all = Fold.key(of: "all")
  private static let goals = WordSet("to until till by before after from")
}
