import Extraction
import Prose

/// How much the documents of a folder make of each day.
///
/// A day counts by the reports published on it, each by how close it is to what the folder is
/// about, and by the documents that tell of it the day after, within the week, within the month and
/// later, each with falling returns: what is still told later mattered. Each day is then held
/// against the six weeks around it, so that a stretch of dense reporting does not crowd out the
/// rest of the story.
struct DayWeights {
  private var weights: [Day: Double] = [:]

  /// Days on each side that a day is held against.
  private static let reach = 21

  /// Weighs the days that the entries tell of; near linear in their number.
  init(_ corpus: Corpus, _ entries: [TimelineEntry]) {
    var published: [DocumentID: Day] = [:]
    var reports: [Day: Double] = [:]
    for (reading, relevance) in zip(corpus.readings, Relevance(corpus).ofDocument) {
      guard let day = reading.document.publication?.day else { continue }
      published[reading.document.id] = day
      reports[day, default: 0] += relevance * relevance
    }
    let period = reports.keys.min().flatMap { first in reports.keys.max().map { first...$0 } }
    let told = Self.told(entries, published)
    for day in Set(told.keys).union(reports.keys) {
      var weight = (reports[day] ?? 0).squareRoot()
      let lags = told[day] ?? [:]
      for lag in Lag.looksBack { weight += Double(lags[lag]?.count ?? 0).squareRoot() }
      // What lies before the first report and after the last is told in passing.
      weights[day] = period?.contains(day) ?? true ? weight : weight / 5
    }
    weights = Self.againstNeighbours(weights)
  }

  /// The weight of a day, 0 for one of which nothing is told.
  subscript(day: Day) -> Double { weights[day] ?? 0 }

  /// The documents that tell of each day, by how long after it they were published.
  private static func told(_ entries: [TimelineEntry], _ published: [DocumentID: Day])
    -> [Day: [Lag: Set<DocumentID>]]
  {
    var told: [Day: [Lag: Set<DocumentID>]] = [:]
    for entry in entries {
      guard let day = entry.day else { continue }
      for citation in entry.citations {
        guard let lag = published[citation.document].map({ Lag($0 - day) }) else { continue }
        told[day, default: [:]][lag, default: []].insert(citation.document)
      }
    }
    return told
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

  /// How long after the day a report tells of it.
  private enum Lag {
    case early
    case dayAfter
    case weekAfter
    case monthAfter
    case later

    static let looksBack = [dayAfter, weekAfter, monthAfter, later]

    init(_ days: Int) {
      switch days {
      case ..<1: self = .early
      case 1: self = .dayAfter
      case 2...7: self = .weekAfter
      case 8...31: self = .monthAfter
      default: self = .later
      }
    }
  }
}

extension TimelineEntry {
  /// The one calendar day that the entry is of, nil for a stretch and for undated reports.
  var day: Day? {
    guard let span = when.days, span.lowerBound == span.upperBound else { return nil }
    return span.lowerBound
  }
}
