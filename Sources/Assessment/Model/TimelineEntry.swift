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
    self.dayWeight = dayWeight
  }

  /// Where it stands against "now".
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case past
    case ongoing
    /// Fixed by somebody.
    case scheduled
    /// Forecast, likely or conditional.
    case expected
  }
}
