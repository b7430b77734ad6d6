import Prose

extension Chunker {
  /// How real the action of the verb group at a chunk is; looks at the groups before it.
  func modality(of i: Int) -> Act.Modality {
    let group = chunks[i].group
    if isConditional(i) { return .hypothetical }
    switch group.mood {
    case .possible, .obligation: return .hypothetical
    case .future: return .scheduled
    case .plain: break
    }
    if group.isInfinitive, !group.isFinite { return infinitive(i) }
    if group.isProgressive { return group.isPast ? .happened : .underWay }
    return .happened
  }

  /// "is due to meet" has been fixed, "wants to meet" has not.
  private func infinitive(_ i: Int) -> Act.Modality {
    guard let governor = chunks[..<i].last(where: { $0.kind == .verb || $0.kind == .nominal })
    else {
      return .hypothetical
    }
    let past = governor.tokens.upperBound - 1
    return Self.fixing.contains(source.tokens[past].key) && !governor.group.isNegated
      ? .scheduled : .hypothetical
  }

  /// Words after which an infinitive is a plan: "due to", "plans to", "agreed to".
  private static let fixing: WordSet = [
    "due", "set", "scheduled", "planned", "plans", "plan", "planning", "expected", "agreed",
    "pledged", "vowed", "promised", "decided", "poised", "slated", "preparing", "intends",
  ]
}
