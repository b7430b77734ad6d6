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
    written(situation, timeline).text
  }

  /// What the calendar lacks, in a sentence: what is to come in so many days of an undated report; nil where it
  /// has something and lacks nothing.
  static func gap(of situation: Situation, timeline: [TimelineEntry]) -> String? {
    let (text, undated) = written(situation, timeline)
    if undated > 0 { return Messages.withoutDay(undated) }
    return text.contains("BEGIN:VEVENT") ? nil : Messages.emptyCalendar
  }

  private static func written(_ situation: Situation, _ timeline: [TimelineEntry])
    -> (text: String, undated: Int)
  {
    var undated = 0
    let stamp = compact(situation.now ?? Day(number: 0)) + "T000000Z"
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sitrep//situation dashboard//EN",
      "CALSCALE:GREGORIAN",
    ]
    var told: [Citation: Set<When>] = [:]
    for entry in timeline where entry.status == .scheduled || entry.status == .expected {
      let isFirm = entry.status == .scheduled && !entry.when.isApproximate
      let status: Status = entry.isCalledOff ? .cancelled : isFirm ? .confirmed : .tentative
      for citation in entry.citations { told[citation, default: []].insert(entry.when) }
      if entry.when.isRelative { undated += 1 }
      lines += event(
        entry.key,
        entry.when,
        entry.what,
        situation.quotation(entry.citations.first),
        situation.address(entry.citations.first),
        stamp,
        status,
      )
    }
    // What was due long ago, and nobody has spoken of since, is not to come.
    for item in situation.watch
    where item.status != .answered && item.status != .closed
      && item.standing(now: situation.now) != .quiet
    {
      // What the timeline has in the same sentence and of the same time is there.
      guard let due = item.due,
        !item.citations.contains(where: { told[$0]?.contains(due) ?? false })
      else { continue }
      let isDated = item.byAnalyst.contains("due")
      let isFixed = item.status != .overdue && (item.origin.isFixed || isDated)
      if due.isRelative { undated += 1 }
      lines += event(
        item.key,
        due,
        "Due: " + item.title,
        words(of: item) + situation.quotation(item.citations.first),
        situation.address(item.citations.first),
        stamp,
        isFixed && !due.isApproximate ? .confirmed : .tentative,
      )
    }
    lines.append("END:VCALENDAR")
    return (lines.map { folded($0) + "\r\n" }.joined(), undated)
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

  private static func event(
    _ key: RowKey,
    _ when: When,
    _ title: String,
    _ quotation: String,
    _ address: String?,
    _ stamp: String,
    _ status: Status,
  ) -> [String] {
    guard let days = when.days, days.upperBound - days.lowerBound < longest else { return [] }
    let link = address.map { ["URL:\($0)"] } ?? []
    return [
      "BEGIN:VEVENT",
      "UID:\(escaped(key.text))@sitrep",
      "DTSTAMP:\(stamp)",
      "DTSTART;VALUE=DATE:\(compact(days.lowerBound))",
      // The end of an event is the first day after it.
      "DTEND;VALUE=DATE:\(compact(days.upperBound + 1))",
      "SUMMARY:\(escaped(title))",
      "DESCRIPTION:\(escaped(quotation))",
    ] + link + [
      "STATUS:\(status.rawValue)",
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

extension Situation {
  /// A citation in its words, with where it stands; nothing where there is none.
  fileprivate func quotation(_ citation: Citation?) -> String {
    citation.map { PlainText.quotation($0, in: document($0.document)) } ?? ""
  }

  /// Where the document of a citation stood; nil where that is not known, or is no address of one word.
  fileprivate func address(_ citation: Citation?) -> String? {
    citation.flatMap { document($0.document)?.address }.flatMap { address in
      address.utf8.allSatisfy { (0x21...0x7e).contains($0) } ? address : nil
    }
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
