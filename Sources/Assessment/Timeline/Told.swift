import Extraction
package import Prose

/// Something told of a time: a sentence with one of its times.
struct Told {
  let place: Place
  let when: When
  /// The words that give the time.
  let time: ByteRange
  let status: TimelineEntry.Status
  /// Whether the time is the report's own, because the sentence leads it and gives none.
  let isLead: Bool
  /// Members of the cast named in the sentence, in order.
  let members: [Int]
  let words: Words
}

extension Told {
  init(_ telling: Account.Telling, _ account: Account, _ cast: Cast, document: Int) {
    let sentence = account.sentences[telling.sentence]
    self.init(
      place: Place(document: document, sentence: telling.sentence),
      when: telling.when,
      time: telling.time,
      status: telling.status,
      isLead: telling.isLead,
      members: cast.members(in: sentence.range, of: document),
      words: account.words(sentence.stems),
    )
  }
}

extension Account {
  /// Something told of a time in a sentence.
  package struct Telling: Sendable {
    package let sentence: Int
    package let when: When
    /// The words that give the time.
    package let time: ByteRange
    package let status: TimelineEntry.Status
    /// Whether the time is the report's own, because the sentence leads it and gives none.
    package let isLead: Bool

    package init(
      sentence: Int,
      when: When,
      time: ByteRange,
      status: TimelineEntry.Status,
      isLead: Bool,
    ) {
      self.sentence = sentence
      self.when = when
      self.time = time
      self.status = status
      self.isLead = isLead
    }
  }
}

/// Finds what a document tells of times.
enum Events {
  /// In the order of the text; a sentence gives one event for each different time in it.
  static func tellings(of reading: Reading) -> [Account.Telling] {
    var found: [Account.Telling] = []
    let lead = reading.lead
    for (index, sentence) in reading.passage.sentences.enumerated() where reading.isProse(index) {
      var seen: Set<String> = []
      var isDated = false
      func tell(_ when: When, _ time: ByteRange, isLead: Bool) {
        found.append(
          Account.Telling(
            sentence: index,
            when: when,
            time: time,
            status: Standing.of(when, time, index, reading),
            isLead: isLead,
          )
        )
      }
      for time in reading.times(in: sentence.range) {
        let mention = reading.times[time]
        guard let when = mention.when, Anchor.holds(mention, sentence, reading),
          tells(sentence, beyond: mention.range, reading.passage)
        else { continue }
        if mention.kind != .duration { isDated = true }
        guard seen.insert(when.description).inserted else { continue }
        tell(when, mention.range, isLead: false)
      }
      if index == lead, !isDated, let when = reportTime(reading) {
        tell(when, sentence.range, isLead: true)
      }
    }
    return found
  }

  /// Whether a sentence says something beside a time; a line of a letter's head does not.
  private static func tells(_ sentence: Sentence, beyond time: ByteRange, _ passage: Passage)
    -> Bool
  {
    passage.tokens[sentence.tokens].count { $0.kind == .word && !time.contains($0.range) } >= 3
  }

  /// The day of the report: vague for a dated one, since news is rarely of the very day.
  private static func reportTime(_ reading: Reading) -> When? {
    guard let day = reading.document.publication?.day else {
      return When(.report(offset: 0, unit: .day))
    }
    return When(.date(CalendarDate(day)), approximate: true)
  }
}
