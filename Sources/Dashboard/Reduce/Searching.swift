import Assessment
import Canvas

extension DashboardState {
  mutating func beginSearch() {
    search = Search("", start: scroller.selected)
    prompt = Prompt(kind: .search)
  }

  /// Asks for words to be found in all documents; those asked for last stand there already.
  mutating func beginFind() {
    prompt = Prompt(kind: .find, offering: sought)
  }

  /// Lists the documents that have the words; without any there is nothing to list.
  mutating func find(_ text: String) {
    sought = text
    guard !Query(text).terms.isEmpty else { return }
    // The words asked for last are those that the next match is of.
    search = nil
    overlay = nil
    if focus != .source { origin = focus }
    leaves = [.page(page(.found(text)))]
    focus = .source
  }

  /// Looks for what is typed from the place where the search began.
  mutating func lookFor(_ text: String) {
    let start = search?.start
    search = Search(text, start: start)
    guard let search, !text.isEmpty else { return restore(start) }
    if let item = match(for: search.needle, from: start ?? 0, step: 1) {
      go(to: item)
    } else {
      restore(start)
    }
  }

  /// Goes back to where the search began.
  mutating func restore(_ start: Int?) {
    if let start { withScroller { $0.select(start) } }
  }

  /// Selects the next item in which the text stands, after the last the first.
  mutating func stepMatch(by step: Int) {
    guard let search, !search.needle.isEmpty else { return stepFound(by: step) }
    let scroller = scroller
    let place = scroller.selected ?? scroller.item(at: scroller.top) ?? 0
    let all = matches(for: search.needle)
    let next = step > 0 ? all.firstIndex { $0 > place } : all.lastIndex { $0 < place }
    guard let index = next ?? (step > 0 ? all.indices.first : all.indices.last) else {
      return say(Messages.noMatch(search.text))
    }
    go(to: all[index])
    let edge: Messages.Edge? = next == nil ? (step > 0 ? .top : .end) : nil
    say(Messages.match(index + 1, of: all.count, from: edge))
  }

  /// Says which of how many the search under way has found, or that there is none.
  mutating func tellMatch() {
    guard let search, !search.needle.isEmpty else { return }
    let all = matches(for: search.needle)
    guard let item = match(for: search), let index = all.firstIndex(of: item) else {
      return say(Messages.noMatch(search.text))
    }
    let isRound = search.start.map { item < $0 } ?? false
    say(Messages.match(index + 1, of: all.count, from: isRound ? .top : nil))
  }

  // All items that hold the needle; linear in what the pane shows.
  private func matches(for needle: [UInt8]) -> [Int] {
    (0..<scroller.count).filter { holds(needle, $0) }
  }

  // On the list of documents found, and in one of them, what was found is gone through.
  private mutating func stepFound(by step: Int) {
    guard overlay == nil, focus == .source, leaves.contains(where: \.isFound) else {
      return say(sought.isEmpty ? Messages.noSearch : Messages.foundElsewhere(sought))
    }
    if case .source? = leaves.last { return stepCitation(by: step) }
    let scroller = scroller
    let edge = step > 0 ? 0 : scroller.count - 1
    let next = scroller.selected.flatMap { scroller.step(from: $0, step) }
    withScroller {
      $0.select(next ?? ($0.isSelectable(edge) ? edge : $0.step(from: edge, step) ?? 0))
    }
  }

  // A line that cannot be selected comes to the top of the view.
  private mutating func go(to item: Int) {
    withScroller { scroller in
      if scroller.isSelectable(item) {
        scroller.select(item)
      } else {
        scroller.roll(by: scroller.lines(of: item).lowerBound - scroller.top)
      }
    }
  }

  /// The item that a search finds first; nil if none.
  func match(for search: Search) -> Int? {
    match(for: search.needle, from: search.start ?? 0, step: 1)
  }

  // The first item that holds the needle, from a place on and once round.
  private func match(for needle: [UInt8], from start: Int, step: Int) -> Int? {
    let count = scroller.count
    guard count > 0 else { return nil }
    for distance in 0..<count {
      let item = ((start + step * distance) % count + count) % count
      if holds(needle, item) { return item }
    }
    return nil
  }

  private func holds(_ needle: [UInt8], _ item: Int) -> Bool {
    if let overlay { return folded(overlay.lines[item].words).contains(needle) }
    guard focus == .source else {
      return folded(words(of: rosters[focus.rawValue].items[item])).contains(needle)
    }
    switch leaves.last {
    case .page(let page): return folded(page.lines[item].words).contains(needle)
    case .source(let source):
      // A match may run over the end of the line on which it starts.
      let line = folded(source.lines[item].words)
      let next = source.lines.indices.contains(item + 1) ? source.lines[item + 1].words : ""
      let both = line + [0x20] + folded(next)
      return both.places(of: needle).contains { $0 < line.count }
    case .grid, nil: return false
    }
  }

  // All that can be searched for in a row, also where it is not in sight.
  private func words(of item: ListItem) -> String {
    guard let row = item.row else { return "" }
    switch focus {
    case .parties:
      let party = situation.parties[row]
      let parts = [party.name, party.standing(asOf: situation.now) ?? "", party.latest?.text ?? ""]
      return (parts + party.aliases.map(\.text)).joined(separator: "\n")
    case .watch:
      let watch = situation.watch[row]
      return ([watch.title, watch.question] + watch.parties).joined(separator: "\n")
    case .timeline, .source:
      let entry = situation.timeline[row]
      return ([entry.what, entry.when.shown(), entry.time.text] + entry.parties)
        .joined(separator: "\n")
    }
  }
}

extension DashboardState.Leaf {
  /// Whether it is a list of documents that have some words.
  fileprivate var isFound: Bool {
    if case .page(let page) = self, case .found = page.subject { true } else { false }
  }
}

extension SourceView.Line {
  var words: String { text?.text.string ?? lead.string }
}

extension PageLine {
  var words: String { (lead + text).text.string }
}
