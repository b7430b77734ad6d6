/// A block of text in a page, with what tells whether it belongs to the article.
struct PageBlock: Sendable {
  let block: TextBlock
  /// The element that it stands in.
  let element: Int
  /// How many bytes of it are the words of links.
  let linked: Int

  var length: Int { block.text.utf8.count }
  /// The share of the text that is links, 0 to 1.
  var linkDensity: Double { Double(linked) / Double(max(length, 1)) }
}

extension PageTree {
  /// The blocks of a page in the order of its text, without what is never shown.
  ///
  /// - Parameter pruned: Elements that are passed over with all that is in them.
  /// - Returns: Blocks that are not empty.
  func blocks(pruned: Set<Int> = []) -> [PageBlock] {
    var walk = BlockWalk(tree: self, pruned: pruned)
    walk.visit(0, .paragraph, block: 0, isLink: false)
    walk.flush()
    return walk.blocks
  }

  /// Elements whose text is no reading.
  static let unread: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas",
    "select", "option", "textarea", "button", "input", "head", "title", "audio", "video", "map",
  ]

  fileprivate static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "picture", "img", "nobr",
  ]
}

/// A walk that cuts the text of a page into blocks.
private struct BlockWalk {
  let tree: PageTree
  let pruned: Set<Int>
  var blocks: [PageBlock] = []
  private var text = ""
  private var linked = 0
  private var kind = TextBlock.Kind.paragraph
  private var element = 0

  init(tree: PageTree, pruned: Set<Int>) {
    self.tree = tree
    self.pruned = pruned
  }

  mutating func visit(_ index: Int, _ kind: TextBlock.Kind, block: Int, isLink: Bool) {
    for child in tree.elements[index].children {
      switch child {
      case .text(let part):
        append(part, kind, block, isLink)
      case .element(let inner):
        let name = tree.elements[inner].name
        if PageTree.unread.contains(name) || pruned.contains(inner) { continue }
        if name == "br" {
          lineBreak()
        } else if PageTree.inline.contains(name) {
          visit(inner, kind, block: block, isLink: isLink || name == "a")
        } else {
          flush()
          visit(inner, Self.kind(of: name, inside: kind), block: inner, isLink: isLink)
          flush()
        }
      }
    }
  }

  private mutating func append(
    _ part: String,
    _ kind: TextBlock.Kind,
    _ block: Int,
    _ isLink: Bool,
  ) {
    if text.isEmpty { (self.kind, element) = (kind, block) }
    text += part
    if isLink { linked += part.flattened.utf8.count }
  }

  /// One line break is a space; two are the end of a paragraph on pages that know no better.
  private mutating func lineBreak() {
    // A paragraph of ten thousand lines is not looked through at each of them.
    if text.utf8.last == 0x0b || text.allSatisfy(\.isWhitespace) {
      flush()
    } else {
      text += "\u{0b}"
    }
  }

  mutating func flush() {
    let flat = text.flattened
    if !flat.isEmpty {
      blocks.append(
        PageBlock(
          block: TextBlock(kind, flat),
          element: element,
          linked: min(linked, flat.utf8.count),
        )
      )
    }
    text = ""
    linked = 0
  }

  private static func kind(of name: String, inside kind: TextBlock.Kind) -> TextBlock.Kind {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading(Int(String(name.dropFirst())) ?? 2)
    case "li": .item
    case "blockquote": .quote
    // What stands in an item or a quote goes on being that.
    case "p", "div": kind.isHeading ? .paragraph : kind
    default: kind == .quote ? .quote : .paragraph
    }
  }
}

extension String {
  /// The text in one line: white space of any kind is one space, soft hyphens and marks without
  /// width are gone.
  var flattened: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    var isSpaceDue = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7f {
        isSpaceDue = !result.isEmpty
      } else if [0xad, 0x200b, 0xfeff, 0x2060].contains(scalar.value) {
        continue
      } else {
        if isSpaceDue { result.unicodeScalars.append(" ") }
        isSpaceDue = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
