import Extraction
import Prose

/// An open question as one sentence or bullet raises it.
struct Raised {
  let place: Place
  /// The sentence, or the whole bullet.
  let range: ByteRange
  let origin: WatchItem.Origin
  /// The strength of its cues.
  let score: Int
  let title: String
  let question: String
  let due: When?
  /// Members of the cast named in it, in order.
  let members: [Int]
  let words: Words
  /// What it is about: its words without those of times.
  let issue: Words
  /// The verbs that what is open turns on.
  let verbs: Set<Int>
}

extension Raised {
  /// Takes a range of a document for a question; `title` is made from `clause` if none is given.
  init(
    _ place: Place,
    _ range: ByteRange,
    _ origin: WatchItem.Origin,
    score: Int,
    title: String,
    question: ByteRange,
    in reading: Reading,
    _ cast: Cast,
  ) {
    self.init(
      place: place,
      range: range,
      origin: origin,
      score: score,
      title: title,
      question: reading.line(question),
      due: Due.of(range, reading),
      members: cast.members(in: range, of: reading, place.document),
      words: Words(reading.passage, reading.tokens(in: range)),
      issue: Self.issue(of: range, reading),
      verbs: Self.verbs(of: range, reading),
    )
  }
}

extension Raised {
  private static func issue(of range: ByteRange, _ reading: Reading) -> Words {
    let times = reading.times(in: range).map { reading.times[$0].range }
    let tokens = reading.passage.tokens[reading.tokens(in: range)].filter { token in
      !times.contains { $0.contains(token.range) }
    }
    return Words(tokens, of: reading.document.text)
  }

  /// Verbs in a form that nothing has come of yet: "whether the town will reopen it".
  private static func verbs(of range: ByteRange, _ reading: Reading) -> Set<Int> {
    var verbs: Set<Int> = []
    for token in reading.passage.tokens[reading.tokens(in: range)]
    where token.shape == .lower && !Words.isCommon(token) {
      if let use = token.verbUse, !use.isPast { verbs.insert(use.verb) }
    }
    return verbs
  }
}

/// When an open question is due.
enum Due {
  /// The first time in a range that lies after the report and has an end.
  static func of(_ range: ByteRange, _ reading: Reading) -> When? {
    let published = reading.document.publication?.day
    return reading.times(in: range).lazy
      .compactMap { reading.times[$0].kind == .set ? nil : reading.times[$0].when }
      .filter { $0.end != nil && $0.relation(to: published) == .future }
      .min { $0.order < $1.order }
  }
}
