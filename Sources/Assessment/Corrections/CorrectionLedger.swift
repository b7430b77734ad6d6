import Extraction

/// The corrections of a folder while they are applied: which lines count, and what became of each.
struct CorrectionLedger {
  private let lines: [Corrections.Line]
  /// What is wrong with a line, by its number.
  private var troubles: [Int: CorrectionOutcome.Trouble] = [:]

  /// A correction that counts, with the number of its line.
  struct Entry {
    let number: Int
    let correction: Correction
  }

  /// Settles which lines count: of two that say the opposite or the like of one name, the later; linear in
  /// the lines.
  init(_ corrections: Corrections) {
    lines = corrections.telling
    for line in lines {
      if let fault = line.fault { troubles[line.number] = .notUnderstood(fault) }
    }
    // The last line that says something, by what it says and of whom.
    var last: [Saying: Int] = [:]
    for entry in entries.reversed() {
      let verb = entry.correction.verb
      let matters = entry.correction.matters
      let later = matters.flatMap { names in
        verb.overruling.compactMap { last[Saying(verb: $0, names: names)] }
      }.max()
      if let later { troubles[entry.number] = .overruled(by: later) }
      for names in matters where last[Saying(verb: verb, names: names)] == nil {
        last[Saying(verb: verb, names: names)] = entry.number
      }
    }
  }

  /// The corrections that count, in the order of their lines.
  var entries: [Entry] {
    lines.compactMap { line in
      guard troubles[line.number] == nil, let correction = line.correction else { return nil }
      return Entry(number: line.number, correction: correction)
    }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// Notes why a line was not applied; the first reason stays.
  mutating func note(_ number: Int, _ trouble: CorrectionOutcome.Trouble) {
    if troubles[number] == nil { troubles[number] = trouble }
  }

  /// What became of every line that says something, in their order.
  var outcomes: [CorrectionOutcome] { lines.map { CorrectionOutcome($0, troubles[$0.number]) } }
}

/// What a line says, of names as they are compared.
private struct Saying: Hashable {
  let verb: CorrectionVerb
  let names: [String]
}

extension CorrectionVerb {
  /// What a later line may say so that an earlier one with this verb, of the same names, no longer counts.
  fileprivate var overruling: [CorrectionVerb] {
    switch self {
    case .same: [.apart]
    case .apart: [.same]
    case .kind, .role, .due: [self]
    case .close: [.reopen, .answered]
    case .reopen: [.close, .answered]
    case .answered: [.close, .reopen]
    case .hide, .note, .watch: []
    }
  }
}

extension Correction {
  /// The names that it is about, as they are compared: each two of those that are the same or apart.
  fileprivate var matters: [[String]] {
    guard verb == .same || verb == .apart else { return [keys] }
    let keys = Set(keys).sorted()
    return keys.indices.flatMap { i in keys[(i + 1)...].map { [keys[i], $0] } }
  }

  /// The names in the form in which names are compared.
  var keys: [String] { names.map { Spelling($0).key } }
}
