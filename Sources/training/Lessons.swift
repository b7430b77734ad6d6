import Extraction
import Prose

/// What an annotated text teaches: its runs, each with the tags that it should have.
enum Lessons {
  /// The lessons of a text; runs with a name that no tags of theirs can express are left out.
  static func lessons(of text: AnnotatedText, _ classes: WordClasses) -> [Perceptron.Lesson] {
    let passage = text.passage
    var starts: [Int: Int] = [:]
    var ends: [Int: Int] = [:]
    for (index, token) in passage.tokens.enumerated() {
      starts[Int(token.range.start)] = index
      ends[Int(token.range.end)] = index
      // The stop of an abbreviation may or may not be counted in.
      if text.text[Int(token.range.end) - 1] == UInt8(ascii: ".") {
        ends[Int(token.range.end) - 1] = index
      }
    }
    let names = text.names.map { name in
      (name: name, first: starts[name.start], last: ends[name.end])
    }
    return TaggerSample.samples(of: passage, classes).compactMap { sample in
      let from = Int(passage.tokens[sample.tokens.lowerBound].range.start)
      let to = Int(passage.tokens[sample.tokens.upperBound - 1].range.end)
      var tags = Array(repeating: 0, count: sample.tokens.count)
      for name in names where name.name.start < to && name.name.end > from {
        guard let first = name.first, let last = name.last, first <= last,
          sample.tokens.contains(first), sample.tokens.contains(last)
        else { return nil }
        let tagged = SpanTag.tags(ofName: name.name.kind, count: last - first + 1)
        for (offset, tag) in tagged.enumerated() {
          tags[first - sample.tokens.lowerBound + offset] = tag.rawValue
        }
      }
      return Perceptron.Lesson(rows: sample.rows, tags: tags)
    }
  }

  /// Names as ranges of bytes, those of kinds that the tagger does not know left out.
  static func spans(_ names: [NameMention]) -> [AnnotatedText.Span] {
    names.compactMap { name in
      let kind: Int? =
        switch name.kind {
        case .person: 0
        case .organization, .group, .bloc: 1
        case .place, .country: 2
        case .nationality: nil
        }
      return kind.map { .init(start: Int(name.range.start), end: Int(name.range.end), kind: $0) }
    }
  }
}
