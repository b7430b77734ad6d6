import Extraction
import Prose

/// Which later sentences bear on an open question.
extension Developments {
  /// What was said on a question after it was raised, in order of time, without much that only goes on with it.
  ///
  /// A sentence bears on a question if it shares a party with it and half of what its words tell besides
  /// names, the rarer ones counting more, a quarter where it is of the days on which the question is
  /// due; of a question that names nobody, two thirds, without much else; and if it tells in the question's own
  /// words what became of it.
  func bearing(on question: OpenQuestion) -> Set<Place> {
    let first = question.first
    guard let raised = day(of: first.place) else { return [] }
    let issue = first.issue
    let index = later.index
    let rarities = issue.stems.map { index.rarity(of: $0) }
    let whole = rarities.reduce(0, +)
    let again = question.raised.map(\.place).filter { day(of: $0).map { $0 > raised } ?? false }
    // In the order of the text: no more are looked for than are kept.
    var found: [Place] = []
    var telling: [Place] = []
    let isNameless = question.members.isEmpty
    let due = question.raised.lazy.compactMap(\.due?.days).first
    for entry in index.candidates(for: first.words) {
      if found.count >= Self.limit, telling.count >= Self.limit { break }
      let place = later.places[entry]
      guard let day = day(of: place), day > raised,
        !question.raised.contains(where: { $0.place == place })
      else { continue }
      let words = index[entry]
      let shared = zip(issue.stems, rarities).filter { words.contains($0.0) }
      let weight = shared.reduce(0) { $0 + $1.1 }
      let bears =
        isNameless
        ? whole > 0 && shared.count >= 3 && weight * 3 >= whole * 2
          && words.stems.count <= issue.stems.count * 3
        : !shared.isEmpty && weight * (isOf(due, day) ? 4 : 2) >= whole
          // One word may be anything, where it is not half of a question on two parties.
          && (shared.count > 1 || issue.stems.count < 3)
          && self.shared(question, place).count > (shared.count > 1 ? 0 : 1)
      if bears {
        if found.count < Self.limit { found.append(place) }
      } else if telling.count < Self.limit, tells(place, words, of: question),
        isNameless || !self.shared(question, place).isEmpty
      {
        telling.append(place)
      }
    }
    return Set((again + found).sorted().prefix(Self.limit) + telling)
  }

  /// Whether a sentence says in the words of a question what became of it: "will hold elections", "held elections".
  ///
  /// Of a short question little is left beside names and its verb, and who tells what came of it says these again.
  private func tells(_ place: Place, _ words: Words, of question: OpenQuestion) -> Bool {
    let first = question.first
    let overlap = first.words.overlap(with: words)
    guard overlap.common >= 3, overlap.similarity >= Self.alike, !question.verbs.isEmpty else {
      return false
    }
    let account = corpus.accounts[place.document]
    let tokens = Tokenizer.tokens(
      of: account.document.text,
      in: account.sentences[place.sentence].range,
    )
    guard tokens.contains(where: { Outcome.use(of: $0, among: question.verbs) != nil }) else {
      return false
    }
    return Outcome(tokens, of: account.document.text, turnsOn: question.verbs, about: first.issue)
      .effect != .bears
  }

  /// How much of what two sentences say both must, that one is told to answer the other.
  private static let alike = 0.5

  /// Whether a day is one on which reports tell what was due.
  private func isOf(_ due: ClosedRange<Day>?, _ day: Day) -> Bool {
    due.map { $0.lowerBound <= day && day <= $0.upperBound + Self.reporting } ?? false
  }

  /// Days.
  private static let reporting = 3
}
