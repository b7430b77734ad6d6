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

  /// "Agreed in January to open it": the promise was made then.
  var isBeforeAim: Bool {
    let next = tokens.upperBound
    return next + 1 < sentence.upperBound && TenseCue.to.contains(passage.tokens[next].key)
      && passage.tokens[next + 1].shape == .lower
      && !TenseCue.auxiliaries.contains(passage.tokens[next + 1].key)
  }
}
