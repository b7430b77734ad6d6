/// A document cut into blocks, sentences and tokens.
package final class Passage: Sendable {
  package let document: Document
  /// In the order of the text, without overlaps.
  package let blocks: [Block]
  package let tokens: [Token]
  /// In the order of the text; each lies in one block.
  package let sentences: [Sentence]

  /// Cuts a document up; linear in its length.
  package init(_ document: Document) {
    self.document = document
    self.blocks = Outline.blocks(of: document.text, in: document.body)
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    tokens.reserveCapacity(document.body.count / 5)
    for (index, block) in blocks.enumerated() {
      let first = tokens.count
      Tokenizer.tokenize(document.text.span, in: block.range, into: &tokens)
      SentenceSplitter.split(
        document.text.span,
        tokens,
        from: first,
        block: index,
        into: &sentences,
      )
    }
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The exact text of a range.
  package func string(_ range: ByteRange) -> String { document.text.string(in: range) }

  /// The exact text of one token.
  package func string(ofToken index: Int) -> String { string(tokens[index].range) }

  /// The bytes from the first to the last token of a range that is not empty.
  package func range(ofTokens indices: Range<Int>) -> ByteRange {
    ByteRange(
      Int(tokens[indices.lowerBound].range.start),
      Int(tokens[indices.upperBound - 1].range.end),
    )
  }

  /// Whether a sentence ends with a question mark, quotation marks and brackets aside.
  package func isQuestion(_ sentence: Int) -> Bool {
    func first(of token: Int) -> UInt8 { document.text[Int(tokens[token].range.start)] }
    let end = sentences[sentence].tokens.last {
      tokens[$0].kind != .punctuation || ".?!".utf8.contains(first(of: $0))
    }
    return end.map { first(of: $0) == UInt8(ascii: "?") } ?? false
  }

  /// The index of the sentence that holds a byte, or nil between sentences; logarithmic.
  package func sentence(at offset: Int32) -> Int? {
    let next = sentences.partitionPoint { $0.range.end > offset }
    return next < sentences.count && sentences[next].range.start <= offset ? next : nil
  }
}

/// A sentence: its bytes, its tokens and the block it stands in.
package struct Sentence: Hashable, Sendable {
  package let range: ByteRange
  /// Indices into the passage's tokens; never empty.
  package let tokens: Range<Int>
  /// Index into the passage's blocks.
  package let block: Int

  package init(range: ByteRange, tokens: Range<Int>, block: Int) {
    self.range = range
    self.tokens = tokens
    self.block = block
  }
}
