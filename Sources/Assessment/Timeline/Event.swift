import Prose

/// One event with every sentence that tells it, best first.
struct Event {
  var told: [Told]
  var members: [Int]

  var best: Told { told[0] }

  /// Joins sentences on one time that tell one event: shared parties and words.
  ///
  /// - Parameter told: What is told of one time, in the order of documents and text.
  /// - Returns: The events in the order of their first sentences.
  static func merging(_ told: [Told]) -> [Event] {
    var events: [Event] = []
    var index = OverlapIndex()
    var eventOf: [Int] = []
    // What calls something by the time tells nothing new where others tell what happened then.
    let references = told.filter { $0.kind == .reference }
    let isTold = references.count < told.count
    let inOrder = references.isEmpty ? told : told.filter { $0.kind != .reference } + references
    for one in inOrder {
      let match = index.closest(to: one.words) { isSame(one, events[eventOf[$0]], $1) }
      if match == nil, isTold, one.kind == .reference { continue }
      index.insert(one.words)
      if let match {
        let event = eventOf[match]
        eventOf.append(event)
        events[event].told.append(one)
        events[event].members += one.members.filter { !events[event].members.contains($0) }
      } else {
        eventOf.append(events.count)
        events.append(Event(told: [one], members: one.members))
      }
    }
    return events.map { event in
      var event = event
      event.told.sort(by: isBetter)
      return event
    }
  }

  private static func isSame(_ one: Told, _ event: Event, _ similarity: Double) -> Bool {
    // What opens a report is told again further down with its day.
    if event.told.contains(where: { $0.place.document == one.place.document && $0.kind == .lead }) {
      return true
    }
    let isLinked =
      one.members.isEmpty && event.members.isEmpty
      || one.members.contains { event.members.contains($0) }
    return similarity >= (isLinked ? 0.3 : 0.5)
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
