import Extraction

/// How many names were found, wanted, and right, for each kind.
struct Score {
  private var right = [0, 0, 0]
  private var said = [0, 0, 0]
  private var wanted = [0, 0, 0]
  private var spans = 0

  mutating func add(_ found: [AnnotatedText.Span], against gold: [AnnotatedText.Span]) {
    let wantedHere = Set(gold)
    let places = Set(gold.map { [$0.start, $0.end] })
    for span in found {
      said[span.kind] += 1
      if wantedHere.contains(span) { right[span.kind] += 1 }
      if places.contains([span.start, span.end]) { spans += 1 }
    }
    for span in gold { wanted[span.kind] += 1 }
  }

  /// One line: precision, recall and F1 of all kinds, then F1 of each, in thousandths.
  var line: String {
    let r = right.reduce(0, +)
    let s = said.reduce(0, +)
    let w = wanted.reduce(0, +)
    let kinds = zip(["PER", "ORG", "LOC"], 0..<3).map { name, i in
      "\(name) \(thousandths(2 * right[i], said[i] + wanted[i]))"
    }
    return "P \(thousandths(r, s)) R \(thousandths(r, w)) F1 \(thousandths(2 * r, s + w)) "
      + "span \(thousandths(2 * spans, s + w)) " + kinds.joined(separator: " ")
  }

  private func thousandths(_ a: Int, _ b: Int) -> Int { b == 0 ? 0 : (a * 1000 + b / 2) / b }
}
