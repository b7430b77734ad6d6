import Extraction
import Prose

/// Acts that are told of, and are none yet or no longer.
extension Stances {
  /// Whether somebody has not done it: "must release them", "may back it", "has yet to back it",
  /// "stopped short of backing it", "hopes that Vell will back it".
  static func isUnreal(_ act: Act, _ reading: Reading) -> Bool {
    let passage = reading.passage
    // "Has yet to sign", but "has not yet signed".
    let isAhead = !act.isNegated || act.modality == .hypothetical
    // "Can urge them to leave".
    if act.category == .request, holds(act.verb, abilities, reading) { return true }
    if holds(act.verb, duties, reading) || isAhead && holds(act.verb, yets, reading) {
      return true
    }
    if isOver(act, reading) { return true }
    let first = reading.tokens(in: act.verb).lowerBound
    let start = passage.sentences[act.sentence].tokens.lowerBound
    let before = passage.tokens[max(start, first - reach)..<max(start, first)]
    guard let last = before.last else { return false }
    if last.key == of, before.dropLast().last?.key == short { return true }
    if before.suffix(2).contains(where: { $0.key == yet }), passage.tokens[first].key == to {
      return true
    }
    if last.key == to, before.dropLast().last?.key == yet { return true }
    // What others hope for, and what nothing shows, has a subject of its own: "hopes Vell will back it".
    guard let actor = act.actor.map({ reading.names[$0] }) else { return false }
    let words = before.dropLast()
    return words.indices.contains { i in
      let isShown =
        i > 0 && signs.contains(passage.tokens[i].key) && noes.contains(passage.tokens[i - 1].key)
      return (wishes.contains(passage.tokens[i].key) || isShown)
        && passage.tokens[i].range.start < actor.range.start
    }
  }

  /// Whether what is said tells of the stance itself, which stands there in its own words: "said that she urged
  /// Vell to leave"; of a claim these are less, "said she hopes they leave".
  ///
  /// All that is found stands by where the words for its speaker start.
  static func isToldAgain(_ found: Found, by all: [Int32?: [Found]], _ reading: Reading)
    -> Bool
  {
    let first = reading.tokens(in: found.content).first {
      let token = reading.passage.tokens[$0]
      return token.kind == .word && token.key != that
    }
    guard found.stance != .claims,
      let start = first.map({ reading.passage.tokens[$0].range.start })
    else { return false }
    return all[start, default: []].contains { inner in
      inner.stance == found.stance && inner.speaker == found.speaker
        && inner.isNegated == found.isNegated && inner.cue != found.cue
        && found.content.contains(inner.content)
    }
  }

  /// The stance that a statement takes: who does not want something is against it, and who has no doubt
  /// claims it; what is said without more is claimed.
  static func side(of statement: Statement, _ cue: ByteRange, _ reading: Reading) -> (Stance, Bool)
  {
    switch statement.stance {
    case .denies where statement.isNegated: (.claims, false)
    case .demands where statement.isNegated && holds(cue, wanting, reading): (.opposes, false)
    case let stance: (stance ?? .claims, statement.isNegated)
    }
  }

  private static let wanting: WordSet = ["want", "wants", "wanted"]

  /// "Was considering backing it": somebody has not yet.
  static func isConsidered(_ cue: ByteRange, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    guard let first = reading.tokens(in: cue).first, first > 0,
      tokens[first].ends(in: "ing", reading.document.text)
    else { return false }
    return weighing.contains(tokens[first - 1].key)
  }

  private static let weighing = WordSet(
    "consider considers considered considering weighed weighing"
  )

  /// Whether somebody took a stance that nothing tells to be theirs still: "initially backed it", "in 1904
  /// it accepted the loss"; what was said once was said, unless "initially".
  static func isFormer(_ verb: ByteRange, _ stance: Stance, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let own = reading.tokens(in: verb)
    let adverbs = stance == .claims ? initially : formerly
    if own.lowerBound > 0, adverbs.contains(tokens[own.lowerBound - 1].key) { return true }
    guard stance != .claims, let sentence = reading.passage.sentence(at: verb.start),
      reading.document.publication != nil
    else { return false }
    let old = reading.timesLongAgo(inSentence: sentence)
    if old.isEmpty { return false }
    let verbs = reading.predicates(inSentence: sentence).filter(\.isFinite)
    guard let told = verbs.first(where: { own.contains($0.head) }), told.reality == .past,
      !told.isPerfect
    else { return false }
    return old.contains { time in
      let words = reading.tokens(in: reading.times[time].range)
      let first = words.lowerBound
      // "Criticised the 2011 landing", "its 2011 landing": what it is about is old.
      let isOfNoun =
        first > 0 && articles.contains(tokens[first - 1].key)
        && words.upperBound < tokens.count && tokens[words.upperBound].kind == .word
        && !Words.isCommon(tokens[words.upperBound])
      // A time that leads belongs to the first verb behind it, one in "Ana Vell, mayor in 1998," to none.
      let head = reading.passage.sentences[sentence].tokens.lowerBound..<first
      let leads = head.count <= longestLead && head.allSatisfy { tokens[$0].kind == .word }
      let verb = verbs.verb(of: first) ?? (leads ? verbs.first : nil)
      return !isOfNoun && verb?.head == told.head
        // "Backed it, as it had in 2012".
        && !(told.head..<max(told.head, first)).contains {
          reading.passage.isMark($0, UInt8(ascii: ","))
        }
    }
  }

