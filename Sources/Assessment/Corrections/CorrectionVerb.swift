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
    case .hide: .name
    case .kind, .role, .note: .nameAndValue
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
    case .kind:
      guard let kind = Party.Kind(word: value) else { throw .unknownKind(value) }
      return .kind(names[0], kind)
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
}
