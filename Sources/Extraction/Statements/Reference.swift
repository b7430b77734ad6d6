import Prose

/// A pronoun that is the subject of a clause or owns it, with the name that it stands for.
package struct Reference: Hashable, Sendable {
  /// Index of the pronoun's token.
  package let token: Int
  /// Index of the name.
  package let name: Int
  /// Whether it tells whose the subject is: "her mill".
  package let isOwner: Bool
}

/// Finds whom "he", "she" and "it" stand for where a clause is about them.
struct ReferenceFinder {
  private let reading: Reading
  private let quotations: Quotations
  private let antecedents: Antecedents

  init(_ reading: Reading, _ quotations: Quotations, _ antecedents: Antecedents) {
    self.reading = reading
    self.quotations = quotations
    self.antecedents = antecedents
  }

  /// The references outside quotations, in the order of the text; near linear in the length of the document.
  ///
  /// - Parameters:
  ///   - statements: All of them.
  ///   - spoken: Who made them, in the order of the text.
  /// - Returns: One for each pronoun whose bearer is known.
  func references(_ statements: [Statement], after spoken: [Antecedents.Speaker]) -> [Reference] {
    var references: [Reference] = []
    // By the sentence in which who says it stands.
    let told = Dictionary(grouping: statements) { statement in
      statement.source.flatMap { reading.passage.sentence(at: $0.start) } ?? -1
    }
    var heard = 0
    // For each pronoun where it stood last, and for whom.
    var last: [UInt64: Use] = [:]
    for sentence in reading.passage.sentences.indices {
      while heard < spoken.count, spoken[heard].sentence <= sentence { heard += 1 }
      for verb in reading.predicates(inSentence: sentence) where verb.isFinite {
        if let owner = owner(of: verb, in: sentence, last, after: spoken[..<heard]) {
          references.append(owner)
        }
        guard let subject = verb.subject, subject.count == 1, case let token = subject.lowerBound,
          case let key = reading.passage.tokens[token].key, Self.pronouns.contains(key),
          quotations.index(at: token) == nil, !(key == Self.it && verb.isCopula),
          // "She came and left": one subject of two verbs.
          last[key]?.token != token
        else { continue }
        let use = Use(token: token, sentence: sentence)
        let before = last[key].flatMap { goesOn(from: $0, to: use, key) ? $0 : nil }
        let name =
          before.map(\.name)
          ?? name(
            for: subject,
            in: sentence,
            told[sentence] ?? [],
            after: Array(spoken[..<heard].suffix(Self.memory)),
          )
        last[key] = Use(token: token, sentence: sentence, name: name)
        if let name, reading.names[name].form != .demonym {
          references.append(Reference(token: token, name: name, isOwner: false))
        }
      }
    }
    // "Said she", "had she known": a subject may stand behind that of the next verb.
    return references.sorted { $0.token < $1.token }
  }

  /// Whose the subject is that a sentence begins with: "her mill burned".
  private func owner(
    of verb: Predicate,
    in sentence: Int,
    _ last: [UInt64: Use],
    after spoken: ArraySlice<Antecedents.Speaker>,
  ) -> Reference? {
    let passage = reading.passage
    let tokens = passage.tokens
    let first = passage.sentences[sentence].tokens.lowerBound
    guard let subject = verb.subject, subject.count > 1, case let token = subject.lowerBound,
      let pronoun = Self.owners[tokens[token].key], quotations.index(at: token) == nil,
      (first..<token).allSatisfy({ Self.joining.contains(tokens[$0].key) }),
      // "Her son, Otto Vell,": he is named, and not by whom the sentence before is about.
      !reading.names(in: passage.range(ofTokens: token..<max(subject.upperBound, verb.head)))
        .contains(where: { reading.names[$0].kind == .person })
    else { return nil }
    let use = Use(token: token, sentence: sentence)
    let before = last[pronoun].flatMap { goesOn(from: $0, to: use, pronoun) ? $0 : nil }
    let name =
      before.map(\.name)
      ?? antecedents.name(
        for: token..<(token + 1),
        saying: 0..<0,
        in: sentence,
        after: Array(spoken.suffix(Self.memory)),
      )
    guard let name, reading.names[name].form != .demonym else { return nil }
    return Reference(token: token, name: name, isOwner: true)
  }

  /// A pronoun where it stands, with whom it stands for.
  private struct Use {
    let token: Int
    let sentence: Int
    var name: Int?
  }

  /// Whether a pronoun stands for whom it stood for just before: for one person, where nobody else has
  /// done anything since.
  private func goesOn(from old: Use, to new: Use, _ pronoun: UInt64) -> Bool {
    guard Self.persons.contains(pronoun), new.sentence - old.sentence <= 1, new.token > old.token
    else { return false }
    let between = reading.passage.range(ofTokens: old.token..<new.token)
    return !reading.names(in: between).contains {
      reading.names[$0].kind == .person && antecedents.genders.allows($0, for: pronoun)
        && antecedents.isSubjectName($0)
    }
  }

  private func name(
    for pronoun: Range<Int>,
    in sentence: Int,
    _ statements: [Statement],
    after spoken: [Antecedents.Speaker],
  ) -> Int? {
    let place = reading.passage.tokens[pronoun.lowerBound].range
    let told = statements.filter { statement in
      statement.content.contains(place) && statement.source.map { $0.end <= place.start } ?? false
    }
    if let said = told.min(by: { $0.content.count < $1.content.count }) {
      // "Vell said she would": Vell; in "said the mayor had left as she" it may be anybody.
      guard let speaker = said.speaker, stands(pronoun, for: speaker),
        isFirstSubject(pronoun, of: said, in: sentence)
      else { return nil }
      return speaker
    }
    // "It" may be the rain; who says something is somebody.
    if reading.passage.tokens[pronoun.lowerBound].key == Self.it {
      return statements.first { $0.source == place }?.speaker
    }
    let name = antecedents.name(for: pronoun, saying: 0..<0, in: sentence, after: spoken)
    // "VELL: He should leave": somebody else.
    let block = reading.passage.sentences[sentence].block
    guard let name, case .name(let voice) = reading.voices?.ofBlock[block] else { return name }
    return antecedents.isSame(name, voice) ? nil : name
  }

  /// Whether no other subject stands before a pronoun in what somebody says.
  private func isFirstSubject(_ pronoun: Range<Int>, of said: Statement, in sentence: Int) -> Bool {
    let start = reading.passage.tokens(in: said.content).lowerBound
    return !reading.predicates(inSentence: sentence).contains { verb in
      verb.subject.map { $0.lowerBound >= start && $0.upperBound <= pronoun.lowerBound } ?? false
    }
  }

  private func stands(_ pronoun: Range<Int>, for name: Int) -> Bool {
    let key = reading.passage.tokens[pronoun.lowerBound].key
    let isPerson = reading.names[name].kind == .person
    return Self.persons.contains(key)
      ? isPerson && antecedents.genders.allows(name, for: key) : !isPerson
  }

  // Speakers.
  private static let memory = 12
  private static let it = Fold.key(of: "it")
  private static let persons: WordSet = ["he", "she"]
  private static let joining: WordSet = ["and", "but", "so", "yet"]
  private static let owners = [("his", "he"), ("her", "she"), ("its", "it")]
    .reduce(into: [UInt64: UInt64]()) { $0[Fold.key(of: $1.0)] = Fold.key(of: $1.1) }
  private static let pronouns: WordSet = ["he", "she", "it"]
}
