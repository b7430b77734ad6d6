import Prose

/// How far the words reach that report somebody's statement.
extension Chunker {
  /// The position past the last word of the clause that begins at a chunk: before the full stop, or
  /// where another clause begins by its side.
  func clauseEnd(from start: Int) -> Int {
    var end = chunks.count
    var i = start
    while i < chunks.count {
      if chunks[i].kind == .break, isSemicolon(i) { end = i; break }
      if chunks[i].kind == .comma, i > start, isNewClause(i + 1) { end = i; break }
      if chunks[i].kind == .closeBracket, i > start,
        !chunks[start..<i].contains(where: { $0.kind == .openBracket })
      {
        end = i
        break
      }
      i += 1
    }
    while end - 1 > start, chunks[end - 1].kind == .terminal || chunks[end - 1].kind == .comma {
      end -= 1
    }
    return chunks[end - 1].tokens.upperBound
  }

  /// The position past a noun phrase with the phrases that hang on it.
  func phraseEnd(from start: Int) -> Int {
    var i = start
    while i + 1 < chunks.count {
      let next = chunks[i + 1].kind
      let follows = i + 2 < chunks.count ? chunks[i + 2].kind : .terminal
      if next == .nominal, follows != .verb || chunks[i].kind != .nominal {
        i += 1
      } else if next == .preposition || next == .coordinator,
        follows == .nominal || follows == .openQuote || follows == .adverb
      {
        if next == .coordinator, i + 3 < chunks.count, chunks[i + 3].kind == .verb,
          chunks[i + 3].group.isFinite
        {
          break
        }
        i += 2
      } else if next == .closeQuote || next == .openQuote || next == .adverb && follows == .nominal
      {
        i += 1
      } else if next == .verb, !chunks[i + 1].group.isFinite, chunks[i + 1].group.isInfinitive {
        i += 1
      } else if next == .verb, chunks[i].kind == .relative {
        i += 1
      } else if next == .relative {
        i += 1
      } else {
        break
      }
    }
    return chunks[i].tokens.upperBound
  }

  /// Whether "but" or "while" opens a clause of its own after a comma.
  private func isNewClause(_ i: Int) -> Bool {
    guard i + 1 < chunks.count else { return false }
    let key = source.tokens[chunks[i].tokens.lowerBound].key
    if chunks[i].kind == .verb, chunks[i].group.form == .gerund, chunks[i].group.verb >= 0 {
      return VerbLexicon.shared.verbs[Int(chunks[i].group.verb)].complements.contains(.quotation)
    }
    guard Keys.contrast.contains(key) else { return false }
    return chunks[i...].contains { $0.kind == .verb && $0.group.isFinite }
  }

  private func isSemicolon(_ i: Int) -> Bool {
    source.text[Int(source.tokens[chunks[i].tokens.lowerBound].range.start)] == UInt8(ascii: ";")
  }
}
