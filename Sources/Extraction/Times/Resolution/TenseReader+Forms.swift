import Prose

/// Forms that tell no time themselves, though they look like the past.
extension TenseReader {
  /// "To be held", "will be duly held", "to be drawn up and formally adopted".
  func isParticiple(_ index: Int) -> Bool {
    var last = index - 1
    if last > sentence.lowerBound, passage.tokens[last].ends(in: "ly", passage.document.text) {
      last -= 1
    }
    if last > sentence.lowerBound, passage.tokens[last].key == TenseCue.and,
      passage.tokens[last - 1].endsInEd(passage.document.text)
    {
      return isParticiple(last - 1)
    }
    // "“It will open,” some chanted Friday".
    if last >= sentence.lowerBound, passage.tokens[last].key == TenseCue.some,
      index + 1 == tokens.lowerBound || index + 2 == tokens.lowerBound
    {
      return false
    }
    return last >= sentence.lowerBound && TenseCue.auxiliaries.contains(passage.tokens[last].key)
  }

  /// "Is to hit", "will set up": what is past elsewhere.
  func isInfinitive(_ index: Int) -> Bool {
    guard index > sentence.lowerBound else { return false }
    let cue = TenseCue.of(passage.tokens[index - 1])
    return TenseCue.to.contains(passage.tokens[index - 1].key) || cue == .future || cue == .possible
  }

  /// Whether a word tells of a calendar by those beside it: "is to meet", "is flying to", "Parliament
  /// votes", "Zenda holds talks", "talks open".
  func isOfCalendar(_ index: Int) -> Bool {
    let key = passage.tokens[index].key
    if TenseCue.copulas.contains(key) {
      return TenseCue.to.contains(after(index)) && index + 2 < sentence.upperBound
        && passage.tokens[index + 2].shape == .lower
        || TenseCue.going.contains(after(index))
    }
    guard index > sentence.lowerBound, case let before = passage.tokens[index - 1],
      before.kind == .word, !TenseCue.auxiliaries.contains(before.key)
    else { return false }
    return TenseCue.votes.contains(key) && before.shape != .lower && index < tokens.lowerBound
      || TenseCue.holding.contains(key) && index < tokens.lowerBound
      || TenseCue.openings.contains(key) && before.endsInS(passage.document.text)
  }

  /// "Was proposed by the council in March": then it did so.
  func isDoneBy(_ index: Int) -> Bool {
    TenseCue.been.contains(before(index)) && TenseCue.by.contains(after(index))
  }

  /// Whether a verb in the past touches the time, or is the first behind it in a clause that begins with it.
  var isCertain: Bool {
    if before == .past { return true }
    let left = passage.tokens[sentence.lowerBound..<tokens.lowerBound]
    guard left.count <= 2, left.allSatisfy({ $0.kind != .word || TenseCue.leads.contains($0.key) })
    else { return false }
    let right = tokens.upperBound..<max(tokens.upperBound, sentence.upperBound)
    return scan(right, isAfter: true, stops: true) == .past
  }

  /// "Agreed in January to open it": the promise was made then.
  var isBeforeAim: Bool {
    let next = tokens.upperBound
    return next + 1 < sentence.upperBound && TenseCue.to.contains(passage.tokens[next].key)
      && passage.tokens[next + 1].shape == .lower
      && !TenseCue.auxiliaries.contains(passage.tokens[next + 1].key)
  }

  /// "Announced in February, it may not open until July": what a participle that opens the sentence tells has
  /// been; of one of planning, "Scheduled for July", it has not.
  var isOfOpening: Bool {
    let first = sentence.lowerBound
    let opening = passage.tokens[first]
    guard tokens.lowerBound > first, tokens.lowerBound - first <= Self.longestOpening,
      opening.shape == .capitalized, opening.endsInEd(passage.document.text),
      [nil, .past].contains(TenseCue.of(opening)),
      !Self.planning.contains(opening.key), tokens.upperBound < sentence.upperBound,
      passage.isMark(tokens.upperBound, UInt8(ascii: ","))
    else { return false }
    return !(first..<tokens.lowerBound).contains {
      passage.tokens[$0].kind == .punctuation || passage.tokens[$0].key == Keys.to
    }
  }

  /// "Vell's announcement Tuesday that she will resign", "the decision on Monday to close the port": what it says is
  /// known, so that it has been made, whatever is to come of it.
  var isOfStatement: Bool {
    let on = tokens.lowerBound - 1
    guard on > sentence.lowerBound + 1, tokens.upperBound + 1 < sentence.upperBound,
      case let noun = TenseCue.leads.contains(passage.tokens[on].key) ? on - 1 : on,
      Self.statements.contains(passage.tokens[noun].key), !Self.indefinite.contains(before(noun))
    else { return false }
    let next = passage.tokens[tokens.upperBound].key
    return next == Self.that
      || TenseCue.to.contains(next) && passage.tokens[tokens.upperBound + 1].shape == .lower
  }

  private static let that = Fold.key(of: "that")
  private static let statements = WordSet(
    "announcement statement decision ruling order vow pledge promise declaration claim admission refusal"
  )
  private static let indefinite: WordSet = ["a", "an", "any", "no", "another"]
  // Tokens: "Announced by the council of Selm in early".
  private static let longestOpening = 8
  private static let planning: WordSet = [
    "scheduled", "expected", "planned", "slated", "billed", "tipped", "booked", "postponed",
    "delayed",
    "intended", "proposed",
  ]
}
