import CLexicon
import Prose

/// What a function word can be in a sentence; a word may be several.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let determiner = WordClass(rawValue: 1 << 0)
  static let possessive = WordClass(rawValue: 1 << 1)
  /// Stands for a noun phrase by itself: "he", "who", "some".
  static let pronoun = WordClass(rawValue: 1 << 2)
  static let object = WordClass(rawValue: 1 << 3)
  static let preposition = WordClass(rawValue: 1 << 4)
  static let coordinator = WordClass(rawValue: 1 << 5)
  static let subordinator = WordClass(rawValue: 1 << 6)
  static let relative = WordClass(rawValue: 1 << 7)
  static let question = WordClass(rawValue: 1 << 8)
  static let modal = WordClass(rawValue: 1 << 9)
  static let be = WordClass(rawValue: 1 << 10)
  static let have = WordClass(rawValue: 1 << 11)
  static let `do` = WordClass(rawValue: 1 << 12)
  /// A form of an auxiliary that makes its clause finite.
  static let finite = WordClass(rawValue: 1 << 13)
  /// "to" before a verb.
  static let infinitive = WordClass(rawValue: 1 << 14)
  static let negation = WordClass(rawValue: 1 << 15)
  static let adverb = WordClass(rawValue: 1 << 16)
  static let time = WordClass(rawValue: 1 << 17)
  static let plural = WordClass(rawValue: 1 << 18)
  /// The first person, which in a quotation is its speaker.
  static let first = WordClass(rawValue: 1 << 19)
  /// May open a sentence that continues a quotation's paragraph: "but", "however".
  static let connective = WordClass(rawValue: 1 << 20)
  /// A noun for people or bodies that act for a state: "officials", "ministry".
  static let actor = WordClass(rawValue: 1 << 21)

  static let auxiliary: WordClass = [.modal, .be, .have, .do]

  // Sets that are asked for at every word, built once.
  static let determining: WordClass = [.determiner, .possessive]
  /// Begins a noun phrase.
  static let opening: WordClass = [.determiner, .possessive, .pronoun, .object]
  /// Is a noun phrase by itself.
  static let closed: WordClass = [.pronoun, .object]
  /// Begins a noun phrase or an adverbial in front of a time.
  static let leading: WordClass = [.determiner, .adverb, .time]
  static let clausal: WordClass = [.question, .subordinator]

  private static let names: [String: WordClass] = [
    "determiner": .determiner, "possessive": .possessive, "pronoun": .pronoun,
    "object": .object, "preposition": .preposition, "coordinator": .coordinator,
    "subordinator": .subordinator, "relative": .relative, "question": .question,
    "modal": .modal, "be": .be, "have": .have, "do": .do, "finite": .finite,
    "infinitive": .infinitive, "negation": .negation, "adverb": .adverb, "time": .time,
    "plural": .plural, "first": .first, "connective": .connective, "actor": .actor,
  ]

  /// The classes of the function words, as the values of a table of raw values.
  static let table: KeyMap = {
    var table = KeyMap()
    TabSeparated(lexicon_function_words_start(), count: lexicon_function_words_count())
      .forEachRow { fields in
        guard fields.count == 2 else { return }
        var classes: WordClass = []
        for name in fields[1].split(separator: " ") {
          classes.formUnion(names[String(name)] ?? [])
        }
        table.add(classes.rawValue, to: Fold.key(of: fields[0]))
      }
    return table
  }()

  init(rawValue: UInt32) { self.rawValue = rawValue }
}
