import CLexicon
import Prose

/// Who of a document's people are women and who are men, as far as names and titles tell: "she" is
/// Olena Vell, not Otto Brand.
struct Genders {
  /// By the people's full names, and by the single words with a title: "Ms Vell".
  private var told: [Int: Gender] = [:]
  /// What is told of all who share a name's last or first word; nil where that differs.
  private var shared: [UInt64: Gender?] = [:]
  private let reading: Reading

  /// Linear in the number of names.
  init(_ reading: Reading) {
    self.reading = reading
    for (index, name) in reading.names.enumerated() where name.kind == .person {
      guard let gender = title(of: name) ?? Self.given(of: name, reading.passage)
      else { continue }
      told[index] = gender
      share(gender, reading.passage.tokens[name.tokens.upperBound - 1].key)
      if name.tokens.count > 1 {
        share(gender, reading.passage.tokens[name.tokens.lowerBound].key)
      }
    }
    for role in reading.roles where told[role.holder] == nil {
      guard let last = reading.passage.tokens(in: role.role).last,
        let gender = Self.calling(reading.passage.tokens[last].key)
      else { continue }
      told[role.holder] = gender
    }
  }

  /// Whether a pronoun can stand for a name: nothing tells that it cannot.
  func allows(_ name: Int, for pronoun: UInt64) -> Bool {
    guard let wanted = Self.pronouns[pronoun], let gender = gender(of: name) else { return true }
    return gender == wanted
  }

  private func gender(of name: Int) -> Gender? {
    if let gender = told[name] { return gender }
    let tokens = reading.names[name].tokens
    guard tokens.count == 1 else { return nil }
    return shared[reading.passage.tokens[tokens.lowerBound].key] ?? nil
  }

  private mutating func share(_ gender: Gender, _ key: UInt64) {
    if let known = shared[key] {
      if known != gender { shared[key] = .some(nil) }
    } else {
      shared[key] = gender
    }
  }

  /// What the word before a name tells: "Ms Vell", "her sister Ana".
  private func title(of name: NameMention) -> Gender? {
    let before = name.tokens.lowerBound - 1
    return before < 0 ? nil : Self.calling(reading.passage.tokens[before].key)
  }

  /// What the first word of a full name tells; a name's last is a family's.
  static func given(of name: NameMention, _ passage: Passage) -> Gender? {
    name.tokens.dropLast().lazy.compactMap { given(passage.tokens[$0].key) }.first
  }

  /// What a given name tells, nil where women and men bear it.
  private static func given(_ word: UInt64) -> Gender? { gender(words[word] & 3) }

  /// What a title or a noun for a person tells.
  static func calling(_ word: UInt64) -> Gender? { gender(words[word] >> 2) }

  private static func gender(_ bits: UInt32) -> Gender? {
    bits == 1 ? .female : bits == 2 ? .male : nil
  }

  private static let pronouns: [UInt64: Gender] = [
    Fold.key(of: "she"): .female, Fold.key(of: "her"): .female,
    Fold.key(of: "he"): .male, Fold.key(of: "him"): .male, Fold.key(of: "his"): .male,
  ]

  /// The words of the list, read once: of a given name 1 for women, 2 for men; of all else 4 and 8.
  private static let words: KeyMap = {
    let list = TabSeparated(
      lexicon_gendered_words_start(),
      count: lexicon_gendered_words_count(),
    )
    let values: [String: UInt32] = ["f": 1, "m": 2, "woman": 4, "man": 8]
    var words = KeyMap(capacity: 3_000)
    list.forEachLine { line in
      let (word, bearer) = line.cut(at: 0x09)
      guard let value = values[bearer.string] else { return }
      words.add(value, to: Fold.key(of: Array(word.bytes)[...]))
    }
    return words
  }()
}

/// Whether a woman or a man bears a name.
package enum Gender: Sendable {
  case female, male
}
