import Assessment
import Prose

/// What changes are counted from for as long as a visit lasts: what the visit before it had in the picture.
///
/// What came and went meanwhile was never there for the analyst, and what was listed once stays listed.
struct Baseline: Sendable {
  /// The visit before this one; where there was none, a first look at the folder.
  private var visit: Visit
  /// What that visit saw, of the documents that were there when this one began.
  private var situation: Situation
  private let isFirstVisit: Bool

  /// Begins a visit after another one.
  ///
  /// - Parameters:
  ///   - visit: The visit before.
  ///   - situation: The situation of the library now.
  ///   - library: What it was assessed from.
  ///   - known: A situation that may be the one of the visit before, which saves assessing it.
  init(_ visit: Visit, in situation: Situation, of library: Library, known: Situation?) {
    self.visit = visit
    self.situation =
      visit.hasSeen(situation)
      ? situation : visit.earlier(library, known, before: situation.now)
    isFirstVisit = false
  }

  /// Begins the first visit to a folder, which has nothing to be told.
  init(of situation: Situation) {
    visit = Visit(documents: Set(situation.documents.map(\.id)), now: situation.now, unseen: [])
    self.situation = situation
    isFirstVisit = true
  }

  /// What is new, changed or gone in a situation, and what of it is so since another one was shown.
  func found(in situation: Situation, latest: [Change]? = nil) -> ChangesFound {
    // Where all that was seen is there and nothing else, nothing can differ.
    let isSame = visit.hasSeen(situation) && holdsAll(of: self.situation, situation)
    let changes = visit.changes(in: situation, against: isSame ? nil : self.situation)
    return ChangesFound(
      sinceVisit: changes,
      latest: latest ?? changes,
      isFirstVisit: isFirstVisit,
    )
  }

  /// Looks at what the visit before saw as it would be seen now: with the analyst's lines of now, which are
  /// no news to the analyst, and with documents that had gone and are there again.
  ///
  /// - Parameters:
  ///   - library: What there is now.
  ///   - situation: What was assessed from it.
  mutating func follow(_ library: Library, to situation: Situation) {
    let isCorrected = !situation.isCorrected(as: self.situation)
    let before = Set(self.situation.documents.lazy.map(\.id))
    let isFuller = situation.documents.contains {
      visit.documents.contains($0.id) && !before.contains($0.id)
    }
    guard isCorrected || isFuller else { return }
    // What is assessed anew lacks the documents that have gone; their rows are kept before that.
    if visit.rows.bytes.isEmpty { visit = Visit(of: self.situation, unseen: visit.unseen) }
    self.situation = visit.earlier(library, situation, before: situation.now)
  }

  /// Takes less memory, by sharing what another situation has as well.
  mutating func share(with other: Situation) { situation = situation.sharing(with: other) }

  private func holdsAll(of before: Situation, _ now: Situation) -> Bool {
    let there = Set(now.documents.lazy.map(\.id))
    return before.documents.allSatisfy { there.contains($0.id) }
  }
}

extension Situation {
  /// Whether the analyst's lines are the same that another one was assessed with.
  func isCorrected(as other: Situation) -> Bool {
    corrections.map(\.line) == other.corrections.map(\.line)
  }
}
