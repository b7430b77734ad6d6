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

  /// Settles which lines count: of two that say the opposite or the like of one name, the later.
  init(_ corrections: Corrections) {
    lines = corrections.telling
    for line in lines {
      if let fault = line.fault { troubles[line.number] = .notUnderstood(fault) }
    }
    let entries = entries
    for (index, entry) in entries.enumerated() {
      let later = entries[(index + 1)...].last { $0.correction.overrules(entry.correction) }
      if let later { troubles[entry.number] = .overruled(by: later.number) }
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

extension Correction {
  /// Whether an earlier correction no longer counts once this one stands.
  fileprivate func overrules(_ earlier: Correction) -> Bool {
    switch (earlier, self) {
    case (.same, .apart), (.apart, .same):
      return Set(earlier.keys).intersection(keys).count > 1
    case (.kind, .kind), (.role, .role), (.due, .due): return earlier.keys == keys
    case (.close, .reopen), (.close, .answered), (.reopen, .close), (.reopen, .answered),
      (.answered, .close), (.answered, .reopen):
      return earlier.keys == keys
    default: return false
    }
  }

  /// The names in the form in which names are compared.
  var keys: [String] { names.map { Spelling($0).key } }
}
