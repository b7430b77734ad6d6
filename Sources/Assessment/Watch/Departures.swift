import Extraction
import Prose

/// Sentences that tell of somebody leaving office, which reports say in many words: "resigned", "stepped
/// down", "was ousted".
struct Departures {
  /// For each member of the cast the sentences that name it beside such words, in order.
  private let places: [Int: [Place]]
  private let corpus: Corpus

  /// Looks up the sentences that have such words; linear in their number.
  init(_ later: LaterSentences, _ corpus: Corpus, _ cast: Cast) {
    self.corpus = corpus
    var places: [Int: [Place]] = [:]
    for entry in Set(Self.words.stems.flatMap { later.index.entries(with: $0) }).sorted() {
      let place = later.places[entry]
      let range = corpus.accounts[place.document].sentences[place.sentence].range
      for member in cast.members(in: range, of: place.document)
      where cast.members[member].kind == .person {
        places[member, default: []].append(place)
      }
    }
    self.places = places
  }

  /// The first sentences after a question that may tell that whoever it asks to leave office has; none for
  /// other questions.
  func places(after question: OpenQuestion) -> [Place] {
    guard Self.isAbout(question), let doer = question.first.gist?.doer,
      let raised = corpus.days[question.first.place.document]
    else { return [] }
    let later = (places[doer] ?? []).filter {
      corpus.days[$0.document].map { $0 > raised } ?? false
    }
    return Array(later.prefix(Self.limit))
  }

  /// Whether a question is about somebody leaving office and no more: "Ana Vell must go", "Vell is expected to
  /// step down on Friday".
  static func isAbout(_ question: OpenQuestion) -> Bool {
    guard let gist = question.first.gist, !gist.isNegated, gist.words.stems.count <= 3 else {
      return false
    }
    return gist.words.stems.contains(where: words.contains)
  }

  /// Those of the words that stand alone or with a particle.
  static let words = Words(
    text: "resignation resign step stepped quit ousted toppled deposed overthrown abdicated"
  )
  /// The sentences that are looked at: those behind them tell it again.
  private static let limit = 12
}
