import Prose

/// Sentences that call off or put off what was to be.
struct Cancellations: Sendable {
  /// By the days of what is off.
  private var byDay: [Day: [Told]] = [:]
  /// Those that do not say when it was to be, by their words: "postponed the vote to 12 May".
  private var index = OverlapIndex()
  private var moved: [Told] = []
  private let corpus: Corpus

  /// How many days what is called off may last: of a month there is too much to tell which.
  private static let longest: Int32 = 10

  /// Finds them in a corpus.
  init(_ corpus: Corpus, _ cast: Cast) {
    self.corpus = corpus
    let told = corpus.accounts.enumerated().flatMap { document, account in
      account.tellings.lazy.filter { $0.turn == .off || $0.turn == .moved }.map {
        Told($0, account, cast, document: document)
      }
    }
    for one in told where one.turn == .moved {
      index.insert(one.words)
      moved.append(one)
    }
    for one in told where one.turn == .off {
      guard let days = one.when.days, days.upperBound - days.lowerBound < Self.longest else {
        continue
      }
      for number in days.lowerBound.number...days.upperBound.number {
        byDay[Day(number: Int(number)), default: []].append(one)
      }
    }
  }

  /// The sentence that calls off an event: its own, or a later one on a day of it, with one of its
  /// parties and some of its words, or one that moves it without that day; nil where none does, or where it is
  /// planned anew after that.
  func calling(off event: Event) -> Told? {
    let plans = event.told.filter { !$0.isDone && !$0.isContested }
    if event.told.contains(where: \.isDone) { return nil }
    guard let last = plans.max(by: { $0.place < $1.place }) else {
      return event.told.first { $0.turn == .off }
    }
    guard let days = last.when.days else { return nil }
    let own = event.told.first {
      // "Will not meet Zenda on 3 May", says whoever was to.
      $0.turn == .denied && isLater($0, last) && $0.members.first == last.members.first
    }
    let off = (byDay[days.lowerBound] ?? []).first { off in
      isLater(off, last) && (event.told.contains { $0.tells(sameAs: off) } || isAbout(off, event))
    }
    return off ?? own ?? moving(last, until: days.upperBound)
  }

  /// The later sentences that call off what an open question waits for on a day.
  func calling(off question: OpenQuestion, dueOn day: Day) -> [Told] {
    (byDay[day] ?? []).filter { off in
      question.raised.allSatisfy { $0.place < off.place }
        && off.members.contains(where: question.members.contains)
        && off.words.common(with: question.first.issue) >= 1
    }
  }

  /// What another report, before a plan's last day is over, tells to be put off or called off in the words of
  /// the plan, the closest one: with one of its parties, and one word at least that is no name.
  private func moving(_ plan: Told, until end: Day) -> Told? {
    let matter = Event.matter(of: plan, corpus)
    let closest = index.closest(to: plan.words) { _, overlap in
      overlap.common >= 3 && overlap.containment >= 0.4
    } where: { entry, _ in
      let off = moved[entry]
      return off.place.document > plan.place.document && off.when != plan.when
        && (corpus.days[off.place.document].map { $0 <= end + 1 } ?? false)
        && off.members.contains(where: plan.members.contains)
        && matter.contains(where: off.words.contains)
    }
    return closest.map { moved[$0] }
  }

  private func isLater(_ off: Told, _ plan: Told) -> Bool { off.place > plan.place }

  private func isAbout(_ off: Told, _ event: Event) -> Bool {
    // "He called a march for Saturday" names nobody.
    let isNameless = event.members.isEmpty
    return (isNameless || off.members.contains(where: event.members.contains))
      && event.told.contains { $0.words.common(with: off.words) >= (isNameless ? 2 : 3) }
  }
}
