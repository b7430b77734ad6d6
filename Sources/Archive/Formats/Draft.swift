package import Prose

/// A report as a converter leaves it, before it has a name and an identity.
package struct Draft: Hashable, Sendable {
  /// The text alone, valid UTF-8: what citations of the report will be ranges of.
  package var text: [UInt8]
  package var title: String?
  package var source: String?
  /// Where the report stood, as the file says.
  package var address: String?
  package var publication: Publication?

  /// Puts a title, if there is one, over the blocks of a text.
  package init(title: String?, blocks: [TextBlock]) {
    let heading = title.flatMap { $0.isEmpty ? nil : TextBlock(.heading(1), $0) }
    text = TextBlock.text(of: [heading].compactMap(\.self) + Self.blocks(blocks, without: title))
    self.title = title
  }

  /// The blocks without the title: most pages repeat it over the text, as a heading or in large
  /// letters.
  static func blocks(_ blocks: [TextBlock], without title: String?) -> [TextBlock] {
    let rest = blocks.filter { !($0.kind.isHeading && $0.text == title) }
    return rest.first?.text == title ? Array(rest.dropFirst()) : rest
  }

  package init(text: [UInt8], title: String? = nil) {
    self.text = text
    self.title = title
  }
}

/// A block of a text that is being put together.
package struct TextBlock: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case heading(Int)
    case paragraph
    case item
    case quote

    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  package let kind: Kind
  /// Without line ends and without white space at its ends.
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// The blocks as Markdown, which is how the rest of the program knows them.
  package static func text(of blocks: [TextBlock]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (i, block) in blocks.enumerated() {
      if i > 0 {
        let isList = block.kind == .item && blocks[i - 1].kind == .item
        bytes.append(contentsOf: isList ? "\n".utf8 : "\n\n".utf8)
      }
      switch block.kind {
      case .heading(let level):
        bytes.append(contentsOf: "\(String(repeating: "#", count: min(level, 6))) ".utf8)
      case .paragraph: break
      case .item: bytes.append(contentsOf: "- ".utf8)
      case .quote: bytes.append(contentsOf: "> ".utf8)
      }
      bytes.append(contentsOf: block.text.utf8)
    }
    if !bytes.isEmpty { bytes.append(0x0a) }
    return bytes
  }
}
