import Assessment
import Canvas
import Extraction
import Prose

// The words and marks for the model's cases, the same in panes, pages, help and plain text.

extension Party.Kind {
  /// One letter for the column where names are scanned.
  var mark: ShownText {
    switch self {
    case .person: "p"
    case .country: "c"
    case .organization: "o"
    case .group: "g"
    case .bloc: "b"
    }
  }
}

extension Party {
  /// The role it has, and for whom it acts: "special envoy, for Ostland".
  ///
  /// Of one that was last told more than a year ago also when, "mayor in 2024".
  ///
  /// - Parameter now: The day that counts as now; nil where nothing is dated.
  /// - Returns: Nil where it has neither.
  func standing(asOf now: Day?) -> String? {
    let role = role.map { role in
      if analyst.role != nil { return role + " (by the analyst)" }
      guard let now, let told = roles.first?.day, now - told > Self.longAgo else { return role }
      return "\(role) in \(told.civil.year)"
    }
    return switch (role, represents) {
    case (let role?, let whom?): "\(role), for \(whom)"
    case (let role?, nil): role
    case (nil, let whom?): "for \(whom)"
    case (nil, nil): nil
    }
  }

  // Days: offices are held for years, and a year's silence says nothing of who holds one now.
  private static let longAgo = 365

  /// What stands after the letter of its kind: a star where something rests on the analyst's word.
  var analystMark: ShownText { analyst.isEmpty ? " " : "*" }

  /// Its citations in the order in which they are shown: what it last said or did comes first.
  var evidence: [Citation] {
    guard let latest else { return citations }
    return [latest] + citations.filter { $0 != latest }
  }
}

extension Situation {
  /// The parties that act or speak for another, in their order.
  func agents(of party: Party) -> [Party] { parties.filter { $0.represents == party.name } }
}

extension Position {
  /// What it does, in words: "demands", "does not demand"; whoever opposes doing something refuses to.
  var verb: String {
    guard isNegated else {
      return stance == .opposes && what.hasPrefix("to ") ? "refuses" : stance.rawValue
    }
    return "does not " + (stance == .denies ? "deny" : String(stance.rawValue.dropLast()))
  }
}

extension WatchItem {
  /// Its citations in the order in which they are shown: those that raise it, then those that bear
  /// on it.
  var allCitations: [Citation] { citations + evidence.filter { !citations.contains($0) } }

  /// How long it is until it is due; of an event that takes weeks, whether it is under way.
  func countdown(from now: Day?) -> String? {
    origin == .scheduledEvent ? due?.countdown(from: now) : due?.deadline(from: now)
  }
}

extension WatchItem {
  /// What of it rests on the analyst's word: "added", "status", "due"; nothing where all is the documents'.
  package var byAnalyst: [String] {
    (origin == .analyst ? ["added"] : []) + (rulings.contains { $0 != .dated } ? ["status"] : [])
      + (rulings.contains(.dated) ? ["due"] : [])
  }

  /// A fact of it with whose word it is, where that is the analyst's: "closed by the analyst".
  package func told(_ words: String, _ fact: String) -> String {
    byAnalyst.contains(fact) ? words + " by the analyst" : words
  }
}

extension AnalystWord {
  /// What of a party rests on it: "kind", "role", "names", "notes".
  package var facts: [String] {
    (kind == nil ? [] : ["kind"]) + (role == nil ? [] : ["role"]) + (isJoined ? ["names"] : [])
      + (notes.isEmpty ? [] : ["notes"])
  }
}

extension WatchItem.Origin {
  /// The word for it where it is written out.
  var written: String { self == .analyst ? "added" : rawValue }

  /// Why the item is on the list, as a clause.
  var reason: String {
    switch self {
    case .stated: "named as something to watch"
    case .whether: "a question in the text"
    case .deadline: "a deadline"
    case .condition: "a condition"
    case .threat: "a threat or warning"
    case .promise: "a promise"
    case .scheduledEvent: "an event to come"
    case .decisionPending: "a decision not taken yet"
    case .risk: "a risk"
    case .analyst: "added by the analyst"
    }
  }
}

