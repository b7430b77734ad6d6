import Extraction
import Prose

/// Sentences that tell that somebody has left office, which reports say in many words: "resigned", "stepped
/// down", "was ousted".
struct Departures {
  /// For each member of the cast the sentences that tell it of them, in order, with their words for it.
  private let places: [Int: [(place: Place, cue: ByteRange)]]
  private let corpus: Corpus
  private let cast: Cast

  /// Reads the sentences that have such words; linear in their length.
  init(_ later: LaterSentences, _ corpus: Corpus, _ cast: Cast) {
    self.corpus = corpus
    var places: [Int: [(place: Place, cue: ByteRange)]] = [:]
    for entry in Set(Self.words.stems.flatMap { later.index.entries(with: $0) }).sorted() {
      let place = later.places[entry]
      if let (member, cue) = Self.leaver(at: place, corpus, cast) {
        places[member, default: []].append((place, cue))
      }
    }
    self.places = places
    self.cast = cast
  }

  /// Who has left by a sentence: the person named last before the verb, in its clause; nil where it tells of no
  /// such thing.
  private static func leaver(at place: Place, _ corpus: Corpus, _ cast: Cast)
    -> (member: Int, cue: ByteRange)?
  {
    let account = corpus.accounts[place.document]
    let range = account.sentences[place.sentence].range
    let text = account.document.text
    let tokens = Tokenizer.tokens(of: text, in: range)
    let outcome = Outcome(tokens, of: text, turnsOn: [], about: words)
    guard outcome.effect == .yes, let cue = outcome.cue,
      !tokens.contains(where: { doubts.contains($0.key) }),
      // "Resigned as head of his party": that is another office.
      !tokens.lazy.filter({ $0.range.start >= cue.end }).prefix(reach)
        .contains(where: { parties.contains($0.key) })
    else { return nil }
    let name = account.names(in: range).last {
      account.names[$0].kind == .person && account.names[$0].range.end <= cue.start
    }
    guard let name, case let end = account.names[name].range.end,
      Outcome.isOneClause(tokens, from: end, to: cue.start, of: text)
    else { return nil }
    return (cast.memberOf[place.document][name], cue)
  }

  /// The first sentences after a question that tell that whoever it turns on has left office, with what they make
  /// of it; none for other questions.
  func places(after question: OpenQuestion) -> [Place: Outcome] {
    guard !places.isEmpty, let raised = corpus.days[question.first.place.document] else {
      return [:]
    }
    var found: [Place: Outcome] = [:]
    func take(_ member: Int, _ effect: Outcome.Effect) {
      let later = (places[member] ?? []).lazy.filter {
        corpus.days[$0.place.document].map { $0 > raised } ?? false
      }
      for one in later.prefix(Self.limit) where found[one.place] == nil {
        found[one.place] = Outcome(effect, one.cue)
      }
    }
    if Self.isAbout(question) {
      if let doer = question.first.gist?.doer { take(doer, .yes) }
    } else if question.members.contains(where: { places[$0] != nil }) {
      for (member, effect) in Tenure.turns(question.first, corpus, cast) { take(member, effect) }
    }
    return found
  }

  /// Whether a question is about somebody leaving office and no more: "Ana Vell must go", "Vell is expected to
  /// step down on Friday".
  static func isAbout(_ question: OpenQuestion) -> Bool {
    // "Vell: I asked the board to resign" is about others.
    guard let gist = question.first.gist, !gist.isNegated, gist.words.stems.count <= 3,
      gist.words.stems.contains(where: words.contains)
    else { return false }
    return !question.first.title.contains(": ")
  }

  // Tokens: "as head of the National Harbour".
  private static let reach = 10
  private static let parties: WordSet = ["party", "board", "committee"]
  private static let doubts: WordSet = [
    "report", "reports", "rumour", "rumours", "rumor", "rumors",
  ]
  /// Those of the words that stand alone or with a particle.
  static let words = Words(
    text: "resignation resign step stepped quit ousted toppled deposed overthrown abdicated"
  )
  /// Those behind them tell it again.
  private static let limit = 2
}
