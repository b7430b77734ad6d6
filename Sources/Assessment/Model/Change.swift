/// What became of one row or figure between two situations of the same folder.
package struct Change: Hashable, Sendable {
  package let kind: Kind
  package internal(set) var pane: Pane
  package internal(set) var key: RowKey
  /// What the row is called: a party's name, an item's title, the sentence of an entry or a figure.
  package internal(set) var title: String
  /// What differs, in the order of `Aspect`; empty but for what has changed.
  package internal(set) var aspects: [Aspect]
  /// What the row said of these before; of a row that is gone when it was.
  package internal(set) var was: RowDigest
  /// The names of the documents that a row rested on which is gone, in order; as far as they are known.
  package let documents: [String]

  package init(
    kind: Kind,
    pane: Pane,
    key: RowKey,
    title: String,
    aspects: [Aspect] = [],
    was: RowDigest = RowDigest(values: [:]),
    documents: [String] = [],
  ) {
    self.kind = kind
    self.pane = pane
    self.key = key
    self.title = title
    self.aspects = aspects
    self.was = was
    self.documents = documents
  }

  /// The change of a row that says something else than it did; nil if it does not.
  package init?(_ place: Place, _ title: String, now: RowDigest, then: RowDigest) {
    let aspects = now.aspects(since: then)
    if aspects.isEmpty { return nil }
    self.init(
      kind: .changed,
      pane: place.pane,
      key: place.key,
      title: title,
      aspects: aspects,
      was: then.only(aspects),
    )
  }

  /// The change of a row that is no more.
  package init(gone place: Place, _ title: String, then: RowDigest?, documents: [String]) {
    self.init(
      kind: .gone,
      pane: place.pane,
      key: place.key,
      title: title,
      was: then?.only([.date]) ?? RowDigest(values: [:]),
      documents: Set(documents).sorted(),
    )
  }

  /// What the change is about.
  package var place: Place { Place(pane: pane, key: key) }

  /// What tells rows apart: keys are those of a pane.
  package struct Place: Hashable, Sendable {
    package let pane: Pane
    package let key: RowKey

    package init(pane: Pane, key: RowKey) {
      self.pane = pane
      self.key = key
    }
  }

  /// Whether the row came, went or says something else.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case new
    case changed
    /// Independent origins contradict each other on a figure, and did not before.
    case contradicted
    case gone
  }

  /// Where the row stands; figures have a page.
  package enum Pane: String, Hashable, Sendable, CaseIterable {
    case party
    case watch
    case timeline
    case figure
  }

  /// What about a row can differ; weight and order alone are no change.
  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    case name
    case role
    /// A party took a position that it had not taken.
    case position
    /// What a party last said or did.
    case latest
    case relation
    /// The date of an entry or the due date of an item.
    case date
    case status
    /// Later sentences bear on an item.
    case evidence
    /// More independent origins report an entry, or fewer.
    case origins
    /// The numbers of a figure that stand.
    case value
  }
}
