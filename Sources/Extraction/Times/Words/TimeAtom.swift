import Prose

/// A word, or a part of a hyphenated word, as time rules see it.
struct TimeAtom {
  var kind: TimeClass
  /// What the word list or the digits say: 5 for "Friday", 2024 for "2024"; of other words the
  /// last byte.
  var value: Int
  /// Digits written, 0 for numbers in words.
  var digits = 0
  /// Whether a half is to be added: "2 1/2".
  var hasHalf = false
  /// Whether it hangs on the one before by a hyphen inside one word: "year" in "four-year".
  var isJoined = false
  var isSpaced = true
  var isCapitalized = false
  /// Whether it begins with a letter.
  var isWord = false
  var range: ByteRange
  /// Index of its token.
  var token: Int

  /// Whether the number is written as a year of the last thousand or the next.
  var isYear: Bool { kind == .number && digits == 4 && !hasHalf && (1000...2999).contains(value) }
}
