import Extraction
import Prose

extension SaidWords {
  /// What somebody calls something that stands before the verb, with that: "weekend talks … “useful”" of
  /// "after weekend talks – described by Vell as “useful” – she left"; nil where nothing stands there.
  static func described(
    as content: ByteRange,
    _ cue: ByteRange,
    _ sentence: Int,
    _ reading: Reading,
  ) -> String? {
    let passage = reading.passage
    let (verb, said) = (passage.tokens(in: cue), passage.tokens(in: content))
    let whole = passage.sentences[sentence].tokens
    guard verb.count == 1, verb.lowerBound > whole.lowerBound, verb.upperBound < said.lowerBound,
      passage.tokens[verb.upperBound].key == by,
      passage.tokens[said.lowerBound - 1].key == `as`
    else { return nil }
    let isMarked = passage.tokens[verb.lowerBound - 1].kind == .punctuation
    let before = whole.lowerBound..<(verb.lowerBound - (isMarked ? 1 : 0))
    let predicates = reading.predicates(inSentence: sentence)
    let last = before.last { token in
      passage.tokens[token].kind == .punctuation
        || predicates.contains { $0.tokens.contains(token) }
    }
    let thing = before[((last ?? before.lowerBound - 1) + 1)...].drop {
      Shortening.isJoining(passage.tokens[$0])
        || Shortening.openings.contains(passage.tokens[$0].key)
    }
    guard !thing.isEmpty, let words = joined(thing, said, passage) else { return nil }
    // A quotation by itself loses its marks.
    let (end, isQuoted) = (passage.string(content).oneLine, isQuote(said.lowerBound, passage))
    let bare = end.dropFirst().dropLast()
    return isQuoted && words.hasSuffix(bare) ? words.dropLast(bare.count) + end : words
  }

  /// What is said of somebody or something named before, with that: "Otto Brand … is no suspect" of "Otto
  /// Brand, who police say is no suspect"; nil where the words begin with no verb.
  static func withAntecedent(
    _ tokens: Range<Int>,
    _ cue: ByteRange,
    _ sentence: Int,
    _ reading: Reading,
  ) -> String? {
    let passage = reading.passage
    let said = passage.tokens(in: cue).lowerBound
    let whole = passage.sentences[sentence].tokens
    guard said < tokens.lowerBound, whole.contains(said),
      reading.predicates(inSentence: sentence).contains(where: {
        $0.isFinite && $0.tokens.lowerBound == tokens.lowerBound
      }),
      let pronoun = (whole.lowerBound..<said).suffix(nearby).last(where: {
        Antecedent.relatives.contains(passage.tokens[$0].key)
      })
    else { return nil }
    return Antecedent.named(before: pronoun, inSentence: sentence, reading)
      .flatMap { joined($0, tokens, passage) }
  }

  // Tokens.
  private static let nearby = 6
  private static let by = Fold.key(of: "by")
  private static let `as` = Fold.key(of: "as")
}
