import Prose

extension VerbGroup {
  /// Reads "to" and the verb it leads; returns the position past it, or nil where "to" is a
  /// preposition.
  static func infinitive(
    at i: Int,
    before end: Int,
    _ chunker: Chunker,
    _ group: inout VerbGroup,
  ) -> Int? {
    var j = i + 1
    while j < end, isSkipped(chunker, j, end, isBase: true) { j += 1 }
    guard j < end else { return nil }
    let word = chunker.word(j)
    group.isInfinitive = true
    if !word.classes.isDisjoint(with: .auxiliary), !word.classes.contains(.finite) || j == i + 1,
      word.classes.isDisjoint(with: .modal), let past = chain(at: j, before: end, chunker, &group)
    {
      group.isFinite = false
      return past
    }
    guard word.form.contains(.base) || isUnknownVerb(chunker, i, j),
      !isNoun(chunker, j, before: end)
    else { return nil }
    group.head = j
    group.verb = word.verb
    group.form = .base
    return j + Int(word.length)
  }

  /// "Appealed to rebel leaders": nobody rebels anything.
  private static func isNoun(_ chunker: Chunker, _ j: Int, before end: Int) -> Bool {
    guard chunker.source.tokens[j].key == Keys.rebel, j + 1 < end else { return false }
    let next = chunker.source.tokens[j + 1]
    return next.kind == .word && next.endsInS(chunker.source.text)
  }

  /// Whether a word that no list holds is a verb after a "to" that a verb asks for: "wants to junk".
  private static func isUnknownVerb(_ chunker: Chunker, _ to: Int, _ i: Int) -> Bool {
    // "Promised on Monday to junk".
    let last = chunker.chunks.last { $0.kind != .time && $0.kind != .adverb }
    guard let last, last.kind == .verb, chunker.chunks.last?.tokens.upperBound == to
    else { return false }
    let token = chunker.source.tokens[i]
    return last.group.complements.contains(.infinitive) && token.shape == .lower
      && chunker.word(i).classes.isEmpty && chunker.word(i).form.isEmpty
  }

  /// Reads auxiliaries and the verb they lead to; without one the last auxiliary is the verb.
  static func auxiliaries(
    at i: Int,
    before end: Int,
    _ chunker: Chunker,
    _ group: inout VerbGroup,
  ) -> Int? {
    let tokens = chunker.source.tokens
    let word = chunker.word(i)
    if tokens[i].key == Keys.s {
      // "'s" is a verb after a pronoun: "he's", "that's"; else it is a possessive.
      guard i > 0, let before = chunker.chunks.last,
        before.kind == .nominal || before.kind == .relative,
        before.tokens.count == 1,
        chunker.word(before.tokens.lowerBound).classes.contains(.pronoun)
      else { return nil }
    }
    // "will" and "might" after a determiner are nouns, and "May" is a month.
    if word.classes.contains(.modal), let last = chunker.chunks.last, last.kind == .nominal,
      last.tokens.upperBound == i
    {
      let before = chunker.word(i - 1).classes
      if !before.isDisjoint(with: [.determiner, .possessive]), before.isDisjoint(with: .pronoun) {
        return nil
      }
    }
    if word.classes.contains(.modal), tokens[i].shape == .capitalized, i > 0,
      !chunker.chunks.isEmpty,
      chunker.chunks.last?.kind == .preposition
    {
      return nil
    }
    group.isFinite =
      !word.classes.isDisjoint(with: [.finite, .modal]) || tokens[i].key == Keys.s
    return chain(at: i, before: end, chunker, &group)
  }

