import Extraction
import Prose

/// The sentences of a document in which somebody demands something or fixes an act to come.
struct Asked {
  /// By sentence, of each the first.
  var demands: [Int: Statement] = [:]
  var scheduled: Set<Int> = []

  /// Looks through statements and acts once.
  init(_ reading: Reading) {
    for statement in reading.statements
    where statement.stance == .demands && !statement.isNegated {
      if let sentence = reading.passage.sentence(at: statement.content.start),
        demands[sentence] == nil,
        Self.waits(statement, inSentence: sentence, reading)
      {
        demands[sentence] = statement
      }
    }
    for act in reading.acts where act.modality == .scheduled {
      scheduled.insert(act.sentence)
    }
  }

  /// Whether somebody is to do something that can be seen to be done.
  private static func waits(_ demand: Statement, inSentence sentence: Int, _ reading: Reading)
    -> Bool
  {
    // "Asked for tea" is answered before it is told.
    let cue = demand.cue.map { reading.tokens(in: $0) } ?? 0..<0
    if isBackground(demand, cue, reading)
      || isAttribute(demand, cue, inSentence: sentence, reading)
    {
      return false
    }
    if cue.contains(where: { asking.contains(reading.passage.tokens[$0].key) }) { return false }
    let tokens = reading.tokens(in: demand.content)
    if cue.contains(where: { wanting.contains(reading.passage.tokens[$0].key) }),
      isWish(demand, tokens, reading)
    {
      return false
    }
    if isOfPublic(tokens, reading) { return false }
    // "Stressed the need to act": a view of the matter.
    if tokens.dropFirst().prefix(2).contains(where: {
      reading.passage.tokens[$0].key == need
        && needing.contains(reading.passage.tokens[$0 - 1].key)
    }) {
      return false
    }
    let asked = reading.predicates(inSentence: sentence).first { tokens.contains($0.head) }
    guard let asked else {
      // "Insisted on it" says nothing.
      if tokens.count == 1, Words.isCommon(reading.passage.tokens[tokens.lowerBound]) {
        return false
      }
      // "'Quiet!' she demanded."
      return demand.form != .direct
        && (demand.speaker != nil || !reading.names(in: demand.content).isEmpty)
    }
    // "Insisted that the miners were losing" claims it.
    if cue.contains(where: { insisting.contains(reading.passage.tokens[$0].key) }),
      asked.isFinite, asked.isCopula || asked.reality == .past
    {
      return false
    }
    // Nor is what somebody was told to do.
    if asked.isInfinitive, cue.contains(where: { telling.contains(reading.passage.tokens[$0].key) })
    {
      return false
    }
    guard asked.person == .third, asked.clause != .relative, !asked.isCopula || asked.isNegated,
      !minding.contains(reading.passage.tokens[asked.head].key)
    else { return false }
    // "The council must meet" says who is to; "all must understand" says nobody.
    guard asked.reality == .obligation, let subject = asked.subject else {
      // "Demanded that Norway pay by Friday": whoever that was, Norway is to.
      return demand.speaker != nil
        || Due.of(demand.content, reading) != nil && !reading.names(in: demand.content).isEmpty
    }
    return isDuty(asked, of: subject, reading)
  }

  /// Whether what is wanted is for nobody else to grant: "wants to sail", "Vell wants peace"; "the League
  /// wants assurances" asks others for them.
  private static func isWish(_ demand: Statement, _ wanted: Range<Int>, _ reading: Reading) -> Bool
  {
    demand.speaker.map { reading.names[$0].kind == .person } ?? false
      || wanted.first.map { reading.passage.tokens[$0].key == to } ?? false
  }

  /// Whether somebody in particular is to do something that can be seen to be done: "the council must
  /// decide", not "every council must show respect", "they should not" or "it must be remembered".
  private static func isDuty(_ asked: Predicate, of subject: Range<Int>, _ reading: Reading) -> Bool
  {
    let tokens = reading.passage.tokens
    if generic.contains(tokens[subject.lowerBound].key) || asked.isNegated { return false }
    // "Buyers should try again", "a leader should listen": whoever that is.
    let isAnybody =
      subject.count == 2 && indefinite.contains(tokens[subject.lowerBound].key)
      && asked.tokens.contains { tokens[$0].key == should }
    if isAnybody || Discount.isPublic(tokens[subject.upperBound - 1]) { return false }
    // "Any deal must respect the border": a term of it.
    if subject.contains(where: { bargains.contains(tokens[$0].key) }) { return true }
    if abiding.contains(tokens[asked.head].key) { return false }
    // "Must do all it can".
    if tokens[asked.head].key == `do`, asked.head + 1 < tokens.count,
      efforts.contains(tokens[asked.head + 1].key)
    {
      return false
    }
    // "Grain should be stored": by whom?
    return !asked.isPassive
      || !reading.names(in: reading.passage.range(ofTokens: subject)).isEmpty
  }

