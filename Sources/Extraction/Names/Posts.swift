import Prose

/// Offices with capitals that look like names: "Chief Inland Ports Officer", "Senior Harbour Adviser".
enum Posts {
  /// Leaves out of the names of a document those that end with an office and hold no word that anybody
  /// is called by; linear.
  static func leaveOut(of names: inout [NameMention], _ text: NameText) {
    names.removeAll { isPost($0, text) }
  }

  private static func isPost(_ name: NameMention, _ text: NameText) -> Bool {
    guard name.entity == nil, name.kind == .person || name.kind == .organization,
      name.tokens.count > 1, let last = name.tokens.last, text.titleEnds[last] > 0,
      !text.tokens[last].endsInS(text.bytes),
      let office = text.titleClass(of: (last + 1 - Int(text.titleEnds[last]))..<(last + 1)),
      offices.contains(office)
    else { return false }
    return name.tokens.allSatisfy { text.facts($0).isDisjoint(with: called) }
  }

  private static let offices: [NameLexicon.TitleClass] = [
    .minister, .business, .spokesperson, .envoy,
  ]
  private static let called: WordFacts = [.given, .surname]
}
