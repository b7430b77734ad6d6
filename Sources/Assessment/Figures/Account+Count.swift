import Extraction
package import Prose

extension Account {
  /// A number of a sentence and what it counts.
  package struct Count: Sendable {
    package let sentence: Int
    /// Where what the sentence tells begins, past a dateline.
    package let start: Int32
    package let measure: KeyFigure.Measure
    /// The number in its words.
    package let text: String
    package let amount: Double
    /// The upper end of a range.
    package let upTo: Double?
    package let bound: KeyFigure.Bound
    /// The lower number of a vote.
    package let against: Double?
    /// Index of the name that gives the number.
    package let speaker: Int?
    /// What the sentence is about, in short.
    package let about: String
    /// Content words of the sentence without numbers, times and words of counting.
    package let stems: Range<Int>
    /// The day it is counted for: one in the sentence, else the report's.
    package let day: Day?
    /// Whether the sentence speaks of a count that goes on: "the toll rose".
    package let isRunning: Bool
    /// The words for those counted, from the number on: "12 Norwegian miners".
    package let phrase: ByteRange
    /// Index of the name of the place that it is told of.
    package let site: Int?
    /// When it was, where that is long before the report.
    package let past: ClosedRange<Day>?
    /// Whether it is yet to come: "could leave 12 dead".
    package let isExpected: Bool

    package init(
      sentence: Int,
      start: Int32,
      measure: KeyFigure.Measure,
      text: String,
      amount: Double,
      upTo: Double?,
      bound: KeyFigure.Bound,
      against: Double?,
      speaker: Int?,
      about: String,
      stems: Range<Int>,
      day: Day?,
      isRunning: Bool,
      phrase: ByteRange,
      site: Int?,
      past: ClosedRange<Day>?,
      isExpected: Bool,
    ) {
      self.sentence = sentence
      self.start = start
      self.measure = measure
      self.text = text
      self.amount = amount
      self.upTo = upTo
      self.bound = bound
      self.against = against
      self.speaker = speaker
      self.about = about
      self.stems = stems
      self.day = day
      self.isRunning = isRunning
      self.phrase = phrase
      self.site = site
      self.past = past
      self.isExpected = isExpected
    }
  }
}

extension Account.Count {
  init(
    _ index: Int,
    _ measure: KeyFigure.Measure,
    _ quantity: Quantity,
    _ against: Double?,
    _ range: ByteRange,
    in reading: Reading,
    _ kept: inout KeptStems,
  ) {
    let passage = reading.passage
    let sentence = passage.sentences[index]
    let times = reading.times(in: sentence.range)
    let told = times.lazy.compactMap { reading.times[$0].when?.days }
      .first { $0.lowerBound == $0.upperBound }
    // Whoever says what holds the number gives it.
    let statements = reading.statements(holding: range).filter {
      sentence.range.overlaps($0.content)
    }
    let said = statements.first {
      sentence.range.contains($0.content)
        && AboutFigure.isWhole($0.content, quantity.tokens, inSentence: index, reading)
    }?.content
    let phrase = CountedPhrase(quantity: quantity.tokens, sentence: index, reading: reading)
    let countsPeople = measure != .sum && measure != .votes
    self.init(
      sentence: index,
      start: Opening.stamped(sentence, passage).start,
      measure: measure,
      // "48 to 52" is told with the lower number first.
      text: reading.line(against == nil ? passage.range(ofTokens: quantity.tokens) : range),
      amount: against.map { max($0, quantity.amount) } ?? quantity.amount,
      upTo: quantity.upTo,
      bound: quantity.bound,
      against: against.map { min($0, quantity.amount) },
      speaker: statements.lazy.compactMap(\.speaker).first,
      about: AboutFigure.words(
        Dateline.skipped(said ?? sentence.range, passage),
        quantity.tokens,
        measure,
        inSentence: index,
        reading,
      ),
      stems: Counted.stems(of: sentence, reading, &kept),
      day: told?.lowerBound ?? reading.document.publication?.day,
      isRunning: Counted.isRunning(passage.tokens[sentence.tokens]),
      phrase: phrase.noun,
      site: phrase.site,
      past: countsPeople ? phrase.past : nil,
      isExpected: countsPeople && phrase.isExpected,
    )
  }
}
