import Extraction
import Prose

/// The key figures of a corpus as rows.
enum Figures {
  /// Disputed ones first, then those with most values, those told last and the largest.
  static func all(
    _ corpus: Corpus,
    _ cast: Cast,
    _ parties: Parties,
    _ copies: Copies,
  ) -> [KeyFigure] {
    var groups: [[Told]] = []
    var groupOfName: [RowKey: Int] = [:]
    var index = OverlapIndex()
    // The groups of each number, of each two that stand together, and of the numbers of the report at hand.
    var groupsOfNumber: [Counted.Number: [Int]] = [:]
    var groupsOfTwins: [Set<Counted.Number>: [Int]] = [:]
    for (document, account) in corpus.accounts.enumerated() {
      var groupsOfReport: [Counted.Number: [Int]] = [:]
      for (place, count) in account.counts.enumerated() {
        let one = Counted(
          count,
          account,
          cast,
          document: document,
          beside: SameNumber.beside(place, account.counts),
        )
        let value = value(count, account, cast, parties, document)
        let name = value.name(one.measure)
        // The same words of the same day count the same thing, so no two figures have a name in
        // common; within one sentence they tell nothing more.
        let namesake = groupOfName[name]
        if let namesake,
          tail(groups[namesake], of: document).contains(where: { $0.counted.place == one.place })
        {
          continue
        }
        // A group is met once for each of its numbers in like words, and asked once.
        var asked: [Int: Bool] = [:]
        func countsSame(_ group: Int) -> Bool {
          if let known = asked[group] { return known }
          let same = groups[group].suffix(reach).contains { isSame($0.counted, one, cast) }
          asked[group] = same
          return same
        }
        let closest =
          namesake == nil ? index.closest(to: one.words) { group, _ in countsSame(group) } : nil
        func last(of found: [Int]?, _ holds: (Counted) -> Bool) -> Int? {
          found?.last { groups[$0].suffix(reach).contains { holds($0.counted) } }
        }
        func twin() -> Int? {
          one.twins.lazy.compactMap { twins in
            last(of: groupsOfTwins[twins]) { SameNumber.isTwin($0, one, twins, cast) }
          }.first
        }
        func ofReport() -> Int? {
          last(of: groupsOfReport[one.number]) { SameNumber.isOfReport($0, one, cast) }
        }
        let group =
          namesake ?? closest ?? twin() ?? ofReport()
          ?? last(of: groupsOfNumber[one.number]) { SameNumber.isRepeated($0, one, cast) }
          ?? groups.count
        groupsOfReport[one.number, default: []].append(group)
        for twins in one.twins where groupsOfTwins[twins]?.last != group {
          groupsOfTwins[twins, default: []].append(group)
        }
        // A report that gives a number again tells nothing more by it.
        if group < groups.count,
          tail(groups[group], of: document).contains(where: { $0.isSame(as: one, value) })
        {
          groupOfName[name] = group
          continue
        }
        if group == groups.count {
          groups.append([])
          groupsOfNumber[one.number, default: []].append(group)
        }
        index.insert(one.words, of: group)
        groupOfName[name] = group
        groups[group].append(Told(one, value, about: count.about))
      }
    }
    let figures = groups.filter { $0[0].counted.measure != .sum || $0.count > 1 }
      .map { figure($0, cast, parties, copies) }
    return figures.sorted(on: Rank.init)
  }

  /// The last of a group's numbers, which are those of the document at hand.
  private static func tail(_ group: [Told], of document: Int) -> ArraySlice<Told> {
    let start = group.lastIndex { $0.counted.place.document != document }.map { $0 + 1 } ?? 0
    return group[start...]
  }

  /// How many of a group's numbers, the last ones, a new one is held against: a toll that thousands of reports
  /// repeat is told as it was told of late.
  private static let reach = 100

  /// Puts a few figures among others that are in order, unless one with a name of theirs is there; linear
  /// in the values of all, times the number of the few.
  static func insert(_ new: [KeyFigure], into figures: inout [KeyFigure]) {
    if new.isEmpty { return }
    // A name takes long to make: only what may have the same is asked for it.
    let amounts = Set(new.flatMap { $0.values.map(\.amount) })
    var there = RowKey.among(new, in: figures, key: \.key)
    for figure in figures {
      for value in figure.values where amounts.contains(value.amount) {
        there.insert(value.name(figure.measure))
      }
    }
    for one in new where there.isDisjoint(with: one.names) {
      there.formUnion(one.names)
      let rank = Rank(one)
      figures.insert(one, at: figures.partitionPoint { Rank($0) > rank })
    }
  }

  /// What figures are in order by.
  private struct Rank: Comparable {
    let isDisputed: Bool
    let values: Int
    /// When a number was last given for it.
    let told: Day?
    let amount: Double
    let key: RowKey

    init(_ figure: KeyFigure) {
      isDisputed = figure.isDisputed
      values = figure.values.count
      told = figure.values.compactMap(\.published).max()
      amount = figure.measure == .sum ? 0 : figure.values.map(\.amount).max() ?? 0
      key = figure.key
    }

