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
    )
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
      .min { When.precedes($0, $1) }
  }
}
