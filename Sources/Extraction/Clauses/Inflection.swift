/// The forms of a verb.
struct VerbForm: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let base = VerbForm(rawValue: 1 << 0)
  static let third = VerbForm(rawValue: 1 << 1)
  static let past = VerbForm(rawValue: 1 << 2)
  static let participle = VerbForm(rawValue: 1 << 3)
  static let gerund = VerbForm(rawValue: 1 << 4)
}

/// Spells the forms of verbs by the rules of English.
enum Inflection {
  /// Every form of a verb with what it can be; `irregular` holds the past, the participle and the
  /// -ing form as far as they break the rules.
  static func forms(of verb: String, irregular: [String]) -> [(spelling: String, form: VerbForm)] {
    let past = irregular.first ?? past(of: verb)
    let participle = irregular.count > 1 ? irregular[1] : past
    let gerund = irregular.count > 2 ? irregular[2] : gerund(of: verb)
    return [
      (verb, .base), (third(of: verb), .third), (past, .past), (participle, .participle),
      (gerund, .gerund),
    ]
  }

  private static func third(of verb: String) -> String {
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: verb.hasSuffix) { return verb + "es" }
    return endsInConsonantY(verb) ? verb.dropLast() + "ies" : verb + "s"
  }

  private static func past(of verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    return endsInConsonantY(verb) ? verb.dropLast() + "ied" : verb + "ed"
  }

  private static func gerund(of verb: String) -> String {
    let keepsE = ["ee", "oe", "ye"].contains(where: verb.hasSuffix)
    return verb.hasSuffix("e") && !keepsE ? verb.dropLast() + "ing" : verb + "ing"
  }

  private static func endsInConsonantY(_ verb: String) -> Bool {
    guard verb.hasSuffix("y"), let before = verb.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}
