import Extraction
import Prose

/// One event with every sentence that tells it, best first.
struct Event {
  var told: [Told]
  var members: [Int]

  var best: Told { told[0] }

  /// Whom it is about, and who tells it.
  var parties: [Int] {
    let speaker = best.speaker.flatMap { members.contains($0) ? nil : $0 }
    return members + [speaker].compactMap(\.self)
  }

  /// Joins sentences on one time that tell one event: shared parties and words.
  ///
  /// - Parameters:
  ///   - told: What is told of one time, in the order of documents and text.
  ///   - cast: Who is meant by the members.
  /// - Returns: The events in the order of their first sentences.
  static func merging(_ told: [Told], _ cast: Cast) -> [Event] {
    // Of most times in a year there is one sentence.
    if told.count == 1 { return [Event(told: told, members: told[0].members)] }
    var events: [Event] = []
    var index = OverlapIndex()
    // For each document the event that its lead tells.
    var leads: [Int: Int] = [:]
    // What calls something by the time tells nothing new where others tell what happened then.
    let references = told.filter { $0.kind == .reference }
    let isTold = references.count < told.count
    let inOrder = references.isEmpty ? told : told.filter { $0.kind != .reference } + references
    for one in inOrder {
      let led = leads[one.place.document]
      let match = index.closest(to: one.words) { event, overlap in
        // What opens a report is told again further down with its day.
        overlap.similarity >= akin || event == led
      } where: { event, overlap in
        event == led
          || !isApart(one.members, events[event].members, cast)
            && (overlap.similarity >= alike || isLinked(one.members, events[event].members))
      }
      if match == nil, isTold, one.kind == .reference { continue }
      let event = match ?? events.count
      index.insert(one.words, of: event)
      if event == events.count {
        events.append(Event(told: [one], members: one.members))
      } else {
        events[event].told.append(one)
        for member in one.members where !events[event].members.contains(member) {
          events[event].members.append(member)
        }
      }
      if one.kind == .lead { leads[one.place.document] = event }
    }
    for event in events.indices { events[event].told.sort(by: isBetter) }
    return events
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

  /// Sentences that give the time themselves, then those that tell it as done, then those that name
  /// more, then in order.
  private static func isBetter(_ a: Told, _ b: Told) -> Bool {
    if a.kind != b.kind { return a.kind == .event || b.kind == .lead }
    if a.isDone != b.isDone { return a.isDone }
    if a.members.count != b.members.count { return a.members.count > b.members.count }
    return a.place < b.place
  }
}
