/// How much text to read stands in each element of a page: no headings, and no words of links.
struct PageProse {
  /// In bytes, by element.
  private var lengths: [Int]

  init(of blocks: [PageBlock], in tree: PageTree) {
    lengths = [Int](repeating: 0, count: tree.elements.count)
    for block in blocks where !block.block.kind.isHeading {
      for element in tree.path(from: block.element) {
        lengths[element] += block.length - block.linked
      }
    }
  }

  /// All of the page.
  var total: Int { lengths[0] }

  subscript(element: Int) -> Int { lengths[element] }

  /// Whether half of the page's text or more stands in an element.
  func isMost(in element: Int) -> Bool { total > 0 && 2 * lengths[element] >= total }
}
