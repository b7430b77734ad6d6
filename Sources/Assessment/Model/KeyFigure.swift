package import Prose

/// Numbers that the documents give for one thing: how many were killed, how a vote went, what it
/// costs.
package struct KeyFigure: Hashable, Sendable {
  /// The name of its first number: another one once an earlier report gives one (``names``).
  package let key: RowKey
  package let measure: Measure
  /// What it is about, in the words of the document that gave it first.
  package let about: String
  /// Names of the parties concerned, as in `Situation.parties`.
  package let parties: [String]
  /// By publication day (unknown last), then in the order of documents and text; never empty.
  package let values: [Value]

  package init(key: RowKey, measure: Measure, about: String, parties: [String], values: [Value]) {
    self.key = key
    self.measure = measure
    self.about = about
    self.parties = parties
    self.values = values
  }

  /// Whether values that stand now, from independent origins, cannot all be true.
  package var isDisputed: Bool { values.contains { $0.standing == .disputed } }

  /// One value for each of the numbers that contradict each other, in their order.
  package var contradicting: [Value] { distinct { $0.standing == .disputed } }

  /// One value for each of the numbers that stand, in their order.
  package var standing: [Value] { distinct { $0.standing != .superseded } }

  private func distinct(_ isWanted: (Value) -> Bool) -> [Value] {
    var seen: Set<[Double?]> = []
    return values.filter { isWanted($0) && seen.insert($0.numbers).inserted }
  }

  /// What is counted.
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    case killed
    case injured
    case missing
    case displaced
    /// Brought away, as foreigners are and whoever will be back: nobody has lost a home by that.
    case evacuated
    /// Several of these in one number: "killed, hurt or missing".
    case affected
    case detained
    case votes
    /// Money.
    case sum
  }

  /// A number as one sentence gives it.
  package struct Value: Hashable, Sendable {
    /// As it stands in the text: "at least 1,200", "$3.5 billion", "52 to 48".
    package let text: String
    package let amount: Double
    /// The upper end of a range, "between 40 and 60", of which `amount` is the lower; nil of anything else.
    package let upTo: Double?
    /// The lower number of a vote, nil of anything else.
    package let against: Double?
    package let bound: Bound
    /// The party that gives it, nil where the report gives it itself.
    package let source: String?
    package let published: Day?
    package let citation: Citation
    package internal(set) var standing: Standing

    package init(
      text: String,
      amount: Double,
      upTo: Double? = nil,
      against: Double? = nil,
      bound: Bound = .exactly,
      source: String? = nil,
      published: Day? = nil,
      citation: Citation,
      standing: Standing = .current,
    ) {
      self.text = text
      self.amount = amount
      self.upTo = upTo
      self.against = against
      self.bound = bound
      self.source = source
      self.published = published
      self.citation = citation
      self.standing = standing
    }

    /// What it says: "some 40" and "40" say the same, "40 to 60" does not.
    package var numbers: [Double?] { [amount, upTo, against] }
  }

  /// How exactly a number is meant.
  package enum Bound: String, Hashable, Sendable, CaseIterable {
    case exactly
    case about
    case atLeast = "at least"
    case atMost = "at most"
  }

  /// Whether a value still stands.
  package enum Standing: String, Hashable, Sendable, CaseIterable {
    case current
    /// Its source has given another one since, or it has grown to another's.
    case superseded
    /// It stands, and so does one from an independent origin that cannot be true as well.
    case disputed
  }
}
