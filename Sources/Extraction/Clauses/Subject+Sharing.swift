import Prose

/// Subjects that stand with an earlier verb of the sentence: "X came and said", "X came, saying".
extension Chunker {
  /// The subject of the finite verb group before: "X came and said", "X came, saying".
  func shared(before verb: Int, depth: Int) -> Subject? {
    let reports = isReport(verb) || takesClause(verb) || isBehindClause(verb)
    let isTold = quotations.index(at: chunks[verb].tokens.lowerBound) == nil
    var found: Int?
    for i in stride(from: verb - 1, through: 0, by: -1)
    where chunks[i].kind == .verb && chunks[i].group.isFinite
      // "“That says it all,” Vell said, adding": what is quoted has verbs of its own.
      && !(isTold && quotations.index(at: chunks[i].tokens.lowerBound) != nil)
      && !isUnjoinable(verb, to: i)
    {
      if found == nil { found = i }
      // "They say it is early but noted that": of two verbs that report the speaker is one.
      if !reports || isReport(i) && !isUnlike(verb, i) {
        found = i
        break
      }
    }
    guard var found else { return nil }
    if reports, !isReport(found),
      let outer = outer(of: found, before: verb) ?? main(of: found, before: verb)
    {
      found = outer
    }
    var subject = subject(of: found, depth: depth + 1)
    subject?.isShared = true
    return subject
  }

  /// The verb whose clause holds that of another one, which a coordinator ends: "was asked" of "Vell was
  /// asked if Brand was ill, and answered that".
  private func outer(of inner: Int, before verb: Int) -> Int? {
    guard chunks[(inner + 1)..<verb].contains(where: { $0.kind == .coordinator }),
      let opening = chunks[..<inner].lastIndex(where: { $0.kind == .subordinator }),
      case let word = source.tokens[chunks[opening].tokens.lowerBound].key,
      Keys.content.contains(word) || !Keys.leads.contains(word),
      !chunks[opening..<inner].contains(where: { [.comma, .coordinator, .break].contains($0.kind) }
      ),
      // "Was told of news that Vell had left and": the news is no verb.
      let report = chunks[..<opening].lastIndex(where: { $0.kind == .verb }), mayTakeClause(report),
      chunks[(report + 1)..<opening].allSatisfy({ [.nominal, .time, .adverb].contains($0.kind) })
    else { return nil }
    return chunks[..<opening].lastIndex { $0.kind == .verb && $0.group.isFinite }
  }

  /// The main verb that a participle of saying goes on from, past a clause that only tells when: "rejected
  /// it" of "Vell rejected it after Zenda left, insisting that".
  private func main(of inner: Int, before verb: Int) -> Int? {
    guard chunks[verb].group.form == .gerund, !chunks[verb].group.isFinite,
      chunks[verb - 1].kind == .comma,
      let opening = chunks[..<inner].lastIndex(where: {
        $0.kind == .subordinator || $0.kind == .preposition
      }), opening > 0, Keys.leads.contains(source.tokens[chunks[opening].tokens.lowerBound].key),
      chunks[(opening + 1)..<inner].allSatisfy({ [.nominal, .adverb, .time].contains($0.kind) })
    else { return nil }
    return chunks[..<opening].lastIndex { $0.kind == .verb && $0.group.isFinite }
  }

  /// "Said the loan would ensure that Zenda can pay, and welcomed it": behind "can" stands no "welcomed".
  private func isUnjoinable(_ verb: Int, to other: Int) -> Bool {
    let (group, before) = (chunks[verb].group, chunks[other].group)
    return group.isFinite && group.mood == .plain && group.form.contains(.past)
      && !group.form.contains(.base) && !group.isPassive
      && (before.mood == .possible || before.mood == .future) && !before.isPassive
      && !before.isPerfect
  }

  /// "I will say to any man who kills us, threatens us": what has an ending for one other is not what I
  /// do.
  private func isUnlike(_ verb: Int, _ report: Int) -> Bool {
    chunks[verb].group.form == .third && chunks[verb].group.isFinite
      && chunks[report].group.mood == .future
  }

  /// Whether a verb in the past goes back to who reported a clause that is not: "said the army would
  /// be ready and accused them of weakness".
  func isBehindClause(_ verb: Int) -> Bool {
    let group = chunks[verb].group
    guard group.form == .past, group.isFinite,
      let last = chunks[..<verb].lastIndex(where: { $0.kind == .verb && $0.group.isFinite }),
      chunks[(last + 1)..<verb].contains(where: { $0.kind == .coordinator }),
      case let other = chunks[last].group, !other.isPassive || other.mood != .plain,
      // "Said they had heard and understood it": so they had.
      group.entry?.stance != nil || !other.isPerfect && group.complements.contains(.clause),
      // "Said the talks had failed and accused them": else they had accused.
      other.isPerfect
        && chunks[last].tokens.contains(where: { Keys.past.contains(source.tokens[$0].key) })
        || !other.isPerfect
          && (other.mood != .plain || !other.isPast && !other.form.contains(.past)),
      // "Said the dam that they own must go": what is between tells more of a noun.
      let report = chunks[..<last].indices.last(where: {
        chunks[$0].kind == .verb && chunks[$0].group.isFinite && isReport($0)
      })
    else { return false }
    return chunks[report].group.form == .past
  }
}
