/// What became of one row between two situations of the same folder.
package struct Change: Hashable, Sendable {
  package let kind: Kind
  package let pane: Pane
  package let key: RowKey
  /// What the row is called: a party's name, an item's title, the sentence of an entry.
  package let title: String
  /// What differs, in the order of `Aspect`; empty for rows that are new or gone.
  package let aspects: [Aspect]

  package init(kind: Kind, pane: Pane, key: RowKey, title: String, aspects: [Aspect] = []) {
    self.kind = kind
    self.pane = pane
    self.key = key
    self.title = title
    self.aspects = aspects
  }

  /// Whether the row came, went or says something else.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case new
    case changed
    case gone
  }

  /// Where the row stands.
  package enum Pane: String, Hashable, Sendable, CaseIterable {
    case party
    case watch
    case timeline
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
  }
}
