import CLexicon
import Extraction
import Prose

/// Words that point to something open: how strongly, and of which sort.
struct Cues {
  /// The sort of the strongest cue, nil without any.
  private(set) var origin: WatchItem.Origin?
  /// The sum over the sorts of the strongest cue of each, less what the vetoes take away.
  private(set) var score = 0
  /// The tokens of the strongest cue, of one with others between its words the first; nil without
  /// any.
  private(set) var tokens: Range<Int>?

  /// The weight of the strongest cue of each sort.
  private var strongest = [Int](repeating: 0, count: Cues.list.sorts)
  /// What of the score "was expected" and the like take away, which a day to come gives back: "was
  /// expected to land on Saturday".
  private(set) var pastScore = 0
  /// Whether words stand there that take away what others open.
  private(set) var isVetoed = false
  /// The weight of the strongest cue that opens something.
  private(set) var weight = 0

  /// Looks through some tokens; linear in their number.
  ///
  /// - Parameters:
  ///   - reading: The document; a person's name opens nothing: "Mr Doubt".
  ///   - tokens: The tokens.
  init(_ reading: Reading, _ tokens: Range<Int>) {
    let all = reading.passage.tokens
    var i = tokens.lowerBound
    if let cue = Self.openingCondition(tokens, reading.passage) { count(cue, at: i..<(i + 1)) }
    while i < tokens.upperBound {
      for cue in Self.pairs(at: i, all, before: tokens.upperBound) { count(cue, at: i..<(i + 1)) }
      guard
        let (cue, length) = Self.phrase(at: i, all, before: tokens.upperBound)
      else {
        i += 1
        continue
      }
      if Self.isMeant(cue, all[i..<(i + length)], isPerson: reading.isPerson(atToken: i)) {
        count(cue, at: i..<(i + length))
      }
      // "Was expected" takes back some of what "expected to" opens.
      i += cue.isPast ? 1 : length
    }
    score += strongest.reduce(0, +)
  }

  /// Whether some tokens of a text have a word that points to something open, be it a hint only.
  static func stand(in tokens: [Token]) -> Bool {
    tokens.indices.contains { i in
      if !pairs(at: i, tokens, before: tokens.count).isEmpty { return true }
      guard let (cue, length) = phrase(at: i, tokens, before: tokens.count) else { return false }
      return cue.weight > 0 && !cue.isPast
        && isMeant(cue, tokens[i..<(i + length)], isPerson: false)
    }
  }

  /// The condition that the first word of a sentence sets as "if" does: "Should it fail, the council will meet",
  /// "Without a deal the port will close"; nil where nothing would follow from it.
  private static func openingCondition(_ sentence: Range<Int>, _ passage: Passage) -> Cue? {
    guard let first = sentence.first(where: { passage.tokens[$0].kind == .word }),
      opening.contains(passage.tokens[first].key), !passage.endsWithQuestionMark(sentence)
    else { return nil }
    return pairs(of: `if`, in: (first + 1)..<sentence.upperBound, passage.tokens)
      .max { $0.weight < $1.weight }
  }

  /// The cues whose first word a token is and whose second words follow.
  private static func pairs(at i: Int, _ tokens: [Token], before end: Int) -> [Cue] {
    guard list.firsts.contains(tokens[i].key), !isIdle(i, tokens) else { return [] }
    return pairs(of: tokens[i].key, in: (i + 1)..<max(i + 1, min(i + 14, end)), tokens)
  }

  /// The cues that begin with a word and whose second words stand in some tokens.
  private static func pairs(of word: UInt64, in behind: Range<Int>, _ tokens: [Token]) -> [Cue] {
    guard let rows = list.pairs[word] else { return [] }
    return rows.filter { row in
      behind.contains {
        row.second.count <= behind.upperBound - $0 && !isIdle($0, tokens)
          && tokens[$0..<($0 + row.second.count)].elementsEqual(row.second) { $0.key == $1 }
      }
    }
    .map(\.cue)
  }

  /// The longest cue that begins at a token, and its length in tokens; nil for an "if" that opens nothing.
  private static func phrase(at i: Int, _ tokens: [Token], before end: Int) -> (Cue, length: Int)? {
    list.table.longestMatch(tokens, at: i, before: end).flatMap {
      $0.length == 1 && isIdle(i, tokens) || isOfNaming(i..<(i + $0.length), tokens)
        ? nil : (list.rows[$0.value], $0.length)
    }
  }

  /// Whether words are meant as a cue: "May" with a capital is the month, "Doubt" may be somebody, and "Up In
  /// The Air" is the name of a film.
  private static func isMeant(
    _ cue: Cue,
    _ words: ArraySlice<Token>,
    isPerson: @autoclosure () -> Bool,
  ) -> Bool {
    // The Emergency Committee has a name.
    if words.count > 1 { return !words.allSatisfy { $0.shape == .capitalized } }
    return words.allSatisfy { $0.shape == .lower } || !cue.isModal && !isPerson()
  }

