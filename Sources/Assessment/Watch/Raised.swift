import Extraction
package import Prose

/// An open question as one sentence or bullet raises it; an object, which stands in several lists.
final class Raised: Sendable {
  let place: Place
  /// The sentence, or the whole bullet.
  let range: ByteRange
  let origin: WatchItem.Origin
  /// The strength of its cues.
  let score: Int
  let title: String
  /// How much the title says by itself, in hundredths.
  let clarity: Int
  let question: String
  let due: When?
  /// Members of the cast named in it, in order.
  let members: [Int]
  let words: Words
  /// What it is about: its words without those of times, names, offices and its cue.
  let issue: Words
  /// Who is to do what; nil where the title does not say it.
  let gist: Gist?
  /// Who is to act; nil where nobody is named for that.
  let actor: Int?
  /// Whoever is named first in the title, or else in the question: of what is demanded those who demand it.
  let chief: Int?
  /// The verbs that what is open turns on.
  let verbs: Set<Int>

  init(_ question: Account.Question, _ account: Account, _ cast: Cast, document: Int) {
    place = Place(document: document, sentence: question.sentence)
    range = question.range
    origin = question.origin
    score = question.score
    title = question.title
    clarity = Clarity.of(question.title)
    self.question = account.line(question.question)
    due = question.due
    let named = cast.members(in: question.range, of: document)
    let speaker = question.speaker.map { cast.memberOf[document][$0] }
    members = named.isEmpty ? [speaker].compactMap(\.self) : named
    words = account.words(question.stems)
    issue = account.words(question.issue)
    verbs = Set(question.verbs)
    gist = question.gist.map { Gist($0, account, cast, document: document) }
    actor = question.actor.map { cast.memberOf[document][$0] }
    chief = gist?.doer ?? members.first
  }
}

extension Account {
  /// An open question as one sentence or bullet raises it.
  package struct Question: Sendable {
    package let sentence: Int
    /// The sentence, or the whole bullet.
    package let range: ByteRange
    package let origin: WatchItem.Origin
    /// The strength of its cues.
    package let score: Int
    package let title: String
    /// The words of the question.
    package let question: ByteRange
    package let due: When?
    package let stems: Range<Int>
    /// What it is about: its words without those of times, names, offices and its cue.
    package let issue: Range<Int>
    /// Who is to do what; nil where the title does not say it.
    package let gist: Gist?
    /// Whose quoted words it is, where it names nobody; index of the name.
    package let speaker: Int?
    /// Who is to act: of "Otto Brand said Ana Vell must go" she is, of "Norway urged Zenda to pay" Zenda; index of the
    /// name, nil where nobody is named for that.
    package let actor: Int?
    /// The verbs that what is open turns on.
    package let verbs: [Int]

    package init(
      sentence: Int,
      range: ByteRange,
      origin: WatchItem.Origin,
      score: Int,
      title: String,
      question: ByteRange,
      due: When?,
      stems: Range<Int>,
      issue: Range<Int>,
      gist: Gist?,
      speaker: Int?,
      actor: Int?,
      verbs: [Int],
    ) {
      self.sentence = sentence
      self.range = range
      self.origin = origin
      self.score = score
      self.title = title
      self.question = question
      self.due = due
      self.stems = stems
      self.issue = issue
      self.gist = gist
      self.speaker = speaker
      self.actor = actor
      self.verbs = verbs
    }
  }
}

extension Account.Question {
  /// Takes a range of a document for a question, in which the tokens of its cue may be known, or else the
  /// part that gives the time when it is due.
  init(
    _ sentence: Int,
    _ range: ByteRange,
    _ origin: WatchItem.Origin,
    score: Int,
    title: String,
    question: ByteRange,
    cue: Range<Int>? = nil,
    demanded: ByteRange? = nil,
    dueIn part: ByteRange? = nil,
    in reading: Reading,
    _ kept: inout KeptStems,
  ) {
    let tokens = reading.tokens(in: range)
    let due =
      cue.map { Due.of($0.lowerBound, inSentence: sentence, reading) }
      ?? Due.of(part ?? range, reading)
    let issue = Self.issue(of: tokens, cue ?? 0..<0, range, reading, &kept)
    let gist = Account.Gist(title, of: range, about: issue, in: reading, &kept)
    self.init(
      sentence: sentence,
      range: range,
      origin: origin,
      score: score,
      title: title,
      question: question,
      due: due ?? Due.vague(in: part ?? range, reading),
      stems: kept.keep(tokens, of: sentence, reading),
      issue: issue,
      gist: gist,
      speaker: Self.speaker(inSentence: sentence, reading),
      actor: Self.actor(of: range, demanded, gist?.doer, inSentence: sentence, reading),
      verbs: Self.verbs(of: range, reading).sorted(),
    )
  }

