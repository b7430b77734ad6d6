import Prose

/// What the analyst says of open questions.
enum WatchRulings {
  /// The items with the lines applied: closed, opened again, answered, given a date, added.
  ///
  /// A line means an item by its question or its title, whatever the case and the marks between the
  /// words; one that means none, or several, is noted. A question that is there already is not added again. Linear
  /// in items and lines.
  static func applied(to items: [WatchItem], _ ledger: inout CorrectionLedger, now: Day?)
    -> [WatchItem]
  {
    let entries = ledger.entries.filter { verbs.contains($0.correction.verb) }
    guard !entries.isEmpty else { return items }
    var items = items
    var known = Set(items.flatMap { [key($0.question), key($0.title)] })
    for case .watch(let words) in entries.map(\.correction)
    where known.insert(key(words)).inserted {
      items.append(own(words))
    }
    let questions = Dictionary(grouping: items.indices) { key(items[$0].question) }
    let titles = Dictionary(grouping: items.indices) { key(items[$0].title) }
    for entry in entries where entry.correction.verb != .watch {
      let words = entry.correction.names[0]
      let wanted = key(words)
      let found = questions[wanted] ?? titles[wanted] ?? []
      switch found.count {
      case 0: ledger.note(entry.number, .noSuchQuestion(words))
      case 1: items[found[0]].take(entry.correction, now: now)
      default: ledger.note(entry.number, .ambiguous(words, found.map { items[$0].question }))
      }
    }
    return items
  }

  private static let verbs: Set<CorrectionVerb> = [.close, .reopen, .answered, .due, .watch]

  /// An item that no document raises.
  private static func own(_ words: String) -> WatchItem {
    WatchItem(
      key: RowKey("watch:analyst:\(Fingerprint(words))"),
      title: words,
      question: words,
      origin: .analyst,
      parties: [],
      due: nil,
      status: .open,
      priority: 1000,
      citations: [],
    )
  }

  /// Letters and digits alone, in one case.
  private static func key(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension WatchItem {
  fileprivate mutating func take(_ correction: Correction, now: Day?) {
    switch correction {
    case .close: rule(.closed, .closed)
    case .reopen: rule(.open, .reopened)
    case .answered: rule(.answered, .answered)
    case .due(_, let when):
      due = when
      rulings.append(.dated)
      guard status != .closed, status != .answered else { return }
      // What had become of it before it fell overdue; what is opened again begins anew.
      let isReopened = rulings.last { $0 != .dated } == .reopened
      let before = isReopened ? nil : moves.last { $0.status != .overdue }
      status =
        !when.isRelative && when.isBefore(now: now) ? .overdue : before?.status ?? .open
    default: break
    }
  }

  private mutating func rule(_ status: Status, _ ruling: Ruling) {
    self.status = status
    rulings.append(ruling)
  }
}
