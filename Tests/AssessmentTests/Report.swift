import Extraction
import Prose

@testable import Assessment

/// A document with findings put in by hand, so that a test of assessment needs no extraction.
struct Report {
  private(set) var reading: Reading

  /// Cuts up a text; `published` is a day like "2030-05-03", nil for an undated document.
  init(_ text: String, published: String? = nil, name: String = "report.txt") {
    let bytes = Array(text.utf8)
    reading = Reading(
      passage: Passage(
        Document(
          id: DocumentID(high: 0, low: Fold.key(of: text)),
          name: name,
          text: bytes,
          publication: published.flatMap { Day(iso: $0) }.map {
            Publication(day: $0, basis: .given)
          },
        )
      )
    )
  }

  /// Marks every occurrence of a name that no longer one covers.
  func naming(
    _ name: String,
    _ kind: NameKind,
    entity: String? = nil,
    form: EntityForm? = nil,
  ) -> Report {
    var report = self
    for range in occurrences(of: name)
    where !report.reading.names.contains(where: { $0.range.overlaps(range) }) {
      report.reading.names.append(
        NameMention(
          range: range,
          tokens: reading.tokens(in: range),
          kind: kind,
          entity: entity.map { EntityID($0) },
          form: form,
          rule: "by hand",
        )
      )
    }
    report.reading.names.sort { $0.range < $1.range }
    return report
  }

  /// Marks the first occurrence of some words as a time.
  func timing(_ words: String, _ when: When, _ kind: TimeMention.Kind = .date) -> Report {
    var report = self
    guard let range = occurrences(of: words).first else { return self }
    report.reading.times.append(
      TimeMention(range: range, kind: kind, value: "\(when)", when: when, rule: "by hand")
    )
    report.reading.times.sort { $0.range < $1.range }
    return report
  }

  /// Adds what a name says, by words for its bearer that hold more than the name; names must be marked
  /// before.
  func stating(
    _ speaker: String,
    _ cue: String,
    _ content: String,
    _ stance: Stance?,
    source: String? = nil,
  ) -> Report {
    var report = self
    guard let range = occurrences(of: content).first,
      let spoken = occurrences(of: cue).first,
      let sentence = reading.passage.sentence(at: spoken.start),
      let who = report.name(speaker, in: reading.passage.sentences[sentence].range)
    else { return self }
    report.reading.statements.append(
      Statement(
        source: source.flatMap { occurrences(of: $0).first } ?? reading.names[who].range,
        speaker: who,
        cue: spoken,
        content: range,
        form: .indirect,
        stance: stance,
        rule: "by hand",
      )
    )
    return report
  }

  /// Adds what one name does to another in the sentence that holds the verb.
  func acting(
    _ actor: String,
    _ verb: String,
    _ recipient: String?,
    _ category: Act.Category,
    _ modality: Act.Modality = .happened,
  ) -> Report {
    var report = self
    guard let range = occurrences(of: verb).first,
      let sentence = reading.passage.sentence(at: range.start)
    else { return self }
    let span = reading.passage.sentences[sentence].range
    report.reading.acts.append(
      Act(
        actor: name(actor, in: span),
        recipient: recipient.flatMap { name($0, in: span) },
        verb: range,
        category: category,
        modality: modality,
        isNegated: false,
        sentence: sentence,
        rule: "by hand",
      )
    )
    return report
  }

  private func name(_ text: String, in range: ByteRange) -> Int? {
    reading.names(in: range).first {
      reading.passage.string(reading.names[$0].range) == text
    }
  }

  private func occurrences(of words: String) -> [ByteRange] {
    let text = reading.document.text
    let pattern = Array(words.utf8)
    guard text.count >= pattern.count else { return [] }
    return (0...(text.count - pattern.count)).compactMap { start in
      let end = start + pattern.count
      guard text[start..<end].elementsEqual(pattern) else { return nil }
      let isWhole =
        (start == 0 || !isLetter(text[start - 1])) && (end == text.count || !isLetter(text[end]))
      return isWhole ? ByteRange(start, end) : nil
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte & 0xdf) || byte >= 0x80
  }
}

extension Situation {
  /// Assesses reports made by hand.
  init(_ reports: [Report], now: String? = nil) {
    self.init(of: reports.map(\.reading), gaps: [], now: now.flatMap { Day(iso: $0) })
  }

  /// The aliases of a party, sorted.
  func aliases(of name: String) -> [String]? {
    parties.first { $0.name == name }?.aliases.map(\.text).sorted()
  }
}

extension Situation {
  /// Reads texts as a folder of documents; `days` are like "2030-05-03", none for undated ones.
  init(reading texts: [String], days: [String] = []) {
    let readings = texts.enumerated().map { index, text in
      Reading(
        of: Document(
          id: DocumentID(high: 1, low: Fold.key(of: text)),
          name: "\(index).txt",
          text: Array(text.utf8),
          publication: index < days.count
            ? Day(iso: days[index]).map { Publication(day: $0, basis: .given) } : nil,
        )
      )
    }
    self.init(of: readings, gaps: [])
  }
}
