import Prose

/// A token seen as part of a sentence: function word, verb, or a word with a meaning of its own.
struct Word: Sendable {
  let classes: WordClass
  /// Index into the lexicon's verbs; -1 for none, also for unknown words that look like verbs.
  let verb: Int16
  let form: VerbForm
  /// How many tokens the verb covers with its particle.
  let length: Int16

  /// What initials are that name somebody.
  static let ofName = Word([], [])

  /// Takes what is known of a word by itself.
  fileprivate init(_ classes: WordClass, verb: Int16 = -1, _ form: VerbForm, length: Int = 1) {
    (self.classes, self.verb, self.form, self.length) = (classes, verb, form, Int16(length))
  }
}

/// Tells what the words of a document are; words are looked up once for each form.
struct WordReader: Sendable {
  private let text: [UInt8]
  private let tokens: [Token]
  private let times: [TimeMention]
  private let verbs = VerbLexicon.shared
  private let forms: WordForms
  private let classes: [WordClass]
  /// Whether a verb of the lexicon begins with the form.
  private let beginsVerb: [Bool]

  init(_ reading: Reading) {
    text = reading.document.text
    tokens = reading.passage.tokens
    times = reading.times
    forms = reading.numberedForms
    classes = WordClass.table.values(of: forms.keys).map(WordClass.init(rawValue:))
    beginsVerb = verbs.table.hasPhrases(from: forms.keys)
  }

  /// What the token at `i` is, before the end of its sentence.
  func word(at i: Int, before end: Int) -> Word {
    let token = tokens[i]
    let form = forms[i]
    let classes = token.kind == .word || token.kind == .punctuation ? classes[form] : []
    guard token.kind == .word, token.shape != .other, classes.isDisjoint(with: .auxiliary) else {
      return Word(classes, [])
    }
    if beginsVerb[form], let match = verbs.table.longestMatch(tokens, at: i, before: end) {
      let found = verbs.forms[match.value]
      if match.length > 1, let single = verbs.table.value(of: token),
        isInfinitive(after: i + match.length, before: end, verbs.forms[single].verb)
          || isTime(at: i + match.length)
      {
        // "agreed to meet" is "agreed" and an infinitive, not "agreed to"; "agreed on Monday" is not
        // "agreed on".
        return Word(classes, verb: verbs.forms[single].verb, verbs.forms[single].form)
      }
      return Word(classes, verb: found.verb, found.form, length: match.length)
    }
    let isPlain = token.shape == .lower && classes.isEmpty && !forms.hasHyphen(i)
    return Word(classes, isPlain ? suffixForm(token) : [])
  }

  private static let to = Fold.key(of: "to")

  /// Whether "to" leads a verb; behind one that takes an infinitive it does even where that may be a
  /// noun: "declined to address it".
  private func isInfinitive(after i: Int, before end: Int, _ verb: Int16) -> Bool {
    guard i < end, tokens[i - 1].key == Self.to, let next = verbs.table.value(of: tokens[i]) else {
      return false
    }
    let takes = verbs.verbs[Int(verb)].complements
    return verbs.forms[next].form.contains(.base)
      && (takes.contains(.infinitive) && !takes.contains(.addressee)
        || !verbs.verbs[Int(verbs.forms[next].verb)].isNoun)
  }

  /// Whether a word for a time or a time found stands at a token; logarithmic.
  private func isTime(at i: Int) -> Bool {
    guard i < tokens.count else { return false }
    if classes[forms[i]].contains(.time) { return true }
    let start = tokens[i].range.start
    let place = times.partitionPoint { $0.range.start >= start }
    return place < times.count && times[place].range.start == start
  }

  /// The form that the ending of an unknown word tells.
  private func suffixForm(_ token: Token) -> VerbForm {
    let end = Int(token.range.end)
    guard token.range.count >= 5 else { return [] }
    if text[end - 1] == UInt8(ascii: "d"), text[end - 2] == UInt8(ascii: "e"),
      text[end - 3] != UInt8(ascii: "e")
    {
      return [.past, .participle]
    }
    if token.range.count >= 6, text[end - 1] == UInt8(ascii: "g"),
      text[end - 2] == UInt8(ascii: "n"), text[end - 3] == UInt8(ascii: "i")
    {
      return .gerund
    }
    return []
  }
}

extension Token {
  /// Whether the word ends like an adverb of manner, and is no noun: "the family said" has its subject.
  func endsInLy(_ text: [UInt8]) -> Bool {
    let end = Int(range.end)
    return shape == .lower && range.count > 4 && text[end - 1] == UInt8(ascii: "y")
      && text[end - 2] == UInt8(ascii: "l") && !Self.nounsInLy.contains(key)
  }

  private static let nounsInLy: WordSet = [
    "family", "assembly", "monopoly", "anomaly", "homily", "butterfly", "elderly",
  ]

  /// Whether the word ends in some letters, in the case they are in.
  package func ends(in ending: StaticString, _ text: [UInt8]) -> Bool {
    let count = ending.utf8CodeUnitCount
    return range.count >= count
      && text[range.indices].suffix(count).elementsEqual(
        UnsafeBufferPointer(start: ending.utf8Start, count: count)
      )
  }

  /// Whether the word ends like the past of a verb.
  package func endsInEd(_ text: [UInt8]) -> Bool {
    let end = Int(range.end)
    return range.count > 3 && text[end - 1] == UInt8(ascii: "d")
      && text[end - 2] == UInt8(ascii: "e")
  }

  /// Whether the word ends like one for how something is: "dangerous", "lasting", "equitable".
  package func isDescribing(_ text: [UInt8]) -> Bool {
    shape == .lower && range.count > 4 && !ends(in: "ment", text)
      && Self.describing.contains { ends(in: $0, text) }
  }

  private static let describing: [StaticString] = [
    "ed", "ing", "ous", "ful", "ive", "ble", "ical", "ish", "less", "ary", "ual", "nal", "ial",
    "ent", "ant", "tic",
  ]

  /// Whether the word ends like a plural.
  func endsInS(_ text: [UInt8]) -> Bool {
    let end = Int(range.end)
    return kind == .word && range.count > 3 && text[end - 1] == UInt8(ascii: "s")
      && text[end - 2] != UInt8(ascii: "s") && text[end - 2] != UInt8(ascii: "'")
  }
}
