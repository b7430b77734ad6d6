import Extraction
import Prose

/// Titles of what hangs on a condition too long to leave room for it.
extension Title {
  /// What will be, and the head of what it hangs on: of "If the council fails to dredge the river …, the
  /// port will close" "The port will close if the council fails to dredge…"; nil where a title has both
  /// or none is cut.
  mutating func ofConsequence(behind title: Shortening.Excerpt, before end: Int32) -> String? {
    guard let first = condition(in: title, before: end) else { return nil }
    let past = endOfInsertion(behind: title.tokens)
    let verb = predicates.first { verb in
      verb.isFinite && verb.clause == .main && verb.head >= past
        && passage.tokens[verb.head].range.end <= end
        && verb.subject.map { $0.lowerBound > first + 2 && isBehindComma($0) } == true
    }
    guard let verb, let subject = verb.subject else { return nil }
    let start = Int(passage.tokens[subject.lowerBound].range.start)
    let main = Shortening.clause(
      ByteRange(start, Int(end)),
      passage,
      limit: Self.limit,
      needsVerb: true,
    )
    let room = Self.limit + Self.extra - main.utf8.count - 1
    guard room >= Self.shortestCondition,
      let condition = Shortening.excerpt(
        ByteRange(
          Int(passage.tokens[first].range.start),
          Int(passage.tokens[subject.lowerBound - 1].range.start),
        ),
        passage,
        limit: room,
      )
    else { return nil }
    let words = condition.text(in: passage)
    return main.withCapital + " " + words.prefix(1).lowercased() + words.dropFirst()
  }

  /// Where the condition begins that a title is cut in, or says no more than: "I think if they leave | , the
  /// port will close".
  private mutating func condition(in title: Shortening.Excerpt, before end: Int32) -> Int? {
    let first = title.tokens.lowerBound
    if title.isCut {
      return Self.conditions.contains(passage.tokens[first].key)
        && isCutWithMore(title, before: end) ? first : nil
    }
    guard let word = title.tokens.last(where: { Self.conditions.contains(passage.tokens[$0].key) })
    else { return nil }
    let verbs = predicates.filter { $0.isFinite && title.tokens.contains($0.head) }
    guard verbs.contains(where: { $0.head > word }),
      verbs.allSatisfy({
        $0.head > word
          ? $0.clause == .conditional : Self.supposing.contains(passage.tokens[$0.head].key)
      })
    else { return nil }
    return word
  }

  /// The token behind what dashes or brackets put in behind a title: "if they win – they will – the port"; the
  /// end of the title where they do not.
  private func endOfInsertion(behind title: Range<Int>) -> Int {
    let text = passage.document.text
    func isMark(_ i: Int) -> Bool {
      Shortening.isDash(passage.tokens[i], text) || passage.isMark(i, UInt8(ascii: "("))
        || passage.isMark(i, UInt8(ascii: ")"))
    }
    let rest = reading.tokens(in: sentence).filter { $0 >= title.upperBound }
    guard let first = rest.first, isMark(first), let last = rest.dropFirst().last(where: isMark)
    else { return title.upperBound }
    return last + 1
  }

  /// A title that leaves out what it hangs on, which stands right behind it or before it, with that: of
  /// "the talks will go on all week, unless Norway walks away" both halves; nil where it has it, or there
  /// is no room.
  func withCondition(_ title: Shortening.Excerpt) -> String? {
    guard cues.origin == .condition, !title.isCut, let place = condition(beside: title.tokens)
    else { return nil }
    let main = title.text(in: passage)
    guard leavesOpen(main) else { return nil }
    let room = Self.limit + Self.extra - main.utf8.count - Self.gap.utf8.count
    guard room >= Self.shortestCondition,
      let condition = Shortening.excerpt(place, passage, limit: room, needsVerb: true),
      condition.tokens.count > 2,
      // "Ludicrous, if not offensive".
      !Self.idle.contains(passage.tokens[condition.tokens.lowerBound + 1].key)
    else { return nil }
    let words = condition.text(in: passage)
    return main + Self.gap + words.prefix(1).lowercased() + words.dropFirst()
  }

  /// The words of a condition right behind a title, or of the one that opens the question right before it;
  /// nil where there is none.
  private func condition(beside title: Range<Int>) -> ByteRange? {
    let tokens = passage.tokens
    let next = tokens[title.upperBound...].firstIndex {
      $0.kind != .punctuation && !Self.links.contains($0.key)
    }
    if let next, tokens[next].range.end < sentence.end, Self.hinges.contains(tokens[next].key) {
      return ByteRange(Int(tokens[next].range.start), Int(sentence.end))
    }
    guard let cue = cues.tokens, cue.upperBound < title.lowerBound,
      Self.hinges.contains(tokens[cue.lowerBound].key),
      passage.isMark(title.lowerBound - 1, UInt8(ascii: ","))
    else { return nil }
    return ByteRange(
      Int(tokens[cue.lowerBound].range.start),
      Int(tokens[title.lowerBound - 1].range.start),
    )
  }

  /// Whether a comma, a dash or a bracket stands right before a subject.
  private func isBehindComma(_ subject: Range<Int>) -> Bool {
    // "If it fails, “we leave”".
    let isQuoted =
      SaidWords.isQuote(subject.lowerBound - 1, passage)
      && passage.tokens[subject.lowerBound - 1].isSpaced
    let before = subject.lowerBound - (isQuoted ? 2 : 1)
    return passage.isMark(before, UInt8(ascii: ",")) || passage.isMark(before, UInt8(ascii: ")"))
      || Shortening.isDash(passage.tokens[before], passage.document.text)
  }

  // Bytes: "if the council fails".
  private static let shortestCondition = 24
  static let hinges = WordSet("if unless until provided depending as")
  private static let supposing = WordSet(
    "think thinks thought believe believes believed say says said add adds added know guess fear hope"
  )
  private static let idle = WordSet("not any so only ever possible necessary needed")
  private static let links = WordSet("but only even especially and at least")
}
