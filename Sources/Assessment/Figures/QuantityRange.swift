import Extraction
import Prose

extension Quantity {
  /// The range that a number begins, as what it is at least: "$2-3 billion", "600 to 700 people",
  /// "between 150 and 300"; nil where it begins none.
  func range(before end: Int, _ passage: Passage) -> Quantity? {
    let all = passage.tokens
    let link = tokens.upperBound
    guard link + 1 < end else { return nil }
    // "Between" at the end of a paragraph is none of the number's that begins the next.
    let lead = Self.sentence(before: tokens.lowerBound, passage).last?.key ?? 0
    let isBetween = lead == Self.between
    guard
      isBetween && all[link].key == Self.and
        // "Rose from 12 to 15", "cut by $200 to $399", "rose $2 to $99" tell of a change.
        || all[link].key == Self.to && !Self.changes.contains(lead)
          && !Counted.changing.contains(lead)
        || all[link].isDash(passage) && !all[link].isSpaced && !all[link + 1].isSpaced
    else { return nil }
    let hasSymbol = Currencies.isSign(all[link + 1], passage.document.text)
    let start = hasSymbol ? link + 2 : link + 1
    guard start < end, let upper = Quantity(at: start, before: end, passage),
      upper.tokens.lowerBound == link + 1
    else { return nil }
    // What makes billions of the second number does so of the first, and "20-30,000" begins at 20,000.
    var unit = upper.factor
    if unit == 1, amount < 100, upper.amount >= 1_000, all[link].isDash(passage) { unit = 1_000 }
    let least = factor == 1 && amount < upper.amount / unit ? amount * unit : amount
    guard least < upper.amount else { return nil }
    return Quantity(
      tokens: (isBetween ? tokens.lowerBound - 1 : tokens.lowerBound)..<upper.tokens.upperBound,
      amount: least,
      upTo: upper.amount,
      bound: .atLeast,
      isMoney: isMoney || upper.isMoney,
    )
  }

  private static let between = Fold.key(of: "between")
  private static let and = Fold.key(of: "and")
  private static let to = Fold.key(of: "to")
  private static let changes = WordSet("from by")
}