  /// "Eventually called for it", "had called for it", "because of his calls for it": told of as what led
  /// up to something.
  private static func isBackground(_ demand: Statement, _ cue: Range<Int>, _ reading: Reading)
    -> Bool
  {
    let tokens = reading.passage.tokens
    guard let verb = cue.first else { return false }
    // "Imposed a toll to demand an answer": what somebody has done it for.
    if tokens[verb].key == to, cue.count == 2, tokens[verb + 1].key != say { return true }
    if cue.contains(where: { tokens[$0].key == had || formerly.contains(tokens[$0].key) })
      || verb > 0 && formerly.contains(tokens[verb - 1].key)
    {
      return true
    }
    guard demand.rule == "noun" else { return false }
    let source = demand.source.map { reading.tokens(in: $0).lowerBound } ?? verb
    let before = min(source, verb) - 1
    return before > 0 && links.contains(tokens[before].key)
  }

  /// "The ships, requested by Norway, left", "the miners seeking the post met": what else is told of them counts.
  private static func isAttribute(
    _ demand: Statement,
    _ cue: Range<Int>,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> Bool {
    let tokens = reading.passage.tokens
    // "The miners seeking the post", "had come to Selm seeking work"; "flew to Selm, seeking a loan" still does.
    if let first = cue.first, first > 0, tokens[first].key == seeking,
      tokens[first - 1].kind == .word,
      !reading.predicates(inSentence: sentence).contains(where: {
        $0.isFinite && $0.tokens.contains(first)
      })
    {
      return true
    }
    guard let verb = demand.cue, verb.start >= demand.content.end else { return false }
    return !reading.predicates(inSentence: sentence).contains {
      $0.isFinite && cue.contains($0.head)
    }
  }

  /// "Urged people to stay calm", "called on the public to come forward": nobody decides it.
  private static func isOfPublic(_ demanded: Range<Int>, _ reading: Reading) -> Bool {
    let passage = reading.passage
    guard let first = demanded.first else { return false }
    let asked = demanded.prefix(longestAddressee).prefix {
      // "The miners' families".
      passage.tokens[$0].key != to
        && (passage.tokens[$0].kind == .word || passage.isMark($0, UInt8(ascii: "'")))
    }
    // "The opposition's supporters in Selm": the first noun says who they are.
    let isOfAll = asked.contains { Discount.isPublic(passage.tokens[$0]) }
    let name = reading.name(at: passage.tokens[first].range.start).map { reading.names[$0] }
    let isOfLand =
      name.map {
        $0.tokens.lowerBound == first && $0.kind == .nationality
          && passage.tokens[$0.tokens.upperBound - 1].ends(in: "s", passage.document.text)
      } ?? false
    return (isOfAll || isOfLand) && demanded.contains(asked.upperBound)
      && passage.tokens[asked.upperBound].key == to
  }

  // Tokens: "all foreign nationals still in the city".
  private static let longestAddressee = 8
  private static let to = Fold.key(of: "to")
  private static let `do` = Fold.key(of: "do")
  private static let efforts: WordSet = ["all", "everything", "more"]
  private static let needing: WordSet = ["the", "a", "an", "urgent"]
  private static let need = Fold.key(of: "need")
  private static let should = Fold.key(of: "should")
  private static let indefinite: WordSet = ["a", "an"]
  private static let say = Fold.key(of: "say")
  /// What nobody can be seen to do: "should know".
  private static let minding = WordSet(
    "know understand remember realise realize appreciate"
  )
  private static let had = Fold.key(of: "had")
  private static let formerly = WordSet(
    "eventually initially originally previously first once earlier"
  )
  private static let links = WordSet("of after amid despite over following by with for since about")
  private static let asking = WordSet("ask asks asked asking")
  private static let wanting = WordSet("want wants wanted")
  private static let insisting: WordSet = ["insist", "insists", "insisted", "insisting"]
  private static let seeking = Fold.key(of: "seeking")
  private static let telling = WordSet("tell tells told telling")
  private static let generic = WordSet(
    """
    all one nobody anyone everyone everybody someone it there this that who which what these those \
    they each every no people
    """
  )
  private static let bargains = WordSet(
    """
    deal deals agreement agreements accord accords settlement treaty truce ceasefire peace plan proposal \
    talks negotiations solution resolution
    """
  )
  /// What is a duty at all times, and done at none: "must respect the law", "must remain united".
  private static let abiding = WordSet(
    """
    respect acknowledge recognise recognize underestimate overestimate forget remain stay continue keep \
    serve seen viewed regarded considered treated taken see watch think believe feel hope wonder \
    uphold honour honor abide adhere protect ensure guarantee strive work cooperate unite live learn \
    fight win stand understood remembered noted applauded commended celebrated congratulated ashamed proud
    """
  )
}
