import Prose

/// Finds the time expressions among the atoms of a sentence.
enum TimeFinder {
  /// The longest match at each place from the left, with the words that shade it.
  static func findings(_ atoms: [TimeAtom]) -> [TimeFinding] {
    var found: [TimeFinding] = []
    var i = 0
    while i < atoms.count {
      guard atoms[i].kind != .none, let (rule, match, sense) = best(atoms, i) else {
        i += 1
        continue
      }
      var finding = TimeFinding(
        range: atoms[match.start].range.union(atoms[match.end - 1 - rule.trailing].range),
        atoms: match.start..<(match.end - rule.trailing),
        sense: sense,
        rule: rule.name,
      )
      finding.mod = rule.mod
      finding.isApproximate = rule.mod != nil
      TimeShades.extend(&finding, atoms, after: found.last?.atoms.upperBound ?? 0)
      finding.isAttributive = finding.lead == .the && isNoun(atoms, finding.atoms.upperBound)
      found.append(finding)
      i = finding.atoms.upperBound
    }
    return TimeJoining.joined(found, atoms)
  }

  private static func isNoun(_ atoms: [TimeAtom], _ index: Int) -> Bool {
    index < atoms.count && atoms[index].kind == .none && atoms[index].isWord
      && !atoms[index].isCapitalized
  }

  private static func best(
    _ atoms: [TimeAtom],
    _ i: Int,
  ) -> (TimeRule, TimeMatch, TimeSense)? {
    let index = TimeRuleIndex.shared
    let next = i + 1 < atoms.count ? atoms[i + 1].kind : .none
    guard index.mayBegin(atoms[i].kind, before: next) else { return nil }
    var best: (TimeRule, TimeMatch, TimeSense)?
    var longest = 0
    for number in index.starting(atoms[i].kind) {
      guard let end = index.end(of: number, atoms, at: i), end > longest else { continue }
      let rule = TimeRule.all[number]
      guard let match = TimeMatch(rule.slots, atoms, at: i), let sense = rule.sense(match) else {
        continue
      }
      best = (rule, match, sense)
      longest = end
    }
    return best
  }
}
