import Prose

/// Sentences that call off or put off what was to be, by its days.
struct Cancellations: Sendable {
  private var byDay: [Day: [Told]] = [:]

  /// How many days what is called off may last: of a month there is too much to tell which.
  private static let longest: Int32 = 10

  /// Finds them in a corpus.
  init(_ corpus: Corpus, _ cast: Cast) {
    self.init(
      corpus.accounts.enumerated().flatMap { document, account in
        account.tellings.lazy.filter(\.isOff).map {
          Told($0, account, cast, document: document)
        }
      }
    )
  }

  /// - Parameter told: In the order of documents and text.
  init(_ told: [Told]) {
    for one in told {
      guard let days = one.when.days, days.upperBound - days.lowerBound < Self.longest else {
        continue
      }
      for number in days.lowerBound.number...days.upperBound.number {
        byDay[Day(number: Int(number)), default: []].append(one)
      }
    }
  }

  /// The sentence that calls off an event: its own, or a later one on a day of it, with one of its
  /// parties and some of its words; nil where none does, or where it is planned anew after that.
  func calling(off event: Event) -> Told? {
    let plans = event.told.filter { !$0.isDone && !$0.isOff }
    if event.told.contains(where: \.isDone) { return nil }
    guard let last = plans.max(by: { $0.place < $1.place }) else {
      return event.told.first(where: \.isOff)
    }
    guard let day = last.when.days?.lowerBound else { return nil }
    return (byDay[day] ?? []).first { off in
      off.place > last.place && off.place.document >= last.place.document
        && (event.told.contains { $0 === off } || isAbout(off, event))
    }
  }

  /// The later sentences that call off what an open question waits for on a day.
  func calling(off question: OpenQuestion, dueOn day: Day) -> [Told] {
    (byDay[day] ?? []).filter { off in
      question.raised.allSatisfy { $0.place < off.place }
        && off.members.contains(where: question.members.contains)
        && off.words.common(with: question.first.issue) >= 1
    }
  }

  private func isAbout(_ off: Told, _ event: Event) -> Bool {
    // "He called a march for Saturday" names nobody.
    let isNameless = event.members.isEmpty
    return (isNameless || off.members.contains(where: event.members.contains))
      && event.told.contains { $0.words.common(with: off.words) >= (isNameless ? 2 : 3) }
  }
}
