import Extraction
import Prose

/// The noun that a relative clause is about: "the quake" of "the quake, which killed ten".
enum Antecedent {
  /// Where it begins before a relative word, nil where that cannot be told.
  static func start(before relative: Int, inSentence sentence: Int, _ reading: Reading) -> Int? {
    let passage = reading.passage
    let start = passage.sentences[sentence].tokens.lowerBound
    let near = max(start, relative - nearest)..<relative
    func isArticle(_ token: Int) -> Bool {
      // "Section 2(a)" has none.
      articles.contains(passage.tokens[token].key) && passage.tokens[token + 1].kind != .punctuation
    }
    if let article = near.last(where: isArticle) ?? bare(near, passage) { return article }
    // "A number of woes, including storms in 2028 that", but not "the dam broke in floods that".
    guard
      let article = (max(start, relative - furthest)..<near.lowerBound).last(where: isArticle),
      !reading.predicates(inSentence: sentence).contains(where: {
        $0.isFinite && (article..<relative).contains($0.head)
      })
    else { return nil }
    return article
  }

  /// Where a noun without an article begins among the tokens before a relative word: "by storms in 2028
  /// that"; nil where no noun is left.
  private static func bare(_ near: Range<Int>, _ passage: Passage) -> Int? {
    let parting = near.last {
      passage.tokens[$0].kind == .punctuation || opening.contains(passage.tokens[$0].key)
    }
    // "Civilians and harbours that" are two nouns.
    guard let parting, parting + 1 < near.upperBound, passage.tokens[parting].kind == .word,
      passage.tokens[parting].key != and
    else { return nil }
    return parting + 1
  }

  // Tokens.
  private static let nearest = 6
  private static let furthest = 14
  private static let and = Fold.key(of: "and")
  private static let opening = WordSet("including by with from for and but of as or")
  private static let articles = WordSet("the a an its his her their this that")
}
