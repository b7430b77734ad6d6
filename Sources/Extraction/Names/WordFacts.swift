/// What the lexicon knows of a single word, whatever its case.
struct WordFacts: OptionSet, Sendable {
  let rawValue: UInt32

  /// A given name: "Olena".
  static let given = WordFacts(rawValue: 1 << 0)
  static let surname = WordFacts(rawValue: 1 << 1)
  /// With `given` or `surname`: the word has another use, as "Grace" or "Brown".
  static let weak = WordFacts(rawValue: 1 << 2)
  /// An English word that starts sentences and stands in headlines.
  static let common = WordFacts(rawValue: 1 << 3)
  /// A name of the lexicon begins with it.
  static let beginsName = WordFacts(rawValue: 1 << 4)
  static let beginsTitle = WordFacts(rawValue: 1 << 5)
  /// Heads the name of an organization: "Agency".
  static let organizationHead = WordFacts(rawValue: 1 << 6)
  /// Heads the name of an armed group or movement: "Front".
  static let groupHead = WordFacts(rawValue: 1 << 7)
  /// Ends the name of a company: "Inc".
  static let companySuffix = WordFacts(rawValue: 1 << 8)
  /// Heads the name of a place: "River".
  static let placeHead = WordFacts(rawValue: 1 << 9)
  /// Stands inside names in lower case: "de", "of".
  static let inner = WordFacts(rawValue: 1 << 10)
  /// A weekday, month or feast.
  static let calendar = WordFacts(rawValue: 1 << 11)
  /// Written with a capital, but the name of nobody: "Internet".
  static let other = WordFacts(rawValue: 1 << 12)
  /// The adjective or word for a people or faith that is no state: "Kurdish".
  static let people = WordFacts(rawValue: 1 << 13)
  /// Its subject speaks or thinks: "said".
  static let saying = WordFacts(rawValue: 1 << 14)
  /// A place often follows: "in".
  static let locative = WordFacts(rawValue: 1 << 15)
  /// A common noun that tells a place: "village".
  static let placeNoun = WordFacts(rawValue: 1 << 16)
  /// A common noun that tells an organization or group: "militia".
  static let organizationNoun = WordFacts(rawValue: 1 << 17)
  /// Heads sentences and headlines without being part of a name: "the", "former".
  static let function = WordFacts(rawValue: 1 << 18)
  /// An organ of a state: "parliament".
  static let stateOrgan = WordFacts(rawValue: 1 << 19)
  /// An organ whose acts are its state's: "government".
  static let stateVoice = WordFacts(rawValue: 1 << 20)
  /// A relation: a person's name follows, "his wife".
  static let kin = WordFacts(rawValue: 1 << 21)
  /// A date or age follows a person's name: "born".
  static let born = WordFacts(rawValue: 1 << 22)

  /// Joins the words of people's and places' names: "de", "van", "bin".
  static let particle = WordFacts(rawValue: 1 << 23)
  /// Heads a place's name from its front: "Port".
  static let placeLead = WordFacts(rawValue: 1 << 24)
  /// Stands before the noun of a role: "acting".
  static let modifier = WordFacts(rawValue: 1 << 25)
  /// Makes its subject the head of its object: "chairs".
  static let leads = WordFacts(rawValue: 1 << 26)

  /// Heads the name of an event, a law, a prize: "Agreement".
  static let otherHead = WordFacts(rawValue: 1 << 27)
  /// What a person in office has: "administration".
  static let tenure = WordFacts(rawValue: 1 << 28)
  /// Heads the name of an operation or a storm from its front: "Hurricane".
  static let otherLead = WordFacts(rawValue: 1 << 29)
  /// Its subject wins a game against its object: "beat".
  static let beats = WordFacts(rawValue: 1 << 30)
  /// A word that heads a name of any kind.
  static let anyHead: WordFacts = [.organizationHead, .groupHead, .placeHead, .otherHead]

  /// The class of a row of `name_words.tsv`.
  init?(named name: String) {
    guard let facts = Self.byName[name] else { return nil }
    self = facts
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static let byName: [String: WordFacts] = [
    "orghead": .organizationHead, "grouphead": .groupHead, "suffix": .companySuffix,
    "placehead": .placeHead, "inner": .inner, "calendar": .calendar, "other": .other,
    "people": .people, "saying": .saying, "locative": .locative, "locale": .placeNoun,
    "orgnoun": .organizationNoun, "function": .function, "organ": .stateOrgan,
    "speaks": .stateVoice, "kin": .kin, "born": .born, "particle": .particle,
    "placelead": .placeLead, "modifier": .modifier,
    "leads": .leads, "mischead": .otherHead, "tenure": .tenure,
    "misclead": .otherLead, "beats": .beats,
  ]
}
