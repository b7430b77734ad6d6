import Extraction
import Prose

/// One event with every sentence that tells it, best first.
struct Event {
  var told: [Told]
  var members: [Int]

  var best: Told { told[0] }

  /// The places among what is told of it of those that say what the best one says: a plan is no source of what
  /// was done, nor is a denial.
  var asserting: [Int] { told.indices.filter { told[$0].asserts(sameAs: best) } }

  /// Whom it is about, and who tells it.
  var parties: [Int] {
    let speaker = best.speaker.flatMap { members.contains($0) ? nil : $0 }
    return members + [speaker].compactMap(\.self)
  }

  /// Joins sentences on one time that tell one event: shared parties and words, of which one at least is no name.
  ///
  /// - Parameters:
  ///   - told: What is told of one time, in the order of documents and text.
  ///   - corpus: The documents that tell it.
  ///   - cast: Who is meant by the members.
  /// - Returns: The events in the order of their first sentences.
  static func merging(_ told: [Told], _ corpus: Corpus, _ cast: Cast) -> [Event] {
    // Of most times in a year there is one sentence.
    if told.count == 1 { return [Event(told: told, members: told[0].members)] }
    var events: [Event] = []
    var index = OverlapIndex()
    // For each event the words that tell more than who, and when.
    var matters: [Set<UInt64>] = []
    // For each document the event that its lead tells.
    var leads: [Int: Int] = [:]
    // What calls something by the time tells nothing new where others tell what happened then.
    let references = told.filter { $0.kind == .reference }
    let isTold = references.count < told.count
    let inOrder = references.isEmpty ? told : told.filter { $0.kind != .reference } + references
    for one in inOrder {
      let led = leads[one.place.document]
      let matter = matter(of: one, corpus)
      let match = index.closest(to: one.words) { event, overlap in
        overlap.similarity >= akin || event == led
      } where: { event, overlap in
        // What opens a report is told again further down with its day, whoever is named there.
        !isApart(one.members, events[event].members, cast)
          && !events[event].told.contains(where: one.isContrary)
          && (overlap.similarity >= alike || event == led
            || isLinked(one.members, events[event].members))
          // Two deeds of the same two parties share their names.
          && (matter.isEmpty || matters[event].isEmpty
            || matter.contains(where: matters[event].contains))
      }
      if match == nil, isTold, one.kind == .reference { continue }
      let event = match ?? events.count
      index.insert(one.words, of: event)
      if event == events.count {
        events.append(Event(told: [one], members: one.members))
        matters.append(Set(matter))
      } else {
        events[event].told.append(one)
        matters[event].formUnion(matter)
        for member in one.members where !events[event].members.contains(member) {
          events[event].members.append(member)
        }
      }
      if one.kind == .lead { leads[one.place.document] = event }
    }
    for event in events.indices { events[event].told.sort(by: isBetter) }
    return events
  }

  /// The words of a sentence that are neither those of names nor of its time, which all that is told of a day share.
  static func matter(of told: Told, _ corpus: Corpus) -> [UInt64] {
    let account = corpus.accounts[told.place.document]
    let sentence = account.sentences[told.place.sentence].range
    var named = account.names(in: sentence).map {
      Words(text: account.spellings[account.names[$0].spelling])
    }
    if told.kind != .lead { named.append(Words(text: account.line(told.time))) }
    return told.words.stems.filter { stem in !named.contains { $0.contains(stem) } }
  }

  // Similarities of sentences on one event: of those that share no party, and of those that do.
  private static let alike = 0.5
  private static let akin = 0.3

  /// Whether two sentences name one party, or neither any.
  private static func isLinked(_ a: [Int], _ b: [Int]) -> Bool {
    a.isEmpty && b.isEmpty || a.contains(where: b.contains)
  }

  /// Whether two sentences tell of different actors or places, however alike their words are: "Selm warned that it would
  /// leave", "Zenda warned that it would leave", or shells on two towns of one land.
  private static func isApart(_ a: [Int], _ b: [Int], _ cast: Cast) -> Bool {
    guard let first = a.first, let other = b.first else { return false }
    func isLand(_ member: Int) -> Bool { cast.members[member].kind == .country }
    return !a.contains(where: b.contains) || cast.areOfOtherPlaces(a, b)
      || isLand(first) && isLand(other) && !b.contains(first) && !a.contains(other)
  }

  /// Sentences that give the time themselves, then those that tell it as done, then those that do not deny it, then
  /// those that name more, then in order.
  private static func isBetter(_ a: Told, _ b: Told) -> Bool {
    if a.kind != b.kind { return a.kind == .event || b.kind == .lead }
    if a.isDone != b.isDone { return a.isDone }
    if a.isContested != b.isContested { return b.isContested }
    if a.members.count != b.members.count { return a.members.count > b.members.count }
    return a.place < b.place
  }
}
