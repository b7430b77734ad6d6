import Extraction

/// Reads names from a treebank whose last column marks entities, as GUM has them.
///
/// GUM marks whole phrases ("the capital of Austria, Vienna"); the name in one is the run of proper
/// nouns around its head, with a complement in "of" if it belongs to an organization.
enum Treebank {
  private static let kinds = ["person": 0, "organization": 1, "place": 2]

  private struct Word {
    let range: Range<Int>
    let isProper: Bool
    let isPlural: Bool
    let isArticle: Bool
    let head: Int
    let relation: Substring
    let form: Substring
  }

  private struct Mention {
    let kind: Int
    let first: Int
    var last: Int
  }

  static func text(of content: String, name: String) -> AnnotatedText {
    var text = AnnotatedText(name: name)
    var sentence: [UInt8] = []
    var rows: [[Substring]] = []
    var separator = "\n"
    func close() {
      defer {
        rows = []
        separator = " "
      }
      guard !rows.isEmpty, let marked = names(of: rows, in: sentence) else { return }
      text.append(sentence, marked, after: separator)
    }
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newpar") {
        separator = "\n\n"
      } else if line.hasPrefix("# text = ") {
        sentence = Array(line.dropFirst(9).utf8)
      } else if line.isEmpty {
        close()
      } else if !line.hasPrefix("#") {
        rows.append(line.split(separator: "\t", omittingEmptySubsequences: false))
      }
    }
    close()
    return text
  }

  /// The names of a sentence, nil if its words are not those of its text.
  private static func names(of rows: [[Substring]], in text: [UInt8]) -> [AnnotatedText.Span]? {
    var words: [Word] = []
    var mentions: [Mention] = []
    var open: [Substring: [Int]] = [:]
    var alignment = WordAlignment(text)
    for row in rows where row.count > 9 {
      // The line "1-2  don't" repeats what the lines of its words say.
      guard Int(row[0]) != nil else { continue }
      guard let range = alignment.next(row[1]) else { return nil }
      words.append(
        Word(
          range: range,
          // "Al-Rashid" is three words; its hyphen belongs to the name.
          isProper: row[4].hasPrefix("NNP") || row[4] == "HYPH",
          isPlural: row[4] == "NNPS",
          isArticle: row[3] == "DET",
          head: (Int(row[6]) ?? 0) - 1,
          relation: row[7],
          form: row[1],
        )
      )
      let index = words.count - 1
      guard let field = row[9].split(separator: "|").first(where: { $0.hasPrefix("Entity=") })
      else { continue }
      read(field.dropFirst(7), at: index, &mentions, &open)
    }
    return names(of: mentions, words)
  }

  /// Reads brackets: "(3-person-new-…(4-place-…)" opens two and closes one, "4)" closes one.
  private static func read(
    _ field: Substring,
    at index: Int,
    _ mentions: inout [Mention],
    _ open: inout [Substring: [Int]],
  ) {
    var rest = field
    while let first = rest.first {
      if first == "(" {
        rest = rest.dropFirst()
        let body = rest.prefix { $0 != "(" && $0 != ")" }
        rest = rest.dropFirst(body.count)
        let parts = body.split(separator: "-", maxSplits: 2)
        guard parts.count > 1 else { continue }
        mentions.append(Mention(kind: kinds[String(parts[1])] ?? -1, first: index, last: index))
        if rest.first == ")" {
          rest = rest.dropFirst()
        } else {
          open[parts[0], default: []].append(mentions.count - 1)
        }
      } else {
        let body = rest.prefix { $0 != ")" && $0 != "(" }
        rest = rest.dropFirst(body.count)
        if rest.first == ")" { rest = rest.dropFirst() }
        if let mention = open[body]?.popLast() { mentions[mention].last = index }
      }
    }
  }

  private static func names(of mentions: [Mention], _ words: [Word]) -> [AnnotatedText.Span] {
    var spans: [Mention] = []
    for mention in mentions where mention.kind >= 0 {
      let range = mention.first...mention.last
      guard let head = range.first(where: { !range.contains(words[$0].head) }),
        words[head].isProper
      else { continue }
      var first = head
      var last = head
      if words[head].form == "-" { continue }
      while first > mention.first, words[first - 1].isProper, belongs(first - 1, to: head, words) {
        first -= 1
      }
      while last < mention.last, words[last + 1].isProper, belongs(last + 1, to: head, words) {
        last += 1
      }
      if mention.kind == 0 {
        // "The Ruritanians", "the President" are no names of people, "Mr." no part of one.
        let hasArticle = first > mention.first && words[first - 1].isArticle
        if words[head].isPlural || hasArticle { continue }
        while first < last, isTitle(words[first]) { first += 1 }
        if isTitle(words[first]) { continue }
      } else {
        last = complement(after: last, mention.last, words)
      }
      spans.append(Mention(kind: mention.kind, first: first, last: last))
    }
    // Of names that overlap the longer one counts.
    spans.sort { ($1.last - $1.first, $0.first) < ($0.last - $0.first, $1.first) }
    var taken: Set<Int> = []
    var names: [AnnotatedText.Span] = []
    for span in spans where taken.isDisjoint(with: span.first...span.last) {
      taken.formUnion(span.first...span.last)
      names.append(
        .init(
          start: words[span.first].range.lowerBound,
          end: words[span.last].range.upperBound,
          kind: span.kind,
        )
      )
    }
    return names.sorted { $0.start < $1.start }
  }

  private static func isTitle(_ word: Word) -> Bool {
    word.relation == "nmod:desc" || titles.contains(String(word.form))
  }

  private static let titles: Set<String> = [
    "President", "Vice", "Prime", "Minister", "Secretary", "General", "Major", "Colonel", "Captain",
    "Senator", "Sen.", "Representative", "Rep.", "Governor", "Gov.", "Mayor", "Judge", "Justice",
    "Chief", "Director", "Chairman", "Professor", "Prof.", "Dr.", "Dr", "Mr.", "Mr", "Mrs.", "Mrs",
    "Ms.", "Ms", "Sir", "Lord", "Lady", "King", "Queen", "Prince", "Princess", "Emperor", "Empress",
    "Pope", "Bishop", "Saint", "St.", "U.S.", "US", "Deputy", "Sheriff", "Ambassador", "Doctor",
    "Congressman", "Speaker", "Madam",
  ]

  /// Whether a word's chain of heads leads to the head of the name.
  private static func belongs(_ word: Int, to head: Int, _ words: [Word]) -> Bool {
    var i = word
    for _ in 0..<6 {
      if i == head { return true }
      guard words.indices.contains(words[i].head) else { return false }
      i = words[i].head
    }
    return false
  }

  /// The end of "of (the) Proper Nouns" behind a word.
  private static func complement(after last: Int, _ limit: Int, _ words: [Word]) -> Int {
    guard last + 2 <= limit, ["of", "for"].contains(words[last + 1].form) else { return last }
    var i = last + 2
    if words[i].form == "the", i < limit { i += 1 }
    guard words[i].isProper else { return last }
    while i < limit, words[i + 1].isProper { i += 1 }
    return i
  }
}
