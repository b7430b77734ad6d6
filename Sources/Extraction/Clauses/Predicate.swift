import Prose

/// A group of verbs in its clause: who is said to do something, and how far it has come about.
package struct Predicate: Hashable, Sendable {
  /// Indices into the passage's tokens, auxiliaries included.
  package let tokens: Range<Int>
  /// Index of the main verb's token; of "be" where it is the main verb.
  package let head: Int
  package let reality: Reality
  package let isNegated: Bool
  /// Whether "be" is the main verb: "is unacceptable".
  package let isCopula: Bool
  /// Whether "to" leads it: "plans to sign" has two predicates.
  package let isInfinitive: Bool
  /// Whether it makes a clause of its own: "was planned", not "planned by them".
  package let isFinite: Bool
  /// "Is leaving", "has been working".
  package let isProgressive: Bool
  /// "Was closed", "must be found".
  package let isPassive: Bool
  /// Whether it tells of what is over where it stands: "to have signed".
  package let isPerfect: Bool
  /// The words of its subject, nil where there is none.
  package let subject: Range<Int>?
  package let person: Person
  package let clause: Clause

  /// How far what it says has come about, by its tense and mood.
  package enum Reality: Hashable, Sendable {
    case past
    case present
    /// "Will", "is to", "going to".
    case future
    /// "Would", "could", "may".
    case possible
    /// "Must", "should", "has to".
    case obligation
  }

  /// Whose action it is, as the subject tells.
  package enum Person: Hashable, Sendable {
    case first
    case second
    case third
  }

  /// What its clause is to the sentence.
  package enum Clause: Hashable, Sendable {
    case main
    /// After "who" or "which".
    case relative
    /// After "if", "unless" or "whether".
    case conditional
  }
}

extension Reading {
  /// The predicates of a sentence in the order of the text; constant where clauses have been cut.
  package func predicates(inSentence sentence: Int) -> [Predicate] {
    cutClauses.predicates[sentence]
  }
}

extension Chunker {
  /// The predicates of the sentence that was cut last, in the order of the text.
  var predicates: [Predicate] {
    chunks.indices.filter { chunks[$0].kind == .verb }.map { Predicate(at: $0, self) }
  }
}

extension Predicate {
  fileprivate init(at i: Int, _ chunker: Chunker) {
    let group = chunker.chunks[i].group
    let subject = chunker.subject(of: i)
    let isRelative = subject.map { chunker.chunks[$0.chunk].kind == .relative } ?? false
    self.init(
      tokens: chunker.chunks[i].tokens,
      head: group.head,
      reality: Reality(group),
      isNegated: group.isNegated,
      isCopula: group.isCopula,
      isInfinitive: group.isInfinitive && !group.isFinite,
      isFinite: group.isFinite,
      isProgressive: group.isProgressive,
      isPassive: group.isPassive,
      isPerfect: group.isPerfect,
      subject: subject?.tokens,
      person: subject.map { Person($0, chunker) } ?? .third,
      clause: chunker.isConditional(i) ? .conditional : isRelative ? .relative : .main,
    )
  }
}

extension Predicate.Reality {
  fileprivate init(_ group: VerbGroup) {
    switch group.mood {
    case .future: self = .future
    case .possible: self = .possible
    case .obligation: self = .obligation
    case .plain:
      let isParticiple = group.form == .past || group.form == .participle && !group.isFinite
      self = group.isPast || isParticiple ? .past : .present
    }
  }
}

extension Predicate.Person {
  fileprivate init(_ subject: Subject, _ chunker: Chunker) {
    let chunk = chunker.chunks[subject.chunk]
    guard chunk.tokens.count == 1 else {
      self = .third
      return
    }
    let token = chunk.tokens.lowerBound
    if chunker.word(token).classes.contains(.first) {
      self = .first
    } else {
      self = chunker.source.tokens[token].key == Keys.you ? .second : .third
    }
  }
}
