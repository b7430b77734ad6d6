import Extraction
import Prose

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

/// Finds what a document tells of times.
enum Events {
  /// In the order of the text; a sentence gives one event for each different time in it.
  static func told(by reading: Reading, _ document: Int, _ sections: Sections, _ cast: Cast)
    -> [Told]
  {
    var found: [Told] = []
    let lead = reading.lead
    for (index, sentence) in reading.passage.sentences.enumerated() where reading.isProse(index) {
      let place = Place(document: document, sentence: index)
      var seen: Set<String> = []
      var isDated = false
      for time in reading.times(in: sentence.range) {
        let mention = reading.times[time]
        guard let when = mention.when, Anchor.holds(mention, sentence, reading),
          tells(sentence, beyond: mention.range, reading.passage)
        else { continue }
        if mention.kind != .duration { isDated = true }
        guard seen.insert(when.description).inserted else { continue }
        found.append(
          Told(place, when, mention.range, isLead: false, in: reading, cast)
        )
      }
      if index == lead, !isDated, let when = reportTime(reading) {
        found.append(Told(place, when, sentence.range, isLead: true, in: reading, cast))
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

extension Told {
  fileprivate init(
    _ place: Place,
    _ when: When,
    _ time: ByteRange,
    isLead: Bool,
    in reading: Reading,
    _ cast: Cast,
  ) {
    let sentence = reading.passage.sentences[place.sentence]
    self.init(
      place: place,
      when: when,
      time: time,
      status: Standing.of(when, time, place.sentence, reading),
      isLead: isLead,
      members: cast.members(in: sentence.range, of: reading, place.document),
      words: Words(reading.passage, sentence.tokens),
    )
  }
}
