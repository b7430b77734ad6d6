/// Makes up reports that look like news: names, titles, dates, quotations, headings and bullets.
///
/// The same seed gives the same reports on every machine.
package struct Reporter {
  private var random: SplitMix

  package init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// A report of ten to thirty paragraphs, with a section of open questions at its end.
  package mutating func report() -> String {
    var lines = [sentence(), ""]
    for _ in 0..<(10 + below(20)) {
      lines.append((0..<(2 + below(4))).map { _ in sentence() }.joined(separator: " "))
      lines.append("")
    }
    lines.append("What to watch")
    for _ in 0..<(2 + below(4)) { lines.append("- " + filled(pick(Self.questions))) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A dated report of three to six paragraphs, as agencies send them.
  package mutating func dispatch() -> String {
    let date = "20\(28 + below(4))-\(10 + below(3))-\(10 + below(18))"
    var lines = ["---", "date: \(date)", "---", "", sentence(), ""]
    for _ in 0..<(3 + below(4)) {
      lines.append((0..<(2 + below(3))).map { _ in sentence() }.joined(separator: " "))
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private mutating func sentence() -> String { filled(pick(Self.sentences)) }

  /// A pattern with every word in braces replaced.
  private mutating func filled(_ pattern: String) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += word(for: rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private mutating func word(for slot: Substring) -> String {
    switch slot {
    case "person": pick(Self.given) + " " + surname()
    case "surname": surname()
    case "country": pick(Self.countries)
    case "place": surname() + pick(Self.placeEndings)
    case "title": pick(Self.titles)
    case "group": "the " + surname() + " " + pick(Self.groups)
    case "day": "\(1 + below(28)) \(pick(Self.months)) \(2028 + below(4))"
    case "time": pick(Self.times)
    case "number": "\(2 + below(900))"
    default: pick(Self.topics)
    }
  }

  private mutating func surname() -> String {
    pick(Self.beginnings) + pick(Self.middles) + pick(Self.endings)
  }

  private mutating func pick(_ list: [String]) -> String { list[below(list.count)] }

  // The same for ever: what a library makes of a generator may change.
  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  private static let sentences = [
    "{title} {person} said on {day} that {country} would send {number} engineers to {place}.",
    "“We will not accept {topic} without guarantees,” {person}, {country}’s envoy, told reporters {time}.",
    "{country} and {country} resumed talks on {topic} in {place} {time}, according to {group}.",
    "{group} rejected the offer, and {title} {surname} warned of consequences by {day}.",
    "The agreement, signed in {day}, calls for {topic}; officials of {country} described it as fragile.",
    "Witnesses in {place} reported {number} people on the move {time} as {group} advanced.",
    "{person} demanded that {country} withdraw from {place} and {country} lift its embargo.",
    "It was unclear whether {group} had agreed to {topic}, {surname} added.",
    "Prices rose by {number} per cent in {country} between {day} and {day}, the ministry said.",
    "Nobody was hurt; the bridge at {place} had been closed {time} for repairs to its northern end.",
  ]
  private static let questions = [
    "{topic}: Whether {country} accepts the offer of {group} before {day}.",
    "Deadline: {country} must answer {title} {surname} by {day}, or {topic} lapses.",
    "The meeting of {person} and {person} in {place} {time}.",
  ]
  private static let countries = ["Norway", "Belgium", "Uruguay", "Ghana", "Mongolia", "Portugal"]
  private static let titles = [
    "President", "Foreign Minister", "Prime Minister", "Ambassador", "General", "Special Envoy",
  ]
  private static let groups = ["Front", "Council", "Party", "Movement", "Commission", "Brigade"]
  private static let topics = [
    "a ceasefire", "the border", "prisoner exchanges", "grain shipments", "sanctions", "the dam",
  ]
  private static let times = [
    "on Monday", "last week", "two days ago", "in late March", "yesterday", "at the weekend",
    "within 48 hours", "since 2029",
  ]
  private static let months = ["January", "March", "April", "June", "September", "December"]
  private static let given = ["Ada", "Bruno", "Carla", "Dag", "Elif", "Farid", "Grace", "Hana"]
  private static let beginnings = ["Bar", "Dol", "Fen", "Kar", "Lin", "Mor", "Sel", "Tor", "Ved"]
  private static let middles = ["a", "en", "i", "or", "u", "ev"]
  private static let endings = ["dan", "kov", "lund", "mira", "nik", "ros", "stad", "vale"]
  private static let placeEndings = ["burg", "gorod", "ia", " Bay", " Pass"]
}
