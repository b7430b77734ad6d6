/// What stands around a word that may be a verb without auxiliaries.
struct VerbPlace {
  let before: Word?
  let after: Word?
  let previous: Chunk.Kind?
  let previousVerb: VerbGroup?
  /// Whether "who", "which" or "that" stands before as the subject of a relative clause.
  let isAfterRelative: Bool
  /// Whether the chunk before is the verb of a relative clause: "who lost" before "say".
  let isAfterClause: Bool
  /// Whether its forms are nouns as well.
  let isNoun: Bool
  let isPhrasal: Bool
  let isCapitalized: Bool
  let isFirst: Bool
  let isPluralBefore: Bool
  /// Whether the noun phrase before has a determiner and no noun yet, as far as a word tells.
  let isBare: Bool
  /// Whether the noun phrase before is likely the object of an earlier verb or preposition.
  let isObjectBefore: Bool
  /// Whether that verb can take nothing but an object, no clause that this one might be the verb of.
  let isPlainObject: Bool
  /// Whether the sentence ends behind it.
  let isEnd: Bool
  /// Whether it follows what "of" leads to in a clause that has its verb: "told of miners killed in May".
  let isInComplement: Bool
  /// Whether the words come next that a passive has: "by", "of" behind "accused".
  let isByAfter: Bool
  let isAsAfter: Bool
  /// Whether it is a gerund that names an event: "a cabinet meeting".
  let isEvent: Bool
  /// Whether it may say what stands before it: it ends a clause, behind a comma and a noun phrase.
  let isClosing: Bool
  /// Whether it is the "feared" of "feared dead".
  let isFear: Bool
  /// Whether it follows the noun phrase that begins the sentence, and nothing else in that may be the
  /// verb of its clause.
  let isOnlyVerb: Bool
  /// Whether evidence stands before that it is said to show.
  let isShown: Bool
  /// Whether it can report speech.
  let isReport: Bool
  /// Whether a noun in small letters comes next, as far as a word tells.
  let isNounAfter: Bool
  /// Whether a noun and an auxiliary come next.
  let isSubjectAfter: Bool
  /// Whether a name or a quotation comes next.
  let isProperAfter: Bool

  /// The form in which the word is a verb here, nil where it is a noun or an adjective.
  func form(of forms: VerbForm) -> VerbForm? {
    if isCapitalized, !isFirst { return nil }
    if isAfterDeterminer(forms) { return nil }
    if forms.contains(.gerund) { return gerund }
    if previous == .preposition { return nil }
    if isShown, takesComplement || isNounAfter || isModifierAfter || isEnd {
      return forms.contains(.third) ? .third : forms.contains(.base) ? .base : .past
    }
    if forms.contains(.third) {
      guard isAfterSubject || isAfterClause else { return nil }
      guard isNoun, !isPhrasal else { return .third }
      if before.map({ $0.classes.contains(.pronoun) }) ?? false { return .third }
      // "The trial starts on Friday": some verb there has to be.
      if isOnlyVerb, !isPluralBefore { return .third }
      return takesComplement && !isPluralBefore && !isObjectBefore ? .third : nil
    }
    if forms.contains(.past) {
      if isFirst || isFear { return .participle }
      if isPredicate { return nil }
      // "Called undocumented immigrants": behind a verb and before a noun it tells of what sort.
      if previous == .verb, forms.contains(.participle), !isAfterClause,
        isNounAfter || isOfNounBehind
      {
        return nil
      }
      // "The heat and unsettled weather could".
      if previous == .coordinator, isSubjectAfter, !isReport, forms.contains(.participle) {
        return nil
      }
      // "Authorizing continued Norwegian aid".
      if previous == .verb, forms.contains(.participle), isProperAfter, let verb = previousVerb,
        verb.form == .gerund, !verb.isFinite
      {
        return nil
      }
      // "Fell" is no noun, though "fall" is.
      if isNoun, forms.contains(.base), !takesComplement { return nil }
      let isReduced =
        isAfterBreak && forms.contains(.participle) && (isByAfter || isAsAfter && !isReport)
        || previous == .nominal && forms.contains(.participle)
          // "Hold the guards seized on the road".
          && (isByAfter
            || isPlainObject && !isReport && after?.classes.contains(.preposition) == true)
      if isReduced || previous == nil { return .participle }
      if isInComplement, !isReport, forms.contains(.participle) { return .participle }
      return .past
    }
    if forms.contains(.participle) { return previous == .nominal ? .participle : nil }
    return base
  }

