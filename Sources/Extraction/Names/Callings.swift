import CLexicon
import Prose

/// Names that a noun beside them says the kind of: "the airline Zenair", "Le Marin newspaper".
struct Callings {
  private let text: NameText
  /// The words of people's full names: "the firm Vell left" is about a person where Ana Vell is named.
  private let people: Set<UInt64>

  /// Makes bodies of what was taken for people, wherever the document names it, and adds unknown words
  /// that a noun calls so; linear.
  static func settle(_ names: inout [NameMention], _ text: NameText) {
    let people = names.filter { $0.kind == .person && $0.tokens.count > 1 }
      .flatMap { $0.tokens.map { text.tokens[$0].key } }
    let callings = Callings(text: text, people: Set(people))
    callings.add(to: &names)
    callings.settle(&names)
  }

  private func settle(_ names: inout [NameMention]) {
    var kinds: [[UInt64]: NameKind] = [:]
    for i in names.indices where names[i].entity == nil {
      if let kind = opened(names[i]) {
        names[i] = text.name(names[i].tokens.dropFirst(), kind, rule: names[i].rule)
      }
      let keys = text.keys(of: names[i])
      guard let kind = before(names[i]) ?? after(names[i]),
        keys.count > 1 || !people.contains(keys[0])
      else { continue }
      kinds[keys] = kind
      if names[i].kind == .person { names[i].kind = kind }
    }
    guard !kinds.isEmpty else { return }
    for i in names.indices where names[i].kind == .person && names[i].entity == nil {
      if let kind = kinds[text.keys(of: names[i])] { names[i].kind = kind }
    }
  }

  /// The kind that the first word of a name tells where it opens a sentence, and so is no part of the
  /// name: "Chipmaker Zenair".
  private func opened(_ name: NameMention) -> NameKind? {
    let first = name.tokens.lowerBound
    guard name.tokens.count > 1, text.beginsSentence(first), text.style(at: first) == .plain,
      let row = row(at: first), row.end == first + 1, row.place == .before,
      text.facts(first + 1).isDisjoint(with: [.given, .common])
    else { return nil }
    return row.kind
  }

  private func before(_ name: NameMention) -> NameKind? {
    let first = name.tokens.lowerBound
    // "The company Ana Vell left": a given name is no company's.
    if name.tokens.count > 1, text.facts(first).contains(.given) { return nil }
    return kind(endingAt: first)
  }

  private func after(_ name: NameMention) -> NameKind? {
    let past = name.tokens.upperBound
    guard past < text.tokens.count, text.tokens[past].shape == .lower,
      let row = row(at: past), row.place != .before,
      // "The Vell group" may be somebody's.
      name.tokens.count > 1 || row.place == .either
    else { return nil }
    return row.kind
  }

  /// The kind that the noun tells which ends at a token.
  private func kind(endingAt end: Int) -> NameKind? {
    guard end > 0, Self.lasts.contains(text.tokens[end - 1].key) else { return nil }
    for start in max(0, end - Self.longest)..<end
    where text.tokens[start].shape == .lower || text.beginsSentence(start) {
      if let row = row(at: start), row.end == end, row.place != .after { return row.kind }
    }
    return nil
  }

  /// The kind that the noun tells before a comma where the word alone follows: "the hauliers' union, Fenard,".
  private func kindApposed(to word: Int) -> NameKind? {
    let comma = word - 1
    guard comma > 0, text.isMark(comma, ","), text.capital(comma - 1) == .none,
      word + 1 >= text.tokens.count || text.isMark(word + 1, ",") || text.isMark(word + 1, ".")
    else { return nil }
    return kind(endingAt: comma)
  }

  private func row(at token: Int) -> (kind: NameKind, place: Place, end: Int)? {
    Self.table.longestMatch(text.tokens, at: token, before: text.tokens.count).map {
      (Self.rows[$0.value].kind, Self.rows[$0.value].place, token + $0.length)
    }
  }

  /// Adds a word with a capital behind a noun that calls it something, which no list holds.
  private func add(to names: inout [NameMention]) {
    var found: [NameMention] = []
    for sentence in text.sentences {
      for i in sentence.tokens.dropFirst()
      where text.tokens[i].shape == .capitalized || text.tokens[i].shape == .upper {
        guard let kind = kind(endingAt: i) ?? kindApposed(to: i), isUnknown(i),
          !people.contains(text.tokens[i].key), names.name(atToken: i) == nil
        else { continue }
        found.append(text.name(i..<(i + 1), kind, rule: "called so"))
      }
    }
    names.put(found)
  }

  private func isUnknown(_ i: Int) -> Bool {
    let token = text.tokens[i]
    return token.kind == .word && token.range.count > 3
      && text.facts(i).isDisjoint(with: [.common, .function, .calendar, .other, .people])
      && text.style(at: i) == .plain
  }

  // MARK: The list

  /// Where the noun stands.
  private enum Place: String {
    case before, after, either
  }

  // Words: "human rights group".
  private static let longest = 3

  private typealias List = (
    table: PhraseTable, rows: [(kind: NameKind, place: Place)], lasts: WordSet
  )

  /// The nouns, and the last word of each, by which most words are told to be none.
  private static let (table, rows, lasts): List = {
    var table = PhraseTable()
    var lasts: [String] = []
    var rows: [(kind: NameKind, place: Place)] = []
    TabSeparated(lexicon_kind_nouns_start(), count: lexicon_kind_nouns_count()).forEachRow {
      fields in
      guard fields.count == 3, let kind = NameKind(rawValue: fields[1]),
        let place = Place(rawValue: fields[2])
      else { return }
      table.insert(fields[0], rows.count)
      rows.append((kind, place))
      lasts += fields[0].split(separator: " ").suffix(1).map(String.init)
    }
    return (table, rows, WordSet(lasts))
  }()
}
