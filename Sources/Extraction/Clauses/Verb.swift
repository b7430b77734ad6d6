import CLexicon
import Prose

/// A verb of the lexicon: what it takes and what is done with it.
struct Verb: Sendable {
  /// Whether some of its forms are nouns as well: "claims", "talks".
  let isNoun: Bool
  let stance: Stance?
  let complements: Complement
  let act: Act.Category?
  /// Whether a particle belongs to it that a noun phrase must follow: "call for".
  let isPhrasal: Bool

  /// Any verb beside what somebody says: "grinned".
  static let quoting = Verb(
    isNoun: false,
    stance: nil,
    complements: [.quotation],
    act: nil,
    isPhrasal: false,
  )

  /// "Would like".
  static let wish = Verb(
    isNoun: false,
    stance: .demands,
    complements: [.infinitive, .addressee],
    act: nil,
    isPhrasal: false,
  )

  /// What may follow a verb and be what was said.
  struct Complement: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let quotation = Complement(rawValue: 1 << 0)
    static let clause = Complement(rawValue: 1 << 1)
    static let infinitive = Complement(rawValue: 1 << 2)
    static let nominal = Complement(rawValue: 1 << 3)
    /// "as", or a second noun phrase: "called it a mistake".
    static let predicate = Complement(rawValue: 1 << 4)
    static let `for` = Complement(rawValue: 1 << 5)
    static let about = Complement(rawValue: 1 << 6)
    static let of = Complement(rawValue: 1 << 7)
    /// The person addressed may stand before the others: "told reporters that".
    static let addressee = Complement(rawValue: 1 << 8)

    /// An adjective that judges the subject: "remains unacceptable".
    static let judgement = Complement(rawValue: 1 << 9)
    /// A noun phrase for what is done, and not said: "concluded a treaty".
    static let deed = Complement(rawValue: 1 << 10)
    /// A noun phrase for a matter: somebody in its place is only treated so, "questioned the suspect".
    static let matter = Complement(rawValue: 1 << 11)
  }
}

extension Verb.Complement {
  /// The complements that letters of the list stand for.
  init(letters: ListText) {
    self = []
    for letter in letters.bytes {
      switch letter {
      case UInt8(ascii: "q"): insert(.quotation)
      case UInt8(ascii: "c"): insert(.clause)
      case UInt8(ascii: "i"): insert(.infinitive)
      case UInt8(ascii: "n"): insert(.nominal)
      case UInt8(ascii: "s"): insert(.predicate)
      case UInt8(ascii: "f"): insert(.for)
      case UInt8(ascii: "b"): insert(.about)
      case UInt8(ascii: "g"): insert(.of)
      case UInt8(ascii: "o"): insert(.addressee)
      case UInt8(ascii: "k"): insert(.judgement)
      case UInt8(ascii: "d"): insert(.deed)
      case UInt8(ascii: "m"): insert(.matter)
      default: break
      }
    }
  }
}

extension VerbGroup {
  /// What the lexicon says of its verb, nil where it does not hold it.
  var entry: Verb? { verb < 0 ? nil : VerbLexicon.shared.verbs[Int(verb)] }

  /// What its verb takes; nothing where the lexicon does not hold it.
  var complements: Verb.Complement { entry?.complements ?? [] }
}

/// The verbs of the lexicon, found by any of their forms.
///
/// A class, so that whoever asks for every word copies one reference, not those of four tables.
final class VerbLexicon: Sendable {
  let verbs: [Verb]
  let forms: [Form]
  /// Values are indices into `forms`; phrasal verbs are phrases.
  let table: PhraseTable

  struct Form: Sendable {
    let verb: Int16
    var form: VerbForm
  }

  static let shared = VerbLexicon()

  private init() {
    var reader = Reader()
    reader.read()
    (verbs, forms, table) = (reader.verbs, reader.forms, reader.table)
  }

  /// The indices of verbs by their base forms, without those that the lexicon does not hold.
  func indices(of bases: [String]) -> Set<Int16> { Set(bases.compactMap { index(of: $0) }) }

  /// The index of a verb by its base form, nil if the lexicon does not hold it.
  func index(of base: String) -> Int16? {
    let bytes = Array(base.utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, in: ByteRange(0, bytes.count), into: &tokens)
    guard
      let match = tokens.isEmpty ? nil : table.longestMatch(tokens, at: 0, before: tokens.count)
    else { return nil }
    return match.length == tokens.count ? forms[match.value].verb : nil
  }
}

/// Reads the list of verbs.
private struct Reader {
  var verbs: [Verb] = []
  var forms: [VerbLexicon.Form] = []
  var table = PhraseTable(capacity: 8_000)

  mutating func read() {
    // The irregular forms by the key of their verb.
    var irregulars: [UInt64: ListText] = [:]
    verbs.reserveCapacity(2_000)
    forms.reserveCapacity(8_000)
    TabSeparated(lexicon_verbs_start(), count: lexicon_verbs_count()).forEachLine { line in
      var rest = line
      func next() -> ListText {
        let (field, others) = rest.cut(at: 0x09)
        rest = others
        return field
      }
      let (verb, particle) = next().cut(at: 0x20)
      let irregular = next()
      let index = Int16(verbs.count)
      verbs.append(
        Verb(
          isNoun: next().bytes.first == UInt8(ascii: "n"),
          stance: next().value.flatMap { Stance(rawValue: $0) },
          complements: Verb.Complement(letters: next()),
          act: next().value.flatMap { Act.Category(rawValue: $0) },
          isPhrasal: !particle.isEmpty,
        )
      )
      let base = PhraseHash(verb).first
      if particle.isEmpty, irregular.bytes.first != UInt8(ascii: "-") {
        irregulars[base] = irregular
      }
      // A verb stands before its phrasal verbs and lends them its forms.
      let forms = Inflection.forms(of: verb, irregular: irregulars[base] ?? .empty)
      for i in forms.indices {
        var phrase = PhraseHash()
        phrase.append(forms[i].key)
        phrase.append(particle)
        add(phrase, forms[i].form, of: index)
      }
      guard let doubled = Inflection.doubled(verb) else { return }
      for (key, form) in [
        (doubled.past, VerbForm([.past, .participle])), (doubled.gerund, .gerund),
      ] {
        var phrase = PhraseHash()
        phrase.append(key)
        phrase.append(particle)
        add(phrase, form, of: index)
      }
    }
  }

  private mutating func add(_ phrase: PhraseHash, _ form: VerbForm, of verb: Int16) {
    let place = table.insert(phrase, forms.count)
    if place == forms.count {
      forms.append(VerbLexicon.Form(verb: verb, form: form))
    } else if forms[place].verb == verb {
      // "put" is base, past and participle; of two verbs that share a form the first counts.
      forms[place].form.formUnion(form)
    }
  }
}
