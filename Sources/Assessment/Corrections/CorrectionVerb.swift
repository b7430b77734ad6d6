package import Prose

/// What a line of corrections can begin with, and what stands after it.
///
/// The one table from which lines are read, written and explained. To teach a verb, add a case here,
/// its shape and its words, and a case to ``Correction``.
package enum CorrectionVerb: String, Hashable, Sendable, CaseIterable {
  case same
  case apart
  case hide
  case kind
  case role
  case note
  case close
  case reopen
  case answered
  case due
  case watch

  /// The verb as it is written.
  package var word: String { rawValue }

  /// What stands after the colon.
  enum Shape: Hashable, Sendable {
    /// Two names or more, with `=` or `/` between them.
    case names
    /// One name.
    case name
    /// A name, `=`, and words up to the end of the line.
    case nameAndValue
  }

  var shape: Shape {
    switch self {
    case .same, .apart: .names
    case .hide, .close, .reopen, .answered, .watch: .name
    case .kind, .role, .note, .due: .nameAndValue
    }
  }

  /// A line as an analyst would write it.
  package var example: String {
    switch self {
    case .same: #"same: "Rural Relief Front" = "RRF""#
    case .apart: #"apart: "Ana Vell" / "Otto Vell""#
    case .hide: #"hide: "Daily Courier""#
    case .kind: #"kind: "Vantor" = organization"#
    case .role: #"role: "Ana Vell" = foreign minister"#
    case .note: #"note: "Otto Vell" = to be checked with the embassy"#
    case .close: #"close: "Whether the quay opens""#
    case .reopen: #"reopen: "Whether the quay opens""#
    case .answered: #"answered: "Whether the quay opens""#
    case .due: #"due: "Whether the quay opens" = 2031-03-19"#
    case .watch: #"watch: "Whether Vantor pays""#
    }
  }

  /// What the line does.
  package var meaning: String {
    switch self {
    case .same: "one party, called by the first name"
    case .apart: "not one party"
    case .hide: "no row for it"
    case .kind: "person, country, organization, group, bloc"
    case .role: "the office it holds now"
    case .note: "your own words beside it"
    case .close: "a question that need not be watched any more"
    case .reopen: "open again, whatever was read"
    case .answered: "you know its answer"
    case .due: "when the question is due: also 2031-03, 2031, Q1 2031"
    case .watch: "a question of your own"
    }
  }

  /// Makes the correction of what stands after the colon.
  func correction(_ names: [String], _ value: String) throws(CorrectionFault) -> Correction {
    switch self {
    case .same: return .same(names)
    case .apart: return .apart(names)
    case .hide: return .hide(names[0])
    case .role: return .role(names[0], value)
    case .note: return .note(names[0], value)
    case .close: return .close(names[0])
    case .reopen: return .reopen(names[0])
    case .answered: return .answered(names[0])
    case .watch: return .watch(names[0])
    case .due:
      guard let date = CalendarDate(written: value) else { throw .noDate(value) }
      return .due(names[0], When(.date(date)))
    case .kind:
      guard let kind = Party.Kind(word: value) else { throw .unknownKind(value) }
      return .kind(names[0], kind)
    }
  }
}

extension CalendarDate {
  /// Reads "2031-03-19", "2031-03", "2031" and, as people write them, "Q3 2031", "H1 2031" and "summer 2031";
  /// nil for anything else and for days that are none.
  package init?(written text: String) {
    let words = text.lowercased().split(separator: " ")
    if words.count == 2, let part = Part(written: String(words[0])), let year = Int(words[1]),
      (1000...9999).contains(year)
    {
      self.init(year: year, part: part)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], (1000...9999).contains(year) else {
      return nil
    }
    var date = CalendarDate(year: year, part: .year)
    if parts.count > 1 {
      guard let month = parts[1], (1...12).contains(month) else { return nil }
      date.part = .month(month)
      if parts.count > 2 {
        guard let day = parts[2] else { return nil }
        date.part = .day(month, day)
      }
    }
    guard date.days != nil else { return nil }
    self = date
  }

  /// The date as a line of corrections has it: what ``init(written:)`` reads, where it can be written at
  /// all.
  var written: String {
    guard let year, let word = part.word else { return description }
    return "\(word) \(year)"
  }
}

extension CalendarDate.Part {
  /// The parts of a year that have names of their own.
  private static let named: [Self] =
    (1...4).map(Self.quarter) + (1...2).map(Self.half)
    + CalendarDate.Season.allCases.map(Self.season)

  fileprivate init?(written word: String) {
    guard let part = Self.named.first(where: { $0.word?.lowercased() == word }) else { return nil }
    self = part
  }

  fileprivate var word: String? {
    switch self {
    case .quarter(let number): "Q\(number)"
    case .half(let number): "H\(number)"
    case .season(let season): "\(season)"
    default: nil
    }
  }
}

extension Party.Kind {
  /// Reads a kind as people write it: any case, British spelling, the beginning of the word.
  package init?(word: String) {
    var word = word.lowercased()
    if word.hasPrefix("organis") { word = "organiz" + word.dropFirst("organis".count) }
    let matches = Self.allCases.filter { !word.isEmpty && $0.rawValue.hasPrefix(word) }
    guard matches.count == 1 else { return nil }
    self = matches[0]
  }
}

/// Why a line of corrections says nothing that can be applied.
package enum CorrectionFault: Error, Hashable, Sendable {
  /// No verb with a colon at its head.
  case noVerb
  case unknownVerb(String)
  case tooFewNames(CorrectionVerb)
  case tooManyNames(CorrectionVerb)
  case noValue(CorrectionVerb)
  case unknownKind(String)
  case noDate(String)
}
