import CLexicon
import Extraction
package import Prose

/// A number of a sentence and what it counts.
struct Counted {
  let place: Place
  let measure: KeyFigure.Measure
  let amount: Double
  /// Content words of the sentence without numbers, times and words of counting.
  let words: Words
  /// Members of the cast named in the sentence, in order.
  let members: [Int]
  /// The day it is counted for: one in the sentence, else the report's.
  let day: Day?
  /// Whether the sentence speaks of a count that goes on: "the toll rose".
  let isRunning: Bool

  init(_ count: Account.Count, _ account: Account, _ cast: Cast, document: Int) {
    place = Place(document: document, sentence: count.sentence)
    measure = count.measure
    amount = count.amount
    words = account.words(count.stems)
    members = cast.members(in: account.sentences[count.sentence].range, of: document)
    day = count.day
    isRunning = count.isRunning
  }
}

extension Account {
  /// A number of a sentence and what it counts.
  package struct Count: Sendable {
    package let sentence: Int
    package let measure: KeyFigure.Measure
    /// The number in its words.
    package let text: String
    package let amount: Double
    package let bound: KeyFigure.Bound
    /// The lower number of a vote.
    package let against: Double?
    /// Index of the name that gives the number.
    package let speaker: Int?
    /// What the sentence is about, in short.
    package let about: String
    /// Content words of the sentence without numbers, times and words of counting.
    package let stems: Range<Int>
    /// The day it is counted for: one in the sentence, else the report's.
    package let day: Day?
    /// Whether the sentence speaks of a count that goes on: "the toll rose".
    package let isRunning: Bool

    package init(
      sentence: Int,
      measure: KeyFigure.Measure,
      text: String,
      amount: Double,
      bound: KeyFigure.Bound,
      against: Double?,
      speaker: Int?,
      about: String,
      stems: Range<Int>,
      day: Day?,
      isRunning: Bool,
    ) {
      self.sentence = sentence
      self.measure = measure
      self.text = text
      self.amount = amount
      self.bound = bound
      self.against = against
      self.speaker = speaker
      self.about = about
      self.stems = stems
      self.day = day
      self.isRunning = isRunning
    }
  }
}

extension Counted {
  /// The numbers of a document that count something worth following; near linear in its length.
  static func counts(in reading: Reading, _ kept: inout KeptStems) -> [Account.Count] {
    let passage = reading.passage
    var found: [Account.Count] = []
    for (index, sentence) in passage.sentences.enumerated() where reading.isProse(index) {
      guard
        passage.tokens[sentence.tokens].contains(where: { $0.kind == .number })
          || passage.tokens[sentence.tokens].contains(where: { list.value(of: $0) != nil })
      else { continue }
      var i = sentence.tokens.lowerBound
      while i < sentence.tokens.upperBound {
        defer { i += 1 }
        guard let quantity = Quantity(at: i, before: sentence.tokens.upperBound, passage),
          reading.times(in: passage.range(ofTokens: i..<(i + 1))).isEmpty,
          !isInTime(passage.tokens[i].range, reading),
          !isAge(i, sentence, passage), !isShare(quantity, sentence, passage)
        else { continue }
        guard let (measure, against, tokens) = measure(of: quantity, i, sentence, passage)
        else { continue }
        found.append(
          Account.Count(
            index,
            measure,
            quantity,
            against,
            passage.range(ofTokens: tokens),
            in: reading,
            &kept,
          )
        )
        i = tokens.upperBound - 1
      }
    }
    return found
  }

  /// "A driver aged 54 died", "boys aged between 9 and 12".
  private static func isAge(_ i: Int, _ sentence: Sentence, _ passage: Passage) -> Bool {
    passage.tokens[max(sentence.tokens.lowerBound, i - 4)..<i].contains { aged.contains($0.key) }
  }

  private static let aged = WordSet("aged ages")

  /// "Three other drivers", "another 12": there are more of them; "Vell and 12 others" counts all.
  private static func isShare(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let (before, next) = (quantity.tokens.lowerBound - 1, quantity.tokens.upperBound)
    return before >= sentence.tokens.lowerBound && others.contains(passage.tokens[before].key)
      || next < sentence.tokens.upperBound && others.contains(passage.tokens[next].key)
  }

  private static let others = WordSet("other another additional further remaining")

  /// Content words of a sentence without numbers, times and words of counting.
  fileprivate static func stems(
    of sentence: Sentence,
    _ reading: Reading,
    _ kept: inout KeptStems,
  ) -> Range<Int> {
    kept.keep(sentence.tokens) { i in
      let token = reading.passage.tokens[i]
      return token.kind == .word && list.value(of: token) == nil && !isInTime(token.range, reading)
    }
  }

