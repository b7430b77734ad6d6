package import Prose

/// Something that somebody is reported to have said, thought or wanted: speaker, cue and content.
package struct Statement: Hashable, Sendable {
  /// The words for the speaker as they stand ("a senior official", "he"), nil if there are none.
  package let source: ByteRange?
  /// Index of the name that speaks or that the speaker speaks for ("Ruritanian officials"), nil if
  /// unclear; a pronoun is resolved only where that is safe.
  package let speaker: Int?
  /// Index of the name of who says it together with that one: "the two leaders", whom the document names.
  package let partner: Int?
  /// The words that report: "said", "according to".
  package let cue: ByteRange?
  /// What was said, with its quotation marks.
  package let content: ByteRange
  package let form: Form
  /// What is done by saying it, nil for plain statements of unclear kind.
  package let stance: Stance?
  /// Whether a matter is only named, and nothing said of it: "discussed the quay".
  package let isTopic: Bool
  /// Whether the reporting itself is negated: "did not demand".
  package let isNegated: Bool
  /// The rule that found it, as `explain` prints it.
  package let rule: String
  /// Index of the statement in whose content it stands, which is somebody's account of it; nil where
  /// the document itself reports it.
  package internal(set) var within: Int?

  package init(
    source: ByteRange?,
    speaker: Int?,
    partner: Int? = nil,
    cue: ByteRange?,
    content: ByteRange,
    form: Form,
    stance: Stance?,
    isTopic: Bool = false,
    isNegated: Bool = false,
    rule: String,
  ) {
    self.source = source
    self.speaker = speaker
    self.partner = partner
    self.cue = cue
    self.content = content
    self.form = form
    self.stance = stance
    self.isTopic = isTopic
    self.isNegated = isNegated
    self.rule = rule
  }

  static let putIn = "participle put in"

  /// Whether a participle between a subject and its verb tells it, beside what the verb does: "Vell,
  /// rejecting the plan, said".
  package var isPutIn: Bool { rule == Self.putIn }

  static let runsOn = "quotation runs on"
  static let goesOnBelow = "quotation goes on below"

  /// Whether it is a paragraph of a quotation whose speaker is told elsewhere.
  package var isRunOn: Bool { rule == Self.runsOn || rule == Self.goesOnBelow }

  static let ownWords = "own words"

  /// Whether it is told by nobody but who has the floor.
  package var isOwnWords: Bool { rule == Self.ownWords }

  /// Whether the words are quoted.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case direct
    case indirect
    case mixed
  }
}

/// What a party does by what it says.
package enum Stance: String, Hashable, Sendable, CaseIterable {
  case demands
  case supports
  case opposes
  case offers
  case warns
  case denies
  case commits
  case claims
}
