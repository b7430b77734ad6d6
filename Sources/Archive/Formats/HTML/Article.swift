/// Finds the part of a page that is the article.
///
/// As browsers' reading views do it: paragraphs give their weight to the elements around them, less
/// to those further out, and the one that has most, and few links, holds the article.
enum Article {
  /// The text of the article.
  ///
  /// - Parameters:
  ///   - tree: The page.
  ///   - title: What the page says it is about, if it does.
  /// - Returns: Its blocks, none if the page has no text to read.
  static func blocks(of tree: PageTree, title: String?) -> [PageBlock] {
    let stories = Stories(in: tree)
    let blocks = readable(tree, without: stories.others(than: title))
    let picked = pick(tree, blocks, stories) ?? blocks.filter { $0.linkDensity < mostLinks }
    return trimmed(Notice.removed(from: picked, in: tree))
  }

  private static let leastLength = 80
  private static let mostLinks = 0.5

  /// What is left of a page without clutter: all that is called so, if elements are called by their
  /// right names, and less where nothing would be left.
  private static func readable(_ tree: PageTree, without others: Set<Int>) -> [PageBlock] {
    func isEnough(_ blocks: [PageBlock]) -> Bool {
      blocks.reduce(0) { $0 + $1.length } >= leastLength
    }
    let clutter = Clutter(of: tree)
    let all = tree.blocks(pruned: others)
    let prose = PageProse(of: all, in: tree)
    let titled = Set(tree.named("h1").flatMap(tree.path))
    // What holds the title and most of the text is no clutter, whatever it is called.
    let sure = clutter.sure.filter { !(titled.contains($0) && prose.isMost(in: $0)) }.union(others)
    let rest = tree.blocks(pruned: sure)
    let left = PageProse(of: rest, in: tree)
    let doubtful = clutter.doubtful.filter { !left.isMost(in: $0) }
    let kept = doubtful.isEmpty ? rest : tree.blocks(pruned: sure.union(doubtful))
    // A doubtful name of nearly all there is means something else on this site.
    let isMeant = 4 * PageProse(of: kept, in: tree).total >= left.total
    if isMeant, isEnough(kept) { return kept }
    if isEnough(rest) { return rest }
    let wide = tree.blocks(pruned: clutter.sure.filter { !prose.isMost(in: $0) }.union(others))
    return isEnough(wide) ? wide : isEnough(all) ? all : kept
  }

  private static func pick(
    _ tree: PageTree,
    _ blocks: [PageBlock],
    _ stories: Stories,
  ) -> [PageBlock]? {
    guard let root = stated(tree, blocks) ?? scored(tree, blocks, stories) else { return nil }
    let inside = blocks.filter { tree.path(from: $0.element).contains(root) }
    return inside.filter { $0.linkDensity < mostLinks }
  }

  /// The element that the page itself calls the body of the article.
  private static func stated(_ tree: PageTree, _ blocks: [PageBlock]) -> Int? {
    let bodies = tree.elements.indices.filter {
      tree.elements[$0].attributes["itemprop"] == "articleBody"
    }
    guard bodies.count == 1, let body = bodies.first else { return nil }
    let length = blocks.filter { tree.path(from: $0.element).contains(body) }
      .reduce(0) { $0 + $1.length }
    return length >= leastLength ? body : nil
  }

  private static func scored(
    _ tree: PageTree,
    _ blocks: [PageBlock],
    _ stories: Stories,
  ) -> Int? {
    var scores: [Int: Double] = [:]
    var lengths: [Int: (text: Int, linked: Int)] = [:]
    for block in blocks {
      let path = tree.path(from: block.element)
      for element in path {
        let before = lengths[element] ?? (0, 0)
        lengths[element] = (before.text + block.length, before.linked + block.linked)
      }
      guard block.length >= 25, block.linkDensity < mostLinks, !block.block.kind.isHeading else {
        continue
      }
      let commas = block.block.text.utf8.count { $0 == UInt8(ascii: ",") }
      let weight = 1 + Double(commas) + min(Double(block.length) / 100, 3)
      // The element of a paragraph is the paragraph itself; what counts is what is around it.
      for (level, element) in path.dropFirst(tree.isOwn(block.element) ? 1 : 0).prefix(5)
        .enumerated()
      {
        scores[element, default: 0] +=
          weight / (level == 0 ? 1 : level == 1 ? 2 : Double(level) * 3)
      }
    }
    let best = scores.max { a, b in
      let (x, y) = (a.value * bonus(tree, a.key, lengths), b.value * bonus(tree, b.key, lengths))
      // Of equals the one further out, and the first: the order of a dictionary is no one's.
      return x != y ? x < y : a.key > b.key
    }
    return best.map { climbed(tree, from: stories.whole(around: $0.key) ?? $0.key, lengths) }
  }

  private static func bonus(
    _ tree: PageTree,
    _ element: Int,
    _ lengths: [Int: (text: Int, linked: Int)],
  ) -> Double {
    let (text, linked) = lengths[element] ?? (0, 0)
    let isNamed = ["article", "main"].contains(tree.elements[element].name)
    return (1 - Double(linked) / Double(max(text, 1))) * (isNamed ? 1.25 : 1)
  }

  /// Goes out as long as that brings in much more text and the page has not called it an article:
  /// paragraphs may stand in several boxes of one.
  private static func climbed(
    _ tree: PageTree,
    from start: Int,
    _ lengths: [Int: (text: Int, linked: Int)],
  ) -> Int {
    func prose(_ element: Int) -> Int { lengths[element].map { $0.text - $0.linked } ?? 0 }
    let titled = Set(tree.named("h1").flatMap(tree.path))
    var best = start
    var growth = 1.2
    for element in tree.path(from: start) {
      if ["body", "html", ""].contains(tree.elements[element].name) { break }
      if Double(prose(element)) > growth * Double(prose(best)) { best = element }
      if ["article", "main"].contains(tree.elements[element].name) { break }
      // What stands beside a title with its text is another story more often than more of it.
      if titled.contains(element) { growth = 2 }
    }
    return best
  }

  /// Without headings that nothing follows.
  private static func trimmed(_ blocks: [PageBlock]) -> [PageBlock] {
    var blocks = blocks
    while blocks.last?.block.kind.isHeading == true { blocks.removeLast() }
    return blocks
  }
}
