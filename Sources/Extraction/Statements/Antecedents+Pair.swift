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
    guard (2...3).contains(words.count), words.dropLast().allSatisfy(Self.counting.contains),
      Self.leaders.contains(head)
        || Self.people.contains(head) && words.contains(where: Self.twos.contains)
    else { return nil }
    let next = meetings.partitionPoint { $0.sentence > sentence }
    return next > 0 ? meetings[next - 1].pair : nil
  }

  /// A sentence that tells that two persons of office met, and who they are.
  struct Meeting {
    let sentence: Int
    let pair: Pair
  }

  /// All of them in the order of the text; near linear in the length of the document.
  func findMeetings() -> [Meeting] {
    let holders = Set(reading.roles.map { surname(of: $0.holder) })
    return reading.passage.sentences.indices.compactMap { sentence in
      meeting(in: sentence, holders).map { Meeting(sentence: sentence, pair: $0) }
    }
  }

  /// Those who spoke just before, where they are more than one or a body; of "leaders accuse Kars, according to
  /// the League" the leaders.
  func several(in sentence: Int, after spoken: [Speaker]) -> Int? {
    guard let latest = spoken.last?.sentence, sentence - latest <= 1,
      let last = spoken.last(where: { $0.sentence == latest && $0.isPlural }) ?? spoken.last,
      let name = last.name
    else { return nil }
    return last.isPlural || reading.names[name].kind.isBody ? name : nil
  }

  static let several: WordSet = ["they", "them"]

  /// The two of a sentence who met, where it names no third and both hold an office.
  private func meeting(in sentence: Int, _ holders: Set<UInt64>) -> Pair? {
    var people: [Int] = []
    for name in reading.names(in: reading.passage.sentences[sentence].range)
    where reading.names[name].kind == .person && !people.contains(where: { isSame($0, name) }) {
      if people.count == 2 { return nil }
      people.append(name)
    }
    guard people.count == 2, isSubjectName(people[0]),
      isSetting(people[1]) || isSubjectName(people[1]),
      people.allSatisfy({ holders.contains(surname(of: $0)) })
    else { return nil }
    return Pair(first: people[0], second: people[1])
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
  private static let twos: WordSet = ["two", "both"]
  private static let counting: WordSet = ["the", "both", "two", "these"]
}
