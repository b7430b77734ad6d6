/// The forms of a verb.
struct VerbForm: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let base = VerbForm(rawValue: 1 << 0)
  static let third = VerbForm(rawValue: 1 << 1)
  static let past = VerbForm(rawValue: 1 << 2)
  static let participle = VerbForm(rawValue: 1 << 3)
  static let gerund = VerbForm(rawValue: 1 << 4)
}

/// Spells the forms of verbs by the rules of English, in bytes: the whole lexicon is inflected at
/// its first use.
enum Inflection {
  /// Every form of a verb with what it can be; `irregular` holds the past, the participle and the
  /// -ing form as far as they break the rules.
  static func forms(
    of verb: [UInt8],
    irregular: [[UInt8]],
  ) -> [(spelling: [UInt8], form: VerbForm)] {
    let past = irregular.first ?? past(of: verb)
    let participle = irregular.count > 1 ? irregular[1] : past
    let gerund = irregular.count > 2 ? irregular[2] : gerund(of: verb)
    return [
      (verb, .base), (third(of: verb), .third), (past, .past), (participle, .participle),
      (gerund, .gerund),
    ]
  }

  private static func third(of verb: [UInt8]) -> [UInt8] {
    let hisses = ends(verb, "s") || ends(verb, "x") || ends(verb, "z") || ends(verb, "o")
    if hisses || ends(verb, "ch") || ends(verb, "sh") { return verb + "es".utf8 }
    return endsInConsonantY(verb) ? verb.dropLast() + "ies".utf8 : verb + "s".utf8
  }

  private static func past(of verb: [UInt8]) -> [UInt8] {
    if ends(verb, "e") { return verb + "d".utf8 }
    return endsInConsonantY(verb) ? verb.dropLast() + "ied".utf8 : verb + "ed".utf8
  }

  private static func gerund(of verb: [UInt8]) -> [UInt8] {
    let keepsE = ends(verb, "ee") || ends(verb, "oe") || ends(verb, "ye")
    return ends(verb, "e") && !keepsE ? verb.dropLast() + "ing".utf8 : verb + "ing".utf8
  }

  private static func endsInConsonantY(_ verb: [UInt8]) -> Bool {
    ends(verb, "y") && verb.count > 1 && !"aeiou".utf8.contains(verb[verb.count - 2])
  }

  private static func ends(_ verb: [UInt8], _ ending: StaticString) -> Bool {
    verb.suffix(ending.utf8CodeUnitCount)
      .elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
  }
}