  /// "Spoke on condition that he not be named": what a source asks of whoever writes.
  private static func isOfNaming(_ words: Range<Int>, _ tokens: [Token]) -> Bool {
    tokens[words.lowerBound].key == on
      && tokens[words].contains { $0.key == condition }
      && tokens[words.upperBound...].prefix(nearby).contains { naming.contains($0.key) }
  }

  // Tokens: "he or his employer not be".
  private static let nearby = 10
  private static let on = Fold.key(of: "on")
  private static let condition = Fold.key(of: "condition")
  private static let naming: WordSet = ["named", "identified", "quoted", "anonymous"]

  /// "If necessary", "if any", "as if", "even if": no condition, and "whether they like it or not" no question.
  private static func isIdle(_ token: Int, _ tokens: [Token]) -> Bool {
    if tokens[token].key == whether { return isConceded(token, tokens) }
    guard tokens[token].key == `if` else { return false }
    return token + 1 < tokens.count && idle.contains(tokens[token + 1].key)
      || token > 0 && conceding.contains(tokens[token - 1].key)
      // "Asked if the mill is safe", "asked her if it is".
      || tokens[..<token].suffix(2).reversed().prefix { $0.kind == .word }
        .contains { inquiring.contains($0.key) }
  }

  /// Whether "whether … or not" says that it is all one, which no word asks before it: "will sail whether
  /// the wind is fair or not".
  private static func isConceded(_ token: Int, _ tokens: [Token]) -> Bool {
    let behind = tokens.dropFirst(token + 2).prefix(12)
    guard
      behind.indices.dropLast().contains(where: {
        tokens[$0].key == or && tokens[$0 + 1].key == not
      })
    else { return false }
    guard token > 0 else { return true }
    let before = tokens[token - 1]
    return before.verbUse == nil && !asking.contains(before.key)
  }

  private static let whether = Fold.key(of: "whether")
  private static let or = Fold.key(of: "or")
  private static let not = Fold.key(of: "not")
  private static let asking = WordSet(
    "on of about over to as is was question decision doubt doubts debate clear unclear sure unsure known unknown"
  )
  private static let `if` = Fold.key(of: "if")
  private static let opening: WordSet = ["should", "without", "barring", "failing"]
  private static let conceding: WordSet = ["as", "even"]
  private static let inquiring: WordSet = ["ask", "asks", "asked", "asking"]
  private static let idle: WordSet = ["necessary", "needed", "possible", "any", "appropriate"]

  /// Takes what no word of the list opens as a cue that weighs so much, hints beside it included.
  mutating func open(_ origin: WatchItem.Origin, at place: Range<Int>, score full: Int) {
    score += max(0, full - strongest.reduce(0, +))
    (weight, self.origin, tokens) = (full, origin, place)
  }

  private mutating func count(_ cue: Cue, at place: Range<Int>) {
    guard cue.weight > 0 else {
      score += cue.weight
      if cue.isPast { pastScore += cue.weight } else { isVetoed = true }
      return
    }
    strongest[cue.sort] = max(strongest[cue.sort], cue.weight)
    if let opened = cue.origin, cue.weight > weight {
      (weight, origin, tokens) = (cue.weight, opened, place)
    }
  }

  /// A phrase or pair of words of the list.
  private struct Cue {
    /// The number of its sort.
    let sort: Int
    /// What it opens; nil for hints, modals, demands and vetoes.
    let origin: WatchItem.Origin?
    let isModal: Bool
    let isPast: Bool
    let weight: Int
  }

  private struct List {
    var table = PhraseTable()
    var rows: [Cue] = []
    /// First words of pairs that others may part.
    var firsts: WordSet = []
    /// What stands behind those others, for each first word.
    var pairs: [UInt64: [(second: [UInt64], cue: Cue)]] = [:]
    var sorts = 0
  }

  private static let list: List = {
    var list = List()
    var numbers: [String: Int] = [:]
    var firsts: [String] = []
    TabSeparated(lexicon_watch_cues_start(), count: lexicon_watch_cues_count())
      .forEachRow { fields in
        guard fields.count == 3, let weight = Int(fields[2]) else { return }
        // A hint adds to its sort and opens nothing by itself.
        let isHint = fields[1].hasSuffix(" hint")
        let sort = isHint ? String(fields[1].dropLast(5)) : fields[1]
        let number = numbers[sort] ?? numbers.count
        numbers[sort] = number
        let cue = Cue(
          sort: number,
          origin: isHint ? nil : WatchItem.Origin(rawValue: sort),
          isModal: sort == "modal",
          isPast: sort == "past",
          weight: weight,
        )
        let words = fields[0].split(separator: " ").map(String.init)
        if words.count > 2, words[1] == "..." {
          firsts.append(words[0])
          list.pairs[Fold.key(of: words[0]), default: []].append(
            (words.dropFirst(2).map { Fold.key(of: $0) }, cue)
          )
        } else {
          list.table.insert(fields[0], list.rows.count)
          list.rows.append(cue)
        }
      }
    list.firsts = WordSet(firsts)
    list.sorts = numbers.count
    return list
  }()
}
