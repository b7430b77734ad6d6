import Extraction
import Prose

/// Sentences that tell that somebody has left office, which reports say in many words: "resigned", "stepped
/// down", "was ousted".
struct Departures {
  /// For each member of the cast the sentences that tell it of them, in order.
  private let places: [Int: [Place]]
  private let corpus: Corpus

  /// Reads the sentences that have such words; linear in their length.
  init(_ later: LaterSentences, _ corpus: Corpus, _ cast: Cast) {
    self.corpus = corpus
    var places: [Int: [Place]] = [:]
    for entry in Set(Self.words.stems.flatMap { later.index.entries(with: $0) }).sorted() {
      let place = later.places[entry]
      if let member = Self.leaver(at: place, corpus, cast) {
        places[member, default: []].append(place)
      }
    }
    self.places = places
  }

  /// Who has left by a sentence: the person named last before the verb, in its clause; nil where it tells of no
  /// such thing.
  private static func leaver(at place: Place, _ corpus: Corpus, _ cast: Cast) -> Int? {
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
    return cast.memberOf[place.document][name]
  }

  /// The first sentences after a question that tell that whoever it asks to leave office has; none for other
  /// questions.
  func places(after question: OpenQuestion) -> [Place] {
    guard Self.isAbout(question), let doer = question.first.gist?.doer,
      let raised = corpus.days[question.first.place.document]
    else { return [] }
    let later = (places[doer] ?? []).lazy.filter {
      corpus.days[$0.document].map { $0 > raised } ?? false
    }
    return Array(later.prefix(Self.limit))
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
