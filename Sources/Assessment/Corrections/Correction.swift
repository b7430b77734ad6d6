package import Prose

/// Something that the analyst knows better than the machine: one line of `sitrep.corrections`.
///
/// Names are as the analyst wrote them; which rows they mean is settled when they are applied.
package enum Correction: Hashable, Sendable {
  /// The names stand for one party, which goes by the first.
  case same([String])
  /// No two of the names stand for one party.
  case apart([String])
  /// The party is not worth a row.
  case hide(String)
  case kind(String, Party.Kind)
  /// The office or function that the party has now.
  case role(String, String)
  /// Words of the analyst's own, kept beside the party.
  case note(String, String)
  /// The question need not be watched any more.
  case close(String)
  /// The question is open, whatever was read or said before.
  case reopen(String)
  /// The analyst knows the answer to the question.
  case answered(String)
  /// When the question is due.
  case due(String, When)
  /// A question of the analyst's own.
  case watch(String)

  /// The verb that its line begins with.
  package var verb: CorrectionVerb {
    switch self {
    case .same: .same
    case .apart: .apart
    case .hide: .hide
    case .kind: .kind
    case .role: .role
    case .note: .note
    case .close: .close
    case .reopen: .reopen
    case .answered: .answered
    case .due: .due
    case .watch: .watch
    }
  }

  /// The names it is about, in the order of its line.
  package var names: [String] {
    switch self {
    case .same(let names), .apart(let names): names
    case .hide(let name), .kind(let name, _), .role(let name, _), .note(let name, _): [name]
    case .close(let name), .reopen(let name), .answered(let name), .watch(let name): [name]
    case .due(let name, _): [name]
    }
  }

  /// The correction as a line of the file: `same: "Ana Vell" = "A. Vell"`.
  ///
  /// What it is read from again is equal, up to quotation marks and white space inside names.
  package var line: String {
    let names = names.map(Self.quoted)
    switch self {
    case .same: return "\(verb.word): " + names.joined(separator: " = ")
    case .apart: return "\(verb.word): " + names.joined(separator: " / ")
    case .hide, .close, .reopen, .answered, .watch: return "\(verb.word): " + names[0]
    case .due(_, let when):
      var day = "\(when)"
      if case .date(let date)? = when.start, when.start == when.end { day = date.written }
      return "\(verb.word): \(names[0]) = \(day)"
    case .kind(_, let kind): return "\(verb.word): \(names[0]) = \(kind.rawValue)"
    case .role(_, let text), .note(_, let text):
      let text = Self.evened(text)
      // What stands behind such a sign is a comment.
      let isQuoted = verb == .role && text.contains("#")
      return "\(verb.word): \(names[0]) = \(isQuoted ? Self.quoted(text) : text)"
    }
  }

  /// A name between quotation marks; one inside would end it where a separator follows.
  private static func quoted(_ name: String) -> String {
    "\"" + evened(name).map { $0 == "\"" ? "'" : String($0) }.joined() + "\""
  }

  /// A text on one line, without controls.
  private static func evened(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7f ? " " : $0 }
      )
    ).oneLine
  }
}
