package import Assessment
import Extraction
package import Prose

/// What the analyst had before them when they last left a folder.
///
/// Documents are known by their content, so the situation of that day is that of the documents that
/// are still the same, seen on that day. Of those that are gone the rows tell that rested on them.
package struct Visit: Hashable, Sendable {
  /// The documents that were in the picture.
  package let documents: Set<DocumentID>
  /// The day that counted as now; nil if none did.
  package let now: Day?
  /// Changes that had been announced and not looked at.
  package let unseen: [Change]
  /// The lines of corrections that the visitor wrote, then or before, the last at the end.
  package let written: [String]
  /// The rows that were in the picture; none where that is not known.
  let rows: VisitedRows

  /// A visit that saw a situation.
  package init(of situation: Situation, unseen: [Change], written: [String] = []) {
    let documents = Set(situation.documents.lazy.map(\.id))
    self.init(
      documents: documents,
      now: situation.now,
      unseen: unseen,
      written: written,
      rows: VisitedRows(of: situation, documents.sorted()),
    )
  }

  /// A visit of which no more is known than what was read; what is gone since it cannot tell.
  package init(documents: Set<DocumentID>, now: Day? = nil, unseen: [Change]) {
    self.init(documents: documents, now: now, unseen: unseen, rows: VisitedRows())
  }

  init(
    documents: Set<DocumentID>,
    now: Day?,
    unseen: [Change],
    written: [String] = [],
    rows: VisitedRows,
  ) {
    self.documents = documents
    self.now = now
    self.unseen = unseen
    self.written = written
    self.rows = rows
  }

  /// What is new, changed or gone in a situation since this visit, and what was left unseen then.
  ///
  /// - Parameters:
  ///   - situation: The situation of the library now.
  ///   - library: What it was assessed from; its corrections hold for what was then as well.
  ///   - known: A situation that may be the one of that visit, which saves assessing it.
  /// - Returns: Changes by pane, those left unseen last; rows that are no more are not among these.
  ///   A row has one.
  package func changes(
    in situation: Situation,
    of library: Library,
    known: Situation? = nil,
  ) -> [Change] {
    changes(
      in: situation,
      against: hasSeen(situation) ? nil : earlier(library, known, before: situation.now),
    )
  }

  /// The same against what this visit saw; nil where nothing can have come since.
  func changes(in situation: Situation, against earlier: Situation?) -> [Change] {
    let came = earlier.map { situation.changes(since: $0) } ?? []
    return withWhatIsLeft(withWhatWent(came, from: situation), in: situation)
  }

  /// What this visit saw, of the documents that are still there, as it was seen then.
  func earlier(_ library: Library, _ known: Situation?, before today: Day?) -> Situation {
    let accounts = library.accounts.filter { documents.contains($0.document.id) }
    let then = now.flatMap { now in today.map { min(now, $0) } }
    if let known, known.corrections.map(\.line) == library.corrections.telling,
      known.now == then ?? accounts.lazy.compactMap(\.document.publication?.day).max(),
      Set(known.documents.map(\.id)) == Set(accounts.map(\.document.id))
    {
      return known
    }
    return Situation(
      of: accounts,
      gaps: [],
      corrections: library.corrections,
      now: then,
      crew: TwoHands(for: accounts.count),
    )
  }

  /// What there is to tell of a situation that has nothing new since this visit: what went with its documents,
  /// and what was left unseen; nil where something came, or the day is another.
  package func changesLeft(in situation: Situation) -> [Change]? {
    hasSeen(situation) ? changes(in: situation, against: nil) : nil
  }

  /// Whether all documents of a situation were in the picture, and no day has passed since; linear in
  /// their number.
  ///
  /// A day before that of the visit is no news: it comes of the newest report's going, or of a day given.
  func hasSeen(_ situation: Situation) -> Bool {
    if let today = situation.now, now.map({ $0 < today }) ?? true { return false }
    return situation.documents.allSatisfy { documents.contains($0.id) }
  }

  /// Adds what documents took with them that are gone, and takes off what is new only since its document
  /// says something else as well now.
  private func withWhatWent(_ changes: [Change], from situation: Situation) -> [Change] {
    // What nobody has seen does not go for anybody.
    let strangers = Set(unseen.lazy.filter { $0.kind == .new }.map(\.place))
    func isTold(_ change: Change) -> Bool {
      change.kind != .gone || !strangers.contains(change.place)
    }
    var came = changes.filter(isTold)
    let there = Set(situation.documents.lazy.map(\.id))
    if documents.isSubset(of: there) { return came }
    let places = documents.sorted().enumerated()
    let lost = Set(places.lazy.filter { !there.contains($0.element) }.map(\.offset))
    let fate = rows.fate(in: situation, without: lost)
    came.removeAll { $0.kind != .gone && fate.knows($0) }
    let announced = Set(came.map(\.place))
    let went = fate.changes.filter { !announced.contains($0.place) && isTold($0) }
    if went.isEmpty { return came }
    return Change.Pane.allCases.flatMap { pane in (came + went).filter { $0.pane == pane } }
  }

  /// Adds what was left unseen and is not told of now.
  private func withWhatIsLeft(_ changes: [Change], in situation: Situation) -> [Change] {
    if unseen.isEmpty { return changes }
    var left = left(in: situation)
    let waiting = Dictionary(left.map { ($0.place, $0) }) { first, _ in first }
    let told = changes.map { change in waiting[change.place]?.followed(by: change) ?? change }
    let announced = Set(changes.map(\.place))
    left.removeAll { announced.contains($0.place) }
    return told + left
  }

  /// What had been announced and not looked at, of the rows that a situation still has, and of those that are
  /// as gone as was announced, once each; linear in their number.
  private func left(in situation: Situation) -> [Change] {
    let rows = Whereabouts(situation)
    var told: Set<Change.Place> = []
    return unseen.compactMap { change in
      let place = rows[change.place]
      // What is there again is not gone, and of what has gone since its going is told.
      guard (change.kind == .gone) == (place == nil), told.insert(place ?? change.place).inserted
      else { return nil }
      return place.map(change.moved) ?? change
    }
  }
}
