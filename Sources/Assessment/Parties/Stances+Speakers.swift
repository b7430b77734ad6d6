import Extraction
import Prose

/// Whose words the words for a speaker are: "Vell's voters" are not Vell.
extension Stances {
  /// Whether the words for a speaker are of others than who is named in them: "Ruritanian
  /// newspapers", "the people of Ruritania" say it, not the state.
  static func isOfPeople(_ source: ByteRange?, _ speaker: Int, _ reading: Reading) -> Bool {
    guard let source else { return false }
    let name = reading.names[speaker]
    if isOfPrivate(name, saidBy: source, reading) || isOfOwn(source, reading) { return true }
    // Who the words for others mean is the party itself: "protesters".
    if name.form == .nominal { return !source.overlaps(name.range) }
    // "A media officer, Otto Brand", "Otto Brand, a press officer", but "Brand's voters" and "supporters
    // of Brand".
    let isLast =
      source.end == name.range.end && !isLinked(name, reading)
    let isFirst =
      source.start == name.range.start
      && reading.passage.isMark(name.tokens.upperBound, UInt8(ascii: ","))
    return !(name.kind == .person && (isLast || isFirst)) && holds(source, others, reading)
      || isOfTheirs(source, name, reading)
  }

  /// Whether somebody only tells what those around him do: "our guests agreed", but "our government", and
  /// "our aim is to".
  private static func isOfOwn(_ source: ByteRange, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let words = reading.tokens(in: source)
    guard words.count > 1, let first = words.first, owning.contains(tokens[first].key) else {
      return false
    }
    return words.dropFirst().contains { company.contains(tokens[$0].key) }
  }

  private static let owning: WordSet = ["our", "my"]
  private static let company = WordSet(
    """
    leaders allies ally partners partner friends friend colleagues colleague guests guest family parents \
    children counterparts counterpart neighbours neighbors opponents enemies adversaries critics \
    viewers readers listeners reporters reporter correspondent solidarity response resolve coverage
    """
  )

  /// Whether somebody speaks who only comes from a land: "a Ruritanian woman", "one Ruritanian", "a
  /// Ruritanian woman who", "Ruritania-watchers".
  private static func isOfPrivate(
    _ name: NameMention,
    saidBy source: ByteRange,
    _ reading: Reading,
  )
    -> Bool
  {
    guard name.kind == .nationality || name.kind == .country else { return false }
    let tokens = reading.passage.tokens
    let words = reading.tokens(in: source)
    // For whom "who" stands is named right before.
    let isBehind = words.lowerBound - name.tokens.upperBound
    let end =
      words.contains(name.tokens.lowerBound)
      ? words.upperBound : (1...3).contains(isBehind) ? words.lowerBound : nil
    guard let end, end >= name.tokens.upperBound else { return false }
    if isFromThere(name, words, reading) || isWatched(name, reading) { return true }
    let behind = (name.tokens.upperBound..<end).prefix { tokens[$0].shape == .lower }
    if behind.contains(where: { privates.contains(tokens[$0].key) }) { return true }
    return behind.isEmpty && name.form == .demonym && name.tokens.lowerBound > 0
      && individuals.contains(tokens[name.tokens.lowerBound - 1].key)
  }

  /// "Farmers from two valleys of Vell": the noun that the phrase is about is for people.
  private static func isFromThere(_ name: NameMention, _ words: Range<Int>, _ reading: Reading)
    -> Bool
  {
    let tokens = reading.passage.tokens
    guard words.upperBound == name.tokens.upperBound,
      let link = words.first(where: { origins.contains(tokens[$0].key) }), link > words.lowerBound
    else { return false }
    return privates.contains(tokens[link - 1].key)
  }

  /// "Many Vell-watchers": the name is only half of a word for them.
  private static func isWatched(_ name: NameMention, _ reading: Reading) -> Bool {
    let whole = reading.passage.tokens[name.tokens.upperBound - 1]
    return whole.range.end > name.range.end
      && whole.ends(in: "-watchers", reading.passage.document.text)
  }

  private static let origins: WordSet = ["from", "of", "in", "across"]
  private static let individuals: WordSet = ["one", "a", "an", "another", "some", "many", "most"]
  private static let privates = WordSet(
    """
    woman women man men boy girl mother father student students farmer farmers worker workers teacher \
    teachers tourist tourists traveller travellers traveler travelers expatriate expatriates migrant \
    migrants watcher watchers -watchers citizen citizens national nationals taxpayer taxpayers shopkeeper \
    doctor doctors nurse nurses blogger bloggers writer writers author authors historian historians
    """
  )

