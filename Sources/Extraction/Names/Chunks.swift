import Prose

/// Finds runs of capitalised words with the small words inside them.
///
/// "Ministry of Defence" and "Ana van der Vell" are runs; a run may hold several names.
struct Chunks {
  let text: NameText

  /// The end of the run that begins at a token with a capital.
  func end(from start: Int, before limit: Int, _ style: NameText.Style) -> Int {
    var i = start + 1
    var hasHead = isHead(start)
    var hasComplement = false
    while i < limit {
      if isPart(i, style) {
        if isHead(i) { hasHead = true }
        i += 1
        continue
      }
      guard let next = bridge(at: i, from: start, limit, hasHead, &hasComplement) else { break }
      if isHead(next) { hasHead = true }
      i = next + 1
    }
    return i
  }

  private func isHead(_ i: Int) -> Bool {
    !text.facts(i).isDisjoint(with: .anyHead)
  }

  /// Whether a token goes on with the run by its capital.
  private func isPart(_ i: Int, _ style: NameText.Style) -> Bool {
    guard text.tokens[i].kind == .word, text.tokens[i].isSpaced || text.isMark(i - 1, "&"),
      style == .plain || !text.beginsLine(i)
    else { return false }
    switch text.capital(i) {
    case .sure: return true
    case .none: return false
    case .doubtful:
      return isHead(i) || text.titleLengths[i] > 0 || text.facts(i).contains(.beginsName)
    }
  }

  /// The token with a capital behind the small words or marks at `i`, if they belong inside a name.
  private func bridge(
    at i: Int,
    from start: Int,
    _ limit: Int,
    _ hasHead: Bool,
    _ hasComplement: inout Bool,
  ) -> Int? {
    if text.isMark(i, "&") { return i + 1 < limit && text.capital(i + 1) == .sure ? i + 1 : nil }
    if text.isMark(i, ",") { return text.hasSuffix(after: i, limit) ? i + 1 : nil }
    if text.isPossessive(i) {
      // "People's Defence Front"; "Ruritania's Defence Front" is two names.
      let isOffice = text.titleEnds[i - 1] > 0 && text.facts(i + 1).contains(.organizationHead)
      let isPlural =
        text.tokens[i].kind == .punctuation
        && text.facts(i + 1).contains(.organizationHead)
      guard i + 1 < limit, isOffice || isPlural || Self.owners.contains(text.tokens[i - 1].key),
        isPart(i + 1, .plain)
      else {
        return nil
      }
      return i + 1
    }
    guard text.facts(i).contains(.inner), text.tokens[i].isSpaced, text.tokens[i].shape == .lower
    else { return nil }
    var next = i + 1
    while next < limit, next <= i + 2, text.capital(next) == .none,
      text.facts(next).contains(.inner), text.tokens[next].shape == .lower
    {
      next += 1
    }
    guard next < limit, text.capital(next) != .none, text.tokens[next].kind == .word,
      text.tokens[next].isSpaced
    else { return nil }
    switch text.tokens[i].key {
    case Keys.of, Keys.for, Keys.on:
      // A complement belongs to a head: "Council of Elders"; not "Vell of Ruritania".
      guard hasHead, isHead(i - 1) || hasComplement,
        text.titleLengths[next] == 0 || isHead(next)
          || text.capital(next + Int(text.titleLengths[next])) == .none
      else { return nil }
      hasComplement = true
      return next
    case Keys.and:
      if hasComplement {
        // "the Government of Norway and Taking Certain Steps"; "Bosnia and Herzegovina" runs on.
        if let land = text.lexicon.names.longestMatch(text.tokens, at: i - 1, before: limit),
          text.lexicon.entries[land.value].kind == .country, land.length == 1
        {
          return nil
        }
        let isName = !text.facts(next).isDisjoint(with: [.beginsName, .given])
        return isName && !text.facts(next).contains(.common) ? nil : next
      }
      // "Truth and Justice Commission"; "Vell and the Justice Commission" are two.
      let before = text.facts(i - 1)
      guard next == i + 1, before.isDisjoint(with: [.given, .surname]),
        !before.contains(.beginsName) || before.contains(.common), i - start <= 3, !isHead(i - 1)
      else { return nil }
      for head in next..<min(limit, next + 3) {
        let facts = text.facts(head)
        guard text.capital(head) != .none, text.tokens[head].shape == .capitalized,
          !facts.contains(.given), !facts.contains(.beginsName) || facts.contains(.common)
        else { return nil }
        if text.facts(head).contains(.organizationHead), head > next { return next }
      }
      return nil
    case Keys.the: return nil
    default:
      guard text.facts(i).contains(.particle), text.capital(i - 1) == .sure else { return nil }
      return text.capital(next) == .sure ? next : nil
    }
  }

  /// Who owns the organization named after the possessive.
  private static let owners: WordSet = [
    "people", "peoples", "workers", "women", "children", "farmers", "teachers", "men", "students",
    "nation", "martyrs", "writers",
  ]
}
