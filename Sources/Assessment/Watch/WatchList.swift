import Extraction
import Prose

/// The open questions of a corpus as rows.
enum WatchList {
  /// The questions of a document: those stated, then those derived, each in the order of the text.
  static func questions(of reading: Reading, _ sections: Sections, _ kept: inout KeptStems)
    -> [Account.Question]
  {
    Stated.questions(of: reading, sections, &kept)
      + Derived.questions(of: reading, sections, &kept)
  }

  /// The questions that the documents raise: those stated, then those derived, in the order of
  /// documents and text.
  private static func raised(_ corpus: Corpus, _ cast: Cast) -> [Raised] {
    var stated: [Raised] = []
    var derived: [Raised] = []
    for (document, account) in corpus.accounts.enumerated() {
      for question in account.questions {
        let raised = Raised(question, account, cast, document: document)
        if question.origin == .stated { stated.append(raised) } else { derived.append(raised) }
      }
    }
    return stated + derived
  }

  /// Questions stated of late first in the order of their documents, then all others by priority.
  static func items(
    _ corpus: Corpus,
    _ cast: Cast,
    _ parties: Parties,
    _ later: LaterSentences,
    _ cancellations: Cancellations,
    _ ledger: inout CorrectionLedger,
    now: Day?,
  ) -> [WatchItem] {
    let developments = Developments(later, cancellations, corpus, cast, parties)
    let questions = OpenQuestion.merging(raised(corpus, cast))
      .filter { !isIdle($0, cast, parties) }
    let items = OpenQuestion.joiningNamesakes(questions).map {
      item($0, developments.life(of: $0, now: now), corpus, parties, now: now)
    }
    return inOrder(WatchRulings.applied(to: items, &ledger, now: now), now: now)
  }

  /// Whether a condition or a risk concerns no party and has no day, in reports that name parties: most
  /// such are remarks in passing.
  private static func isIdle(_ question: OpenQuestion, _ cast: Cast, _ parties: Parties) -> Bool {
    (question.chief.origin == .condition || question.chief.origin == .risk)
      && !question.members.contains(where: parties.isParty)
      && question.raised.allSatisfy { raised in
        raised.due == nil && cast.memberOf[raised.place.document].contains(where: parties.isParty)
      }
  }

  /// Puts a few items among others that are in order, unless one with their key is there; linear in
  /// the number of those, times that of the few.
  static func insert(_ new: [WatchItem], into items: inout [WatchItem], now: Day?) {
    var there = RowKey.among(new, in: items, key: \.key)
    for one in new where there.insert(one.key).inserted {
      let rank = Rank(one, now: now)
      items.insert(one, at: items.partitionPoint { Rank($0, now: now) > rank })
    }
  }

  /// Questions stated of late as they come, then those that are alive by priority, then all others.
  static func inOrder(_ items: [WatchItem], now: Day?) -> [WatchItem] {
    let ranks = items.map { Rank($0, now: now) }
    let stated = items.indices.filter { ranks[$0].standing == .stated }
    let others = items.indices.filter { ranks[$0].standing != .stated }
    return (stated + others.sorted { ranks[$0] < ranks[$1] }).map { items[$0] }
  }

  /// What questions are in order by; those stated of late have none among themselves.
  private struct Rank: Comparable {
    let standing: WatchItem.Standing
    let prominence: Prominence?

    init(_ item: WatchItem, now: Day?) {
      standing = item.standing(now: now)
      prominence =
        standing == .stated ? nil : Prominence(weight: item.priority, key: item.key)
    }

    static func < (a: Rank, b: Rank) -> Bool {
      if a.standing != b.standing { return a.standing < b.standing }
      guard let x = a.prominence, let y = b.prominence else { return false }
      return x < y
    }
  }

  private static func item(
    _ question: OpenQuestion,
    _ life: Developments.Life,
    _ corpus: Corpus,
    _ parties: Parties,
    now: Day?,
  ) -> WatchItem {
    let (chief, told) = (question.chief, question.clearest(in: life))
    // What the title is taken from comes first.
    let citations = ([told] + question.raised.filter { $0 !== told }).map {
      Citation(corpus.accounts[$0.place.document].document, $0.range)
    }
    let raised = question.raised.compactMap { corpus.days[$0.place.document] }.max()
    return WatchItem(
      key: question.key,
      title: told.title,
      question: told.question,
      origin: chief.origin,
      parties: question.members.compactMap { parties.nameOfMember[$0] },
      due: life.due,
      status: life.moves.last?.status ?? .open,
      // Less where the title needs others to be understood, and where nothing is open any more.
      priority: priority(question, life.due, raised: raised, parties, now: now) * told.clarity
        / (life.moves.last?.status == .answered ? 200 : 100),
      raised: raised,
      citations: citations,
      moves: life.moves,
    )
  }

  /// Up to 300 for the parties, 100 for each document but the first (400 at most), 30 for each
  /// point of its cues, up to 300 for a due date that is near, and up to 400 for being raised of
  /// late; less of all that the longer nothing was heard of it, and half where it concerns no party of
  /// reports that have some.
  private static func priority(
    _ question: OpenQuestion,
    _ due: When?,
    raised: Day?,
    _ parties: Parties,
    now: Day?,
  ) -> Int {
    let weights = question.members.map { parties.weightOfMember[$0] }
    var priority = min(1000, weights.reduce(0, +)) * 3 / 10
    priority += min(400, 100 * (question.documents.count - 1))
    priority += 30 * min(10, question.chief.score)
    if let now, let raised { priority += 400 * 14 / (14 + max(0, now - raised)) }
    // Most meetings and visits take place, whether anybody reports it or not: what was owed stays open.
    let isPlan = question.chief.origin == .scheduledEvent || question.chief.origin == .promise
    if let due { priority += nearness(of: due, isPlan: isPlan, now: now) }
    let last = due.map { $0.days?.upperBound } ?? raised
    let isOfNobody = !parties.chosen.isEmpty && !question.members.contains(where: parties.isParty)
    return priority * freshness(since: last, halfOf: due != nil && isPlan ? 14 : 60, now: now)
      / (isOfNobody ? 200 : 100)
  }

  /// What a question still counts that nothing was heard of since it was raised or due, in
  /// hundredths: half after two months, of a plan two weeks, a tenth at least.
  private static func freshness(since day: Day?, halfOf span: Int, now: Day?) -> Int {
    guard let now, let day, now > day else { return 100 }
    return max(10, 100 * span / (span + (now - day)))
  }

  /// 300 for today, half of it two weeks away on either side, of a plan three days behind, or where it may be any
  /// day of a month; 200 where no calendar tells, 100 in "the coming weeks".
  private static func nearness(of due: When, isPlan: Bool, now: Day?) -> Int {
    guard let now, let days = due.days else { return 200 }
    if due.isApproximate, days.contains(now), days.lowerBound < days.upperBound {
      return 100
    }
    let (away, half) =
      now > days.upperBound
      ? (now - days.upperBound, isPlan ? 3 : 14) : (max(0, days.lowerBound - now), 14)
    let stretch = days.upperBound - days.lowerBound
    return 300 * half / (half + away) * 30 / (30 + stretch)
  }
}

/// A short name for a text, the same for the same words.
struct Fingerprint: CustomStringConvertible {
  let value: UInt64

  init(_ text: String) { value = Fold.key(of: text) }

  var description: String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for i in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * i)) & 0xf
        digits[i] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 16
    }
  }
}
