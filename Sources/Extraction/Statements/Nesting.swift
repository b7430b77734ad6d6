import Prose

/// Which statements are told in the words of others: in "Vell said the union wants a vote" what the
/// union wants is what Vell says of it.
enum Nesting {
  /// Finds for each statement the one whose content holds its cue, of several the one that begins last.
  ///
  /// Of a quotation that its speaker interrupts only what is quoted is said: in "“It is late,” said Vell,
  /// who warned of rain, “and dark.”" the warning is not. Near linear: contents that overlap without one
  /// holding the other are few.
  ///
  /// - Parameters:
  ///   - statements: In any order.
  ///   - isQuoted: Whether words stand inside a quotation.
  /// - Returns: Indices of statements; nil for what the document itself reports.
  static func parents(of statements: [Statement], isQuoted: (ByteRange) -> Bool) -> [Int?] {
    let cues = statements.map { $0.cue ?? $0.content }
    let byCue = statements.indices.sorted { cues[$0] != cues[$1] ? cues[$0] < cues[$1] : $0 < $1 }
    let contents = statements.map(\.content)
    // The longer of two that begin together holds the other.
    let byContent = statements.indices.sorted {
      let (a, b) = (contents[$0], contents[$1])
      if a.start != b.start { return a.start < b.start }
      return a.end != b.end ? a.end > b.end : $0 < $1
    }
    var parents = [Int?](repeating: nil, count: statements.count)
    var open: [Int] = []
    var next = 0
    for child in byCue {
      let cue = cues[child]
      while next < byContent.count, contents[byContent[next]].start <= cue.start {
        open.append(byContent[next])
        next += 1
      }
      while let last = open.last, contents[last].end <= cue.start { open.removeLast() }
      parents[child] = open.last {
        contents[$0].contains(cue) && contents[$0].count > contents[child].count
          && (!contents[$0].contains(cues[$0]) || statements[$0].form != .direct || isQuoted(cue))
      }
    }
    return parents
  }
}
