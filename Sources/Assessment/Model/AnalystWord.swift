/// What of a party rests on the analyst's word instead of a document's.
package struct AnalystWord: Hashable, Sendable {
  /// The kind that the documents give, where the analyst says another; nil where none is said.
  package let kind: Party.Kind?
  /// The role that the analyst gives.
  package let role: String?
  /// Notes in the order of their lines.
  package let notes: [String]
  /// Whether the analyst joined names to it.
  package let isJoined: Bool

  package init(
    kind: Party.Kind? = nil,
    role: String? = nil,
    notes: [String] = [],
    isJoined: Bool = false,
  ) {
    self.kind = kind
    self.role = role
    self.notes = notes
    self.isJoined = isJoined
  }

  package var isEmpty: Bool { kind == nil && role == nil && notes.isEmpty && !isJoined }
}
