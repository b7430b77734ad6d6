import Prose

/// What a name does in its sentence, which tells a state from its capital: "Moscow rejects" acts,
/// "talks in Moscow" takes place.
package enum NameUse: String, Hashable, Sendable, CaseIterable {
  /// Subject of a verb, or modifier of a subject that acts for it: "Kyiv wants", "Kyiv officials".
  case subject
  /// Subject of nothing but "be" and "have", which things are as well: "the Quay Line is long".
  case topic
  /// Speaks or does without being a subject: "according to", "by", "criticism from", "Kyiv's demand".
  case agent
  /// Met, addressed or acted on: "talks with Moscow", "urged Kyiv".
  case counterpart
  /// Where something is or goes: "in", "at", "arrives in", "from ... to".
  case location
  /// None of these can be told.
  case other

  /// Whether the name acts or is acted on as a party rather than being a place.
  package var isActing: Bool { self != .location && self != .other }
}

extension Reading {
  /// Whether a name's "'s" follows it: "Zenda's parliament".
  package func isOwner(_ name: Int) -> Bool {
    let past = names[name].tokens.upperBound
    return past < passage.tokens.count && passage.tokens[past].key == Keys.s
  }

  /// What every name does in its sentence, in the order of `names`; linear in the document.
  package func nameUses() -> [NameUse] {
    var uses = Array(repeating: NameUse.other, count: names.count)
    let clauses = cutClauses
    var chunker = Chunker(self, clauses.quotations)
    for (sentence, cut) in zip(passage.sentences, clauses.sentences) {
      let inside = names(in: sentence.range)
      guard !inside.isEmpty else { continue }
      chunker.takeUp(cut)
      chunker.tell(&uses, of: names, inside)
    }
    return uses
  }
}

extension Chunker {
  /// Tells what the names inside the sentence that was cut last do in it.
  func tell(_ uses: inout [NameUse], of names: [NameMention], _ inside: Range<Int>) {
    var doers: [Int] = []
    var topics: [Int] = []
    for i in chunks.indices where chunks[i].kind == .verb && chunks[i].group.isFinite {
      guard let subject = subject(of: i) else { continue }
      if isStative(chunks[i].group) {
        addMembers(of: subject, to: &topics)
      } else {
        addMembers(of: subject, to: &doers)
      }
    }
    for name in inside { uses[name] = use(of: names[name], doers, topics) }
  }

  /// Adds the chunks of the nouns that a subject is about: both of "Kyiv and Moscow", and all three
  /// of "Kyiv and its ally, Moscow".
  fileprivate func addMembers(of subject: Subject, to members: inout [Int]) {
    if let antecedent = subject.antecedent {
      members.append(antecedent)
      return
    }
    members.append(subject.chunk)
    var i = subject.chunk
    while i + 2 < chunks.count, chunks[i + 2].tokens.upperBound <= subject.tokens.upperBound {
      i += 1
      guard chunks[i + 1].kind == .nominal else { continue }
      if chunks[i].kind == .coordinator || chunks[i].kind == .comma { members.append(i + 1) }
    }
  }

  /// Whether a verb tells what something is or has, not what it does.
  private func isStative(_ group: VerbGroup) -> Bool {
    group.isCopula
      || group.verb < 0 && Keys.having.contains(source.tokens[group.head].key)
  }

  fileprivate func use(of name: NameMention, _ doers: [Int], _ topics: [Int]) -> NameUse {
    guard
      let i = chunks.firstIndex(where: {
        $0.kind == .nominal && $0.tokens.overlaps(name.tokens)
      })
    else { return .other }
    let chunk = chunks[i]
    let past = pastGeneration(name.tokens.upperBound)
    if past < chunk.tokens.upperBound {
      if source.tokens[past].key == Keys.s { return ownsStance(past + 1, chunk) ? .agent : .other }
      // "Kyiv officials" act for Kyiv, "a Kyiv statement" speaks; "the Kyiv talks" do neither.
      let head = chunk.tokens.upperBound - 1
      guard word(head).classes.contains(.actor) else {
        return SpeechNoun.table.value(of: source.tokens[head]) == nil ? .other : .agent
      }
    }
    if doers.contains(i) { return .subject }
    if topics.contains(i) { return .topic }
    guard i > 0 else { return .other }
    switch chunks[i - 1].kind {
    case .preposition: return Preposition.use(after: i - 1, in: self)
    case .verb: return chunks[i - 1].group.isCopula ? .other : .counterpart
    case .coordinator where i > 1 && chunks[i - 2].kind == .nominal:
      let head = headOfChain(i - 2)
      if head > 0, chunks[head - 1].kind == .preposition {
        return Preposition.use(after: head - 1, in: self)
      }
      return head > 0 && chunks[head - 1].kind == .verb ? .counterpart : .other
    default: return .other
    }
  }

  /// Whether a possessed noun says what its owner thinks: "Kyiv's demand".
  private func ownsStance(_ from: Int, _ chunk: Chunk) -> Bool {
    guard from < chunk.tokens.upperBound else { return false }
    return (from..<chunk.tokens.upperBound).contains {
      SpeechNoun.table.value(of: source.tokens[$0]) != nil
    }
  }
}

/// What prepositions make of the name that follows.
private enum Preposition {
  private static let locating: WordSet = [
    "in", "at", "near", "into", "onto", "around", "outside", "inside", "across", "through",
    "via", "throughout", "over", "along", "behind", "above", "below", "beyond", "within",
  ]
  private static let meeting: WordSet = ["with", "between", "against", "among", "for"]
  private static let motion: WordSet = ["to", "from", "toward", "towards"]

  static func use(after i: Int, in chunker: Chunker) -> NameUse {
    let key = chunker.source.tokens[chunker.chunks[i].tokens.lowerBound].key
    if locating.contains(key) { return .location }
    if key == Keys.by { return .agent }
    if meeting.contains(key) { return .counterpart }
    if Phrases.isAccordingTo(chunker, i) { return .agent }
    guard motion.contains(key), i > 0, chunker.chunks[i - 1].kind == .nominal else {
      return motion.contains(key) ? .location : .other
    }
    // "criticism from Kyiv" and "a warning to Kyiv" against "the road from Kyiv to".
    let noun = chunker.source.tokens[chunker.chunks[i - 1].tokens.upperBound - 1]
    guard SpeechNoun.table.value(of: noun) != nil else { return .location }
    return key == Keys.to ? .counterpart : .agent
  }
}
