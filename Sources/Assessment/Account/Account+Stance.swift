package import Extraction
package import Prose

extension Account {
  /// A stance that somebody takes, before it is a party's position.
  package struct Stance: Sendable {
    /// Index of the name that takes it.
    package let speaker: Int
    /// The speaker and the names beside it.
    package let holders: [Int]
    package let kind: Extraction.Stance
    package let isNegated: Bool
    /// Whether the words for the speaker go on with those for another, if the name is a state's.
    package let isOfAnother: Bool
    /// The words for the speaker.
    package let source: ByteRange?
    package let content: ByteRange
    package let sentence: Int
    package let condition: ByteRange?
    /// The words that it is about.
    package let stems: Range<Int>
    /// The head of what it says.
    package let what: String
    /// The lead-in of its bullet: "Border crossings".
    package let leadIn: String?
    /// Who in the report tells it, where the report does not tell it itself.
    package let teller: Teller?

    package init(
      speaker: Int,
      holders: [Int],
      kind: Extraction.Stance,
      isNegated: Bool,
      isOfAnother: Bool,
      source: ByteRange?,
      content: ByteRange,
      sentence: Int,
      condition: ByteRange?,
      stems: Range<Int>,
      what: String,
      leadIn: String?,
      teller: Teller?,
    ) {
      self.speaker = speaker
      self.holders = holders
      self.kind = kind
      self.isNegated = isNegated
      self.isOfAnother = isOfAnother
      self.source = source
      self.content = content
      self.sentence = sentence
      self.condition = condition
      self.stems = stems
      self.what = what
      self.leadIn = leadIn
      self.teller = teller
    }
  }

  /// Somebody by whose account others take a stance: Vell of "Vell said the union wants a vote".
  package struct Teller: Hashable, Sendable {
    /// Index of the name that tells it, nil if unclear.
    package let name: Int?
    /// The words for who tells it.
    package let words: ByteRange?

    package init(name: Int?, words: ByteRange?) {
      self.name = name
      self.words = words
    }
  }
}