  fileprivate static func isRunning(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { running.contains($0.key) }
  }

  private static func isInTime(_ range: ByteRange, _ reading: Reading) -> Bool {
    let next = reading.times.partitionPoint { $0.range.end > range.start }
    return next < reading.times.count && reading.times[next].range.start < range.end
  }

  /// What a quantity counts, the lower number of a vote, and the tokens that say so.
  private static func measure(
    of quantity: Quantity,
    _ i: Int,
    _ sentence: Sentence,
    _ passage: Passage,
  ) -> (KeyFigure.Measure, Double?, Range<Int>)? {
    if quantity.isMoney { return (.sum, nil, quantity.tokens) }
    if let (against, end) = vote(after: quantity, sentence, passage) {
      return (.votes, against, quantity.tokens.lowerBound..<end)
    }
    if isToll(quantity, sentence, passage) { return (.killed, nil, quantity.tokens) }
    if let measure = counted(by: quantity, sentence, passage) {
      return (measure, nil, quantity.tokens)
    }
    let behind = measure(behind: quantity, sentence, passage)
    return
      (quantity.isWordOne
      ? nil : measure(before: quantity, hasOther: behind != nil, sentence, passage))
      .map { ($0, nil, quantity.tokens) }
      ?? behind.map { ($0.0, nil, quantity.tokens.lowerBound..<$0.end) }
  }

  /// "Killed at least 12": the word stands before the number, a few others between; in "one was killed
  /// and two were hurt" it is another one's.
  private static func measure(
    before quantity: Quantity,
    hasOther: Bool,
    _ sentence: Sentence,
    _ passage: Passage,
  ) -> KeyFigure.Measure? {
    let first = quantity.tokens.lowerBound
    for j in stride(from: first - 1, through: max(sentence.tokens.lowerBound, first - 5), by: -1) {
      let token = passage.tokens[j]
      if token.kind == .punctuation || token.kind == .number { return nil }
      if hasOther, boundaries.contains(token.key) { return nil }
      if let row = list.value(of: token).map({ rows[$0] }), row.place != "before" {
        return row.measure
      }
    }
    return nil
  }

