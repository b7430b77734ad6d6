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
  package let due: When?
  package let status: Status
  /// Higher is sooner, raised more often, and by weightier parties.
  package let priority: Int
  /// The sentences that raise it, best first; never empty.
  package let citations: [Citation]
  /// Later sentences that bear on it, in order of time.
  package let evidence: [Citation]

  package init(
    key: RowKey,
    title: String,
    question: String,
    origin: Origin,
    parties: [String],
    due: When?,
    status: Status,
    priority: Int,
    citations: [Citation],
    evidence: [Citation] = [],
  ) {
    self.key = key
    self.title = title
    self.question = question
    self.origin = origin
    self.parties = parties
    self.due = due
    self.status = status
    self.priority = priority
    self.citations = citations
    self.evidence = evidence
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
