package import Prose

/// One occurrence of a name in a document.
package struct NameMention: Hashable, Sendable {
  /// The name without title, article or possessive.
  package let range: ByteRange
  /// Indices into the passage's tokens.
  package let tokens: Range<Int>
  package internal(set) var kind: NameKind
  /// The lexicon's entity that this spelling stands for, nil for names known by shape and context.
  ///
  /// "Kyiv", "Ukrainian" and "Ukraine" share one entity; what the word does in its sentence decides
  /// whether the state or the town is meant.
  package let entity: EntityID?
  /// How the spelling stands for its entity; nil without one.
  package let form: EntityForm?
  /// The rule that found it, as `explain` prints it, for example "title before name".
  package let rule: String

  package init(
    range: ByteRange,
    tokens: Range<Int>,
    kind: NameKind,
    entity: EntityID? = nil,
    form: EntityForm? = nil,
    rule: String,
  ) {
    self.range = range
    self.tokens = tokens
    self.kind = kind
    self.entity = entity
    self.form = form
    self.rule = rule
  }

  /// Whether it is no part of a word: in "Ruritania-backed government" another one is meant, in
  /// "Ruritania-Norland government talks" both are.
  package func isWhole(_ all: [Token]) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    return all[first].range.start == range.start && all[last].range.end == range.end
  }
}

extension [NameMention] {
  /// The name that a token is of; logarithmic.
  func name(atToken token: Int) -> NameMention? {
    let next = partitionPoint { $0.tokens.upperBound > token }
    return next < count && self[next].tokens.contains(token) ? self[next] : nil
  }

  /// Adds names of other places, in the order of the text.
  mutating func put(_ found: [NameMention]) {
    guard !found.isEmpty else { return }
    self += found
    sort { $0.range.start < $1.range.start }
  }
}

/// What a name is the name of.
package enum NameKind: String, Hashable, Sendable, CaseIterable {
  case person
  case organization
  case place
  case country
  case group
  case bloc
  /// An adjective or people's name: "Ukrainian", "the French".
  case nationality

  /// Whether it is one of people who act together, and no state.
  package var isBody: Bool {
    switch self {
    case .organization, .group, .bloc: true
    case .person, .place, .country, .nationality: false
    }
  }
}

/// An entity of the lexicon, by its key there: "country:UA", "org:nato".
package struct EntityID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let key: String

  package init(_ key: String) { self.key = key }

  package static func < (a: EntityID, b: EntityID) -> Bool { a.key < b.key }
  package var description: String { key }
}

/// How a spelling stands for an entity of the lexicon.
package enum EntityForm: String, Hashable, Sendable, CaseIterable {
  /// Its own name, full, short or formal: "Ukraine", "United Nations".
  case name
  /// Initials: "U.N.", "NATO".
  case acronym
  /// The adjective or the word for its people: "Ukrainian", "Ukrainians".
  case demonym
  /// A capital or a seat of government that stands for a state when it acts: "Kyiv", "the Kremlin".
  case seat
  /// A common noun for people who act together: "rebels", "Ukrainian farmers".
  case nominal
}

/// A role that the text gives to the holder of a name: "Ruritanian Foreign Minister Ana Vell".
package struct RoleMention: Hashable, Sendable {
  /// Index into the reading's names.
  package let holder: Int
  /// The words of the role without whom it is held for: "Foreign Minister", "special envoy"; of one
  /// that is over from the word on that says so: "former Ruritanian envoy".
  package let role: ByteRange
  /// Index of the name the role is held for, nil if the text does not say: "Ruritanian".
  package let represents: Int?
  /// Whether its words are for several, of whom the holder is one: "Senators".
  package let isShared: Bool
  /// The rule that found it, as `explain` prints it, for example "apposition".
  package let rule: String

  /// The words that a role begins with which somebody had: "former president".
  package static let past: WordSet = ["former", "ex", "then", "onetime", "ousted", "retired"]

  package init(
    holder: Int,
    role: ByteRange,
    represents: Int?,
    isShared: Bool = false,
    rule: String,
  ) {
    self.holder = holder
    self.role = role
    self.represents = represents
    self.isShared = isShared
    self.rule = rule
  }
}
