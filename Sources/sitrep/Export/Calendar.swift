import Archive
import Assessment
import Canvas
import Dashboard
import Prose

/// What is to come, as a calendar (RFC 5545): scheduled and expected events, and questions falling due.
///
/// Only days of the calendar stand in it; a time counted from an undated report has none, and "next
/// year" would fill every day of one.
enum Calendar {
  /// The longest stretch that is an event, in days.
  private static let longest = 31

  static func text(of situation: Situation, timeline: [TimelineEntry]) -> String {
    let stamp = compact(situation.now ?? Day(number: 0)) + "T000000Z"
    let documents = Dictionary(situation.documents.map { ($0.id, $0) }) { first, _ in first }
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sitrep//situation dashboard//EN",
      "CALSCALE:GREGORIAN",
    ]
    for event in events(of: situation, timeline) {
      let document = event.citation.flatMap { documents[$0.document] }
      lines += self.lines(of: event, in: document, stamp)
    }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  /// What the calendar lacks, in a sentence: what is to come in so many days of an undated report; nil where it
  /// has something and lacks nothing.
  static func gap(of situation: Situation, timeline: [TimelineEntry]) -> String? {
    let events = events(of: situation, timeline)
    let undated = events.count { $0.when.isRelative }
    if undated > 0 { return Messages.withoutDay(undated) }
    return events.contains { $0.days != nil } ? nil : Messages.emptyCalendar
  }

  /// Something to come.
  private struct Event {
    let key: RowKey
    let when: When
    let title: String
    /// What of it no document says.
    var remark = ""
    let citation: Citation?
    let status: Status

    /// Its days; nil where it has none, or so many that they tell nothing.
    var days: ClosedRange<Day>? {
      when.days.flatMap { $0.upperBound - $0.lowerBound < longest ? $0 : nil }
    }
  }

  /// What is to come, whether it has days or not.
  private static func events(of situation: Situation, _ timeline: [TimelineEntry]) -> [Event] {
    let entries = timeline.filter { $0.status == .scheduled || $0.status == .expected }
    var told: [Citation: Set<When>] = [:]
    for entry in entries {
      for citation in entry.citations { told[citation, default: []].insert(entry.when) }
    }
    return entries.map(event)
      + situation.watch.compactMap { item in
        // What was due long ago, and nobody has spoken of since, is not to come; what the timeline has in the
        // same sentence and of the same time is there.
        guard item.status != .answered, item.status != .closed,
          item.standing(now: situation.now) != .quiet, let due = item.due,
          !item.citations.contains(where: { told[$0]?.contains(due) ?? false })
        else { return nil }
        return event(item, due)
      }
  }

  private static func event(_ entry: TimelineEntry) -> Event {
    let isFirm = entry.status == .scheduled && !entry.when.isApproximate
    return Event(
      key: entry.key,
      when: entry.when,
      title: entry.what,
      citation: entry.citations.first,
      status: entry.isOff ? .cancelled : isFirm ? .confirmed : .tentative,
    )
  }

  private static func event(_ item: WatchItem, _ due: When) -> Event {
    let isDated = item.byAnalyst.contains("due")
    let isFixed = item.status != .overdue && (item.origin.isFixed || isDated)
    return Event(
      key: item.key,
      when: due,
      title: "Due: " + item.title,
      remark: words(of: item),
      citation: item.citations.first,
      status: isFixed && !due.isApproximate ? .confirmed : .tentative,
    )
  }

  /// What of a question no document says.
  private static func words(of item: WatchItem) -> String {
    let facts = item.byAnalyst.map { $0 == "due" ? "due on this day" : $0 }
    return facts.isEmpty ? "" : facts.joined(separator: ", ") + " by the analyst. "
  }

  /// The values of STATUS for events (RFC 5545, 3.8.1.11).
  private enum Status: String {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// The lines of an event, with the words of its document; none where it has no days.
  private static func lines(of event: Event, in document: Document?, _ stamp: String) -> [String] {
    guard let days = event.days else { return [] }
    let quotation = event.citation.map { PlainText.quotation($0, in: document) } ?? ""
    // A link is one word.
    let address = document?.address.flatMap { address in
      address.utf8.allSatisfy { (0x21...0x7e).contains($0) } ? address : nil
    }
    let link = address.map { ["URL:\($0)"] } ?? []
    return [
      "BEGIN:VEVENT",
      "UID:\(escaped(event.key.text))@sitrep",
      "DTSTAMP:\(stamp)",
      "DTSTART;VALUE=DATE:\(compact(days.lowerBound))",
      // The end of an event is the first day after it.
      "DTEND;VALUE=DATE:\(compact(days.upperBound + 1))",
      "SUMMARY:\(escaped(event.title))",
      "DESCRIPTION:\(escaped(event.remark + quotation))",
    ] + link + [
      "STATUS:\(event.status.rawValue)",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  }

  private static func compact(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  private static func escaped(_ text: String) -> String {
    ShownText(text).string.marked(with: "\\", before: "\\;,")
  }

  /// A line in pieces of at most 75 bytes, cut between characters.
  static func folded(_ line: String) -> String {
    var folded = ""
    var length = 0
    for character in line {
      let size = character.utf8.count
      if length + size > 75 {
        folded += "\r\n "
        length = 1
      }
      folded.append(character)
      length += size
    }
    return folded
  }
}

extension WatchItem.Origin {
  /// Whether somebody has set the day, so that it is one whatever comes of the question.
  fileprivate var isFixed: Bool {
    switch self {
    case .scheduledEvent, .deadline, .analyst: true
    case .stated, .whether, .condition, .threat, .promise, .decisionPending, .risk: false
    }
  }
}
