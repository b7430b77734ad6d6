import Extraction
import Prose

/// A list of names and nouns in a sentence: ", shops and hotels".
enum Enumeration {
  /// Whether nothing but words, commas and "and" stands there, no word that opens a clause, and no more
  /// than so many tokens between two commas.
  static func holds(_ tokens: Range<Int>, _ passage: Passage, longestItem: Int = .max) -> Bool {
    guard tokens.contains(where: { passage.tokens[$0].key == and }),
      tokens.allSatisfy({ i in
        passage.tokens[i].kind == .word && !clausal.contains(passage.tokens[i].key)
          || passage.isMark(i, comma)
      })
    else { return false }
    return tokens.split { passage.isMark($0, comma) || passage.tokens[$0].key == and }
      .allSatisfy { $0.count <= longestItem }
  }

  private static let comma = UInt8(ascii: ",")
  private static let and = Fold.key(of: "and")
  private static let clausal = WordSet("which who whom whose that as with how where while but")
}
