import Prose

/// Takes in the words beside an expression that shade it: "late", "the end of", "more than", "or so".
enum TimeShades {
  /// Extends a finding to the left, no further than an atom index, and to the right.
  static func extend(_ finding: inout TimeFinding, _ atoms: [TimeAtom], after limit: Int) {
    var first = finding.atoms.lowerBound
    while let shade = before(first, atoms, limit, finding.sense) {
      first -= shade.words
      finding.take(shade)
    }
    if first > limit, atoms[first - 1].kind == .the, takesArticle(finding.sense, atoms[first]) {
      first -= 1
    }
    var end = finding.atoms.upperBound
    if let shade = after(end, atoms, finding.sense) {
      end += shade.words
      finding.take(shade)
    }
    finding.atoms = first..<end
    finding.range = finding.range.union(atoms[first].range).union(atoms[end - 1].range)
    finding.lead = first > 0 ? atoms[first - 1].kind : .none
  }

  /// How many words shade an expression, and how.
  fileprivate struct Shade {
    var words: Int
    var mod: TimeMention.Mod?
    /// Whether it has run up to now: "nearly", "more than".
    var isRunning = false
    var isExact = false
  }

  // MARK: Before

  private static func before(
    _ first: Int,
    _ atoms: [TimeAtom],
    _ limit: Int,
    _ sense: TimeSense,
  ) -> Shade? {
    func kind(_ distance: Int) -> TimeClass {
      first - distance >= limit ? atoms[first - distance].kind : .none
    }
    if sense.isLength {
      switch (kind(3), kind(2), kind(1)) {
      // "No more than", "no less than".
      case (.less, .more, .than): return Shade(words: 3, mod: .equalOrLess)
      case (.less, .less, .than): return Shade(words: 3, mod: .equalOrMore)
      case (_, .more, .than): return Shade(words: 2, mod: .more, isRunning: true)
      case (_, .less, .than): return Shade(words: 2, mod: .less)
      case (_, .at, .least): return Shade(words: 2, mod: .equalOrMore)
      case (_, .at, .rest), (_, .up, .to): return Shade(words: 2, mod: .equalOrLess)
      case (_, .end, .to): return Shade(words: 2, mod: .approximate)
      case (_, _, .nearly): return Shade(words: 1, mod: .less, isRunning: true)
      case (_, _, .a) where atoms[first - 1].value == 1: return Shade(words: 1, isExact: true)
      case (_, _, .approx): return Shade(words: 1, mod: .approximate)
      case (_, _, .over) where isCounted(sense, atoms[first]):
        return Shade(words: 1, mod: .more, isRunning: true)
      default: return nil
      }
    }
    switch (kind(2), kind(1)) {
    // "End-March".
    case (_, .start) where atoms[first].isJoined: return Shade(words: 1, mod: .start)
    case (_, .end) where atoms[first].isJoined: return Shade(words: 1, mod: .end)
    case (_, .early): return Shade(words: 1, mod: .start)
    case (_, .late): return Shade(words: 1, mod: .end)
    case (_, .mid): return Shade(words: 1, mod: .mid)
    case (.early, .in), (.start, .of): return Shade(words: 2, mod: .start)
    case (.late, .in), (.end, .of): return Shade(words: 2, mod: .end)
    case (.mid, .of): return Shade(words: 2, mod: .mid)
    case (.rest, .of): return Shade(words: 2)
    case (.earlier, .in), (.later, .in):
      guard spans(sense) else { return nil }
      return Shade(words: 2, mod: kind(2) == .earlier ? .start : .end)
    case (_, .earlier): return points(sense) ? Shade(words: 1, mod: .start) : nil
    case (_, .later): return points(sense) ? Shade(words: 1, mod: .end) : nil
    case (_, .sometime): return spans(sense) ? Shade(words: 1, isExact: true) : nil
    case (_, .approx): return isDayTime(sense) ? Shade(words: 1, mod: .approximate) : nil
    default: return nil
    }
  }

  // MARK: After

  /// "Two years or so", "ten days or more", "2030 or later", "2030 and beyond".
  private static func after(_ end: Int, _ atoms: [TimeAtom], _ sense: TimeSense) -> Shade? {
    guard end + 1 < atoms.count else { return nil }
    switch (atoms[end].kind, atoms[end + 1].kind) {
    case (.or, .so): return Shade(words: 2, mod: .approximate)
    case (.or, .more) where sense.isLength: return Shade(words: 2, mod: .equalOrMore)
    case (.or, .less) where sense.isLength: return Shade(words: 2, mod: .equalOrLess)
    case (.or, .later) where !sense.isLength, (.and, .beyond) where !sense.isLength:
      return Shade(words: 2, mod: .onOrAfter)
    case (.or, .earlier) where !sense.isLength: return Shade(words: 2, mod: .onOrBefore)
    default: return nil
    }
  }

  // MARK: What can be shaded

  /// "Over two years" is more than that; in "over the next two years" it leads.
  private static func isCounted(_ sense: TimeSense, _ first: TimeAtom) -> Bool {
    switch sense {
    case .duration, .distance: first.kind == .number || first.kind == .a
    default: false
    }
  }

  /// "Earlier this month", "later Tuesday".
  private static func points(_ sense: TimeSense) -> Bool {
    switch sense {
    case .unit(_, 0), .unit(.day, _), .told(_, 0), .same, .part, .weekday(_, .near): true
    default: false
    }
  }

  /// "Later in the year", "sometime next month": what is long enough to have an early part.
  private static func spans(_ sense: TimeSense) -> Bool {
    switch sense {
    case .unit(let unit, _), .told(let unit, _), .same(let unit): unit != .day
    case .named, .weekend: true
    case .date(let date): if case .day = date.part { false } else { true }
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
    case .unit: return true
    default: return false
    }
  }
}

extension TimeFinding {
  fileprivate mutating func take(_ shade: TimeShades.Shade) {
    mod = mod ?? shade.mod
    isApproximate = isApproximate || !shade.isExact
    isRunning = isRunning || shade.isRunning
  }
}
