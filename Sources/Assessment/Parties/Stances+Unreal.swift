import Extraction
import Prose

/// Acts that are told of, and are none yet or no longer.
extension Stances {
  /// Whether somebody has not done it: "must release them", "may back it", "has yet to back it",
  /// "stopped short of backing it", "hopes that Vell will back it".
  static func isUnreal(_ act: Act, _ reading: Reading) -> Bool {
    let passage = reading.passage
    if holds(act.verb, duties, reading) || !act.isNegated && holds(act.verb, yets, reading) {
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

  /// "Had backed it until May", "once backed it": does so no longer.
  private static func isOver(_ act: Act, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let own = reading.tokens(in: act.verb)
    if own.lowerBound > 0, formerly.contains(tokens[own.lowerBound - 1].key) { return true }
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
  private static let turns: WordSet = ["now", "until", "till"]
  private static let had = Fold.key(of: "had")
  private static let of = Fold.key(of: "of")
  private static let short = Fold.key(of: "short")
  private static let yet = Fold.key(of: "yet")
  private static let to = Fold.key(of: "to")
}
