import Extraction
import Prose

/// Sentences and clauses that tell of nothing done: how somebody is, what a speaker thinks, what
/// holds in general.
///
/// "The crisis is by no means over", "you have selected our edition", "I recommend an hour on the
/// weekend" have a time at most for what somebody feels; on a timeline they only stand in the way.
enum Idle {
  /// Whether what leads a report tells of no event, so that the report's day is not the day of one.
  static func holds(lead sentence: Int, _ reading: Reading) -> Bool {
    let passage = reading.passage
    let tokens = passage.sentences[sentence].tokens
    let predicates = reading.predicates(inSentence: sentence)
    let verbs = predicates.filter(\.isFinite)
    // "The market in 2008": words below a picture; "12 dead in a flood, dozens missing" has a verb left out.
    if predicates.isEmpty, !passage.tokens[tokens].contains(where: { $0.kind == .number }) {
      return true
    }
    if isOrder(tokens, predicates, passage) || isCaption(tokens, passage)
      || isOfItself(tokens, passage)
    {
      return true
    }
    if passage.isQuestion(sentence) || isExplained(tokens, passage) { return true }
    if Unasserted.isThanks(before: tokens.upperBound, in: tokens, verbs, passage) { return true }
    // "I hereby order:", "the mayor said:": what comes behind would have to be told.
    if tokens.last.map({ passage.isMark($0, UInt8(ascii: ":")) }) == true { return true }
    guard let first = verbs.first(where: { $0.clause == .main }) else {
      return verbs.first?.person == .second
        || verbs.isEmpty
          && (leading.contains(passage.tokens[tokens.lowerBound].key) || reading.isNames(sentence))
    }
    if isCount(first, tokens, passage) { return true }
    if verbs.first?.person == .second || first.person == .second { return true }
    guard isState(first, passage) else { return false }
    // "At least 12 are dead after a quake hit Selm", "it is likely, she said".
    return !verbs.contains {
      $0 != first && $0.clause != .relative && ($0.reality == .past || $0.isPerfect)
    }
  }

  /// "It's been 575 days since the war began": how long ago something was.
  private static func isCount(_ verb: Predicate, _ tokens: Range<Int>, _ passage: Passage) -> Bool {
    guard verb.isCopula, verb.isPerfect, let subject = verb.subject,
      subject == tokens.lowerBound..<(tokens.lowerBound + 1),
      passage.tokens[subject.lowerBound].key == it
    else { return false }
    return (verb.tokens.upperBound..<tokens.upperBound).contains {
      passage.tokens[$0].key == since
    }
  }

  /// Whether a verb tells how something is, not what happens: "is", "remains", "provides".
  static func isState(_ verb: Predicate, _ passage: Passage) -> Bool {
    guard verb.reality == .present, !verb.isPerfect, !verb.isProgressive else { return false }
    let head = passage.tokens[verb.head].key
    // "Is due to meet" is no state.
    if verb.isCopula {
      let next = verb.tokens.upperBound
      return
        !(next + 1 < passage.tokens.count && near.contains(passage.tokens[next].key)
        && passage.tokens[next + 1].key == to)
    }
    // "Needs to act", "wants to meet".
    let isDuty =
      obliging.contains(head) && passage.tokens.indices.contains(verb.tokens.upperBound)
      && passage.tokens[verb.tokens.upperBound].key == to
    return lasting.contains(head) && !isDuty
  }

  /// "That was a fine show yesterday", "it was one of many fires on Monday": a remark on what was told before; "it
  /// was on Monday that the mill burned" tells when.
  static func isRemark(
    _ verb: Predicate,
    _ own: Range<Int>,
    in sentence: Range<Int>,
    _ passage: Passage,
  ) -> Bool {
    guard verb.isCopula, let subject = verb.subject, subject.count == 1,
      subject.lowerBound - sentence.lowerBound <= lead,
      pronouns.contains(passage.tokens[subject.lowerBound].key),
      [.past, .present].contains(verb.reality), verb.tokens.upperBound < own.lowerBound
    else { return false }
    let behind = own.upperBound
    return !passage.tokens[verb.tokens.upperBound..<own.lowerBound].allSatisfy(Words.isCommon)
      && !(behind..<min(behind + 2, passage.tokens.count)).contains {
        going.contains(passage.tokens[$0].key)
      }
  }

  /// Whether a verb in the present tells what happens again and again: "the mill usually shuts in May", "Selm keeps
  /// the day every year on 3 May".
  static func isHabit(_ verb: Predicate, in sentence: Range<Int>, _ passage: Passage) -> Bool {
    let near = sentence.clamped(to: (verb.head - reach)..<(verb.head + reach))
    return near.contains { token in
      let key = passage.tokens[token].key
      return habits.contains(key)
        || each.contains(key) && token + 1 < sentence.upperBound
          && (spans.contains(passage.tokens[token + 1].key)
            || token + 2 < sentence.upperBound && spans.contains(passage.tokens[token + 2].key))
    }
  }

  /// "Get the news by mail", "sign up for our letter": a reader is told what to do.
  ///
  /// "Search teams found ten miners", "Read, the mayor of Selm, resigned": what begins so may be who did something.
  static func isOrder(_ tokens: Range<Int>, _ predicates: [Predicate], _ passage: Passage) -> Bool {
    guard let first = tokens.first else { return false }
    let isLed = polite.contains(passage.tokens[first].key)
    let verb = isLed ? min(first + 1, tokens.upperBound - 1) : first
    return orders.contains(passage.tokens[verb].key)
      || ordersOrNames.contains(passage.tokens[verb].key)
        && !predicates.contains { $0.isFinite && $0.subject?.contains(verb) == true }
  }