  private static func chain(
    at i: Int,
    before end: Int,
    _ chunker: Chunker,
    _ group: inout VerbGroup,
  ) -> Int? {
    let tokens = chunker.source.tokens
    var j = i
    var last = WordClass()
    group.head = i
    var past = i + 1
    while j < end {
      let word = chunker.word(j)
      let classes = word.classes
      if !classes.isDisjoint(with: .auxiliary), !(classes.contains(.possessive) && j > i) {
        note(tokens[j].key, classes, &group)
        // "Cannot".
        if classes.contains(.negation) { group.isNegated = true }
        last = classes
        group.head = j
        j += 1
        past = j
      } else if chunker.isNoLonger(j) {
        group.isNegated = true
        j += 2
        past = j
      } else if classes.contains(.negation) {
        group.isNegated = true
        j += 1
        past = j
      } else if last.contains(.have), tokens[j].key == Keys.since, j + 1 < end,
        chunker.word(j + 1).form.contains(.participle)
      {
        // "Has since said".
        j += 1
      } else if isSkipped(
        chunker,
        j,
        end,
        isBase: last.isDisjoint(with: [.be, .have]) && !last.isEmpty,
      ) {
        j += 1
      } else if classes.contains(.infinitive), !last.isDisjoint(with: [.have, .be]),
        let bare = bareVerb(chunker, j + 1, end)
      {
        group.mood = last.contains(.have) ? .obligation : .future
        // "Has yet to receive it" asks for nothing.
        if tokens[j - 1].key == Keys.yet { group.isNegated = true }
        return takeBare(bare, before: end, chunker, &group)
      } else {
        break
      }
    }
    guard j < end else { return finish(last, past, &group) }
    let word = chunker.word(j)
    let form = word.form
    if !last.isDisjoint(with: [.modal, .do]), form.contains(.base),
      last.isDisjoint(with: [.be, .have])
    {
      return take(j, .base, chunker, &group)
    }
    if last.contains(.have), form.contains(.participle) {
      group.isPerfect = true
      return take(j, .participle, chunker, &group)
    }
    if last.contains(.be), form.contains(.gerund) {
      if tokens[j].key == Keys.going, j + 1 < end,
        chunker.word(j + 1).classes.contains(.infinitive),
        let bare = bareVerb(chunker, j + 2, end)
      {
        group.mood = .future
        return takeBare(bare, before: end, chunker, &group)
      }
      group.isProgressive = true
      return take(j, .gerund, chunker, &group)
    }
    if last.contains(.be), form.contains(.participle) {
      group.isPassive = true
      return take(j, .participle, chunker, &group)
    }
    return finish(last, past, &group)
  }

  private static func finish(_ last: WordClass, _ past: Int, _ group: inout VerbGroup) -> Int {
    group.isCopula = last.contains(.be)
    return past
  }

  private static func take(
    _ i: Int,
    _ form: VerbForm,
    _ chunker: Chunker,
    _ group: inout VerbGroup,
  ) -> Int {
    let word = chunker.word(i)
    group.head = i
    group.verb = word.verb
    group.form = form
    return i + Int(word.length)
  }

  /// Takes the verb that "is to", "has to" or "is going to" leads to: "is to meet", "has to be held".
  private static func takeBare(
    _ i: Int,
    before end: Int,
    _ chunker: Chunker,
    _ group: inout VerbGroup,
  ) -> Int {
    guard chunker.source.tokens[i].key == Keys.be else { return take(i, .base, chunker, &group) }
    var j = i + 1
    while j < end, isSkipped(chunker, j, end, isBase: false) { j += 1 }
    if j < end, chunker.word(j).form.contains(.participle) {
      group.isPassive = true
      return take(j, .participle, chunker, &group)
    }
    if j < end, chunker.word(j).form.contains(.gerund) {
      group.isProgressive = true
      return take(j, .gerund, chunker, &group)
    }
    group.isCopula = true
    return take(i, .base, chunker, &group)
  }

  private static func note(_ key: UInt64, _ classes: WordClass, _ group: inout VerbGroup) {
    if classes.contains(.modal) {
      group.mood =
        Keys.future.contains(key)
        ? .future : Keys.obligation.contains(key) ? .obligation : .possible
    }
    if Keys.past.contains(key) { group.isPast = true }
    if key == Keys.being { group.isProgressive = true }
    if key == Keys.been { group.isPerfect = true }
  }

  /// The place of a bare verb, past adverbs.
  private static func bareVerb(_ chunker: Chunker, _ i: Int, _ end: Int) -> Int? {
    var j = i
    while j < end, isSkipped(chunker, j, end, isBase: true) { j += 1 }
    guard j < end else { return nil }
    return chunker.word(j).form.contains(.base) || chunker.source.tokens[j].key == Keys.be ? j : nil
  }

  /// Whether a word between an auxiliary and its verb is an adverb; where a bare verb is to come,
  /// "back" and "comply" are that, unless another one follows.
  private static func isSkipped(_ chunker: Chunker, _ i: Int, _ end: Int, isBase: Bool) -> Bool {
    let word = chunker.word(i)
    // "Norway and Zenda have both asked".
    if quantifiers.contains(chunker.source.tokens[i].key), i + 1 < end {
      return !chunker.word(i + 1).form.isDisjoint(with: isBase ? .base : [.past, .participle])
    }
    let isAdverb =
      word.classes.contains(.adverb)
      || word.classes.isEmpty && chunker.source.tokens[i].endsInLy(chunker.source.text)
    guard isAdverb, isBase, word.form.contains(.base) else { return isAdverb }
    return i + 1 < end && chunker.word(i + 1).form.contains(.base)
  }

  private static let quantifiers: WordSet = ["both", "all", "each"]
}
