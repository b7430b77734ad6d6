import Prose

extension ByteWriter {
  mutating func passage(_ passage: Passage) {
    document(passage.document)
    list(passage.blocks) { $0.block($1) }
    // Tokens lie close together, so the gap to the one before says where each begins.
    var end = 0
    count(passage.tokens.count)
    for token in passage.tokens {
      let start = Int(token.range.start)
      number(start - end)
      end = Int(token.range.end)
      count(end - start)
      let isUsual = token.key == Fold.key(of: passage.document.text[token.range.indices])
      byte(
        token.kind.rawValue | token.shape.rawValue << 2 | (token.isSpaced ? 0x20 : 0)
          | (isUsual ? 0 : 0x40)
      )
      if !isUsual { word(token.key) }
    }
    list(passage.sentences) { writer, sentence in
      writer.range(sentence.range)
      writer.range(sentence.tokens)
      writer.count(sentence.block)
    }
  }

  private mutating func block(_ block: Block) {
    switch block.kind {
    case .title: byte(0)
    case .heading: byte(1)
    case .paragraph: byte(2)
    case .quote: byte(3)
    case .bullet(let depth):
      byte(4)
      number(depth)
    }
    range(block.range)
    optional(block.heading) { $0.count($1) }
  }
}

extension ByteReader {
  mutating func passage() throws(Malformed) -> Passage {
    let document = try document()
    return Passage(
      document,
      blocks: try list { reader throws(Malformed) in try reader.block() },
      tokens: try tokens(of: document.text),
      sentences: try list { reader throws(Malformed) in
        Sentence(
          range: try reader.range(),
          tokens: try reader.indices(),
          block: try reader.count(),
        )
      },
    )
  }

  private mutating func tokens(of text: [UInt8]) throws(Malformed) -> [Token] {
    var end = 0
    return try list { reader throws(Malformed) in
      let start = end + (try reader.number())
      end = start + (try reader.count())
      guard start >= 0, end <= text.count else { throw Malformed() }
      let packed = try reader.byte()
      guard let kind = Token.Kind(rawValue: packed & 3),
        let shape = Token.Shape(rawValue: packed >> 2 & 7)
      else { throw Malformed() }
      return Token(
        range: ByteRange(start, end),
        kind: kind,
        shape: shape,
        isSpaced: packed & 0x20 != 0,
        key: packed & 0x40 != 0 ? try reader.word() : Fold.key(of: text[start..<end]),
      )
    }
  }

  private mutating func block() throws(Malformed) -> Block {
    let kind: Block.Kind =
      switch try byte() {
      case 0: .title
      case 1: .heading
      case 2: .paragraph
      case 3: .quote
      case 4: .bullet(depth: try number())
      default: throw Malformed()
      }
    return Block(
      kind: kind,
      range: try range(),
      heading: try optional { reader throws(Malformed) in try reader.count() },
    )
  }
}
