import Prose

/// Several who say something together: "both leaders", "they".
extension Antecedents {
  /// Two names.
  struct Pair {
    let first: Int
    let second: Int
  }

  /// The two that a source stands for: whom the sentences before tell to have met, of "the two leaders"; who
  /// has just spoken as two, of "they"; and of "the minister and Otto Brand" the minister as well.
  ///
  /// Nil where the words are for one or for others, and where it is unclear who they are.
  func pair(
    for source: Range<Int>,
    named speaker: Int?,
    in sentence: Int,
    after spoken: [Speaker],
  ) -> Pair? {
    let words = reading.passage.tokens[source].map(\.key)
    guard let head = words.last else { return nil }
    if words.count == 1, Self.theirs.contains(head) {
      guard let last = spoken.last, sentence - last.sentence <= 1, let name = last.name else {
        return nil
      }
      return last.partner.map { Pair(first: name, second: $0) }
    }
    if let speaker { return joined(in: source, with: speaker) }
    guard (2...3).contains(words.count), words.dropLast().allSatisfy(Self.counting.contains)
    else { return nil }
    let areTwo = words.contains(where: Self.twos.contains)
    if areTwo, Self.lands.contains(head) {
      // "Respected by both sides" may be of others.
      guard reading.passage.sentences[sentence].tokens.lowerBound == source.lowerBound else {
        return nil
      }
      return last(of: landMeetings, upTo: sentence).flatMap {
        sentence - $0.sentence <= Self.near && !isOtherLand(since: $0, before: source)
          ? $0.pair : nil
      }
    }
    guard Self.leaders.contains(head) || areTwo && Self.people.contains(head) else { return nil }
    return last(of: meetings, upTo: sentence)?.pair
  }

  /// Whether a land that was not at a meeting has been named since.
  private func isOtherLand(since meeting: Meeting, before source: Range<Int>) -> Bool {
    let passage = reading.passage
    let met = passage.sentences[meeting.sentence].range.end
    let said = passage.tokens[source.lowerBound].range.start
    // "Both sides, Zenda and Norland, left": of one sentence.
    guard met < said else { return false }
    return reading.names(in: ByteRange(Int(met), Int(said))).contains {
      reading.names[$0].kind == .country && !isSame($0, meeting.pair.first)
        && !isSame($0, meeting.pair.second)
    }
  }

  private func last(of meetings: [Meeting], upTo sentence: Int) -> Meeting? {
    let next = meetings.partitionPoint { $0.sentence > sentence }
    return next > 0 ? meetings[next - 1] : nil
  }

  /// A sentence that tells that two met, and who they are.
  struct Meeting {
    let sentence: Int
    let pair: Pair
  }

  /// All meetings of two persons of office, in the order of the text; near linear in the length of the
  /// document.
  func findMeetings() -> [Meeting] {
    let holders = Set(reading.roles.map { surname(of: $0.holder) })
    return findMeetings(of: .person) { holders.contains(surname(of: $0)) }
  }

  /// The same of two lands.
  func findLandMeetings() -> [Meeting] { findMeetings(of: .country) { _ in true } }

  private func findMeetings(of kind: NameKind, _ isMeant: (Int) -> Bool) -> [Meeting] {
    reading.passage.sentences.indices.compactMap { sentence in
      meeting(in: sentence, of: kind, isMeant).map { Meeting(sentence: sentence, pair: $0) }
    }
  }

  /// Those who spoke just before, where they are more than one or a body; of "leaders accuse Kars, according to
  /// the League" the leaders.
  func several(in sentence: Int, after spoken: [Speaker]) -> Int? {
    guard let latest = spoken.last?.sentence,
      // "They sank two ships" between tells more of them.
      ((latest + 1)..<max(latest + 1, sentence)).allSatisfy({
        isOpened($0, by: Self.several.contains)
      }),
      let last = spoken.last(where: { $0.sentence == latest && $0.isPlural }) ?? spoken.last,
      let name = last.name
    else { return nil }
    return last.isPlural || reading.names[name].kind.isBody ? name : nil
  }

  static let several: WordSet = ["they", "them"]

  /// The two of a sentence who met, where it names no third and both are meant.
  private func meeting(in sentence: Int, of kind: NameKind, _ isMeant: (Int) -> Bool) -> Pair? {
    var named: [Int] = []
    for name in reading.names(in: reading.passage.sentences[sentence].range)
    where reading.names[name].kind == kind && !named.contains(where: { isSame($0, name) }) {
      if named.count == 2 { return nil }
      named.append(name)
    }
    guard named.count == 2, isSubjectName(named[0]),
      isSetting(named[1]) || isSubjectName(named[1]), named.allSatisfy(isMeant)
    else { return nil }
    return Pair(first: named[0], second: named[1])
  }

  /// A speaker with whom another is joined who is only called by the office: "the minister and Otto Brand".
  private func joined(in source: Range<Int>, with speaker: Int) -> Pair? {
    let tokens = reading.passage.tokens
    guard reading.names[speaker].kind == .person,
      let and = source.first(where: { tokens[$0].key == Keys.and }),
      case let title = source.lowerBound..<and, title.count > 1,
      tokens[title.lowerBound].key == Keys.the,
      reading.names(in: reading.passage.range(ofTokens: title)).isEmpty,
      source.contains(reading.names[speaker].tokens.lowerBound),
      reading.names[speaker].tokens.lowerBound > and,
      let holder = holder(of: title), !isSame(holder, speaker)
    else { return nil }
    return Pair(first: holder, second: speaker)
  }

  private static let theirs: WordSet = ["they", "their", "them"]
  private static let leaders: WordSet = [
    "leaders", "presidents", "premiers", "counterparts", "pair",
  ]
  /// "The two ministers", but "the ministers" may be any.
  private static let people: WordSet = ["ministers", "secretaries", "officials", "men", "women"]
  private static let lands: WordSet = ["countries", "nations", "neighbours", "neighbors", "sides"]
  // Sentences.
  private static let near = 4
  private static let twos: WordSet = ["two", "both"]
  private static let counting: WordSet = ["the", "both", "two", "these"]
}
