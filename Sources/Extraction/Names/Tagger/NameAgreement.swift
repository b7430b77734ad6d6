import Prose

/// Settles which spans are names where the rules and the tagger each have their own.
///
/// The tagger has seen what the rules think, so its word counts; only a name whose bearer the
/// lexicon knows stays what it is, unless the tagger reads it as part of a longer one.
struct NameAgreement {
  let found: NameStage.Findings
  let passage: Passage

  func names(_ spans: [NameTagger.Span]) -> [NameMention] {
    var names: [NameMention] = []
    names.reserveCapacity(found.candidates.count)
    var next = 0
    var end: Int32 = 0
    for index in found.candidates.indices {
      guard let name = found.names[index] else { continue }
      // Spans that end before the rules' next name.
      while next < spans.count, spans[next].tokens.upperBound <= name.tokens.lowerBound {
        add(spans[next], &names, &end)
        next += 1
      }
      let first = next
      var last = next
      while last < spans.count, spans[last].tokens.lowerBound < name.tokens.upperBound { last += 1 }
      if isKept(name, against: spans[first..<last]) {
        guard name.range.start >= end else { continue }
        names.append(name)
        end = name.range.end
        next = last
      }
    }
    while next < spans.count {
      add(spans[next], &names, &end)
      next += 1
    }
    return names
  }

  /// Whether the rules' name stands against the spans that overlap it.
  private func isKept(_ name: NameMention, against spans: ArraySlice<NameTagger.Span>) -> Bool {
    // A part of a word: "Ruritania-led".
    if !name.isWhole(passage.tokens) { return true }
    // Tables are hardly in what the tagger learned from.
    // "Union of Pilots and Boatmen": pieces of a name whose head the rules know are no names.
    let isSplit =
      name.rule == "head word" && spans.count > 1
      && spans.first?.tokens.lowerBound == name.tokens.lowerBound
      && spans.allSatisfy {
        name.tokens.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= name.tokens.upperBound
      }
    if isSplit { return true }
    let isKnown = name.entity != nil || name.kind == .nationality || name.rule == "fixture"
    for span in spans {
      let tokens = withoutTitle(span)
      if tokens == name.tokens {
        return isKnown || Self.kind(of: name) == span.kind
      }
      let covers =
        tokens.lowerBound <= name.tokens.lowerBound && tokens.upperBound >= name.tokens.upperBound
      if covers { return false }
    }
    return isKnown
  }

  private func add(_ span: NameTagger.Span, _ names: inout [NameMention], _ end: inout Int32) {
    let tokens = withoutTitle(span)
    let range = passage.range(ofTokens: tokens)
    guard range.start >= end, !isRefused(tokens) else { return }
    end = range.end
    let known = SpanTag.kinds[span.kind] == .organization ? body(tokens) : nil
    names.append(
      NameMention(
        range: range,
        tokens: tokens,
        kind: known?.kind ?? (isGroup(span) ? .group : SpanTag.kinds[span.kind]),
        entity: known?.entity,
        form: known?.form,
        rule: "tagger margin \(span.margin)",
      )
    )
  }

  /// The body of the lexicon that bears a name as it stands.
  private func body(_ tokens: Range<Int>) -> NameLexicon.Entry? {
    let lexicon = found.text.lexicon
    guard
      let match = lexicon.names.longestMatch(
        passage.tokens,
        at: tokens.lowerBound,
        before: tokens.upperBound,
      ), match.length == tokens.count, case let entry = lexicon.entries[match.value],
      entry.entity != nil, [.organization, .group, .bloc].contains(entry.kind),
      !entry.isAcronym || passage.tokens[tokens.lowerBound].shape != .capitalized
    else { return nil }
    return entry
  }

  /// A person's tokens without a title before at least two more: "Captain" is no part of the name in
  /// "Captain Olena Marsh", nor "State" in "Secretary of State Olena Marsh"; a body's without the title of who
  /// runs it, "Tarvik Ferries CEO".
  private func withoutTitle(_ span: NameTagger.Span) -> Range<Int> {
    let (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    if span.tokens.count > 1, passage.tokens[end - 1].shape == .upper,
      let title = found.text.lexicon.titles.longestMatch(passage.tokens, at: end - 1, before: end),
      NameLexicon.TitleClass(rawValue: title.value) == .business,
      passage.tokens[end - 2].shape != .lower
    {
      return start..<(end - 1)
    }
    guard SpanTag.kinds[span.kind] == .person else { return span.tokens }
    // A title that begins before the name may end in it.
    let cut = span.tokens.dropLast(2).last {
      Int(found.text.titleEnds[$0]) > $0 + 1 - start
    }
    if let cut { return (cut + 1)..<end }
    guard
      let title = found.text.lexicon.titles.longestMatch(passage.tokens, at: start, before: end),
      start + title.length + 2 <= end
    else { return span.tokens }
    return (start + title.length)..<end
  }

  /// Whether the rules are sure that nobody bears the name: a word like "God" or "Council" alone, or
  /// a part of what they took for an event or a law.
  private func isRefused(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    if found.text.capital(next) != .none, found.text.facts(next).contains(.otherHead) {
      return true
    }
    if tokens.count == 1 {
      let facts = found.text.facts[tokens.lowerBound]
      return !facts.isDisjoint(with: [.other, .calendar, .organizationHead, .groupHead])
    }
    return false
  }

  /// Whether an organization's head word is that of an armed group or movement.
  private func isGroup(_ span: NameTagger.Span) -> Bool {
    guard SpanTag.kinds[span.kind] == .organization else { return false }
    var facts: WordFacts = []
    for i in span.tokens { facts.formUnion(found.text.facts[i]) }
    return facts.contains(.groupHead) && !facts.contains(.organizationHead)
  }

  private static func kind(of name: NameMention) -> Int? {
    switch name.kind {
    case .person: 0
    case .organization, .group, .bloc: 1
    case .place, .country: 2
    case .nationality: nil
    }
  }
}
