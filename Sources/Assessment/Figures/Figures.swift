import Extraction
import Prose

/// The key figures of a corpus as rows.
enum Figures {
  /// Disputed ones first, then those with most values, then by key.
  static func all(
    _ corpus: Corpus,
    _ cast: Cast,
    _ parties: Parties,
    _ copies: Copies,
  ) -> [KeyFigure] {
    var groups: [[Counted]] = []
    var groupOf: [Int] = []
    var index = OverlapIndex()
    for (document, reading) in corpus.readings.enumerated() {
      for one in Counted.all(in: reading, document, cast) {
        var best: (group: Int, similarity: Double)?
        for entry in index.candidates(for: one.words) {
          let group = groupOf[entry]
          guard groups[group].contains(where: { isSame($0, one) }) else { continue }
          let similarity = index[entry].similarity(to: one.words)
          if similarity > best?.similarity ?? 0 { best = (group, similarity) }
        }
        index.insert(one.words)
        if let best {
          groupOf.append(best.group)
          groups[best.group].append(one)
        } else {
          groupOf.append(groups.count)
          groups.append([one])
        }
      }
    }
    return groups.filter { $0[0].measure != .sum || $0.count > 1 }
      .map { figure($0, corpus, cast, parties, copies) }
      .sorted {
        if $0.isDisputed != $1.isDisputed { return $0.isDisputed }
        if $0.values.count != $1.values.count { return $0.values.count > $1.values.count }
        return $0.key < $1.key
      }
  }

  /// Whether two numbers count the same thing.
  ///
  /// They need a name in common and other words, and must be of one day unless one of them speaks of
  /// a count that goes on.
  private static func isSame(_ a: Counted, _ b: Counted) -> Bool {
    guard a.measure == b.measure, a.members.contains(where: b.members.contains),
      a.place != b.place
    else { return false }
    let common = a.words.common(with: b.words)
    let isOfOneDay = if let x = a.day, let y = b.day { abs(x - y) <= 1 } else { true }
    if a.measure == .sum { return common >= 4 && a.words.containment(in: b.words) >= 0.5 }
    guard isOfOneDay || a.isRunning || b.isRunning || a.measure == .votes else { return false }
    return common >= 3 && a.words.containment(in: b.words) >= (isOfOneDay ? 0.34 : 0.5)
  }

  private static func figure(
    _ counted: [Counted],
    _ corpus: Corpus,
    _ cast: Cast,
    _ parties: Parties,
    _ copies: Copies,
  ) -> KeyFigure {
    let first = counted[0]
    let reading = corpus.readings[first.place.document]
    let sentence = reading.passage.sentences[first.place.sentence].range
    var members: [Int] = []
    for member in counted.flatMap(\.members) where !members.contains(member) {
      members.append(member)
    }
    let values = counted.map { value($0, corpus, cast, parties) }
    let text = Fingerprint(reading.line(sentence))
    return KeyFigure(
      key: RowKey("figure:\(first.measure.rawValue):\(first.range.start):\(text)"),
      measure: first.measure,
      about: Shortening.clause(sentence, reading.passage, limit: 90),
      parties: members.compactMap { parties.nameOfMember[$0] },
      values: Agreement.judged(values, origins: counted.map { copies.origin[$0.place.document] }),
    )
  }

  private static func value(_ one: Counted, _ corpus: Corpus, _ cast: Cast, _ parties: Parties)
    -> KeyFigure.Value
  {
    let reading = corpus.readings[one.place.document]
    let sentence = reading.passage.sentences[one.place.sentence].range
    // Whoever says what holds the number gives it.
    let statement = reading.statements.first {
      $0.speaker != nil && $0.content.contains(one.range) && sentence.overlaps($0.content)
    }
    let member = statement?.speaker.map { cast.memberOf[one.place.document][$0] }
    return KeyFigure.Value(
      text: reading.line(reading.passage.range(ofTokens: one.quantity.tokens))
        + (one.against.map { " to \(Int($0))" } ?? ""),
      amount: one.quantity.amount,
      against: one.against,
      bound: one.quantity.bound,
      source: member.map { parties.nameOfMember[$0] ?? cast.members[$0].name },
      published: reading.document.publication?.day,
      citation: corpus.citation(one.place),
    )
  }
}
