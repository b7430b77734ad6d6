import Assessment
import Canvas
import Prose

/// What a row says now where it said something else before, in clauses: "role: minister → president".
///
/// What it was stands before what it is where the row told it; of what is only more, as of a further
/// position, the more is told.
struct Differences {
  private let change: Change
  private let glyphs: Glyphs

  init(_ change: Change, _ glyphs: Glyphs) {
    self.change = change
    self.glyphs = glyphs
  }

  /// The clauses of a change in the order of its aspects; where there is nothing to say of any, and of those of
  /// which it is not known what they were, their names.
  private func all(_ clauses: (Change.Aspect, [String]) -> [String]) -> [String] {
    let told = change.aspects.flatMap { aspect in
      change.was.values[aspect].map { clauses(aspect, $0) } ?? [aspect.rawValue]
    }
    return told.isEmpty ? change.aspects.map(\.rawValue) : told
  }

  func clauses(_ party: Party) -> [String] {
    let positions = party.positions(newSince: change.was)
    return all { aspect, was in
      switch aspect {
      case .name: moved("name", was.first, party.name)
      case .role:
        roles(of: party, was)
      case .position: told(positions, of: party)
      case .latest:
        // What it last did is most often the position that is new.
        party.latest.flatMap { latest in
          positions.contains { $0.citation.touches(latest) } ? nil : [latest.text.inQuotes]
        } ?? []
      case .relation: ties(of: party, was)
      default: []
      }
    }
  }

  func clauses(_ item: WatchItem) -> [String] {
    all { aspect, was in
      switch aspect {
      case .name: moved("title", was.first, item.title)
      case .date: moved("due", was.first.map(shown), item.due?.shown())
      // What it is now is the word that stands before it.
      case .status: was.first.map { ["was \($0)"] } ?? []
      case .evidence:
        item.moves(newSince: change.was).last.map { [$0.citation.text.inQuotes] }
          ?? moved("raised by", was.last, "\(item.citations.count)")
      default: []
      }
    }
  }

  func clauses(_ entry: TimelineEntry) -> [String] {
    all { aspect, was in
      switch aspect {
      // Its words stand there, and the day would be the only word that tells them from those before.
      case .name: was.first.map { ["was \($0.inQuotes)"] } ?? []
      case .date: moved("when", was.first.map(shown), entry.when.shown())
      case .status: moved("", Self.standing(was), Self.standing(entry))
      case .origins: moved("independent sources", was.first, "\(entry.origins)")
      default: []
      }
    }
  }

  func clauses(_ figure: KeyFigure) -> [String] {
    all { aspect, was in
      switch aspect {
      case .status: ["no longer contradicted"]
      // The numbers that stand are told already.
      case .value: was.isEmpty ? [] : ["was \(was.map(Self.number).joined(separator: ", "))"]
      default: []
      }
    }
  }

  // MARK: Words

  /// "role: minister → president"; without what was, or is, the other alone.
  private func moved(_ name: String, _ was: String?, _ now: String?) -> [String] {
    let (was, now) = (was ?? "", now ?? "")
    guard was != now else { return [] }
    let sign = name.isEmpty ? "" : "\(name): "
    if was.isEmpty { return [sign + now] }
    return now.isEmpty
      ? ["no longer \(sign)\(was)"] : ["\(sign)\(was) \(glyphs.arrow.string) \(now)"]
  }

  // The last of what was is for whom it acted, the first its role then.
  private func roles(of party: Party, _ was: [String]) -> [String] {
    let (roles, whom) = (was.dropLast(), was.last)
    let now = moved("role", roles.first, party.roles.first?.text)
    let more = party.roles.map(\.text).filter { !roles.contains($0) }
    return (now.isEmpty ? more.map { "role: also \($0)" } : now)
      + moved("for", whom, party.represents)
  }

  private func told(_ positions: [Position], of party: Party) -> [String] {
    guard let first = positions.first else { return ["a position is no longer told"] }
    let more = positions.count - 1
    return ["\(first.verb): \(first.what)"]
      + (more > 0 ? ["\(counted(more, "more position"))"] : [])
  }

  private func ties(of party: Party, _ was: [String]) -> [String] {
    let known = Set(was.map { $0.hasSuffix(" -") ? String($0.dropLast(2)) : $0 })
    let new = party.relations(newSince: change.was).map { relation in
      let verb = relation.isClash ? "clashes" : "cooperates"
      return (known.contains(relation.other) ? "now \(verb)" : verb) + " with \(relation.other)"
    }
    let now = Set(party.relations.map(\.other))
    return new + known.subtracting(now).sorted().map { "nothing with \($0) any more" }
  }

  // "scheduled", "reported", "did not happen", "called off".
  private static func standing(_ was: [String]) -> String? {
    if let told = was.dropFirst(2).first { return told }
    return was.dropFirst().first == "true" ? "called off" : was.first
  }

  private static func standing(_ entry: TimelineEntry) -> String {
    entry.report == nil ? entry.standing : entry.outcome?.name ?? entry.standing
  }

  private func shown(_ date: String) -> String { When(described: date)?.shown() ?? date }

  // "1200.0 5.0" of a vote or a range is "1,200 to 5".
  private static func number(_ text: String) -> String {
    text.split(separator: " ").map { word in
      Double(word).flatMap { Int(exactly: $0) }.map(grouped) ?? String(word)
    }.joined(separator: " to ")
  }
}

extension Citation {
  fileprivate func touches(_ other: Citation) -> Bool {
    document == other.document && range.overlaps(other.range)
  }
}
