import Extraction

/// An averaged structured perceptron over hashed features, in integers throughout.
struct Perceptron {
  private let lanes = SpanTag.lanes
  /// Rows of the transitions first, then of the features, as the model's file has them.
  private var weights: [Int32]
  /// Each change times the step at which it was made: the average is what it leaves of the weights.
  private var delayed: [Int64]
  private var step: Int64 = 1

  /// How the weights are kept from trusting single words and rare chances.
  struct Discipline {
    /// By how much right tags must win.
    var margin: Int32
    /// By how much more the tags of names must win against none.
    var recall: Int32
    /// How often one of 64 places is drawn whose feature is hidden, for each run anew.
    var hidden: Int

    /// What did best on text held back.
    static let usual = Discipline(margin: 100, recall: 100, hidden: 16)
  }

  private let discipline: Discipline

  init(_ discipline: Discipline) {
    self.discipline = discipline
    let count = (NameModel.rowCount + NameModel.transitionRows) * SpanTag.lanes
    weights = Array(repeating: 0, count: count)
    delayed = Array(repeating: 0, count: count)
  }

  /// A run to learn from.
  struct Lesson {
    let rows: [UInt32]
    let tags: [Int]
  }

  /// Goes once over the lessons in an order that depends on the generator alone, and returns how
  /// many runs were tagged wrongly.
  mutating func learn(_ lessons: [Lesson], _ random: inout SplitMix) -> Int {
    var order = Array(lessons.indices)
    for i in order.indices.reversed() { order.swapAt(i, random.below(i + 1)) }
    return order.reduce(0) { wrong, index in
      wrong + (learn(lessons[index], hiding: mask(&random)) ? 0 : 1)
    }
  }

  /// Corrects the weights by one lesson and returns whether nothing was to be corrected.
  private mutating func learn(_ lesson: Lesson, hiding mask: UInt64) -> Bool {
    let said = tags(of: lesson, hiding: mask)
    defer { step += 1 }
    guard said != lesson.tags else { return true }
    let width = lesson.rows.count / lesson.tags.count
    for i in lesson.tags.indices {
      if said[i] != lesson.tags[i] {
        for (j, row) in lesson.rows[(i * width)..<((i + 1) * width)].enumerated()
        where mask >> UInt64(j) & 1 == 0 {
          let base = (Int(row) + NameModel.transitionRows) * lanes
          change(base + lesson.tags[i], by: 1)
          change(base + said[i], by: -1)
        }
      }
      guard i > 0, said[i] != lesson.tags[i] || said[i - 1] != lesson.tags[i - 1] else { continue }
      change(lesson.tags[i - 1] * lanes + lesson.tags[i], by: 1)
      change(said[i - 1] * lanes + said[i], by: -1)
    }
    return false
  }

  private mutating func change(_ index: Int, by amount: Int32) {
    weights[index] += amount
    delayed[index] += step * Int64(amount)
  }

  private func mask(_ random: inout SplitMix) -> UInt64 {
    var mask: UInt64 = 0
    for _ in 0..<discipline.hidden { mask |= 1 << UInt64(random.below(64)) }
    return mask
  }

  /// The best tags as they stand, the right ones handicapped.
  private func tags(of lesson: Lesson, hiding mask: UInt64) -> [Int] {
    let count = lesson.tags.count
    let width = lesson.rows.count / count
    var scores = Array(repeating: Int32(0), count: count * lanes)
    for i in 0..<count {
      for (j, row) in lesson.rows[(i * width)..<((i + 1) * width)].enumerated()
      where mask >> UInt64(j) & 1 == 0 {
        let base = (Int(row) + NameModel.transitionRows) * lanes
        for lane in 0..<lanes { scores[i * lanes + lane] &+= weights[base + lane] }
      }
      scores[i * lanes + lesson.tags[i]] -= discipline.margin
      if lesson.tags[i] != 0 { scores[i * lanes] += discipline.recall }
    }
    return TagLattice(worth: Array(weights[0..<(lanes * lanes)])).best(scores)
  }

  /// The averaged weights, times the number of steps.
  var averages: [Int64] { zip(weights, delayed).map { Int64($0) * step - $1 } }

  /// Averaged weights as signed bytes; the one in a thousand that are larger are cut off.
  static func bytes(of averages: [Int64]) -> [UInt8] {
    let sizes = averages.filter { $0 != 0 }.map(abs).sorted()
    guard let largest = sizes.last else { return Array(repeating: 0, count: averages.count) }
    let unit = max(1, sizes.isEmpty ? largest : sizes[(sizes.count - 1) * 999 / 1000])
    return averages.map { average in
      let scaled = (average * 127 + (average < 0 ? -unit : unit) / 2) / unit
      return UInt8(bitPattern: Int8(clamping: scaled))
    }
  }
}

/// The SplitMix64 generator: the same numbers everywhere for the same seed.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from 0 to below a bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
