import Prose

/// The posts of a live report, each of which says when it was written.
///
///     <article><h1>Live: the flood</h1>
///       <div><time datetime="2030-05-02T01:10Z">01:10</time><p>The dam broke yesterday evening.</p></div>
///       <div><time datetime="2030-05-01T06:00Z">06:00</time><p>The dam holds.</p></div>
///     </article>
struct Posts {
  private let tree: PageTree
  /// The first and the last day that the times in an element tell, by the element.
  private var spans: [Int: ClosedRange<Day>] = [:]
  /// Elements that have one day, by the element around them and their name.
  private var siblings: [Kind: Int] = [:]

  private struct Kind: Hashable {
    let parent: Int
    let name: String
  }

  /// Looks for times that stand by themselves; linear in their number.
  init(in tree: PageTree) {
    self.tree = tree
    for time in tree.named("time") where !Self.isInSentence(time, tree) {
      let stated = tree.elements[time].attributes["datetime"]
      guard let day = stated.flatMap(Dating.day(stated:)) else { continue }
      for element in tree.path(from: time) {
        let span = spans[element] ?? day...day
        spans[element] = min(span.lowerBound, day)...max(span.upperBound, day)
      }
    }
    for (element, span) in spans where span.lowerBound == span.upperBound {
      siblings[kind(of: element), default: 0] += 1
    }
  }

  /// The blocks of an article by the day of the posts that they stand in, those of none under nil.
  ///
  /// All are under nil unless posts of several days have a text.
  func days(of blocks: [PageBlock]) -> [Day?: [PageBlock]] {
    let whole: [Day?: [PageBlock]] = [nil: blocks]
    guard siblings.values.contains(where: { $0 > 1 }) else { return whole }
    let posts = blocks.map { post(around: $0.element) }
    var lengths: [Int: Int] = [:]
    for case (let block, let post?) in zip(blocks, posts) where !block.block.kind.isHeading {
      lengths[post, default: 0] += block.length
    }
    var byDay: [Day?: [PageBlock]] = [:]
    for (block, post) in zip(blocks, posts) {
      let isTold = post.map { lengths[$0, default: 0] >= Self.least } ?? false
      byDay[isTold ? post.flatMap { spans[$0]?.lowerBound } : nil, default: []].append(block)
    }
    return byDay.keys.count(where: { $0 != nil }) > 1 ? byDay : whole
  }

  /// The outermost element around a block that tells one day and has others like it beside it.
  private func post(around element: Int) -> Int? {
    tree.path(from: element).last { element in
      guard let span = spans[element], span.lowerBound == span.upperBound else { return false }
      return siblings[kind(of: element), default: 0] > 1
    }
  }

  private func kind(of element: Int) -> Kind {
    Kind(parent: tree.elements[element].parent, name: tree.elements[element].name)
  }

  /// What a post says at least, in bytes: "Updated at 6 pm" is none.
  private static let least = 60

  /// Whether a time is that of something told, with other words around it.
  private static func isInSentence(_ time: Int, _ tree: PageTree) -> Bool {
    let around = tree.path(from: time).first { tree.isOwn($0) }
    return around.map { tree.text(of: $0).flattened.utf8.count > least } ?? false
  }
}