extension WatchItem.Status {
  func mark(_ glyphs: Glyphs) -> ShownText {
    switch self {
    case .open: glyphs.open
    case .moving: glyphs.moving
    case .answered: glyphs.answered
    case .changed: glyphs.changed
    case .overdue: glyphs.overdue
    case .closed: glyphs.done
    }
  }

  var style: Style {
    switch self {
    case .open: .normal
    case .moving, .changed: .warning
    case .answered: .good
    case .overdue: .danger
    case .closed: .dim
    }
  }
}

extension WatchItem.Reason {
  /// Why a sentence moved an item, as a clause: "“signed”, yes; of Vantor; about smelter, valley".
  package var sentence: String {
    var parts: [String] = []
    if let cue {
      parts.append("\u{201c}\(cue)\u{201d}" + (polarity.map { $0 ? ", so yes" : ", so no" } ?? ""))
    }
    if let due {
      parts.append(cue == nil && parties.isEmpty ? "due \(due.shown())" : "now \(due.shown())")
    }
    if !parties.isEmpty { parts.append("of \(parties.joined(separator: ", "))") }
    if !words.isEmpty { parts.append("about \(words.joined(separator: ", "))") }
    return parts.joined(separator: "; ")
  }
}

extension KeyFigure.Measure {
  /// What is counted, as a head of its figures.
  package var words: String {
    switch self {
    case .killed: "Killed"
    case .injured: "Injured"
    case .missing: "Missing"
    case .displaced: "Displaced"
    case .evacuated: "Evacuated"
    case .affected: "Affected"
    case .detained: "Detained"
    case .votes: "Vote"
    case .sum: "Money"
    }
  }
}

extension KeyFigure {
  /// The numbers that contradict each other, else those that stand: "310 by Ruritania, 40".
  package var told: String {
    (isDisputed ? contradicting : standing)
      .map { value in value.text + (value.source.map { " by \($0)" } ?? "") }
      .joined(separator: ", ")
  }
}

extension TimelineEntry {
  /// One character before the sentence: the status, what was called off or did not happen, and what nobody reported
  /// though its time passed.
  var mark: ShownText {
    isOff ? Self.offMark : outcome == .unreported ? Self.unreportedMark : status.mark
  }

  var markStyle: Style {
    if isOff { return .dim }
    return outcome == .unreported || status.isAhead ? .warning : .normal
  }

  static let offMark: ShownText = "x"
  static let unreportedMark: ShownText = "!"
}

extension TimelineEntry.Status {
  /// One character before the sentence; what is simply past needs none.
  var mark: ShownText {
    switch self {
    case .past: " "
    case .ongoing: "~"
    case .scheduled: "+"
    case .expected: "?"
    }
  }
}

extension Change.Kind {
  func mark(_ glyphs: Glyphs) -> ShownText {
    switch self {
    case .new: glyphs.new
    case .changed: glyphs.changed
    case .contradicted: glyphs.contradicted
    case .gone: glyphs.gone
    }
  }

  var style: Style {
    switch self {
    case .new: .fresh
    case .changed: .accent
    case .contradicted: .danger
    case .gone: .dim
    }
  }
}

extension Change {
  /// Whether what it tells of a question is where that stands now.
  func tells(of item: WatchItem) -> Bool { kind == .changed && aspects.contains(.status) }

  /// The word for it: of a question that moved its status, which says more than that it is another.
  func word(for item: WatchItem) -> String {
    tells(of: item) ? item.status.rawValue : kind.rawValue
  }

  /// When what is gone was, "4 Mar 2031: "; empty where that is not known.
  var time: String {
    guard kind == .gone, let date = was.values[.date]?.first else { return "" }
    return (When(described: date)?.shown() ?? date) + ": "
  }

  /// The documents that what is gone rested on, "a.txt, b.txt and 3 more documents"; nil if it is not known.
  var origin: String? {
    guard kind == .gone, !documents.isEmpty else { return nil }
    let more = documents.count - 2
    return documents.prefix(2).joined(separator: ", ")
      + (more > 0 ? " and \(counted(more, "more document"))" : "")
  }
}

extension Stance {
  var style: Style {
    switch self {
    case .supports, .offers, .commits: .good
    case .opposes, .denies: .danger
    case .warns, .demands: .warning
    case .claims: .normal
    }
  }
}
