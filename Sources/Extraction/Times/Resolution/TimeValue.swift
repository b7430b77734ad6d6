import Prose

/// TIMEX3 values that name no date.
enum TimeValue {
  /// A length: "P4Y", "PT48H", "P2Y6M", "PXW".
  static func duration(_ amount: Amount, _ unit: TimeUnit) -> String {
    let (prefix, letter, factor) = unit.timex
    guard let count = amount.count else {
      return prefix + "X" + (unit == .quarter ? "Q" : letter)
    }
    let whole = count * factor
    guard amount.hasHalf else { return "\(prefix)\(whole)\(letter)" }
    if factor > 1 { return "\(prefix)\(whole + factor / 2)\(letter)" }
    let rest = unit.half
    if rest.isEmpty { return "\(prefix)\(whole).5\(letter)" }
    return whole == 0 ? prefix + rest : "\(prefix)\(whole)\(letter)\(rest)"
  }
}
