import Prose

/// Clauses behind a noun that only say which one is meant.
extension StatementFinder {
  /// "An order that restores their rights": the order does, which is no clause of what it says.
  func describes(_ j: Int) -> Bool {
    guard chunker.isThat(j), chunks[j - 1].kind == .nominal,
      let next = chunks[(j + 1)...].firstIndex(where: { $0.kind != .adverb })
    else { return false }
    if chunks[next].kind == .verb { return chunks[next].group.isFinite }
    // "The promises that we are making to them": these we make.
    return next + 1 < chunks.count && chunks[next + 1].kind == .verb
      && Self.making.contains(chunks[next + 1].group.verb)
      && (next + 2 == chunks.count || chunks[next + 2].kind != .nominal)
  }

  private static let making: Set<Int16> = VerbLexicon.shared.indices(of: [
    "make", "give", "issue", "present", "outline", "submit", "announce", "publish", "unveil",
  ])
}