  /// "12 people were killed", and where the word ends that says so; "one of those killed" counts
  /// nobody.
  private static func measure(behind quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> (KeyFigure.Measure, end: Int)?
  {
    var j = quantity.tokens.upperBound
    if quantity.isWordOne, j < sentence.tokens.upperBound, passage.tokens[j].key == of {
      return nil
    }
    var limit = quantity.tokens.upperBound + 7
    while j < min(sentence.tokens.upperBound, limit) {
      // "12 people, including three children, were killed".
      if let past = aside(at: j, sentence, passage) {
        limit += past - j
        j = past
        continue
      }
      let token = passage.tokens[j]
      if token.kind == .punctuation || token.kind == .number || boundaries.contains(token.key) {
        return nil
      }
      if let match = list.longestMatch(passage.tokens, at: j, before: sentence.tokens.upperBound) {
        let row = rows[match.value]
        return row.place == "after" ? nil : (row.measure, j + match.length)
      }
      j += 1
    }
    return nil
  }

  /// The end of what is put in between commas about some of those counted, nil where nothing is.
  private static func aside(at j: Int, _ sentence: Sentence, _ passage: Passage) -> Int? {
    let end = min(sentence.tokens.upperBound, j + longestAside)
    guard passage.isMark(j, UInt8(ascii: ",")), j + 1 < end,
      let close = ((j + 2)..<max(j + 2, end)).first(where: {
        passage.isMark($0, UInt8(ascii: ","))
      }),
      // ", officials said,".
      shares.contains(passage.tokens[j + 1].key) || sayings.contains(passage.tokens[close - 1].key)
    else { return nil }
    return close + 1
  }

  // Tokens: ", most of them women and children under the age of ten,".
  private static let longestAside = 16
  private static let sayings = WordSet("said says say")
  private static let shares = WordSet("including most mostly mainly among half many some several")

  /// "The number of dead rose to 12", "put the number of arrests at 23": what the words for a number say
  /// that comes to it; of "14 were arrested; the union put the number at 23" the word before.
  private static func counted(by quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> KeyFigure.Measure?
  {
    let first = quantity.tokens.lowerBound
    guard first - 2 > sentence.tokens.lowerBound else { return nil }
    let link = passage.tokens[first - 1].key
    let before = sentence.tokens.lowerBound..<(first - 1)
    guard let number = before.last(where: { passage.tokens[$0].key == Self.number }),
      link == to && changing.contains(passage.tokens[first - 2].key)
        || link == at
          && before.prefix(while: { $0 < number }).suffix(3)
            .contains(where: { setting.contains(passage.tokens[$0].key) })
    else { return nil }
    func isCounted(_ token: Int) -> Bool { list.value(of: passage.tokens[token]) != nil }
    let counted =
      before.first { $0 > number && isCounted($0) }
      ?? (link == at ? before.last { $0 < number && isCounted($0) } : nil)
    return counted.flatMap { list.value(of: passage.tokens[$0]) }.map { rows[$0].measure }
  }

  /// "The toll of Saturday's blast rose to 12".
  private static func isToll(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let first = quantity.tokens.lowerBound
    guard first - 2 > sentence.tokens.lowerBound, passage.tokens[first - 1].key == to,
      rising.contains(passage.tokens[first - 2].key)
    else { return false }
    return passage.tokens[sentence.tokens.lowerBound..<first].contains { $0.key == toll }
  }

  private static let of = Fold.key(of: "of")
  fileprivate static let to = Fold.key(of: "to")
  private static let number = Fold.key(of: "number")
  private static let toll = Fold.key(of: "toll")
  private static let at = Fold.key(of: "at")
  private static let rising = WordSet("rose risen rises climbed climbs")
  private static let changing = WordSet(
    """
    rose risen rises climbed climbs fell fallen falls dropped drops grew grown declined increased \
    jumped soared swelled
    """
  )
  private static let setting = WordSet("put puts placed places estimated estimates gave set")

  /// "52 to 48", "52-48" in a sentence on a vote.
  private static func vote(after quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> (against: Double, end: Int)?
  {
    var j = quantity.tokens.upperBound
    let end = sentence.tokens.upperBound
    if j < end, votes.contains(passage.tokens[j].key) { j += 1 }
    guard j + 1 < end, links.contains(passage.tokens[j].key) || passage.tokens[j].isDash(passage),
      let other = Quantity(at: j + 1, before: end, passage), !other.isMoney,
      passage.tokens[sentence.tokens].contains(where: { votes.contains($0.key) })
    else { return nil }
    return (other.amount, other.tokens.upperBound)
  }

  private static let votes = WordSet("vote votes voted voting ballot")
  private static let links = WordSet("to against")
  private static let boundaries = WordSet("and but while after when that which who as by in on at")
  private static let running = WordSet("toll rose risen rises climbed total now latest revised")

  private static let (list, rows): (PhraseTable, [(measure: KeyFigure.Measure, place: String)]) = {
    var table = PhraseTable()
    var rows: [(measure: KeyFigure.Measure, place: String)] = []
    TabSeparated(lexicon_figure_words_start(), count: lexicon_figure_words_count())
      .forEachRow { fields in
        guard fields.count == 3, let measure = KeyFigure.Measure(rawValue: fields[1]) else {
          return
        }
        table.insert(fields[0], rows.count)
        rows.append((measure, fields[2]))
      }
    return (table, rows)
  }()
}

extension Account.Count {
  fileprivate init(
    _ index: Int,
    _ measure: KeyFigure.Measure,
    _ quantity: Quantity,
    _ against: Double?,
    _ range: ByteRange,
    in reading: Reading,
    _ kept: inout KeptStems,
  ) {
    let passage = reading.passage
    let sentence = passage.sentences[index]
    let times = reading.times(in: sentence.range)
    let told = times.lazy.compactMap { reading.times[$0].when?.days }
      .first { $0.lowerBound == $0.upperBound }
    // Whoever says what holds the number gives it.
    let statements = reading.statements.filter {
      $0.content.contains(range) && sentence.range.overlaps($0.content)
    }
    // "Hopes to proclaim a winner", he said, as 12 were hurt: the whole of it is told.
    let said = statements.first {
      sentence.range.contains($0.content)
        && passage.tokens[reading.tokens(in: $0.content).lowerBound].key != Counted.to
    }?.content
    self.init(
      sentence: index,
      measure: measure,
      text: reading.line(passage.range(ofTokens: quantity.tokens))
        + (against.map { " to \(Int($0))" } ?? ""),
      amount: quantity.amount,
      bound: quantity.bound,
      against: against,
      speaker: statements.lazy.compactMap(\.speaker).first,
      about: AboutFigure.words(
        Dateline.skipped(said ?? sentence.range, passage),
        quantity.tokens,
        inSentence: index,
        reading,
      ),
      stems: Counted.stems(of: sentence, reading, &kept),
      day: told?.lowerBound ?? reading.document.publication?.day,
      isRunning: Counted.isRunning(passage.tokens[sentence.tokens]),
    )
  }
}

extension Token {
  fileprivate func isDash(_ passage: Passage) -> Bool {
    let bytes = passage.document.text[range.indices]
    return bytes.elementsEqual("-".utf8) || bytes.elementsEqual("–".utf8)
  }
}
