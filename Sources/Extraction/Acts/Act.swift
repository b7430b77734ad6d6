package import Prose

/// Who does what to whom, in the vocabulary of PLOVER (https://github.com/openeventdata/PLOVER).
package struct Act: Hashable, Sendable {
  /// Index of the name that acts, nil if the text leaves it out ("was attacked").
  package let actor: Int?
  /// Index of the name acted on or met, nil if there is none.
  package let recipient: Int?
  /// The verb group: "has agreed", "will meet".
  package let verb: ByteRange
  package let category: Category
  package let modality: Modality
  package let isNegated: Bool
  /// Index of the sentence in the passage.
  package let sentence: Int
  /// The rule that found it, as `explain` prints it.
  package let rule: String

  package init(
    actor: Int?,
    recipient: Int?,
    verb: ByteRange,
    category: Category,
    modality: Modality,
    isNegated: Bool,
    sentence: Int,
    rule: String,
  ) {
    self.actor = actor
    self.recipient = recipient
    self.verb = verb
    self.category = category
    self.modality = modality
    self.isNegated = isNegated
    self.sentence = sentence
    self.rule = rule
  }

  /// The event categories of PLOVER.
  package enum Category: String, Hashable, Sendable, CaseIterable {
    case agree = "AGREE"
    case consult = "CONSULT"
    case support = "SUPPORT"
    case cooperate = "COOPERATE"
    case aid = "AID"
    case yield = "YIELD"
    case request = "REQUEST"
    case accuse = "ACCUSE"
    case reject = "REJECT"
    case threaten = "THREATEN"
    case protest = "PROTEST"
    case sanction = "SANCTION"
    case mobilize = "MOBILIZE"
    case coerce = "COERCE"
    case assault = "ASSAULT"
    case retreat = "RETREAT"
  }

  /// How real the act is, by its tense and mood.
  package enum Modality: String, Hashable, Sendable, CaseIterable {
    case happened
    case underWay = "under way"
    /// Announced or planned: "will meet", "is due to".
    case scheduled
    /// "could", "may", "if": nothing has been fixed.
    case hypothetical
  }
}
