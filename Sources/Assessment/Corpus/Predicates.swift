import Extraction
import Prose

extension [Predicate] {
  /// The verb that a word goes with, of those of a sentence in their order: the one that holds it, else
  /// the last one before it, "had given them until May" of "May"; nil where none is.
  func verb(of token: Int) -> Predicate? {
    first { $0.tokens.contains(token) } ?? last { $0.head < token }
  }

  /// The verb that the tokens of a time go with: the last one before it, else the next one.
  ///
  /// Behind the comma of a relative clause the one around that goes on: "Vell, who is the mayor, on Monday
  /// met the guild", "she closed the mill, which is old, on Monday".
  func verb(ofTime own: Range<Int>, _ passage: Passage) -> Predicate? {
    let after = first { $0.tokens.lowerBound >= own.upperBound }
    guard let before = last(where: { $0.tokens.upperBound <= own.lowerBound }) else { return after }
    guard before.clause == .relative, let word = before.subject?.lowerBound,
      passage.isMark(word - 1, UInt8(ascii: ",")),
      case let lead = TimeLeads.contains(passage.tokens[own.lowerBound - 1])
        ? own.lowerBound - 1 : own.lowerBound,
      passage.isMark(lead - 1, UInt8(ascii: ","))
    else { return before }
    if let after, after.isFinite, after.clause == .main, after.tokens.lowerBound == own.upperBound {
      return after
    }
    return last { $0.head < word && $0.isFinite && $0.clause != .relative } ?? before
  }
}

/// Words that stand before a time and belong to it: "on Monday".
private enum TimeLeads {
  static func contains(_ token: Token) -> Bool { words.contains(token.key) }

  private static let words = WordSet("on in at by since early late from until during")
}
