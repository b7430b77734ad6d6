/// Words that end in a full stop without ending a sentence.
enum Abbreviations {
  private static let keys: Set<UInt64> = Set(
    """
    mr mrs ms dr prof rev hon st sr jr gen lt col maj capt cmdr adm sgt brig sen rep gov pres amb \
    messrs drs profs gens lts cols capts supt insp cpl cpt pvt jan feb mar apr jun jul aug sep \
    sept oct nov dec nos vs inc corp ltd co bros dept est fig ave blvd mt ft approx etc seq
    """.split(separator: " ").map { Fold.key(of: String($0)) }
  )

  /// The months and the few others that may close a sentence all the same, as in "by Oct".
  private static let closing: Set<UInt64> = Set(
    "jan feb mar apr jun jul aug sep sept oct nov dec inc corp ltd co bros etc jr sr"
      .split(separator: " ").map { Fold.key(of: String($0)) }
  )

  /// Whether the letters from `start` to `end` abbreviate a word.
  static func contains(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 6 else { return false }
    var hash = Fold.seed
    for i in start..<end {
      let a = text[i]
      hash = Fold.absorb(a >= 0x41 && a <= 0x5a ? a | 0x20 : a, into: hash)
    }
    // "no." is a sentence's last word far more often than "number".
    if capitalized.contains(hash) { return text[start] < UInt8(ascii: "a") }
    return keys.contains(hash)
  }

  /// Abbreviate only with a capital.
  private static let capitalized: Set<UInt64> = [
    Fold.key(of: "no"), Fold.key(of: "sens"), Fold.key(of: "reps"),
  ]

  static func mayClose(_ key: UInt64) -> Bool { closing.contains(key) }
}
