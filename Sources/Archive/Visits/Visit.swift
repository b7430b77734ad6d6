package import Assessment
import Extraction
package import Prose

/// What the analyst had before them when they last left a folder.
///
/// Documents are known by their content, so the situation of that day is that of the documents that
/// are still the same.
package struct Visit: Hashable, Sendable {
  /// The documents that were in the picture.
  package let documents: Set<DocumentID>
  /// Changes that had been announced and not looked at.
  package let unseen: [Change]

  package init(documents: Set<DocumentID>, unseen: [Change]) {
    self.documents = documents
    self.unseen = unseen
  }

  /// What is new, changed or gone in a situation since this visit, and what was left unseen then.
  ///
  /// - Parameters:
  ///   - situation: The situation of the library now.
  ///   - library: What it was assessed from; its corrections hold for what was then as well.
  ///   - known: A situation that may be the one of that visit, which saves assessing it.
  ///   - now: The day that counted as now, if one was given.
  /// - Returns: Changes by pane, those left unseen last; rows that are no more are not among these.
  ///   A row has one.
  package func changes(
    in situation: Situation,
    of library: Library,
    known: Situation? = nil,
    now: Day?,
  ) -> [Change] {
    let changes =
      hasSeen(situation)
      ? []
      : situation.changes(since: earlier(library, known, now))
    if unseen.isEmpty { return changes }
    var left = left(in: situation)
    let waiting = Dictionary(left.map { ($0.place, $0) }) { first, _ in first }
    let told = changes.map { change in waiting[change.place]?.followed(by: change) ?? change }
    let announced = Set(changes.map(\.place))
    left.removeAll { announced.contains($0.place) }
    return told + left
  }

  /// What this visit saw, of the documents that are still there.
  private func earlier(_ library: Library, _ known: Situation?, _ now: Day?) -> Situation {
    let accounts = library.accounts.filter { documents.contains($0.document.id) }
    if let known, known.corrections.map(\.line) == library.corrections.telling,
      Set(known.documents.map(\.id)) == Set(accounts.map(\.document.id))
    {
      return known
    }
    return Situation(
      of: accounts,
      gaps: [],
      corrections: library.corrections,
      now: now,
      crew: TwoHands(for: accounts.count),
    )
  }

  /// What was left unseen of a situation that has nothing new since this visit; nil where it has.
  package func changesLeft(in situation: Situation) -> [Change]? {
    hasSeen(situation) ? left(in: situation) : nil
  }

  /// Whether all documents of a situation were in the picture; linear in their number.
  func hasSeen(_ situation: Situation) -> Bool {
    situation.documents.allSatisfy { documents.contains($0.id) }
  }

  /// What had been announced and not looked at, of the rows that a situation still has, once each;
  /// linear in their number.
  func left(in situation: Situation) -> [Change] {
    if unseen.isEmpty { return [] }
    let rows = Whereabouts(situation)
    var told: Set<Change.Place> = []
    return unseen.compactMap { change in
      rows[change.place].flatMap { told.insert($0).inserted ? change.moved(to: $0) : nil }
    }
  }
}
