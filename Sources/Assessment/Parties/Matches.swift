import CLexicon
import Extraction
import Prose

/// Reports of matches, whose sides go by the names of their lands: "Ruritania beat Norland 2-0".
enum Matches {
  /// Whether a report is one of a match or tournament.
  ///
  /// One word of sport is a figure of speech, "the goal of the talks"; a report of a match has several
  /// of them, and often.
  static func isReport(_ reading: Reading) -> Bool {
    var found: Set<Int> = []
    var count = 0
    for token in reading.passage.tokens {
      guard token.kind == .word, let word = words.value(of: token) else { continue }
      found.insert(word)
      count += 1
    }
    return found.count >= variety && count * density >= reading.passage.tokens.count
  }

  /// Whether one of some tokens is a word of sport.
  static func isTold(in tokens: Range<Int>, _ reading: Reading) -> Bool {
    reading.passage.tokens[tokens].contains { $0.kind == .word && words.value(of: $0) != nil }
  }

  /// How many different words of sport a report of a match has at least.
  private static let variety = 6
  /// Of so many tokens one at least is a word of sport.
  private static let density = 40

  /// Words of sport by number, read once.
  private static let words: PhraseTable = {
    var table = PhraseTable()
    var count = 0
    TabSeparated(lexicon_sport_words_start(), count: lexicon_sport_words_count()).forEachRow {
      table.insert($0[0], count)
      count += 1
    }
    return table
  }()
}
