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

  private var strongest: [String: Int] = [:]
  private var best = 0

  /// Looks through some tokens; linear in their number.
  init(_ passage: Passage, _ tokens: Range<Int>) {
    var i = tokens.lowerBound
    while i < tokens.upperBound {
      for row in Self.list.pairs[passage.tokens[i].key] ?? []
      where passage.tokens[(i + 1)..<min(i + 14, tokens.upperBound)].contains(where: {
        $0.key == row.second
      }) {
        count(row.cue, at: i)
      }
      guard
        let match = Self.list.table.longestMatch(passage.tokens, at: i, before: tokens.upperBound)
      else {
        i += 1
        continue
      }
      let row = Self.list.rows[match.value]
      // "May" with a capital is the month.
      if match.length > 1 || row.sort != "modal" || passage.tokens[i].shape == .lower {
        count(row, at: i)
      }
      i += match.length
    }
    for weight in strongest.values { score += weight }
  }

  private mutating func count(_ cue: Cue, at i: Int) {
    guard cue.weight > 0 else {
      score += cue.weight
      return
    }
    strongest[cue.sort] = max(strongest[cue.sort] ?? 0, cue.weight)
    if let sort = WatchItem.Origin(rawValue: cue.sort), cue.weight > best {
      (best, origin, token) = (cue.weight, sort, i)
    }
  }

  private typealias Cue = (sort: String, weight: Int)

  /// The phrases, and by its first word each pair of words that others may part.
  private static let list:
    (table: PhraseTable, rows: [Cue], pairs: [UInt64: [(second: UInt64, cue: Cue)]]) = {
      var table = PhraseTable()
      var rows: [Cue] = []
      var pairs: [UInt64: [(second: UInt64, cue: Cue)]] = [:]
      TabSeparated(lexicon_watch_cues_start(), count: lexicon_watch_cues_count())
        .forEachRow { fields in
          guard fields.count == 3, let weight = Int(fields[2]) else { return }
          let words = fields[0].split(separator: " ")
          if words.count == 3, words[1] == "..." {
            let first = Fold.key(of: String(words[0]))
            pairs[first, default: []].append(
              (Fold.key(of: String(words[2])), (fields[1], weight))
            )
          } else {
            table.insert(fields[0], rows.count)
            rows.append((fields[1], weight))
          }
        }
      return (table, rows, pairs)
    }()
}
