import Extraction

/// The corrections of a folder while they are applied: which lines count, and what became of each.
struct CorrectionLedger {
  private let lines: [Corrections.Line]
  /// What is wrong with a line, by its number.
  private var troubles: [Int: CorrectionOutcome.Trouble] = [:]
  /// What no longer counts of a line that counts otherwise, by its number.
  private var losses: [Int: CorrectionOutcome.Trouble] = [:]
  /// The corrections that count, in the order of their lines, before anything was found wrong with them.
  private var settled: [Entry] = []

  /// A correction that counts, with the number of its line.
  struct Entry {
    let number: Int
    /// Without the names that a later line takes out of it.
    let correction: Correction
    /// The names as they are compared, and for each a number that is the same for those which a later line
    /// has joined again.
    let keys: [String]
    let places: [Int]
  }

  /// Settles which lines count: of two that say the opposite or the like of one name, the later.
  ///
  /// A line that does not count itself overrules none. What a later line says of two of several names leaves
  /// the others as they are. Linear in the lines but for those that share names.
  init(_ corrections: Corrections) {
    lines = corrections.telling
    var later = LaterLines()
    for line in lines.reversed() {
      if let fault = line.fault { troubles[line.number] = .notUnderstood(fault) }
      guard let correction = line.correction else { continue }
      let (entry, lost) = later.settled(line.number, correction)
      if let entry {
        settled.append(entry)
        if let lost { losses[line.number] = .partlyOverruled(name: lost.name, by: lost.line) }
      } else if let lost {
        troubles[line.number] = .overruled(by: lost.line)
      }
    }
    settled.reverse()
  }

  /// The corrections that count, in the order of their lines.
  var entries: [Entry] { settled.filter { troubles[$0.number] == nil } }

  var isEmpty: Bool { lines.isEmpty }

  /// Notes why a line was not applied; the first reason stays.
  mutating func note(_ number: Int, _ trouble: CorrectionOutcome.Trouble) {
    if troubles[number] == nil { troubles[number] = trouble }
  }

  /// What became of every line that says something, in their order.
  var outcomes: [CorrectionOutcome] {
    lines.map { CorrectionOutcome($0, troubles[$0.number] ?? losses[$0.number]) }
  }
}

extension Correction {
  /// The names in the form in which names are compared.
  var keys: [String] { names.map { Spelling($0).key } }
}
