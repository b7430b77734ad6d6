import Extraction
import Prose

/// Titles that tell what is open, and not only what stands beside it.
extension Title {
  /// Whether a title tells of something open: it has a word that points there, asks, or is what stands
  /// behind such a word, "fears that the port is lost".
  ///
  /// What is open far behind a title, "he had no need to come if he was not wanted", is told in passing.
  func leavesOpen(_ title: String) -> Bool {
    guard let cue = cues.tokens else { return true }
    let bytes = Array(title.utf8)
    let tokens = Tokenizer.tokens(of: bytes, in: ByteRange(0, bytes.count))
    if Cues.stand(in: tokens) { return true }
    // "Is to sail" is none of the list.
    if title.contains(passage.string(passage.range(ofTokens: cue)).oneLine) { return true }
    if let first = tokens.first(where: { $0.kind == .word }), Self.asking.contains(first.key) {
      return true
    }
    let last = passage.tokens[cue.upperBound - 1].range.end
    guard last < sentence.end else { return false }
    let behind = passage.string(ByteRange(Int(last), Int(sentence.end))).oneLine
    let head = title.utf8.prefix(Self.telling).map { $0 | 0x20 }
    let near = behind.utf8.prefix(Self.link + head.count).map { $0 | 0x20 }
    return near.indices.contains { near[$0...].starts(with: head) }
  }

  /// The clause of the verb that what opens the question belongs to, from its subject on; nil where it
  /// does not tell of something open either.
  var ofOwner: String? {
    guard let cue = cues.tokens, let index = passage.sentence(at: sentence.start) else {
      return nil
    }
    let place = CuePlace(cue, inSentence: index, reading)
    guard let owner = place.owner, owner.isFinite, let subject = owner.subject,
      owner.head < cue.upperBound + Self.reach, cue.lowerBound < owner.head + Self.reach,
      !Self.relatives.contains(passage.tokens[subject.lowerBound].key),
      passage.tokens[subject.lowerBound].key != Self.that, place.opensClause(subject)
    else { return nil }
    // "…, analysts warned" says nothing of what may come.
    let verb = passage.range(ofTokens: cue)
    if reading.statements(reportedAt: verb).contains(where: { $0.content.end <= verb.start }) {
      return nil
    }
    let start = passage.tokens[subject.lowerBound].range.start
    let end = endOfClause(of: owner, before: sentence.end)
    let title = clause(ByteRange(Int(start), Int(end)))
    return leavesOpen(title) && !isVague(subject, owner) ? title : nil
  }

  /// What is planned by a participle behind its noun, in a sentence that tells of something else: of "was charged, with
  /// a trial expected to begin in May" the trial; nil where there is none.
  var ofNoun: String? {
    guard cues.origin == .scheduledEvent, let cue = cues.tokens?.lowerBound,
      Discount.fixed.contains(passage.tokens[cue].key)
    else { return nil }
    let first = reading.tokens(in: sentence).lowerBound
    let before = (max(first, cue - Self.longestNoun)..<max(first, cue)).reversed()
      .prefix { passage.tokens[$0].kind == .word }
    guard let start = before.first(where: { Self.determiners.contains(passage.tokens[$0].key) })
    else { return nil }
    let title = clause(ByteRange(Int(passage.tokens[start].range.start), Int(sentence.end)))
    return leavesOpen(title) ? title : nil
  }

  // Tokens: "the second criminal trial of".
  private static let longestNoun = 6
  private static let determiners = WordSet("a an the his her its their another")

  /// Whether nothing says what is so: "it is an open question".
  private func isVague(_ subject: Range<Int>, _ verb: Predicate) -> Bool {
    subject.count == 1 && verb.isCopula && passage.tokens[subject.lowerBound].key == Self.it
  }

  // Bytes: "that the" between a word and a title, and what tells one title from another.
  private static let link = 14
  private static let telling = 16
  // Tokens.
  private static let reach = 8
  private static let asking = WordSet("whether if how when who what why where which")
}
