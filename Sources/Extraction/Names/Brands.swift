import Prose

/// Firms by how they write themselves and by who heads them: a capital inside a word, "TarvikGrid", is
/// no person's but in "McTavish" and its like, nor is "Orlobank"; "Tarvik" is none beside "Tarvik S.A."
/// and "Tarvik CEO Ana Vell", but where "Ana Tarvik" is named.
enum Brands {
  /// Makes bodies of such names; linear in their bytes.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    let suspects = names.indices.filter { names[$0].kind == .person && names[$0].entity == nil }
    guard !suspects.isEmpty else { return }
    let firms = firms(names, text)
    for i in suspects where isFirm(names[i], firms, text) { names[i].kind = .organization }
  }

  private static func isFirm(
    _ name: NameMention,
    _ firms: Set<[UInt64]>,
    _ text: NameText,
  ) -> Bool {
    if !firms.isEmpty, firms.contains(text.keys(of: name)) { return true }
    guard name.tokens.count == 1 else { return false }
    let word = text.bytes[name.range.indices]
    return isBrand(word) || isBank(word)
  }

  /// The first words of names that end like a company's, and names before the head of a company, without the
  /// single words that people have.
  private static func firms(_ names: [NameMention], _ text: NameText) -> Set<[UInt64]> {
    var firms: Set<[UInt64]> = []
    for (index, name) in names.enumerated() where name.entity == nil {
      if hasHead(name, index + 1 < names.count ? names[index + 1] : nil, text)
        || index > 0 && isHeaded(name, by: names[index - 1], text)
      {
        firms.insert(text.keys(of: name))
      } else if name.tokens.count == 1 {
        if isThing(name, text) || hasShares(name, text) { firms.insert(text.keys(of: name)) }
      } else if name.kind == .organization,
        text.facts(name.tokens.upperBound - 1).contains(.companySuffix)
      {
        firms.insert([text.tokens[name.tokens.lowerBound].key])
      }
    }
    guard !firms.isEmpty else { return firms }
    for name in names where name.kind == .person && name.tokens.count > 1 {
      if firms.contains(text.keys(of: name)) { continue }
      for token in name.tokens { firms.remove([text.tokens[token].key]) }
    }
    return firms
  }

  /// "Tarvik CEO Ana Vell", "Tarvik Atlantic managing director Otto Brand".
  private static func hasHead(_ name: NameMention, _ next: NameMention?, _ text: NameText) -> Bool {
    guard let next, next.kind == .person else { return false }
    let title = name.tokens.upperBound..<max(name.tokens.upperBound, next.tokens.lowerBound)
    guard (1...3).contains(title.count), let last = title.last else { return false }
    return heads.contains(text.tokens[last].key) && text.tokens[title.lowerBound].isSpaced
      && title.allSatisfy {
        text.tokens[$0].kind == .word && !text.isPossessive($0)
          && !Keys.joining.contains(text.tokens[$0].key)
      }
  }

  /// "Ana Vell, Tarvik chief executive,".
  private static func isHeaded(_ name: NameMention, by person: NameMention, _ text: NameText)
    -> Bool
  {
    let comma = name.tokens.lowerBound - 1
    let title = name.tokens.upperBound
    guard person.kind == .person, person.tokens.upperBound == comma, text.isMark(comma, ","),
      title < text.tokens.count, case let length = Int(text.titleLengths[title]), length > 0,
      heads.contains(text.tokens[title + length - 1].key), title + length < text.tokens.count
    else { return false }
    return text.tokens[title + length].kind == .punctuation
  }

  /// "Shares in Tarvik fell", "Tarvik's shareholders": nobody has any.
  private static func hasShares(_ name: NameMention, _ text: NameText) -> Bool {
    let first = name.tokens.lowerBound
    if first > 1, text.isWord(first - 1, Keys.in), shares.contains(text.tokens[first - 2].key) {
      return true
    }
    let next = name.tokens.upperBound
    return next + 1 < text.tokens.count && text.isPossessive(next)
      && owned.contains(text.tokens[next + 1].key)
  }

  private static let shares: WordSet = ["shares", "stake"]
  /// What only a company has.
  private static let owned: WordSet = [
    "shares", "shareholders", "stock", "boardroom", "subsidiary", "subsidiaries", "turnover",
    "revenue", "revenues", "workforce", "ceo", "chairman", "chairwoman",
  ]

  /// "Tarvik cut its forecast", "Tarvik, which owns the quay": of nobody whose name is known "its" and
  /// "which" are said.
  private static func isThing(_ name: NameMention, _ text: NameText) -> Bool {
    let next = name.tokens.upperBound
    guard name.kind == .person || name.kind == .organization, next + 1 < text.tokens.count,
      text.facts(name.tokens.lowerBound).isDisjoint(with: [.given, .surname])
    else { return false }
    if text.isMark(next, ",") { return text.tokens[next + 1].key == which }
    return text.verb(after: name)?.next == its
  }

  private static let which = Fold.key(of: "which")
  private static let its = Fold.key(of: "its")

  /// Words that end the titles of those who head a company; others have spokesmen and lawyers, too.
  private static let heads: WordSet = [
    "ceo", "cfo", "chairman", "chairwoman", "chairperson", "founder", "co-founder", "director",
    "executive", "officer", "chair",
  ]

  private static func isBank(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 6 && word.suffix(4).elementsEqual("bank".utf8)
  }

  private static func isBrand(_ word: ArraySlice<UInt8>) -> Bool {
    let capital = word.indices.dropFirst(2).first {
      (0x41...0x5a).contains(word[$0]) && (0x61...0x7a).contains(word[$0 - 1])
    }
    guard let capital else { return false }
    return !prefixes.contains { word[..<capital].elementsEqual($0.utf8) }
  }

  private static let prefixes = [
    "Mc", "Mac", "De", "Del", "Della", "Di", "Du", "La", "Le", "Les", "Van", "Von", "Fitz", "Ma",
    "San", "St", "Al", "El", "Ul", "Abu", "Ben", "Ibn",
  ]
}