    static func < (a: Rank, b: Rank) -> Bool {
      if a.isDisputed != b.isDisputed { return a.isDisputed }
      if a.values != b.values { return a.values > b.values }
      let (x, y) = (a.told?.number ?? .min, b.told?.number ?? .min)
      if x != y { return x > y }
      return a.amount != b.amount ? a.amount > b.amount : a.key < b.key
    }
  }

  /// A number and the value it is of its figure.
  private final class Told {
    let counted: Counted
    let value: KeyFigure.Value
    /// What its sentence is about.
    let about: String

    init(_ counted: Counted, _ value: KeyFigure.Value, about: String) {
      self.counted = counted
      self.value = value
      self.about = about
    }

    /// Whether the same report gives the same number, at least or at most where this one does.
    func isSame(as other: Counted, _ value: KeyFigure.Value) -> Bool {
      counted.place.document == other.place.document && self.value.amount == value.amount
        && self.value.against == value.against && self.value.bound == value.bound
        && counted.measure == other.measure
    }
  }

  /// Whether two numbers count the same thing.
  ///
  /// They need a name in common and other words, and must be of one day unless one of them speaks of
  /// a count that goes on.
  private static func isSame(_ a: Counted, _ b: Counted, _ cast: Cast) -> Bool {
    let isOfOneDay = if let x = a.day, let y = b.day { abs(x - y) <= 1 } else { true }
    let isOfTime =
      isOfOneDay || a.isRunning || b.isRunning || a.measure == .votes || a.measure == .sum
    // What costs most is asked last.
    guard isOfTime, a.measure == b.measure, a.place != b.place,
      a.members.contains(where: b.members.contains), !UnlikeCounts.hold(a, b, cast)
    else { return false }
    let common = a.words.common(with: b.words)
    // Of two votes the outcomes differ.
    if a.measure == .votes, !isNear(a.amount, b.amount) { return false }
    if a.measure == .sum {
      // Who gives ten million and who gives one give two sums, whatever the words have in common.
      return common >= 4 && a.words.containment(in: b.words) >= 0.5 && isNear(a.amount, b.amount)
    }
    // Of "the toll rose to 118" much is new.
    let isClose = isOfOneDay || common >= 6
    return common >= 3 && a.words.containment(in: b.words) >= (isClose ? 0.34 : 0.5)
  }

  /// Whether two amounts are the same to a tenth.
  private static func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= max(a, b) / 10 }

  /// Whether two numbers of one figure count the same thing beyond doubt, so that they can contradict
  /// each other.
  ///
  /// Sums of money hardly ever do: prices move, and gifts are many. Nor do numbers whose sentences
  /// name different lands, nor those of which one is ten times the other.
  private static func isComparable(_ a: Counted, _ b: Counted, _ cast: Cast) -> Bool {
    guard a.measure != .sum, isSame(a, b, cast),
      max(a.amount, b.amount) < 10 * min(a.amount, b.amount)
    else { return false }
    func isForeign(_ member: Int, to other: Counted) -> Bool {
      cast.members[member].kind == .country && !other.members.contains(member)
    }
    if a.members.contains(where: { isForeign($0, to: b) }),
      b.members.contains(where: { isForeign($0, to: a) })
    {
      return false
    }
    // Of what has no day the words must tell.
    return a.day != nil && b.day != nil || a.words.containment(in: b.words) >= 0.6
  }

  private static func figure(_ told: [Told], _ cast: Cast, _ parties: Parties, _ copies: Copies)
    -> KeyFigure
  {
    let measure = told[0].counted.measure
    var members: [Int] = []
    for member in told.flatMap(\.counted.members) where !members.contains(member) {
      members.append(member)
    }
    let values = Agreement.judged(
      told.map(\.value),
      origins: told.map { copies.origin[$0.counted.place.document] },
      isComparable: { isComparable(told[$0].counted, told[$1].counted, cast) },
    )
    // What most numbers that stand are about: others may have come to it by a few words.
    let standing = zip(told, values).filter { $1.standing != .superseded }
    var counts: [Double: Int] = [:]
    for (_, value) in standing { counts[value.amount, default: 0] += 1 }
    let most = counts.values.max()
    let texts = standing.filter { counts[$1.amount] == most }
    // Words that were cut before the number say what it is about, not what it is.
    let whole = texts.filter { FigureTitle.holds($1.text, $0.about) }
    return KeyFigure(
      key: told[0].value.name(measure),
      measure: measure,
      about: FigureTitle.clearest(of: (whole.isEmpty ? texts : whole).map(\.0.about))
        ?? told[0].about,
      parties: members.compactMap { parties.nameOfMember[$0] },
      values: values,
    )
  }

  private static func value(
    _ count: Account.Count,
    _ account: Account,
    _ cast: Cast,
    _ parties: Parties,
    _ document: Int,
  ) -> KeyFigure.Value {
    let member = count.speaker.map { cast.memberOf[document][$0] }
    return KeyFigure.Value(
      text: count.text,
      amount: count.amount,
      upTo: count.upTo,
      against: count.against,
      bound: count.bound,
      source: member.map { parties.nameOfMember[$0] ?? cast.members[$0].name },
      published: account.day,
      citation: account.citation(ofSentence: count.sentence),
    )
  }
}