  /// Whether somebody says that it is not so: "denied a report that the council had asked for it"; a claim
  /// that others dispute is still one.
  static func isDenied(_ verb: ByteRange, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    return reading.statements(holding: verb).contains { denial in
      guard denial.stance == .denies, !denial.isNegated, denial.cue != verb
      else { return false }
      let before = reading.tokens(in: denial.content).prefix {
        tokens[$0].range.end <= verb.start
      }
      return before.contains {
        tokens[$0].key == that
          && ($0 == before.lowerBound || reports.contains(tokens[$0 - 1].key))
      }
    } || isRumour(verb, reading)
  }

  /// "Rumours that the council had asked for it moved the market".
  private static func isRumour(_ verb: ByteRange, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    guard let sentence = reading.passage.sentence(at: verb.start) else { return false }
    let first = reading.passage.sentences[sentence].tokens.lowerBound
    let own = reading.tokens(in: verb).lowerBound
    return (first..<max(first, own)).dropFirst().contains {
      tokens[$0].key == that && rumours.contains(tokens[$0 - 1].key)
    }
  }

  /// "Wanted to break the union": what somebody is thought to have done something for, unless they say so
  /// themselves.
  static func isMotive(_ statement: Statement, _ cue: ByteRange, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    guard statement.stance == .demands, let verb = reading.tokens(in: cue).last,
      motives.contains(tokens[verb].key),
      let first = reading.tokens(in: statement.content).first, tokens[first].key == to
    else { return false }
    let teller = statement.within.flatMap { reading.statements[$0].speaker }
    return teller == nil || teller != statement.speaker
  }

  /// "Had backed it until May": does so no longer.
  private static func isOver(_ act: Act, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let own = reading.tokens(in: act.verb)
    let rest = own.upperBound..<reading.passage.sentences[act.sentence].tokens.upperBound
    return tokens[own.lowerBound].key == had && rest.contains { turns.contains(tokens[$0].key) }
  }

  /// Whether somebody has ceased to do it: "stopped backing it".
  static func isStopped(_ act: Act, _ reading: Reading) -> Bool {
    let first = reading.tokens(in: act.verb).lowerBound
    return first > 0 && stops.contains(reading.passage.tokens[first - 1].key)
  }

  // Tokens: "hopes that the council of Selm will".
  private static let reach = 7
  private static let duties: WordSet = [
    "must", "should", "ought", "could", "would", "may", "might",
  ]
  private static let abilities: WordSet = ["can"]
  private static let wishes: WordSet = [
    "hope", "hopes", "hoped", "hoping", "expects", "expected", "expect", "doubts", "doubted",
  ]
  /// "No signs that Vell backs it".
  private static let signs: WordSet = ["sign", "signs", "indication", "indications", "evidence"]
  private static let noes: WordSet = ["no", "little", "without", "any"]
  private static let stops: WordSet = ["stop", "stopped", "stops", "cease", "ceased", "quit"]
  private static let yets: WordSet = ["yet"]
  private static let formerly: WordSet = [
    "initially", "once", "originally", "previously", "formerly",
  ]
  // Tokens: "And in the".
  private static let longestLead = 3
  private static let motives: WordSet = ["wanted", "sought"]
  private static let rumours: WordSet = [
    "rumours", "rumors", "rumour", "rumor", "speculation",
  ]
  private static let articles = WordSet("the a an its his her their our this that 's")
  private static let initially: WordSet = ["initially", "originally"]
  private static let reports: WordSet = [
    "report", "reports", "rumours", "rumors", "suggestion", "suggestions", "speculation", "story",
  ]
  private static let that = Fold.key(of: "that")
  private static let turns: WordSet = ["now", "until", "till"]
  private static let had = Fold.key(of: "had")
  private static let of = Fold.key(of: "of")
  private static let short = Fold.key(of: "short")
  private static let yet = Fold.key(of: "yet")
  private static let to = Fold.key(of: "to")
}
