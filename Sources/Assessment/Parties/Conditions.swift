import CLexicon
import Extraction
import Prose

/// What a stance hangs on: "if the siege is lifted", "unless talks resume".
enum Conditions {
  /// The first condition of a sentence, from its cue to the mark that ends its clause; nil without one.
  ///
  /// "If necessary" and "as long as it takes" are no conditions.
  static func range(in sentence: Sentence, of passage: Passage) -> ByteRange? {
    let tokens = passage.tokens
    var i = sentence.tokens.lowerBound
    while i < sentence.tokens.upperBound {
      guard
        let cue = cues.longestMatch(tokens, at: i, before: sentence.tokens.upperBound),
        cue.value != idiom
      else {
        i += 1
        continue
      }
      var last = i + cue.length - 1
      while last + 1 < sentence.tokens.upperBound {
        if let close = quotation(at: last + 1, before: sentence.tokens.upperBound, passage) {
          last = close
        } else if endsClause(tokens[last + 1], passage) {
          break
        } else {
          last += 1
        }
      }
      // A word or none after the cue says too little.
      return last > i + cue.length ? passage.range(ofTokens: i..<(last + 1)) : nil
    }
    return nil
  }

  /// The mark that closes the quotation which one opens, as in "if Norway “steps in”"; nil where none opens or
  /// it ends nowhere.
  private static func quotation(at mark: Int, before end: Int, _ passage: Passage) -> Int? {
    guard SaidWords.isQuote(mark, passage), passage.tokens[mark].isSpaced, mark + 1 < end,
      !passage.tokens[mark + 1].isSpaced
    else { return nil }
    let text = passage.document.text
    return ((mark + 2)..<max(mark + 2, end)).first { i in
      let bytes = text[passage.tokens[i].range.indices]
      return !passage.tokens[i].isSpaced
        && ["\"", "\u{201d}"].contains { bytes.elementsEqual($0.utf8) }
    }
  }

  private static func endsClause(_ token: Token, _ passage: Passage) -> Bool {
    token.kind == .punctuation && passage.document.text[Int(token.range.start)] != 0x27
      && !"-/".utf8.contains(passage.document.text[Int(token.range.start)])
  }

  private static let idiom = 1

  /// The cues for conditions among those for what is open.
  private static let cues: PhraseTable = {
    var table = PhraseTable()
    for phrase in ["as long as it takes", "as long as that takes"] { table.insert(phrase, idiom) }
    TabSeparated(lexicon_watch_cues_start(), count: lexicon_watch_cues_count()).forEachRow {
      if $0.count > 1, $0[1] == "condition" { table.insert($0[0], 0) }
    }
    return table
  }()
}
