import Extraction
import Prose

/// Titles of what a clause tells that only says more of somebody.
extension Title {
  /// The clause behind "who" or "which" with the words for whom it is about: of "the camps are full, said
  /// Vell, who is due to visit on Sunday" "Vell … is due to visit on Sunday"; nil where a title
  /// reaches it.
  func aroundRelative(past title: Range<Int>, before end: Int32) -> String? {
    guard let cue = cues.tokens, cue.lowerBound >= title.upperBound,
      let index = passage.sentence(at: sentence.start),
      case let place = CuePlace(cue, inSentence: index, reading), let owner = place.owner,
      owner.isFinite, owner.clause == .relative, owner.tokens.overlaps(place.cue),
      passage.tokens[owner.head].range.end <= end,
      let relative = owner.subject, relative.upperBound == owner.tokens.lowerBound
    else { return nil }
    return ofAntecedent(relative, owner, before: end)
  }

  /// A title that begins with its verb, with the words for who does it: "the ministry … will not allow it" of "the
  /// ministry warned it “will not allow it”"; nil where it begins otherwise, or these are not known.
  mutating func withSubject(_ title: Range<Int>, _ said: Statement?, before end: Int32) -> String? {
    let verb = predicates.first { $0.isFinite && $0.tokens.lowerBound == title.lowerBound }
    guard let verb, let index = passage.sentence(at: sentence.start),
      verb.subject.map({ $0.upperBound <= title.lowerBound }) ?? true
    else { return nil }
    let start = passage.sentences[index].tokens.lowerBound
    // "Which she says could", "that could": what stands before the relative word.
    let source = said?.source.map { reading.tokens(in: $0).lowerBound } ?? start
    let relatives = [verb.subject?.lowerBound, source > start ? source - 1 : nil]
    let relative = relatives.lazy.compactMap(\.self).first {
      $0 >= start && Antecedent.relatives.contains(passage.tokens[$0].key)
    }
    if let title = relative.flatMap({ ofAntecedent($0..<($0 + 1), verb, before: end) }) {
      return title
    }
    // A quotation parts "it" from its verb.
    let isQuoted = title.lowerBound > start + 1 && SaidWords.isQuote(title.lowerBound - 1, passage)
    let pronoun = verb.subject ?? (isQuoted ? (title.lowerBound - 2)..<(title.lowerBound - 1) : nil)
    return pronoun.flatMap { pronoun in said.flatMap { speaker(of: $0, for: pronoun) } }
      .flatMap { joined($0, verb, before: end) }
  }

  /// A title that only says when something is to be, with what stands behind it: "the vote … set for May" of
  /// "set for May, the vote will end it"; nil where it says more.
  mutating func ofPlanned(_ title: Shortening.Excerpt) -> String? {
    let comma = title.tokens.upperBound
    guard Shortening.plans.contains(passage.tokens[title.tokens.lowerBound].key), !title.isCut,
      passage.isMark(comma, UInt8(ascii: ",")),
      let subject = predicates.lazy.filter(\.isFinite).compactMap(\.subject)
        .first(where: { $0.lowerBound == comma + 1 })
    else { return nil }
    let words = passage.string(passage.range(ofTokens: subject)).oneLine
    let plan = title.text(in: passage)
    return words.utf8.count < Self.limit * 2 / 3
      ? words + Self.gap + plan.prefix(1).lowercased() + plan.dropFirst() : nil
  }

  /// What the verb of a relative word tells with the words that it stands for: "the guild … is expected to" of
  /// "that is expected to"; nil where a subject is none, or these are not known.
  func ofAntecedent(_ subject: Range<Int>, _ verb: Predicate, before end: Int32) -> String? {
    guard subject.count == 1,
      Antecedent.relatives.contains(passage.tokens[subject.lowerBound].key),
      let index = passage.sentence(at: sentence.start),
      let whom = Antecedent.named(before: subject.lowerBound, inSentence: index, reading),
      // "The boats that are built are late that could help".
      !reading.predicates(inSentence: index).contains(where: {
        $0.isFinite && whom.contains($0.head)
      })
    else { return nil }
    return joined(passage.string(passage.range(ofTokens: whom)).oneLine, verb, before: end)
  }
}
