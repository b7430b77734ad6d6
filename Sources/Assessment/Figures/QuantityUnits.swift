import Extraction
import Prose

extension Quantity {
  /// What a space tore off a number, three digits behind a mark: "100 ,000"; nil without such.
  static func tornThousands(behind last: Int, before end: Int, _ passage: Passage) -> Double? {
    let tokens = passage.tokens
    guard last + 2 < end, tokens[last].kind == .number,
      passage.isMark(last + 1, UInt8(ascii: ",")),
      tokens[last + 1].isSpaced, tokens[last + 2].kind == .number, !tokens[last + 2].isSpaced,
      tokens[last + 2].range.count == 3
    else { return nil }
    var value = 0.0
    for byte in passage.document.text[tokens[last + 2].range.indices] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Double(byte - 0x30)
    }
    return value
  }

  /// Where money begins that ends with a currency's sign so far: with the letters that cling to it in
  /// "US$7 million".
  static func currencyStart(_ tokens: ArraySlice<Token>) -> Int {
    let sign = tokens.endIndex - 1
    guard sign > tokens.startIndex, !tokens[sign].isSpaced,
      case let letters = tokens[sign - 1],
      letters.shape == .upper || letters.shape == .initial, letters.range.count <= longestPrefix
    else { return sign }
    return sign - 1
  }

  /// Whether a word for money is one for a weight: "40,000 pounds of flour", but "pounds of public
  /// money".
  static func isWeight(at word: Int, before end: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard tokens[word].key == pounds else { return false }
    if word + 2 < end, tokens[word + 1].key == of {
      return !tokens[(word + 2)..<min(end, word + 5)].contains { moneys.contains($0.key) }
    }
    // "40,000 pounds (18 tonnes)", "weighs 300 pounds".
    return tokens[max(0, word - nearWeight)..<min(end, word + nearWeight)]
      .contains { weights.contains($0.key) }
  }

  // Bytes: "CAN$".
  private static let longestPrefix = 3
  // Tokens.
  private static let nearWeight = 6
  private static let of = Fold.key(of: "of")
  private static let pounds = Fold.key(of: "pounds")
  private static let moneys = WordSet(
    """
    money cash debt debts damage damages funding funds taxpayers taxpayer tax cuts savings loans \
    investment investments revenue profit profits losses wages compensation shares
    """
  )
  private static let weights = WordSet(
    "weigh weighs weighed weighing ton tons tonne tonnes kilo kilos kilogram kilograms kg ounces"
  )
}