  /// "How Vell won Selm", "here's why the mill may close": what a text is to explain.
  private static func isExplained(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    guard tokens.count > 2, let first = tokens.first else { return false }
    let asks = asking.contains(passage.tokens[first].key)
    return asks
      || passage.tokens[first].key == here
        && asking.contains(passage.tokens[min(first + 2, tokens.upperBound - 1)].key)
  }

  /// "Mayor Vell, left, greets the miller", "the miller (r)": the words below a picture.
  static func isCaption(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    tokens.dropFirst().dropLast().contains { isSide($0, passage) }
  }

  /// Whether a word tells where in a picture somebody stands: "Vell, left, and Brand (r)", not "Senator Otto
  /// Brand (R)".
  static func isSide(_ i: Int, _ passage: Passage) -> Bool {
    guard i > 0, i + 1 < passage.tokens.count else { return false }
    let token = passage.tokens[i]
    return passage.isMark(i - 1, UInt8(ascii: ",")) && passage.isMark(i + 1, UInt8(ascii: ","))
      && sides.contains(token.key)
      || passage.isMark(i - 1, UInt8(ascii: "(")) && passage.isMark(i + 1, UInt8(ascii: ")"))
        && corners.contains(token.key) && token.shape == .lower
  }

  /// Whether a verb and the time behind it are the words below a picture, which give the whole day but tell it in the
  /// present.
  ///
  /// "A smith works at the mill, Friday, 5 May 2031"; "the ban ends on 5 May 2031" tells of a calendar.
  static func isPictured(_ verb: Predicate, _ own: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens[own]
    return verb.reality == .present && !verb.isPerfect && !verb.isProgressive
      && verb.person == .third && !verb.isCopula
      && verb.tokens.upperBound <= own.lowerBound
      && tokens.count > 2 && tokens.count { $0.kind == .number } > 1
      && tokens.contains { $0.kind == .number && $0.range.count == 4 }
      && !dating.contains(passage.tokens[verb.head].key)
      && !(verb.head..<own.lowerBound).contains { passage.isMark($0, UInt8(ascii: ";")) }
  }

  private static let dating = WordSet(
    """
    begins begin starts start opens open reopens ends end expires expire takes take comes come enters \
    enter closes close meets meet convenes resumes resume lapses lapse marks falls dates goes runs applies \
    apply becomes remains covers shows show
    """
  )

  /// "This article was first published in May", "the story misspelled a name": a report on itself.
  static func isOfItself(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    guard tokens.count > 3, case let first = tokens.lowerBound else { return false }
    let (pointer, noun, verb) = (
      passage.tokens[first].key, passage.tokens[first + 1].key, passage.tokens[first + 2].key,
    )
    // "This call is embargoed until noon".
    if tokens.dropLast().contains(where: {
      passage.tokens[$0].key == embargoed && passage.tokens[$0 + 1].key == until
    }) {
      return true
    }
    // "Editor's note: …".
    if pointer == editor, passage.tokens[first + 2].key == note { return true }
    guard pointer == this || pointer == the, writings.contains(noun) else { return false }
    if making.contains(verb) { return true }
    // "The post was overrun", "the column was hit".
    let behind = (first + 3)..<min(first + 5, tokens.upperBound)
    return auxiliaries.contains(verb)
      && (pointer == this && !places.contains(noun)
        || behind.contains { publishing.contains(passage.tokens[$0].key) })
  }

  // Tokens: "“And it".
  private static let lead = 2
  private static let pronouns = WordSet("it this that these those")
  /// "The flood of 2031 that broke the dam".
  private static let going = WordSet("when that which who")
  private static let it = Fold.key(of: "it")
  private static let since = Fold.key(of: "since")
  // Tokens: "keeps the day of the flood every year".
  private static let reach = 8
  private static let habits = WordSet("usually typically normally annually")
  private static let each = WordSet("each every")
  private static let spans = WordSet("day days week weeks month months year years morning night")
  private static let polite = WordSet("please just now so")
  private static let orders = WordSet("get send browse subscribe join follow listen submit let")
  /// Those that are nouns and names as well.
  private static let ordersOrNames = WordSet(
    "search read watch click sign download register share check tune look"
  )
  private static let asking = WordSet("how why")
  private static let here = Fold.key(of: "here")
  /// "By the powers vested in the council": what opens a phrase, which without a verb tells nothing.
  private static let leading = WordSet("by in at for with from on under pursuant of to")
  private static let sides = WordSet("left right center centre")
  private static let corners = WordSet("l r c left right center centre")
  private static let this = Fold.key(of: "this")
  private static let the = Fold.key(of: "the")
  private static let writings = WordSet("article story post column blog transcript page podcast")
  /// What is as often held by soldiers as read.
  private static let places = WordSet("post column")
  private static let auxiliaries = WordSet("was has is")
  private static let publishing = WordSet(
    "written published updated corrected amended edited adapted translated produced reported first part"
  )
  private static let making = WordSet(
    "misspelled misstated misidentified originally first contains"
  )
  private static let near = WordSet("due set poised bound likely about")
  private static let embargoed = Fold.key(of: "embargoed")
  private static let until = Fold.key(of: "until")
  private static let editor = Fold.key(of: "editor")
  private static let note = Fold.key(of: "note")
  private static let to = Fold.key(of: "to")
  private static let obliging = WordSet("need needs want wants have has")
  private static let lasting = WordSet(
    """
    remain remains represent represents feature features know knows believe believes think thinks \
    seem seems appear appears mean means contain contains include includes provide provides have has \
    like likes love loves hate hates prefer prefers want wants need needs depend depends consist \
    consists belong belongs deserve deserves require requires lack lacks tend tends exist exists cost \
    costs live lives lie lies
    """
  )
}
