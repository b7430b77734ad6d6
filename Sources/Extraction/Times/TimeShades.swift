import Prose

/// Takes in the words before an expression that shade it: "late", "the end of", "more than".
enum TimeShades {
  /// Extends a finding to the left, no further than an atom index.
  static func extend(_ finding: inout TimeFinding, _ atoms: [TimeAtom], after limit: Int) {
    var first = finding.atoms.lowerBound
    while let (words, shade) = shade(before: first, atoms, limit, finding.sense) {
      first -= words
      finding.isApproximate = finding.isApproximate || shade != .exact
      finding.isRunning = finding.isRunning || shade == .running
    }
    if first > limit, atoms[first - 1].kind == .the, takesArticle(finding.sense, atoms[first]) {
      first -= 1
    }
    finding.atoms = first..<finding.atoms.upperBound
    finding.range = finding.range.union(atoms[first].range)
    finding.lead = first > 0 ? atoms[first - 1].kind : .none
  }

  private enum Shade { case exact, vague, running }

  /// How many words before an atom shade it, and how.
  private static func shade(
    before first: Int,
    _ atoms: [TimeAtom],
    _ limit: Int,
    _ sense: TimeSense,
  ) -> (Int, Shade)? {
    func kind(_ distance: Int) -> TimeClass {
      first - distance >= limit ? atoms[first - distance].kind : .none
    }
    if isLength(sense) {
      switch (kind(2), kind(1)) {
      case (.more, .than): return (2, .running)
      case (.less, .than), (.at, .least), (.up, .to): return (2, .vague)
      case (_, .nearly): return (1, .running)
      case (_, .approx): return (1, .vague)
      case (_, .over): return isCounted(sense, atoms[first]) ? (1, .running) : nil
      default: return nil
      }
    }
    switch (kind(2), kind(1)) {
    case (_, .early), (_, .late), (_, .mid): return (1, .vague)
    case (.early, .in), (.late, .in): return (2, .vague)
    case (.start, .of), (.mid, .of), (.end, .of), (.rest, .of): return (2, .vague)
    case (_, .earlier), (_, .later): return points(sense) ? (1, .vague) : nil
    case (_, .approx): return isDayTime(sense) ? (1, .vague) : nil
    default: return nil
    }
  }

  private static func isLength(_ sense: TimeSense) -> Bool {
    switch sense {
    case .duration, .distance, .stretch: true
    default: false
    }
  }

  /// "Over two years" is more than that; in "over the next two years" it leads.
  private static func isCounted(_ sense: TimeSense, _ first: TimeAtom) -> Bool {
    switch sense {
    case .duration, .distance: first.kind == .number || first.kind == .a
    default: false
    }
  }

  private static func points(_ sense: TimeSense) -> Bool {
    switch sense {
    case .unit(_, 0), .told(_, 0), .part: true
    default: false
    }
  }

  private static func isDayTime(_ sense: TimeSense) -> Bool {
    switch sense {
    case .part, .clock, .date: true
    default: false
    }
  }

  /// "The end of March", "the past year" have their article inside, "the 1996 attack" has not.
  private static func takesArticle(_ sense: TimeSense, _ first: TimeAtom) -> Bool {
    if ([.start, .end, .mid, .rest, .late, .early] as TimeClassSet).contains(first.kind) {
      return !first.isJoined
    }
    switch sense {
    case .stretch, .unit: return true
    default: return false
    }
  }
}
