import Prose

/// Names taken for places that say something: a place says nothing, and who does is a person or a
/// body.
///
/// "Hague said" is about the minister where William Hague is named; "Zavala told reporters" about
/// some person, "the TPA said" about a body. A place that lists hold stays one, for its government
/// may have spoken.
struct Speakers {
  private let text: NameText
  /// The last words of people's full names.
  private let surnames: Set<UInt64>

  /// Settles what they are, wherever the document names them; linear in the number of names.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    guard names.contains(where: { $0.kind == .place && $0.entity == nil }) else { return }
    let surnames = names.filter { $0.kind == .person && $0.tokens.count > 1 }
      .map { text.tokens[$0.tokens.upperBound - 1].key }
    let speakers = Speakers(text: text, surnames: Set(surnames))
    var kinds: [[UInt64]: NameKind] = [:]
    for (index, name) in names.enumerated() where name.kind == .place && name.entity == nil {
      let before = index > 0 ? names[index - 1] : nil
      guard speakers.speaks(name, after: before) || speakers.acts(name),
        let kind = speakers.kind(of: name)
      else { continue }
      kinds[text.keys(of: name)] = kind
    }
    guard !kinds.isEmpty else { return }
    for i in names.indices
    where names[i].kind == .place && names[i].entity == nil && !speakers.isLocated(names[i]) {
      if let kind = kinds[text.keys(of: names[i])] { names[i].kind = kind }
    }
  }

  /// Whether a name is all of the subject of a verb of speech right after it.
  private func speaks(_ name: NameMention, after other: NameMention?) -> Bool {
    let next = name.tokens.upperBound
    guard next < text.tokens.count, text.capital(next) == .none, text.tokens[next].isSpaced,
      text.facts(next).contains(.saying)
    else { return false }
    var first = name.tokens.lowerBound
    if text.isWord(first - 1, Keys.the) { first -= 1 }
    // "The firm in Camden, N.J. said".
    if text.isMark(first - 1, ","), other?.tokens.upperBound == first - 1 { return false }
    let before = first - 1
    guard before >= 0, !text.beginsLine(first), text.tokens[before].kind == .word else {
      return true
    }
    return Self.openers.contains(text.tokens[before].key)
  }

  /// Whether a word that is somebody's surname does something, or is who says so: "Hague dismissed it",
  /// "according to Hague".
  private func acts(_ name: NameMention) -> Bool {
    let (first, next) = (name.tokens.lowerBound, name.tokens.upperBound)
    guard name.tokens.count == 1, surnames.contains(text.tokens[first].key) else { return false }
    if first > 1, text.isWord(first - 1, Keys.to), text.isWord(first - 2, Keys.according) {
      return true
    }
    guard next < text.tokens.count, text.tokens[next].shape == .lower, text.tokens[next].isSpaced,
      let verb = text.tokens[next].verbUse
    else { return false }
    return verb.isPast || text.tokens[next].endsInS(text.bytes)
  }

  /// Whether a word for where something is stands before a name.
  private func isLocated(_ name: NameMention) -> Bool {
    var before = name.tokens.lowerBound - 1
    if text.isWord(before, Keys.the) { before -= 1 }
    return text.facts(before).contains(.locative)
  }

  /// What somebody of a name is who speaks; nil for a place that is known as one.
  private func kind(of name: NameMention) -> NameKind? {
    let first = name.tokens.lowerBound
    let last = name.tokens.upperBound - 1
    if first == last, surnames.contains(text.tokens[first].key) { return .person }
    let known = text.lexicon.names.longestMatch(text.tokens, at: first, before: last + 1)
    if known?.length == name.tokens.count { return nil }
    let word = text.tokens[first]
    if text.titleLengths[first] > 0 || text.facts(first).contains(.given) { return .person }
    if word.shape == .initial { return nil }
    // "Port of Orlen": whoever runs it.
    let isBody = first < last || word.shape == .upper || text.isWord(first - 1, Keys.the)
    return isBody ? .organization : .person
  }

  private static let openers = WordSet("and but or that as when while though because if said")
}
