import Prose

/// The nearest name that words may lead back to.
extension Antecedents {
  /// The name that the nearest sentence with a name of the kind is about: its only subject, or the
  /// only such name in it; nil where there are two.
  ///
  /// Names in what is said are passed over.
  func nearest(
    before token: Int,
    in sentence: Int,
    past said: Range<Int>,
    paragraphs: Int,
    sentences: Int = 12,
    isSubject: Bool = false,
    after spoken: [Speaker] = [],
    called pronoun: UInt64? = nil,
    _ isCandidate: (Int) -> Bool,
  ) -> Int? {
    let passage = reading.passage
    var block = passage.sentences[sentence].block
    let isInside = quotations.index(at: token) != nil
    for i in (max(0, sentence + 1 - sentences)...sentence).reversed() {
      // What a quotation goes on with parts nobody from whom it began with, nor does a heading between.
      if i < sentence, !isInside, isQuoted(i) || isHeading(i) {
        block = passage.sentences[i].block
        continue
      }
      guard passage.sentences[i].block >= block - paragraphs else { return nil }
      let end =
        i == sentence ? passage.tokens[token].range.start : passage.sentences[i].range.end
      let start = passage.sentences[i].range.start
      guard end > start else { continue }
      let names = reading.names(in: ByteRange(Int(start), Int(end))).suffix(Self.reach).filter {
        isCandidate($0) && !said.contains(reading.names[$0].tokens.lowerBound)
          && quotations.index(at: reading.names[$0].tokens.lowerBound) == nil
      }
      // Whoever spoke as "she" goes on, whatever other names there are.
      for speaker in spoken.reversed() where speaker.sentence == i {
        // "Vell said Kars would ask them to. He said": Vell did.
        if speaker.name.map({ isSaid($0, by: spoken, in: i, beside: token) }) == true { continue }
        if let name = speaker.name, isCandidate(name) { return name }
        // "An official said Vell was safe. He said": the official did, and "an official said he".
        if speaker.isSomebody, i < sentence || speaker.content.contains(token) {
          return speaker.speaksForBody ? speaker.name.flatMap { voice(of: $0, isCandidate) } : nil
        }
      }
      if names.isEmpty {
        // "He also praised the dam": a paragraph about him, though it does not name him.
        if i < sentence, isOpened(i, by: { $0 == pronoun }) { block = passage.sentences[i].block }
        continue
      }
      if let subject = only(names.filter(isSubjectName)) { return subject }
      guard !isSubject else {
        if names.contains(where: isSubjectName) { return nil }
        // "Vantor's shares fell. The company said".
        if let owner = only(names.filter(isOwningBody)) { return owner }
        continue
      }
      return only(names)
    }
    return nil
  }

  /// Who goes on as "she" after words for somebody who speaks for a body: the only one whose role for it is
  /// told, else the body itself, whose spokeswoman has no name.
  private func voice(of body: Int, _ isCandidate: (Int) -> Bool) -> Int? {
    guard reading.names[body].kind.isBody else { return nil }
    let holders = reading.roles.filter {
      $0.represents.map { isSame($0, body) || isSame(initials(of: $0), body) } == true
        && isCandidate($0.holder)
    }
    return only(holders.map(\.holder)) ?? body
  }

  /// The name in brackets right behind a name, itself where there is none: "ORB" of "Orlen River Board (ORB)".
  private func initials(of name: Int) -> Int {
    let bracket = reading.names[name].tokens.upperBound
    guard bracket + 1 < reading.passage.tokens.count,
      reading.passage.isMark(bracket, UInt8(ascii: "("))
    else { return name }
    return reading.name(at: reading.passage.tokens[bracket + 1].range.start) ?? name
  }

  private func isHeading(_ sentence: Int) -> Bool {
    reading.passage.blocks[reading.passage.sentences[sentence].block].kind == .heading
  }

  /// Whether a sentence begins with one of some words.
  func isOpened(_ sentence: Int, by isMeant: (UInt64) -> Bool) -> Bool {
    isMeant(reading.passage.tokens[reading.passage.sentences[sentence].tokens.lowerBound].key)
  }

  /// Whether all of a sentence is quoted.
  private func isQuoted(_ sentence: Int) -> Bool {
    let tokens = reading.passage.sentences[sentence].tokens
    return quotations.index(at: tokens.lowerBound) != nil
      && quotations.index(at: tokens.upperBound - 1) == quotations.index(at: tokens.lowerBound)
  }

  /// Whether another speaker of a sentence says what a name is told to say, and a token stands beside
  /// that.
  private func isSaid(_ name: Int, by spoken: [Speaker], in sentence: Int, beside token: Int)
    -> Bool
  {
    spoken.contains {
      $0.sentence == sentence && $0.name != nil && $0.name != name && !$0.content.contains(token)
        && $0.content.contains(reading.names[name].tokens.lowerBound)
    }
  }

  /// How many names of a sentence are looked at, the last ones.
  private static let reach = 32

  private func isOwningBody(_ name: Int) -> Bool {
    let noun = reading.names[name].tokens.upperBound + 1
    return reading.names[name].kind == .organization && reading.isOwner(name)
      && noun < reading.passage.tokens.count
      && Self.ofCompanies.contains(reading.passage.tokens[noun].key)
  }

  /// The last of some names, if all are of one bearer.
  private func only(_ names: [Int]) -> Int? {
    names.reduce(into: Bearer()) { $0.add($1, surname(of: $1)) }.only
  }
}