  /// Whether it may end what an earlier verb says something is: "called the plan rushed and said".
  private var isPredicate: Bool {
    guard isObjectBefore, previousVerb?.complements.contains(.predicate) == true else {
      return false
    }
    return after?.classes.contains(.coordinator) == true || isEnd
  }

  /// "Responded to repeated requests": behind a verb's preposition and before a plural.
  private var isOfNounBehind: Bool {
    guard let before, let after else { return false }
    return !before.classes.isDisjoint(with: [.preposition, .infinitive])
      && after.form.contains(.third) && after.classes.isEmpty
  }

  private var gerund: VerbForm? {
    // "A cabinet meeting on Thursday", but "leaders meeting in Selm", "a book warning about it".
    let isOfReport = isReport && after?.classes.contains(.preposition) == true
    if previous == .nominal, isNoun || isEvent && !isPluralBefore && !isOfReport, !takesComplement {
      return nil
    }
    // "A political and planning officer": there is nothing in -ing that it could go on with.
    if previous == .coordinator, isNoun, isNounAfter, let verb = previousVerb, verb.form != .gerund
    {
      return nil
    }
    return .gerund
  }

  /// The bare form is finite after plurals, and goes on after a coordinator: "to meet and sign".
  private var base: VerbForm? {
    // "The plan is dead, council records show."
    if isClosing, isPluralBefore, previous == .nominal { return .base }
    if previous == .coordinator, let verb = previousVerb, verb.isInfinitive || verb.form == .base {
      return isNoun && !takesComplement ? nil : .base
    }
    // "Who live there": a subject has a verb.
    if isAfterRelative { return .base }
    if isAfterClause {
      // "That some say target miners", but "who was press secretary".
      let isSaid = previousVerb?.complements.contains(.clause) == true
      return isReport || !isNoun || isSaid && (takesComplement || isNounAfter) ? .base : nil
    }
    guard isAfterSubject, isPluralBefore || !isNoun, !isAfterParticiple else { return nil }
    if isOnlyVerb, isPluralBefore { return .base }
    return isNoun && !isPhrasal && (!takesComplement || isObjectBefore) ? nil : .base
  }

  private func isAfterDeterminer(_ forms: VerbForm) -> Bool {
    guard let before, previous == .nominal else { return false }
    let classes = before.classes
    if classes.contains(.pronoun) {
      // "some say" and "both vowed", but "some claims".
      return isNoun && classes.contains(.determiner) && !forms.contains(.past)
    }
    return !classes.isDisjoint(with: [.determiner, .possessive])
  }

  /// Whether a participle stands before that belongs to the noun to come: "an improved pay offer".
  private var isAfterParticiple: Bool {
    previous == .nominal && isBare && before?.form.contains(.participle) == true
  }

  /// "Burned" of "images show burned cars", "only" of "shows only a few".
  private var isModifierAfter: Bool {
    after.map { $0.form.contains(.participle) || $0.classes.contains(.adverb) } ?? false
  }

  private var isAfterBreak: Bool {
    previous == .comma || previous == .break || previous == .openBracket
  }

  private var isAfterSubject: Bool {
    switch previous {
    case .nominal, .relative, .adverb, .coordinator, .time, .closeBracket, .break, .closeQuote:
      true
    case .comma: true
    default: false
    }
  }

  /// Whether what follows can only be an object or a clause.
  private var takesComplement: Bool {
    if isProperAfter { return true }
    guard let after else { return false }
    return !after.classes.isDisjoint(
      with: [.determiner, .possessive, .pronoun, .object, .question, .infinitive]
    ) || isPhrasal
  }
}