  /// Whoever is first in the title, or else in the question, and has a verb behind them; of what is demanded, whoever it
  /// begins with: "urged | Norway to pay", "demanded | the release of the miners".
  private static func actor(
    of range: ByteRange,
    _ demanded: ByteRange?,
    _ doer: Int?,
    inSentence sentence: Int,
    _ reading: Reading,
  ) -> Int? {
    guard let demanded else {
      // "Norway threatened to close the port of Selm": that is to do nothing.
      let last = reading.predicates(inSentence: sentence).last.map {
        reading.passage.tokens[$0.head].range.start
      }
      return ([doer].compactMap(\.self) + Array(reading.names(in: range))).first {
        reading.names[$0].range.end <= last ?? .max
      }
    }
    let tokens = reading.passage.tokens
    guard let name = reading.names(in: demanded).first else { return nil }
    let before = reading.tokens(in: demanded).prefix { $0 < reading.names[name].tokens.lowerBound }
    let isFirst = before.allSatisfy {
      Words.isCommon(tokens[$0]) || tokens[$0].shape == .capitalized || tokens[$0].kind != .word
    }
    // "Vell's guards", "Vell supporters to leave": others.
    let next = reading.names[name].tokens.upperBound
    let isOwner =
      next < tokens.count
      && (tokens[next].key == possessive
        || reading.names[name].kind == .person && tokens[next].shape == .lower
          && tokens[next].verbUse == nil && !Words.isCommon(tokens[next]))
    return isFirst && !isOwner ? name : nil
  }

  /// Who says what they will do, in quoted words that name nobody: "we will close the strait if they march".
  static func speaker(inSentence sentence: Int, _ reading: Reading) -> Int? {
    let range = reading.passage.sentences[sentence].range
    guard reading.names(in: range).isEmpty,
      reading.predicates(inSentence: sentence).contains(where: {
        $0.person == .first && $0.reality == .future && $0.clause == .main
      }),
      let first = reading.passage.tokens[reading.passage.sentences[sentence].tokens].first(where: {
        $0.kind == .word
      })
    else { return nil }
    return reading.statements(holding: first.range).last { $0.form == .direct }?.speaker
  }

  private static func issue(
    of tokens: Range<Int>,
    _ cue: Range<Int>,
    _ range: ByteRange,
    _ reading: Reading,
    _ kept: inout KeptStems,
  ) -> Range<Int> {
    // What it hangs on, "unclear", says nothing of what it is about.
    let openings = reading.passage.tokens[cue].map(\.range)
    let asides =
      openings
      + reading.times(in: range).map { reading.times[$0].range }
      + reading.names[reading.names(in: range)].filter { $0.form != .nominal }.map(\.range)
      + reading.roles(at: range).map(\.role).filter(range.contains)
    return kept.keep(tokens) { token in
      let word = reading.passage.tokens[token]
      return !clitics.contains(word.key) && !asides.contains { $0.contains(word.range) }
    }
  }

  private static let possessive = Fold.key(of: "'s")
  private static let clitics = WordSet("'s n't 're 've 'll 'd 'm")

  /// "Plans to buy it": that it had planned to answers nothing.
  private static let wishes = WordSet(
    """
    aim aiming aims expect expecting expects hope hopes hoping intend intending intends need needs plan \
    planning plans prepare prepares preparing seek seeking seeks tries try trying want wanting wants
    """
  )

  /// Verbs in a form that nothing has come of yet: "whether the town will reopen it".
  private static func verbs(of range: ByteRange, _ reading: Reading) -> Set<Int> {
    // That somebody "urged" it again answers nothing.
    let reports = reading.statements(cuedIn: range).compactMap(\.cue)
    var verbs: Set<Int> = []
    for token in reading.passage.tokens[reading.tokens(in: range)]
    where token.shape == .lower && !Words.isCommon(token) && !wishes.contains(token.key)
      && !reports.contains(where: { $0.contains(token.range) })
    {
      if let use = token.verbUse, !use.isPast { verbs.insert(use.verb) }
    }
    return verbs
  }
}
