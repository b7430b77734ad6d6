import Extraction

/// Reads names from a file with a word and its tag on each line ("Vienna  B-LOC"), as Universal NER
/// has them.
///
/// Tags of other kinds and malformed ones ("B-O") are outside.
enum TaggedColumns {
  private static let kinds = ["PER": 0, "ORG": 1, "LOC": 2]

  static func texts(of content: String) -> [AnnotatedText] {
    var texts: [AnnotatedText] = []
    var sentence: [UInt8] = []
    var rows: [(word: Substring, tag: Substring)] = []
    func close() {
      defer { rows = [] }
      guard !rows.isEmpty, let marked = names(of: rows, in: sentence), !texts.isEmpty else {
        return
      }
      texts[texts.count - 1].append(sentence, marked, after: "\n")
    }
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newdoc id = ") {
        texts.append(AnnotatedText(name: String(line.dropFirst(14))))
      } else if line.hasPrefix("# text = ") {
        sentence = Array(line.dropFirst(9).utf8)
      } else if line.isEmpty {
        close()
      } else if !line.hasPrefix("#") {
        let columns = line.split(separator: "\t")
        if columns.count > 2 { rows.append((columns[1], columns[2])) }
      }
    }
    close()
    return texts
  }

  /// The names of a sentence, nil if its words are not those of its text.
  private static func names(of rows: [(word: Substring, tag: Substring)], in text: [UInt8])
    -> [AnnotatedText.Span]?
  {
    var alignment = WordAlignment(text)
    var names: [AnnotatedText.Span] = []
    var open: AnnotatedText.Span?
    for row in rows {
      guard let range = alignment.next(row.word) else { return nil }
      let kind = kinds[String(row.tag.dropFirst(2))]
      if row.tag.hasPrefix("I-"), let name = open, name.kind == kind {
        open = AnnotatedText.Span(start: name.start, end: range.upperBound, kind: name.kind)
        continue
      }
      if let name = open { names.append(name) }
      open = kind.map { .init(start: range.lowerBound, end: range.upperBound, kind: $0) }
    }
    if let name = open { names.append(name) }
    return names
  }
}
