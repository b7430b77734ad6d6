package import Prose

/// Something that happened, is going on, or is to come, at a time the documents support.
package struct TimelineEntry: Hashable, Sendable {
  package let key: RowKey
  package let when: When
  package let status: Status
  /// The sentence that tells it, white space evened out.
  package let what: String
  /// The words that give the time ("the next 48 hour meeting" gives "next 48 hour").
  package let time: Citation
  /// Names of the parties concerned, as in `Situation.parties`.
  package let parties: [String]
  /// Best first; never empty.
  package internal(set) var citations: [Citation]
  /// Sources that are not copies of one another.
  package let origins: Int
  /// What became of it if it was to come when told; nil while that is open.
  package let outcome: Outcome?
  /// How much the documents make of its day, against the days around it; 0 without a day.
  package internal(set) var dayWeight: Double

  package init(
    key: RowKey,
    when: When,
    status: Status,
    what: String,
    time: Citation,
    parties: [String],
    citations: [Citation],
    origins: Int,
    outcome: Outcome? = nil,
    dayWeight: Double = 0,
  ) {
    self.key = key
    self.when = when
    self.status = status
    self.what = what
    self.time = time
    self.parties = parties
    self.citations = citations
    self.origins = origins
    self.outcome = outcome
    self.dayWeight = dayWeight
  }

  /// What became of something that was scheduled or expected.
  package enum Outcome: Hashable, Sendable {
    /// A report tells that it happened.
    case reported(Citation)
    /// A report tells that it was called off, or put off.
    case calledOff(Citation)
    /// A report tells that it did not come about when it was to.
    case missed(Citation)
    /// Its time has passed, and no report tells of it.
    case unreported

    /// As exported: "reported", "called off", "did not happen", "unreported".
    package var name: String {
      switch self {
      case .reported: "reported"
      case .calledOff: "called off"
      case .missed: "did not happen"
      case .unreported: "unreported"
      }
    }
  }

  /// The sentence that tells what became of what was to come.
  package var report: Citation? {
    switch outcome {
    case .reported(let citation), .calledOff(let citation), .missed(let citation): citation
    case .unreported, nil: nil
    }
  }

  /// As written out: its status, or that it was called off or did not happen.
  package var standing: String {
    guard isOff, let outcome else { return status.rawValue }
    return outcome.name
  }

  /// Whether it will not be when it was to, or was not.
  package var isOff: Bool {
    switch outcome {
    case .calledOff, .missed: true
    case .reported, .unreported, nil: false
    }
  }

  /// Where it stands against "now".
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case past
    case ongoing
    /// Fixed by somebody.
    case scheduled
    /// Forecast, likely or conditional.
    case expected

    /// Whether the entry stands after now.
    package var isAhead: Bool { self == .scheduled || self == .expected }
  }
}
