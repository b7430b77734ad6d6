import Extraction
import Prose

/// Words that share one number, which tells how many they all are together: "12 were killed, hurt or
/// are missing".
enum SharedNumber {
  /// The end of the last word that shares the number of one that ends at a token; nil where none does.
  ///
  /// In "12 were killed and 40 hurt" the second has a number of its own.
  static func end(
    behind first: Int,
    _ measure: KeyFigure.Measure,
    before end: Int,
    _ passage: Passage,
  ) -> Int? {
    let tokens = passage.tokens
    var isJoined = false
    for j in first..<min(end, first + longest) {
      if joining.contains(tokens[j].key) {
        isJoined = true
      } else if let match = Counted.list.longestMatch(tokens, at: j, before: end) {
        guard Counted.rows[match.value].place != "after" else { return nil }
        let next = j + match.length
        if isJoined {
          // "And wounded 12": those who did it are another's.
          let isOwn = next < end && Quantity(at: next, before: end, passage) != nil
          return isOwn || Counted.rows[match.value].measure == measure ? nil : next
        }
      } else if !passage.isMark(j, UInt8(ascii: ",")), !between.contains(tokens[j].key),
        !tokens[j].ends(in: "ed", passage.document.text)
      {
        return nil
      }
    }
    return nil
  }

  /// Whether a word before a number shares it with one before itself: "killed or wounded 12".
  static func isShared(
    behind word: Int,
    _ measure: KeyFigure.Measure,
    from start: Int,
    _ passage: Passage,
  ) -> Bool {
    let tokens = passage.tokens
    guard word - 2 >= start, joining.contains(tokens[word - 1].key),
      let other = Counted.list.value(of: tokens[word - 2]).map({ Counted.rows[$0] })
    else { return false }
    // "Left two dead and injured 12".
    let hasOwn = (max(start, word - longest)..<(word - 2)).contains {
      Quantity(at: $0, before: word, passage) != nil
    }
    return other.measure != measure && other.place != "before" && !hasOwn
  }

  // Tokens: ", seriously injured, or are still missing".
  private static let longest = 8
  private static let joining = WordSet("or and")
  private static let between = WordSet(
    "is are was were been be being left made still seriously badly severely otherwise presumed"
  )
}
