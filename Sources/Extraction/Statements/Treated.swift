import Prose

/// Objects that are somebody, where a verb takes a side in matters only: "questioned the suspect".
extension Chunker {
  /// Whether what follows a verb is somebody to whom something was done: "dismissed the jurors", "welcomed
  /// everyone to the hall", "challenged her to a race"; not "dismissed the critics as children", nor
  /// "challenged Vell to answer" and "challenged Vell on the plan", which say over what.
  func isTreated(by verb: Verb, at object: Int) -> Bool {
    guard verb.complements.contains(.matter), object < chunks.count, isSomebody(object) else {
      return false
    }
    guard object + 1 < chunks.count else { return true }
    let next = chunks[object + 1]
    let link = next.kind == .preposition ? source.tokens[next.tokens.lowerBound].key : nil
    if link == Keys.as { return false }
    guard verb.complements.contains(.addressee) else { return true }
    return link.map { $0 == Keys.to } ?? !next.group.isInfinitive
  }

  /// Whether a noun phrase is for people: "the suspect", "President Ana Vell", "everyone".
  func isSomebody(_ i: Int) -> Bool {
    guard chunks[i].kind == .nominal else { return false }
    let last = chunks[i].tokens.upperBound - 1
    let token = source.tokens[last]
    if chunks[i].tokens.count == 1, isObjectForm(last) || Self.everybody.contains(token.key) {
      return true
    }
    if let name = reading.name(at: token.range.start).map({ reading.names[$0] }) {
      return (name.kind == .person || name.form == .nominal) && name.tokens.upperBound == last + 1
    }
    return Bystanders.people.contains(token.key) || Self.people.contains(token.key)
  }

  private static let everybody: WordSet = ["everyone", "everybody"]
  private static let people = WordSet(
    """
    board cabinet captain captains colleague colleagues crew defendant defendants delegate delegates \
    detainee detainees guest guests hostages inspectors juror jurors jury leader leaders member members \
    minister ministers official officials officer officers people prisoners sailors soldiers staff suspect \
    suspects teachers troops visitor visitors workers
    """
  )
}

extension StatementFinder {
  /// Whether what a verb is about is somebody to whom something was done.
  func isTreated(_ verb: Verb, _ content: Range<Int>) -> Bool {
    let object = chunks.firstIndex { $0.tokens.lowerBound == content.lowerBound }
    return object.map { chunker.isTreated(by: verb, at: $0) } ?? false
  }
}
