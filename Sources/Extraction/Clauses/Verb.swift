import CLexicon
import Prose

/// A verb of the lexicon: what it takes and what is done with it.
struct Verb: Sendable {
  let stance: Stance?
  let complements: Complement
  let act: Act.Category?
  /// Whether some of its forms are nouns as well: "claims", "talks".
  let isNoun: Bool
  /// Whether a particle belongs to it that a noun phrase must follow: "call for".
  let isPhrasal: Bool

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

    static let letters: [Character: Complement] = [
      "q": .quotation, "c": .clause, "i": .infinitive, "n": .nominal, "s": .predicate,
      "f": .for, "b": .about, "g": .of, "o": .addressee, "k": .judgement,
    ]
  }
}

/// The verbs of the lexicon, found by any of their forms.
struct VerbLexicon: Sendable {
  private(set) var verbs: [Verb] = []
  private(set) var forms: [Form] = []
  /// Values are indices into `forms`; phrasal verbs are phrases.
  private(set) var table = PhraseTable()

  struct Form: Sendable {
    let verb: Int16
    var form: VerbForm
  }

  static let shared = VerbLexicon()

  private init() {
    var known: [String: Int] = [:]
    var irregulars: [String: [String]] = [:]
    TabSeparated(lexicon_verbs_start(), count: lexicon_verbs_count()).forEachRow { fields in
      guard fields.count == 6 else { return }
      let words = fields[0].split(separator: " ", maxSplits: 1).map(String.init)
      let particle = words.count > 1 ? " " + words[1] : ""
      let index = Int16(verbs.count)
      verbs.append(
        Verb(
          stance: Stance(rawValue: fields[3]),
          complements: Verb.Complement(fields[4].compactMap { Verb.Complement.letters[$0] }),
          act: Act.Category(rawValue: fields[5]),
          isNoun: fields[2] == "n",
          isPhrasal: !particle.isEmpty,
        )
      )
      if particle.isEmpty, fields[1] != "-" {
        irregulars[words[0]] = fields[1].split(separator: " ").map(String.init)
      }
      // A verb stands before its phrasal verbs and lends them its forms.
      let irregular = irregulars[words[0]] ?? []
      for (spelling, form) in Inflection.forms(of: words[0], irregular: irregular) {
        let phrase = spelling + particle
        if let old = known[phrase] {
          // "put" is base, past and participle; of two verbs that share a form the first counts.
          if forms[old].verb == index { forms[old].form.formUnion(form) }
          continue
        }
        known[phrase] = forms.count
        table.insert(phrase, forms.count)
        forms.append(Form(verb: index, form: form))
      }
    }
  }

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
