import Prose

/// The forms of a verb.
struct VerbForm: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let base = VerbForm(rawValue: 1 << 0)
  static let third = VerbForm(rawValue: 1 << 1)
  static let past = VerbForm(rawValue: 1 << 2)
  static let participle = VerbForm(rawValue: 1 << 3)
  static let gerund = VerbForm(rawValue: 1 << 4)
}

/// The forms of verbs by the rules of English, as the keys of their spellings.
///
/// The whole lexicon is inflected at its first use, so no form is spelt out: a key is the hash of
/// a spelling, and hashing goes on from that of the stem.
enum Inflection {
  /// The keys of a verb's forms with what each can be.
  ///
  /// - Parameters:
  ///   - verb: The base form, in small letters.
  ///   - irregular: The past, the participle and the -ing form, parted by spaces, as far as they
  ///     break the rules.
  /// - Returns: Base, third person, past, participle and -ing form, of which some may be alike.
  static func forms(
    of verb: ListText,
    irregular: ListText,
  ) -> [5 of (key: UInt64, form: VerbForm)] {
    let stem = Stem(verb)
    var past = stem.past
    var participle: UInt64?
    var gerund = stem.gerund
    var column = 0
    if !irregular.isEmpty {
      irregular.forEachPart(separator: 0x20) { form in
        let key = form.bytes.reduce(Fold.seed) { Fold.absorb($1, into: $0) }
        switch column {
        case 0: past = key
        case 1: participle = key
        default: gerund = key
        }
        column += 1
      }
    }
    return [
      (stem.whole, .base), (stem.third, .third), (past, .past), (participle ?? past, .participle),
      (gerund, .gerund),
    ]
  }

  /// The past and the -ing form that British spelling doubles the "l" in: "signalled"; nil for a verb
  /// that does not end in one vowel and "l".
  static func doubled(_ verb: ListText) -> (past: UInt64, gerund: UInt64)? {
    let stem = Stem(verb)
    return stem.endsInVowelL ? (stem.doubledPast, stem.doubledGerund) : nil
  }

  /// A base form and how it takes endings.
  private struct Stem {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The keys of the whole word and of all but its last letter.
    let whole: UInt64
    private let clipped: UInt64

    init(_ verb: ListText) {
      bytes = verb.bytes
      clipped = bytes.dropLast().reduce(Fold.seed) { Fold.absorb($1, into: $0) }
      whole = bytes.last.map { [clipped] in Fold.absorb($0, into: clipped) } ?? Fold.seed
    }

    var third: UInt64 {
      let hisses = ends("s") || ends("x") || ends("z") || ends("o") || ends("ch") || ends("sh")
      if hisses { return Self.add("es", to: whole) }
      return endsInConsonantY ? Self.add("ies", to: clipped) : Self.add("s", to: whole)
    }

    var past: UInt64 {
      if ends("e") { return Self.add("d", to: whole) }
      return endsInConsonantY ? Self.add("ied", to: clipped) : Self.add("ed", to: whole)
    }

    var gerund: UInt64 {
      let keepsE = ends("ee") || ends("oe") || ends("ye")
      return Self.add("ing", to: ends("e") && !keepsE ? clipped : whole)
    }

    var doubledPast: UInt64 { Self.add("led", to: whole) }
    var doubledGerund: UInt64 { Self.add("ling", to: whole) }

    /// "Travel", not "fail" and "call".
    var endsInVowelL: Bool {
      bytes.count > 4 && ends("l") && Self.isVowel(bytes[bytes.count - 2])
        && !Self.isVowel(bytes[bytes.count - 3])
    }

    private var endsInConsonantY: Bool {
      bytes.count > 1 && ends("y") && !Self.isVowel(bytes[bytes.count - 2])
    }

    private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

    private func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard count <= bytes.count else { return false }
      return (0..<count).allSatisfy { bytes[bytes.count - count + $0] == ending.utf8Start[$0] }
    }

    private static func add(_ ending: StaticString, to key: UInt64) -> UInt64 {
      (0..<ending.utf8CodeUnitCount).reduce(key) { Fold.absorb(ending.utf8Start[$1], into: $0) }
    }
  }
}
