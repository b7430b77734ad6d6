import Prose

/// Finds names by the weights of a model; what the rules think is part of what it looks at.
struct NameTagger {
  let model: NameModel

  /// A name as the tagger sees it.
  struct Span: Equatable {
    let tokens: Range<Int>
    /// Index into `SpanTag.kinds`.
    let kind: Int
    /// By how much its weakest token speaks for it.
    let margin: Int
  }

  /// What the word of the rules weighs beyond what was learned of it, for each of `SpanTag.kinds`.
  ///
  /// They were written for news, where they are right more often than in the web pages that most of
  /// the learning was done on; the figures were chosen on GUM's news, with a model of web pages alone.
  private static let trust: [Int16] = [200, 300, 450]
  /// The same where the rules refused a run of capitals.
  private static let refusal: Int16 = 120

  private let lattice: TagLattice

  init(_ model: NameModel) {
    self.model = model
    var worth = Array(repeating: Int32(0), count: SpanTag.lanes * SpanTag.lanes)
    for before in SpanTag.allCases {
      let row = model.transitions(after: before.rawValue)
      for after in SpanTag.allCases {
        worth[before.rawValue * SpanTag.lanes + after.rawValue] = Int32(row[after.rawValue])
      }
    }
    lattice = TagLattice(worth: worth)
  }

  /// The names of a document, in order.
  func spans(_ text: NameText, _ features: TaggerFeatures) -> [Span] {
    var runs: [Range<Int>] = []
    var scores: [Int32] = []
    scores.reserveCapacity(text.tokens.count / 4 * SpanTag.lanes)
    var context = TaggerFeatures.RunContext()
    let finder = TaggerRuns(text: text, features: features)
    let (trust, refusal) = (Self.trust, Self.refusal)
    for (sentence, style) in zip(text.sentences, text.styles) {
      finder.runs(of: sentence) { run in
        runs.append(run)
        features.take(run, in: sentence.tokens, style, into: &context)
        for i in run {
          var sum = model.sum { features.forEach(of: i, context, $0) }
          if let tag = features.tag(i) {
            sum[tag.rawValue] &+= tag.kind.map { trust[$0] } ?? refusal
          }
          for tag in 0..<SpanTag.lanes { scores.append(Int32(sum[tag])) }
        }
      }
    }
    TagConsensus(text: text).settle(runs, &scores)
    var spans: [Span] = []
    var start = 0
    for run in runs {
      let end = start + run.count * SpanTag.lanes
      defer { start = end }
      let row = scores[start..<end]
      // Of most runs of one token there is nothing to read.
      if run.count == 1, lattice.unit(row) == SpanTag.outside.rawValue { continue }
      read(lattice.best(row), row, run, into: &spans)
    }
    return spans
  }

  private func read(
    _ tags: [Int],
    _ scores: ArraySlice<Int32>,
    _ run: Range<Int>,
    into spans: inout [Span],
  ) {
    var start = 0
    var margin = Int.max
    for (i, raw) in tags.enumerated() {
      guard let tag = SpanTag(rawValue: raw), let kind = tag.kind else { continue }
      if tag.beginsName {
        start = i
        margin = Int.max
      }
      let row = scores.startIndex + i * SpanTag.lanes
      margin = min(margin, Int(scores[row + raw]) - Int(scores[row]))
      guard tag.endsName else { continue }
      let tokens = (run.lowerBound + start)..<(run.lowerBound + i + 1)
      spans.append(Span(tokens: tokens, kind: kind, margin: margin))
    }
  }
}
