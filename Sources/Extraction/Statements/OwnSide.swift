import Prose

/// What somebody says that a land or a body does by saying it: "Norway welcomes the plan", which is what
/// Norway's minister does by saying so, and what anybody else only claims.
struct NamedSide {
  /// Index of the name of the land or body.
  let name: Int
  let stance: Stance
}

extension Chunker {
  /// The side that the first clause of a content tells of a name; nil where it tells none.
  func namedSide(in content: Range<Int>) -> NamedSide? {
    guard content.lowerBound >= chunks[0].tokens.lowerBound, let i = mainVerb(in: content),
      case let group = chunks[i].group, group.mood == .plain, !group.isPassive,
      let verb = group.entry, let side = verb.stance, !isTreated(by: verb, at: i + 1),
      let stance = group.isNegated ? side.negated : side,
      let subject = subject(of: i), !subject.isShared, subject.antecedent == nil,
      let last = subject.tokens.last,
      let name = reading.name(at: source.tokens[last].range.start),
      case let mention = reading.names[name], mention.kind == .country || mention.kind.isBody,
      mention.tokens.upperBound == subject.tokens.upperBound
    else { return nil }
    return NamedSide(name: name, stance: stance)
  }
}

extension SpeakerResolver {
  /// The side that a speaker takes by telling that of their own land or body.
  func ownSide(of draft: StatementDraft, saidBy speaker: Int?) -> Stance? {
    guard let side = draft.namedSide, let speaker, !draft.isNegated else { return nil }
    let isOwn =
      antecedents.isSame(side.name, speaker)
      || reading.roles.contains { role in
        role.represents.map { antecedents.isSame($0, side.name) } == true
          && antecedents.isSame(role.holder, speaker)
      }
    return isOwn ? side.stance : nil
  }
}
