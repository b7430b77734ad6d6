package import Prose

/// Something that is not decided yet, and what bears on it.
package struct WatchItem: Hashable, Sendable {
  package let key: RowKey
  /// Short, in the document's words.
  package let title: String
  /// The open question in full, as the document puts it.
  package let question: String
  package let origin: Origin
  /// Names of the parties concerned, as in `Situation.parties`.
  package let parties: [String]
  package internal(set) var due: When?
  package internal(set) var status: Status
  /// What the analyst said of it, in the order of the lines.
  package internal(set) var rulings: [Ruling]
  /// Higher is sooner, raised more often, and by weightier parties.
  package let priority: Int
  /// When the newest report that raises it was published, nil where that is unknown.
  package let raised: Day?
  /// The sentences that raise it, best first; empty only where the analyst added it.
  package let citations: [Citation]
  /// What became of it and why, in order of time; without any it is open.
  package let moves: [Move]

  package init(
    key: RowKey,
    title: String,
    question: String,
    origin: Origin,
    parties: [String],
    due: When?,
    status: Status,
    rulings: [Ruling] = [],
    priority: Int,
    raised: Day? = nil,
    citations: [Citation],
    moves: [Move] = [],
  ) {
    self.key = key
    self.title = title
    self.question = question
    self.origin = origin
    self.parties = parties
    self.due = due
    self.status = status
    self.rulings = rulings
    self.priority = priority
    self.raised = raised
    self.citations = citations
    self.moves = moves
  }

  /// Whether the documents themselves name it as something to watch.
  package var isStated: Bool { origin == .stated }

  /// Where it stands among the others on a day that counts as now.
  ///
  /// Nothing leaves the list by itself, but what nobody has spoken of for half a year, and which was due
  /// as long ago, stands behind all that is alive; so does a plan after two months, which came about or
  /// not, and what is settled after one.
  package func standing(now: Day?) -> Standing {
    let last = [raised, due?.days?.upperBound, moves.lazy.compactMap(\.day).max()]
      .compactMap(\.self).max()
    guard let now, let last else { return isStated ? .stated : .live }
    if isStated, now - last <= Self.listed { return .stated }
    return now - last <= span ? .live : .quiet
  }

  /// The parts of the list, from its head on.
  package enum Standing: Comparable, Sendable, CaseIterable {
    /// Stated by the documents within two months, or due and not overdue for longer.
    case stated
    case live
    case quiet
  }

  /// For how many days it is alive after it was last spoken of.
  private var span: Int {
    if status == .answered || status == .closed { return Self.settled }
    return origin == .scheduledEvent ? Self.planned : Self.living
  }

  // Days.
  private static let listed = 60
  private static let settled = 30
  private static let planned = 60
  private static let living = 180

  /// Later sentences that bear on it, in order of time.
  package var evidence: [Citation] {
    moves.filter { $0.status != .overdue }.map(\.citation)
  }

  /// One step in the life of an item, and the sentence that caused it.
  package struct Move: Hashable, Sendable {
    /// What the item became.
    package let status: Status
    /// The sentence that moved it; of an item that fell overdue the one that says when it was due.
    package let citation: Citation
    /// The day on which it moved, as far as the documents tell.
    package let day: Day?
    package let reason: Reason

    package init(status: Status, citation: Citation, day: Day?, reason: Reason) {
      self.status = status
      self.citation = citation
      self.day = day
      self.reason = reason
    }
  }

  /// Why a sentence is held to bear on an item, and to do to it what it does.
  package struct Reason: Hashable, Sendable {
    /// Names of the parties that both speak of.
    package let parties: [String]
    /// The words that both share, as the sentence has them.
    package let words: [String]
    /// The words that decide: "signed", "postponed"; nil where none do.
    package let cue: String?
    /// Whether what was asked came about (true) or will not (false); nil where that stays open.
    package let polarity: Bool?
    /// The new date of an item that changed, the date that passed of one that is overdue.
    package let due: When?

    package init(
      parties: [String] = [],
      words: [String] = [],
      cue: String? = nil,
      polarity: Bool? = nil,
      due: When? = nil,
    ) {
      self.parties = parties
      self.words = words
      self.cue = cue
      self.polarity = polarity
      self.due = due
    }
  }

  /// Where the item comes from.
  package enum Origin: String, Hashable, Sendable, CaseIterable {
    /// A bullet or sentence under a heading like "What to watch".
    case stated
    case whether
    case deadline
    case condition
    case threat
    case promise
    case scheduledEvent = "scheduled event"
    case decisionPending = "decision pending"
    case risk
    /// The analyst's own, from a line of corrections.
    case analyst

    /// Whether it waits for what one party does, not for what is fixed to happen.
    var isOfOne: Bool {
      switch self {
      case .condition, .threat, .promise, .decisionPending: true
      case .stated, .whether, .deadline, .scheduledEvent, .risk, .analyst: false
      }
    }
  }

  /// What the analyst said of an item.
  package enum Ruling: String, Hashable, Sendable, CaseIterable {
    case closed
    case reopened
    case answered
    case dated
  }

  /// The life of an item.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case open
    case moving
    case answered
    case changed
    case overdue
    case closed
  }
}
