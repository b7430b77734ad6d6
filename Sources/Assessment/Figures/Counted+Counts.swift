import CLexicon
import Extraction
import Prose

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
        guard let quantity = quantity(at: i, sentence, passage),
          reading.times(in: passage.range(ofTokens: i..<(i + 1))).isEmpty,
          !isInTime(passage.tokens[i].range, reading),
          !Uncounted.holds(quantity, sentence, passage)
        else { continue }
        guard let (measure, against, tokens) = measure(of: quantity, index, reading),
          !Uncounted.isMore(quantity, measure, index, found, passage)
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

  /// The number that begins at a token, or the range; of a vote "48 to 52" is none.
  private static func quantity(at i: Int, _ sentence: Sentence, _ passage: Passage) -> Quantity? {
    let end = sentence.tokens.upperBound
    guard let number = Quantity(at: i, before: end, passage) else { return nil }
    let isVote = passage.tokens[sentence.tokens].contains { votes.contains($0.key) }
    return isVote ? number : number.range(before: end, passage) ?? number
  }

  /// Content words of a sentence without numbers, times and words of counting, near ones as the same.
  static func stems(
    of sentence: Sentence,
    _ reading: Reading,
    _ kept: inout KeptStems,
  ) -> Range<Int> {
    kept.keep(
      sentence.tokens,
      where: { i in
        let token = reading.passage.tokens[i]
        return token.kind == .word && list.value(of: token) == nil
          && !isInTime(token.range, reading)
      },
      as: NearWords.meaning(of:),
    )
  }

  static func isRunning(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { running.contains($0.key) }
  }

  private static func isInTime(_ range: ByteRange, _ reading: Reading) -> Bool {
    let next = reading.times.partitionPoint { $0.range.end > range.start }
    return next < reading.times.count && reading.times[next].range.start < range.end
  }

  /// What a quantity counts, the other number of a vote, and the tokens that say so.
  private static func measure(
    of quantity: Quantity,
    _ index: Int,
    _ reading: Reading,
  ) -> (KeyFigure.Measure, Double?, Range<Int>)? {
    let passage = reading.passage
    let sentence = passage.sentences[index]
    if quantity.isMoney { return (.sum, nil, quantity.tokens) }
    if let (against, end) = vote(after: quantity, sentence, passage) {
      return (.votes, against, quantity.tokens.lowerBound..<end)
    }
    if isToll(quantity, sentence, passage) { return (.killed, nil, quantity.tokens) }
    if let measure = counted(by: quantity, sentence, passage) {
      return (measure, nil, quantity.tokens)
    }
    let behind = measure(behind: quantity, index, reading)
    return
      (quantity.isWordOne
      ? nil : measure(before: quantity, hasOther: behind != nil, index, reading))
      .map { ($0, nil, quantity.tokens) }
      ?? behind.map { ($0.0, nil, quantity.tokens.lowerBound..<$0.end) }
  }

  /// "Killed at least 12": the word stands before the number, a few others between; in "one was killed
  /// and two were hurt" it is another one's, in "killed in 12 raids" that of nobody.
  private static func measure(
    before quantity: Quantity,
    hasOther: Bool,
    _ index: Int,
    _ reading: Reading,
  ) -> KeyFigure.Measure? {
    let passage = reading.passage
    let start = passage.sentences[index].tokens.lowerBound
    let first = quantity.tokens.lowerBound
    if isSubjectOfAnother(quantity, index, reading) { return nil }
    for j in stride(from: first - 1, through: max(start, first - 5), by: -1) {
      let token = passage.tokens[j]
      if token.kind == .punctuation || token.kind == .number { return nil }
      if hasOther, boundaries.contains(token.key) { return nil }
      if let row = list.value(of: token).map({ rows[$0] }), row.place != "before",
        !isInName(j, reading)
      {
        if isOfAnother(j, first, index, reading) { return nil }
        return SharedNumber.isShared(behind: j, row.measure, from: start, passage)
          ? .affected : row.measure
      }
    }
    return nil
  }

  /// "Six were hurt and seven were captured": what seven did or suffered has a verb of its own.
  private static func isSubjectOfAnother(
    _ quantity: Quantity,
    _ index: Int,
    _ reading: Reading,
  ) -> Bool {
    let first = quantity.tokens.lowerBound
    guard first > 0, reading.passage.tokens[first - 1].key == and else { return false }
    return reading.predicates(inSentence: index).contains {
      $0.isFinite && $0.subject?.contains(first) == true
        && $0.tokens.lowerBound >= quantity.tokens.upperBound
    }
  }

  /// Whether the word that says what is counted has nothing to do with a number behind it.
  private static func isOfAnother(_ word: Int, _ number: Int, _ index: Int, _ reading: Reading)
    -> Bool
  {
    let tokens = reading.passage.tokens
    let between = word + 1..<number
    // "The toll of the flood is thought to be over 12", but "the toll of the 7.0 magnitude quake".
    if tokens[word].key == toll { return tokens[number - 1].key == the }
    if between.contains(where: { walls.contains(tokens[$0].key) }) { return true }
    if Uncounted.isOfOthers(number, behind: word, tokens) { return true }
    // "Four deaths and 49 fines": it has a number of its own.
    if tokens[word + 1].key == and, word > reading.passage.sentences[index].tokens.lowerBound,
      Quantity(at: word - 1, before: word, reading.passage) != nil
    {
      return true
    }
    // "Those killed were 12", but "the raid that killed a man used four trucks".
    return reading.predicates(inSentence: index).contains {
      $0.isFinite && !$0.isCopula && between.contains($0.head)
        && !changing.contains(tokens[$0.head].key)
    }
  }

  /// "12 people were killed", and where the word ends that says so; "one of those killed" counts
  /// nobody.
  private static func measure(behind quantity: Quantity, _ index: Int, _ reading: Reading)
    -> (KeyFigure.Measure, end: Int)?
  {
    let passage = reading.passage
    let sentence = passage.sentences[index]
    var j = quantity.tokens.upperBound
    if quantity.isWordOne, j < sentence.tokens.upperBound, passage.tokens[j].key == of {
      return nil
    }
    if isLastOfList(quantity, sentence, passage) { return nil }
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
      if let match = list.longestMatch(passage.tokens, at: j, before: sentence.tokens.upperBound),
        !isInName(j, reading)
      {
        let row = rows[match.value]
        let end = j + match.length
        let predicates = reading.predicates(inSentence: index)
        if Uncounted.isTellers(quantity, ofWhatBefalls: j, predicates)
          || Uncounted.isBringers(quantity, of: j, predicates, passage)
          || Uncounted.areLiving(j, sentence, passage)
        {
          return nil
        }
        if row.place == "after" || row.place == "either" && isDoing(j, behind: quantity, passage) {
          return nil
        }
        return SharedNumber.end(
          behind: end,
          row.measure,
          before: sentence.tokens.upperBound,
          passage,
        )
        .map { (.affected, $0) } ?? (row.measure, end)
      }
      j += 1
    }
    return nil
  }

  /// "Three things to know about the Missing Persons Board": a word of a name counts nobody.
  private static func isInName(_ token: Int, _ reading: Reading) -> Bool {
    let found = reading.passage.tokens[token]
    return found.shape == .capitalized
      && reading.name(at: found.range.start).map { reading.names[$0].tokens.count > 1 } ?? false
  }

  /// "Two gunmen killed their guard": those who are counted did it.
  private static func isDoing(_ verb: Int, behind quantity: Quantity, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    return verb + 1 < tokens.count && objects.contains(tokens[verb + 1].key)
      && !tokens[quantity.tokens.upperBound..<verb].contains { passive.contains($0.key) }
  }

  private static let objects = WordSet("a an my our your his her its their him them us me")
  private static let passive = WordSet("is are was were be been being got get gets")

  /// Whether a number counts the last of several: of "ten miners, three dockers and one diver were
  /// killed" no number is that of the killed.
  private static func isLastOfList(_ quantity: Quantity, _ sentence: Sentence, _ passage: Passage)
    -> Bool
  {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard first > sentence.tokens.lowerBound, passage.tokens[first - 1].key == and,
      // "Ten raids and seven deaths" counts the dead.
      next < sentence.tokens.upperBound, list.value(of: passage.tokens[next]) == nil
    else { return false }
    for j in stride(from: first - 2, through: max(sentence.tokens.lowerBound, first - 4), by: -1) {
      if list.value(of: passage.tokens[j]) != nil { return false }
      if let item = Quantity(at: j, before: first, passage) {
        return item.amount == item.amount.rounded()
      }
    }
    return false
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
  static let to = Fold.key(of: "to")
  private static let number = Fold.key(of: "number")
  private static let toll = Fold.key(of: "toll")
  private static let at = Fold.key(of: "at")
  private static let rising = WordSet("rose risen rises climbed climbs")
  static let changing = WordSet(
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
      passage.tokens[sentence.tokens].contains(where: { votes.contains($0.key) }),
      // "20 to 30 percent of the vote" is what one of them has.
      !isShare(endingAt: other.tokens.upperBound, before: end, passage)
    else { return nil }
    return (other.amount, other.tokens.upperBound)
  }

  /// Whether "percent of" follows.
  private static func isShare(endingAt next: Int, before end: Int, _ passage: Passage) -> Bool {
    let behind = passage.tokens[next..<min(next + 3, end)]
    return behind.first.map { percent.contains($0.key) || passage.isMark(next, UInt8(ascii: "%")) }
      == true && behind.contains { $0.key == of }
  }

  private static let percent: WordSet = ["percent", "per"]
  static let votes = WordSet("vote votes voted voting ballot")
  private static let links = WordSet("to against")
  private static let boundaries = WordSet("and but while after when that which who as by in on at")
  /// What parts a number from the word before it that says what others count.
  private static let walls = WordSet(
    """
    but while after when that which who as by in on at with from for near during since into per \
    because where
    """
  )
  private static let and = Fold.key(of: "and")
  private static let the = Fold.key(of: "the")
  private static let running = WordSet("toll rose risen rises climbed total now latest revised")

  static let (list, rows): (PhraseTable, [(measure: KeyFigure.Measure, place: String)]) = {
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

extension Token {
  func isDash(_ passage: Passage) -> Bool {
    let bytes = passage.document.text[range.indices]
    return bytes.elementsEqual("-".utf8) || bytes.elementsEqual("–".utf8)
  }
}
