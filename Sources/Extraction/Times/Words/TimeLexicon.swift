import CLexicon
import Prose

/// The words of time expressions.
enum TimeLexicon {
  /// A row of the word list.
  struct Entry {
    var kind: TimeClass = .none
    var value: Int32 = 0
  }

  /// The entry of a word, `.none` for words of other matters; one probe.
  static func entry(_ key: UInt64) -> Entry { table.entry(key) }

  static let table: WordTable = {
    var table = WordTable()
    var classes: [String: TimeClass] = [:]
    for kind in TimeClass.allCases { classes["\(kind)"] = kind }
    TabSeparated(lexicon_time_words_start(), count: lexicon_time_words_count()).forEachRow {
      guard $0.count == 3, let kind = classes[$0[1]], let value = Int32($0[2]) else { return }
      table.insert(Fold.key(of: $0[0]), Entry(kind: kind, value: value))
    }
    return table
  }()
}

/// An open-addressing table from word keys to entries.
struct WordTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 2048)
  private var entries = [TimeLexicon.Entry](repeating: .init(), count: 2048)

  fileprivate mutating func insert(_ key: UInt64, _ entry: TimeLexicon.Entry) {
    var slot = Int(truncatingIfNeeded: key) & 2047
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & 2047 }
    keys[slot] = key
    entries[slot] = entry
  }

  @inline(__always)
  func entry(_ key: UInt64) -> TimeLexicon.Entry {
    var slot = Int(truncatingIfNeeded: key) & 2047
    while keys[slot] != 0 {
      if keys[slot] == key { return entries[slot] }
      slot = (slot + 1) & 2047
    }
    return .init()
  }
}