  /// "Vell's allies", "rivals of Vell": those whom Vell has, not "Vell, an ally of Brand", nor "Vell and her
  /// allies".
  private static func isOfTheirs(_ source: ByteRange, _ name: NameMention, _ reading: Reading)
    -> Bool
  {
    let tokens = reading.passage.tokens
    let words = reading.tokens(in: source)
    let past = name.tokens.upperBound
    if words.contains(past + 1), tokens[past].key == possessive {
      return ((past + 1)..<words.upperBound).prefix { tokens[$0].shape == .lower }
        .contains { theirs.contains(tokens[$0].key) }
    }
    let link = start(of: name, reading) - 1
    return words.upperBound == past && words.contains(link - 1) && tokens[link].key == of
      && theirs.contains(tokens[link - 1].key)
      && (words.lowerBound..<link).allSatisfy {
        tokens[$0].shape == .lower || $0 == words.lowerBound
      }
  }

  /// Whether a name hangs on a word before it: "voters for Ana Vell", "opponents of President Ana Vell".
  private static func isLinked(_ name: NameMention, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    return links.contains(tokens[max(0, name.tokens.lowerBound - 1)].key)
      || tokens[max(0, start(of: name, reading) - 1)].key == of
  }

  /// The first word of a name with the title before it: "President" of "opponents of President Ana Vell".
  private static func start(of name: NameMention, _ reading: Reading) -> Int {
    let tokens = reading.passage.tokens
    var first = name.tokens.lowerBound
    while first > 0, tokens[first - 1].kind == .word, tokens[first - 1].shape == .capitalized {
      first -= 1
    }
    return first
  }

  private static let of = Fold.key(of: "of")
  private static let theirs = WordSet(
    """
    allies ally rivals rival foes friends friend relatives followers fans detractors enemies \
    neighbours neighbors opponents opponent critics supporters supporter backers loyalists
    """
  )

  /// Whether one of some words stands in a range.
  static func holds(_ range: ByteRange, _ words: WordSet, _ reading: Reading) -> Bool {
    reading.tokens(in: range).contains { words.contains(reading.passage.tokens[$0].key) }
  }

  /// Whether the words for a speaker go on after the name with those for another: "Ruritanian
  /// partners".
  static func isOfAnother(_ speaker: Int, _ source: ByteRange?, _ reading: Reading) -> Bool {
    guard let source else { return false }
    let span = reading.tokens(in: source)
    let tokens = reading.passage.tokens
    var next = reading.names[speaker].tokens.upperBound
    if span.contains(next), tokens[next].key == possessive { next += 1 }
    return span.contains(next) && tokens[next].kind == .word && tokens[next].shape == .lower
      && !links.contains(tokens[next].key)
  }

  private static let possessive = Fold.key(of: "'s")
  /// What may follow the name of a state that speaks itself.
  private static let links = WordSet(
    """
    and or of in on at by for from with to as which who whose that also but while under like than \
    has have had is was
    """
  )

  /// Whether the words for a speaker deny that anyone speaks: "neither A nor B".
  static func isOfNobody(_ source: ByteRange?, _ reading: Reading) -> Bool {
    source.map { holds($0, nobody, reading) } ?? false
  }

  private static let nobody: WordSet = ["neither", "nor", "nobody", "none", "no"]

  /// Whether the words for a speaker are for what somebody does or feels: "criticism from Ruritania pushed the council
  /// to" tells what Ruritania wants, and names nobody who says so.
  static func isOfThing(_ source: ByteRange?, _ speaker: Int, _ reading: Reading) -> Bool {
    guard let source else { return false }
    let words = reading.tokens(in: source).prefix { $0 < reading.names[speaker].tokens.lowerBound }
    return words.contains { reactions.contains(reading.passage.tokens[$0].key) }
  }

  private static let reactions = WordSet(
    """
    anger anxiety backlash complaints concern concerns criticism criticisms dismay fear fears fury opposition \
    outcry outrage pressure protest protests pushback reluctance resistance scepticism skepticism unease worries
    """
  )

  /// Whether somebody speaks of himself.
  static func isFirstPerson(_ source: ByteRange?, _ reading: Reading) -> Bool {
    guard let source, let first = reading.tokens(in: source).first else { return false }
    return firstPerson.contains(reading.passage.tokens[first].key)
  }

  private static let firstPerson: WordSet = ["i", "we", "me", "us", "my", "our"]

  private static let others = WordSet(
    """
    newspaper newspapers media television tv radio channel broadcaster broadcasters magazine \
    daily tabloid website news press journalist journalists reporters critics analysts observers \
    people public citizen citizens opponents protesters demonstrators residents activists \
    dissidents families survivors refugees voters women students commentators experts
    """
  )
}
