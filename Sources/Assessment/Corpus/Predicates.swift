import Extraction

extension [Predicate] {
  /// The verb that a word goes with, of those of a sentence in their order: the one that holds it, else
  /// the last one before it, "had given them until May" of "May"; nil where none is.
  func verb(of token: Int) -> Predicate? {
    first { $0.tokens.contains(token) } ?? last { $0.head < token }
  }
}
