import Prose

/// What papers say, and whose they are: "Vell issued a statement saying".
extension StatementFinder {
  /// Who wrote what a verb reports the words of: "Vell issued a statement saying".
  func writer(before i: Int) -> Subject? {
    guard i > 1, isWriting(i - 1, before: i) else { return nil }
    // "Put out a statement saying".
    let verb = i > 2 && [.preposition, .adverb].contains(chunks[i - 2].kind) ? i - 3 : i - 2
    guard chunks[verb].kind == .verb, case let group = chunks[verb].group, group.isFinite,
      !group.isPassive, !group.isNegated, group.mood == .plain,
      Self.issuing.contains(group.verb)
        || Self.others.contains(chunker.source.tokens[group.head].key)
    else { return nil }
    return chunker.subject(of: verb)
  }

  /// "Blocked a statement saying" gives none.
  private static let issuing: Set<Int16> = VerbLexicon.shared.indices(of: [
    "issue", "release", "publish", "send", "write", "put", "pass", "adopt", "sign", "approve",
    "post", "deliver", "make", "give", "broadcast", "circulate", "sponsor", "file", "submit",
    "table", "introduce", "hand", "draft", "leave", "read", "tweet", "launch",
  ])

  private static let others: WordSet = ["have", "has", "had", "aired"]

  /// Whether a noun for what is said stands right before a verb that says what: "a letter saying".
  func isWriting(_ noun: Int, before i: Int) -> Bool {
    guard noun < chunks.count, i < chunks.count, chunks[noun].kind == .nominal,
      chunks[i].kind == .verb
    else { return false }
    let group = chunks[i].group
    let last = chunker.source.tokens[chunks[noun].tokens.upperBound - 1]
    return group.form == .gerund && !group.isFinite
      && (group.complements.contains(.quotation) || group.entry?.stance != nil)
      && (SpeechNoun.table.value(of: last) != nil || isPaper(noun))
  }

  /// Whether a noun phrase is for something written: "wrote a book" does not say what is in it.
  func isPaper(_ noun: Int) -> Bool {
    Self.papers.contains(chunker.source.tokens[chunks[noun].tokens.upperBound - 1].key)
  }

  private static let papers = WordSet(
    """
    article articles autobiography bill blog book books cheque check checks code column columns \
    essay essays hymn law laws letter letters line lines lyrics memo memoir memoirs message \
    messages music name names note notes novel novels opinion paper papers piece pieces play plays \
    poem poems poetry post posts report reports resolution resolutions review reviews ruling script \
    scripts song songs speech speeches story stories textbook thesis word words
    """
  )
}
