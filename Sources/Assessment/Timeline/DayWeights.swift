import Extraction
import Prose

/// How much the documents of a folder make of each day.
///
/// A day counts by the reports published on it, each by how close it is to what the folder is
/// about, and by how many of the documents published in the week before it, the day after, within
/// the week, within the month and later tell of it, with falling returns: what is announced or still
/// told later matters. Each day is then held against the six weeks around it, so that a stretch of
/// dense reporting does not crowd out the rest of the story.
struct DayWeights: Sendable {
  private var weights: [Day: Double] = [:]

  /// Days on each side that a day is held against.
  private static let reach = 21
  /// When reports that tell of a day count for it, in days after it; on the day itself everything
  /// that happened is told.
  private static let windows: [ClosedRange<Int>] = [
    -7 ... -1, 1...1, 2...7, 8...31, 32...Int.max / 2,
  ]
  /// How many more documents each window is taken to have, so that one of a few says little.
  private static let doubt = 10.0

  /// Weighs the days that the reports tell of; near linear in their length.
  init(_ corpus: Corpus) {
    var reports: [Day: Double] = [:]
    var told: [Day: [Double]] = [:]
    var published: [Day] = []
    for (account, relevance) in zip(corpus.accounts, Relevance(corpus).ofDocument) {
      guard let day = account.day else { continue }
      published.append(day)
      reports[day, default: 0] += relevance * relevance
      for past in account.days {
        guard let window = Self.windows.firstIndex(where: { $0.contains(day - past) }) else {
          continue
        }
        told[past, default: Self.none][window] += 1
      }
    }
    published.sort()
    guard let first = published.first, let last = published.last else { return }
    let days = Set(told.keys).union(reports.keys)
    let sizes = Dictionary(uniqueKeysWithValues: days.map { ($0, Self.sizes(of: $0, published)) })
    let inside = days.filter { (first...last).contains($0) }
    let usual = Self.windows.indices.map { window in
      inside.reduce(0) { $0 + (sizes[$1]?[window] ?? 0) } / Double(max(1, inside.count))
    }
    for day in days {
      var weight = (reports[day] ?? 0).squareRoot()
      let (told, sizes) = (told[day] ?? Self.none, sizes[day] ?? Self.none)
      for window in Self.windows.indices {
        let share = told[window] / (sizes[window] + Self.doubt)
        weight += (share * (usual[window] + Self.doubt)).squareRoot()
      }
      // What lies before the first report and after the last is told in passing.
      weights[day] = (first...last).contains(day) ? weight : weight / 5
    }
    weights = Self.againstNeighbours(weights)
  }

  /// The days that a document tells of, ascending, each once.
  static func days(in reading: Reading) -> [Day] {
    Set(reading.times.compactMap(\.when?.day)).sorted()
  }

  /// The weight of a day, 0 for one of which nothing is told.
  subscript(day: Day) -> Double { weights[day] ?? 0 }

  private static var none: [Double] { Array(repeating: 0, count: windows.count) }

  /// How many documents were published in each window of a day; `published` is in order; logarithmic.
  private static func sizes(of day: Day, _ published: [Day]) -> [Double] {
    windows.map { window in
      let from = published.partitionPoint { $0 - day >= window.lowerBound }
      return Double(published.partitionPoint { $0 - day > window.upperBound } - from)
    }
  }

  private static func againstNeighbours(_ weights: [Day: Double]) -> [Day: Double] {
    let days = weights.keys.sorted()
    var result: [Day: Double] = [:]
    var first = 0
    var past = 0
    var sum = 0.0
    for day in days {
      while past < days.count, days[past] - day <= reach {
        sum += weights[days[past]] ?? 0
        past += 1
      }
      while day - days[first] > reach {
        sum -= weights[days[first]] ?? 0
        first += 1
      }
      let around = 0.5 + max(0, sum) / Double(2 * reach + 1)
      // To the power of three quarters, between no regard for the neighbours and nothing else.
      result[day] = (weights[day] ?? 0) / (around.squareRoot() * around.squareRoot().squareRoot())
    }
    return result
  }
}

extension TimelineEntry {
  /// The one calendar day that the entry is of, nil for a stretch and for undated reports.
  var day: Day? { when.day }
}

extension When {
  /// The one calendar day that it is, nil for a stretch and for undated reports.
  var day: Day? {
    guard let span = days, span.lowerBound == span.upperBound else { return nil }
    return span.lowerBound
  }
}
