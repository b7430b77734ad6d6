import CLexicon
import Extraction
import Prose

/// Words that point to something open: how strongly, and of which sort.
struct Cues {
  /// The sort of the strongest cue, nil without any.
  private(set) var origin: WatchItem.Origin?
  /// The sum over the sorts of the strongest cue of each, less what the vetoes take away.
  private(set) var score = 0
  /// The index of the token at which the strongest cue begins.
  private(set) var token: Int?

  /// Looks through some tokens; linear in their number.
  init(_ passage: Passage, _ tokens: Range<Int>) {
    var strongest: [String: Int] = [:]
    var best = 0
    var i = tokens.lowerBound
    while i < tokens.upperBound {
      guard
        let match = Self.list.table.longestMatch(passage.tokens, at: i, before: tokens.upperBound)
      else {
        i += 1
        continue
      }
      let row = Self.list.rows[match.value]
      // "May" with a capital is the month.
      if match.length == 1, row.sort == "modal", passage.tokens[i].shape != .lower {
        i += 1
        continue
      }
      if row.weight < 0 {
        score += row.weight
      } else {
        strongest[row.sort] = max(strongest[row.sort] ?? 0, row.weight)
        if let sort = WatchItem.Origin(rawValue: row.sort), row.weight > best {
          (best, origin, token) = (row.weight, sort, i)
        }
      }
      i += match.length
    }
    for weight in strongest.values { score += weight }
  }

  private static let list: (table: PhraseTable, rows: [(sort: String, weight: Int)]) =
    {
      var table = PhraseTable()
      var rows: [(sort: String, weight: Int)] = []
      TabSeparated(lexicon_watch_cues_start(), count: lexicon_watch_cues_count())
        .forEachRow { fields in
          guard fields.count == 3, let weight = Int(fields[2]) else { return }
          table.insert(fields[0], rows.count)
          rows.append((fields[1], weight))
        }
      return (table, rows)
    }()
}
