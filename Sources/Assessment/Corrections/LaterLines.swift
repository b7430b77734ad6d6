/// What the lines further down say that count, while those above them are settled from the last to the first.
struct LaterLines {
  /// The last line that says something of one name, by what it says.
  private var last: [Saying: Int] = [:]
  /// The lines with each name that join it with others or keep it apart from them, and its place there.
  private var joins: [String: [(line: Int, place: Int)]] = [:]
  private var parts: [String: [(line: Int, place: Int)]] = [:]

  private struct Saying: Hashable {
    let verb: CorrectionVerb
    let name: String
  }

  /// A name that a later line takes out of a line.
  typealias Lost = (name: String, line: Int)

  /// What counts of a line, nil if nothing does, and what a later one takes out of it.
  mutating func settled(_ number: Int, _ correction: Correction) -> (
    CorrectionLedger.Entry?, Lost?
  ) {
    switch correction {
    case .same(let names): joined(number, names)
    case .apart(let names): parted(number, names)
    default: single(number, correction)
    }
  }

  private mutating func single(_ number: Int, _ correction: Correction) -> (
    CorrectionLedger.Entry?, Lost?
  ) {
    let verb = correction.verb
    let keys = correction.keys
    let later = verb.overruling.compactMap { last[Saying(verb: $0, name: keys[0])] }.max()
    if let later { return (nil, (correction.names[0], later)) }
    let saying = Saying(verb: verb, name: keys[0])
    last[saying] = max(last[saying] ?? 0, number)
    return (
      CorrectionLedger.Entry(number: number, correction: correction, keys: keys, places: [0]), nil,
    )
  }

  /// Of names that are the same each stays that no later line keeps apart from those before it.
  private mutating func joined(_ number: Int, _ names: [String]) -> (
    CorrectionLedger.Entry?, Lost?
  ) {
    var kept: [String] = []
    var lost: Lost?
    // Where the names kept so far stand in the lines that keep names apart.
    var taken: [Int: Int] = [:]
    for name in names {
      let there = parts[Spelling(name).key] ?? []
      let against = there.filter { part in taken[part.line].map { $0 != part.place } ?? false }
      if let line = against.map(\.line).max() {
        lost = lost ?? (name, line)
      } else {
        kept.append(name)
        for (line, place) in there { taken[line] = place }
      }
    }
    let correction = Correction.same(kept)
    let keys = correction.keys
    guard kept.count > 1 else { return (nil, lost) }
    for (place, key) in keys.enumerated() { joins[key, default: []].append((number, place)) }
    let places = Array(repeating: 0, count: kept.count)
    return (
      CorrectionLedger.Entry(number: number, correction: correction, keys: keys, places: places),
      lost,
    )
  }

  /// Of names that are kept apart those have one place that a later line joins.
  private mutating func parted(_ number: Int, _ names: [String]) -> (
    CorrectionLedger.Entry?, Lost?
  ) {
    let correction = Correction.apart(names)
    let keys = correction.keys
    var sets = DisjointSets(count: keys.count)
    var lost: Lost?
    // The first name of each line that joins names, and of each name that is given twice.
    var first: [Int: Int] = [:]
    var known: [String: Int] = [:]
    func join(_ a: Int, _ b: Int) {
      let (a, b) = (sets.root(a), sets.root(b))
      if a != b { sets.put(max(a, b), under: min(a, b)) }
    }
    for (i, key) in keys.enumerated() {
      if let same = known.updateValue(i, forKey: key) { join(same, i) }
      for (line, _) in joins[key] ?? [] {
        guard let other = first.updateValue(i, forKey: line) else { continue }
        join(other, i)
        if lost == nil || lost?.name == names[i] { lost = (names[i], max(line, lost?.line ?? 0)) }
      }
    }
    let places = keys.indices.map { sets.root($0) }
    guard places.contains(where: { $0 != places[0] }) else { return (nil, lost) }
    for (key, place) in zip(keys, places) { parts[key, default: []].append((number, place)) }
    return (
      CorrectionLedger.Entry(number: number, correction: correction, keys: keys, places: places),
      lost,
    )
  }
}

extension CorrectionVerb {
  /// What a later line may say so that an earlier one with this verb, of the same name, no longer counts.
  fileprivate var overruling: [CorrectionVerb] {
    switch self {
    case .kind, .role, .due: [self]
    case .close: [.reopen, .answered]
    case .reopen: [.close, .answered]
    case .answered: [.close, .reopen]
    case .same, .apart, .hide, .note, .watch: []
    }
  }
}
