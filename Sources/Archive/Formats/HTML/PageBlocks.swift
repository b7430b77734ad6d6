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

  /// Whether an element is that of one block, and no box with several.
  func isOwn(_ element: Int) -> Bool { Self.own.contains(elements[element].name) }

  /// Whether an element stands in a line of text.
  func isInline(_ element: Int) -> Bool { Self.isInline(elements[element].name) }

  /// Whether elements of a name stand in a line of text.
  static func isInline(_ name: String) -> Bool { inline.contains(name) }

  /// Whether elements of a name begin a block of text or hold several.
  static func isBox(_ name: String) -> Bool { own.contains(name) || boxes.contains(name) }

  private static let boxes: Set<String> = [
    "article", "aside", "caption", "center", "dd", "details", "div", "dl", "dt", "figcaption",
    "figure", "footer", "header", "hr", "main", "ol", "section", "summary", "table", "tbody",
    "tfoot", "thead", "tr", "ul",
  ]

  private static let own: Set<String> = [
    "p", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  /// Elements whose text is no reading.
  static let unread: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas",
    "select", "option", "textarea", "button", "input", "head", "title", "audio", "video", "map",
    "amp-ad", "amp-embed", "amp-iframe",
  ]

  private static let inline: Set<String> = [
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
  /// Whether what is visited is one line, whatever boxes are in it.
  private var isInRow = false

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
        } else if name == "pre" {
          flush()
          take(lines: inner)
        } else if let cells = tree.cells(ofRow: inner) {
          flush()
          take(row: inner, cells)
        } else if tree.isInline(inner) {
          visit(inner, kind, block: block, isLink: isLink || tree.elements[inner].isLink)
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

  /// One line break is a space, unless it parts the points of a list; two are the end of a paragraph
  /// on pages that know no better.
  private mutating func lineBreak() {
    // A paragraph of ten thousand lines is not looked through at each of them.
    if text.utf8.last == Self.lineMark || text.allSatisfy(\.isWhitespace) {
      flush()
    } else {
      text.unicodeScalars.append(UnicodeScalar(Self.lineMark))
    }
  }

  mutating func flush() {
    if isInRow {
      text += " "
      return
    }
    let lines = text.utf8.split(separator: Self.lineMark).map { String(Substring($0)) }
    let parts = TextBlock.blocks(ofLines: lines, kind: kind)
    let length = parts.reduce(0) { $0 + $1.text.utf8.count }
    for part in parts {
      // Of a list in one paragraph each point has its share of the links.
      let share = min(linked, length) * part.text.utf8.count / length
      blocks.append(PageBlock(block: part, element: element, linked: share))
    }
    text = ""
    linked = 0
  }

  /// Takes in a row of a table as one line.
  private mutating func take(row element: Int, _ cells: [Int]) {
    isInRow = true
    let texts = cells.filter { !pruned.contains($0) }.map { cell in
      visit(cell, .item, block: element, isLink: false)
      defer { text = "" }
      return text
    }
    isInRow = false
    text = TableRow.line(of: texts) ?? texts.joined()
    flush()
  }

  /// Takes in a text whose lines stay what they are.
  private mutating func take(lines element: Int) {
    for block in TextBlock.blocks(ofText: tree.text(of: element)) {
      blocks.append(PageBlock(block: block, element: element, linked: 0))
    }
  }

  /// What stands for the end of a line inside a block.
  private static let lineMark: UInt8 = 0x0b

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
      // Most are ASCII, of which the number says enough.
      let isSpace =
        scalar.isASCII
        ? scalar.value <= 0x20 || scalar.value == 0x7f : scalar.properties.isWhitespace
      if isSpace {
        isSpaceDue = !result.isEmpty
      } else if !scalar.isASCII, [0xad, 0x200b, 0xfeff, 0x2060].contains(scalar.value) {
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
