/// The elements and texts of a page.
struct PageTree: Sendable {
  struct Element: Sendable {
    let name: String
    let attributes: [String: String]
    /// Index of the element around it; the outermost is its own.
    let parent: Int
    var children: [Child] = []

    /// What the site calls it: classes and the id.
    var label: PageLabel {
      PageLabel("\(attributes["class"] ?? "") \(attributes["id"] ?? "")")
    }

    /// Whether it leads away from what one reads; a place in the page and a jump to one do not.
    var isLink: Bool {
      guard name == "a" else { return false }
      guard let address = attributes["href"] else {
        return attributes["name"] == nil && attributes["id"] == nil
      }
      return !address.hasPrefix("#") || address == "#"
    }
  }

  enum Child: Sendable {
    case element(Int)
    case text(String)
  }

  /// In the order in which they begin; the first holds all others.
  private(set) var elements = [Element(name: "", attributes: [:], parent: 0)]

  /// Parses a page or a piece of one, which must be UTF-8.
  init(_ bytes: some Collection<UInt8>) {
    let builder = Builder()
    Markup.readHTML(bytes, to: builder)
    builder.endText()
    elements = builder.elements
  }

  /// The texts inside an element, as they stand.
  func text(of element: Int) -> String {
    var text = ""
    var pending = elements[element].children.reversed().map(\.self)
    while let child = pending.popLast() {
      switch child {
      case .text(let part): text += part
      case .element(let inner): pending.append(contentsOf: elements[inner].children.reversed())
      }
    }
    return text
  }

  /// Elements of a name, in the order in which they begin.
  func named(_ name: String) -> [Int] { elements.indices.filter { elements[$0].name == name } }

  /// An element and those around it, from the inside out.
  func path(from element: Int) -> [Int] {
    var path = [element]
    while let last = path.last, last != 0 { path.append(elements[last].parent) }
    return path
  }
}

/// Builds the tree from what the parser tells.
private final class Builder: Markup.Listener {
  var elements = [PageTree.Element(name: "", attributes: [:], parent: 0)]
  private var stack = [0]
  /// How many elements deeper than the limit are open.
  private var beyond = 0
  private var pending: [UInt8] = []

  /// Deeper elements are passed over and their text counts for the last one: no page that people
  /// read needs them, and walks through the tree stay bounded.
  private static let depthLimit = 200

  func open(_ name: String, _ attributes: [String: String]) {
    endText()
    guard stack.count < Self.depthLimit, let parent = stack.last else {
      beyond += 1
      return
    }
    elements.append(PageTree.Element(name: name, attributes: attributes, parent: parent))
    elements[parent].children.append(.element(elements.count - 1))
    stack.append(elements.count - 1)
  }

  func close(_ name: String) {
    endText()
    guard beyond == 0 else {
      beyond -= 1
      return
    }
    guard let i = stack.lastIndex(where: { elements[$0].name == name }), i > 0 else { return }
    stack.removeSubrange(i...)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { pending.append(contentsOf: bytes) }

  /// Parsers tell one text in several pieces.
  func endText() {
    guard !pending.isEmpty, let parent = stack.last else { return }
    elements[parent].children.append(.text(String(decoding: pending, as: UTF8.self)))
    pending = []
  }
}
