import Prose

/// Whose is what a noun says: "Kyiv's demand", "the miners' demand", "their demand", "the Norwegian demand".
extension StatementFinder {
  /// Whose it is: "Kyiv" of "Kyiv's demand", "their" of "their demand".
  func owner(in tokens: Range<Int>) -> Range<Int>? {
    if let s = tokens.dropLast().last(where: { chunker.source.tokens[$0].key == Keys.s }),
      s > tokens.lowerBound
    {
      return tokens.lowerBound..<s
    }
    if let mark = tokens.dropLast().last(where: isApostrophe), mark > tokens.lowerBound {
      return tokens.lowerBound..<mark
    }
    let first = tokens.lowerBound
    if let land = land(in: tokens) { return land }
    let classes = chunker.word(first).classes
    guard classes.contains(.possessive), !classes.contains(.relative), tokens.count > 1 else {
      return nil
    }
    return first..<(first + 1)
  }

  /// Whose it is by the word right before the noun: "the Norwegian position".
  private func land(in tokens: Range<Int>) -> Range<Int>? {
    let noun = tokens.upperBound - 1
    guard tokens.count > 1, chunker.source.tokens[noun].shape == .lower,
      let name = chunker.reading.name(at: chunker.source.tokens[noun - 1].range.start),
      case let words = chunker.reading.names[name], words.tokens.upperBound == noun,
      words.tokens.lowerBound >= tokens.lowerBound,
      words.kind == .nationality || words.form == .demonym
        || words.form == .acronym && words.kind == .country
    else { return nil }
    return words.tokens
  }

  /// Whether a token is the mark of a possessive plural: "the miners’ demand".
  private func isApostrophe(_ i: Int) -> Bool {
    let (tokens, text) = (chunker.source.tokens, chunker.source.text)
    guard i > 0, tokens[i].kind == .punctuation, !tokens[i].isSpaced, tokens[i - 1].endsInS(text)
    else { return false }
    let bytes = text[tokens[i].range.indices]
    return bytes.elementsEqual("'".utf8) || bytes.elementsEqual("’".utf8)
  }
}
