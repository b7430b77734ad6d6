import Prose

/// Later sentences that bear on open questions, and what they do to them.
struct Developments {
  let later: LaterSentences
  let corpus: Corpus
  let cast: Cast
  private let parties: Parties
  private let cancellations: Cancellations
  private let departures: Departures
  private let fates: Fates

  /// The most sentences of an item's history.
  static let limit = 20

  init(
    _ later: LaterSentences,
    _ cancellations: Cancellations,
    _ corpus: Corpus,
    _ cast: Cast,
    _ parties: Parties,
  ) {
    self.later = later
    self.corpus = corpus
    self.cast = cast
    self.parties = parties
    self.cancellations = cancellations
    departures = Departures(later, corpus, cast)
    fates = Fates(later, corpus, cast)
  }

  /// The life of a question: each later sentence on it with what it did, and the day it fell due.
  ///
  func life(of question: OpenQuestion, now: Day?) -> Life {
    var moves: [WatchItem.Move] = []
    var asked: Place?
    var due = question.raised.lazy.compactMap(\.due).first
    var status = WatchItem.Status.open
    var dueCitation = question.raised.first { $0.due != nil }.map { corpus.citation($0.place) }
    // What a report says of its own day comes about, whether another tells of it or not.
    let isOfTheDay = isPlanOfTheDay(question)
    func fallDue(before day: Day?) {
      guard status != .answered, status != .overdue, !isOfTheDay, let date = due, !date.isRelative,
        date.isBefore(now: day), let citation = dueCitation
      else { return }
      status = .overdue
      let passed = date.days.map { $0.upperBound + 1 }
      moves.append(
        WatchItem.Move(
          status: .overdue,
          citation: citation,
          day: passed,
          reason: WatchItem.Reason(due: date),
        )
      )
    }
    let off = due?.days.map { cancellations.calling(off: question, dueOn: $0.lowerBound) } ?? []
    let called = Set(off.map(\.place))
    let settling = fates.places(after: question).merging(departures.places(after: question)) {
      one,
      _ in one
    }
    let places = bearing(on: question).union(called).union(settling.keys).sorted()
    for place in places {
      let day = day(of: place)
      fallDue(before: day)
      if let day, isAskedAnew(question, place, day, status, due, after: moves.last?.day) {
        (status, due, dueCitation) = (.open, nil, nil)
        asked = place
        moves.append(
          WatchItem.Move(
            status: .open,
            citation: corpus.citation(place),
            day: day,
            reason: WatchItem.Reason(),
          )
        )
        continue
      }
      guard
        let move = move(
          by: place,
          day,
          question,
          from: status,
          due,
          isOff: called.contains(place),
          fate: settling[place],
        )
      else { continue }
      status = move.status
      // What was put off without a day is due on none.
      if move.status == .changed {
        due = move.reason.due
        dueCitation = move.citation
      }
      moves.append(move)
    }
    fallDue(before: now)
    return Life(moves: moves, due: due, asked: asked)
  }

  /// What became of a question.
  struct Life {
    /// In order of time.
    let moves: [WatchItem.Move]
    /// When it is due after all of them.
    let due: When?
    /// The sentence that asked it anew, the last one; nil where none did.
    let asked: Place?
  }

  /// Whether all reports that raise a plan fix it for the day on which they come out.
  private func isPlanOfTheDay(_ question: OpenQuestion) -> Bool {
    question.chief.origin == .scheduledEvent
      && question.raised.allSatisfy { raised in
        guard let days = raised.due?.days, let day = day(of: raised.place) else { return false }
        return days.upperBound <= day
      }
  }

  /// Whether a report asks again, and for no day, what was due a month before or answered some days before: it is
  /// as open as ever.
  private func isAskedAnew(
    _ question: OpenQuestion,
    _ place: Place,
    _ day: Day,
    _ status: WatchItem.Status,
    _ due: When?,
    after last: Day?,
  ) -> Bool {
    guard let asked = question.raised.first(where: { $0.place == place && $0.due == nil }) else {
      return false
    }
    // What was done is still told as a plan by those who write late.
    if status == .answered, asked.origin == .scheduledEvent { return false }
    if status == .answered { return last.map { day - $0 > Self.lateNews } ?? false }
    return due?.days.map { day - $0.upperBound > Self.news } ?? false
  }

  /// What a sentence does to a question; nil if nothing that its state would show.
  private func move(
    by place: Place,
    _ day: Day?,
    _ question: OpenQuestion,
    from status: WatchItem.Status,
    _ due: When?,
    isOff: Bool,
    fate: Outcome?,
  ) -> WatchItem.Move? {
    let account = corpus.accounts[place.document]
    let range = account.sentences[place.sentence].range
    let tokens = Tokenizer.tokens(of: account.document.text, in: range)
    let outcome =
      fate
      ?? Outcome(
        tokens,
        of: account.document.text,
        turnsOn: question.verbs,
        about: Departures.isAbout(question) ? Departures.words : question.first.issue,
      )
    let named = account.due(inSentence: place.sentence)
    let isRaisedAgain = question.raised.contains { $0.place == place }
    // "Will not strike on Monday after all" has no word for calling off.
    let effect: Outcome.Effect =
      if isOff, outcome.effect == .bears {
        .off
      } else if isOff || fate != nil
        || canAnswer(question, place, day, due)
          && isOfActor(outcome, tokens, question, place)
      { Self.settled(outcome.effect, on: day, due) } else { .bears }
    var next: WatchItem.Status
    switch effect {
    case .yes, .no, .off: next = isRaisedAgain ? .moving : .answered
    case .change, .delay: next = .changed
    case .bears, .missed, .undone:
      // The same question with another date has another date.
      let isMoved =
        isRaisedAgain && !isCopy(place, of: question.first.place) && Self.isMoved(due, to: named)
      next = isMoved ? .changed : .moving
    }
    // What only goes on with a matter settles nothing: changed and overdue stay so, and to what is
    // answered it adds nothing.
    if next == .moving {
      // That it has not come about by its day shows why it is overdue.
      let isNews = effect == .undone && status == .overdue
      if !isNews, isRaisedAgain || status == .answered || repeats(place, question.first) {
        return nil
      }
      if status != .open { next = status == .overdue ? .moving : status }
    }
    let decides = next != .moving && effect != .bears
    return WatchItem.Move(
      status: next == .moving && status == .overdue ? .overdue : next,
      citation: corpus.citation(place),
      day: day,
      reason: WatchItem.Reason(
        parties: shared(question, place),
        words: sharedWords(question, tokens, account.document.text),
        cue: decides ? outcome.cue.map { account.line($0) } : nil,
        polarity: next == .answered && decides ? effect == .yes : nil,
        // "Suspended the walkout of 18 May" gives no other day.
        due: next == .changed && !isOff ? named : nil,
      ),
    )
  }

  /// What a sentence says became of a question by its day: what was not done before that still may be, and what has
  /// not been done since is not done.
  private static func settled(_ effect: Outcome.Effect, on day: Day?, _ due: When?)
    -> Outcome.Effect
  {
    switch effect {
    case .missed:
      guard let day, let days = due?.days else { return .no }
      return day >= days.lowerBound ? .no : .bears
    case .undone:
      guard let day, let days = due?.days else { return .bears }
      return day > days.upperBound ? .undone : .bears
    case .yes, .no, .off, .change, .delay, .bears: return effect
    }
  }

  /// Whether a sentence names whoever is to act first in a question, and comes while the outcome is still
  /// news.
  private func canAnswer(_ question: OpenQuestion, _ place: Place, _ day: Day?, _ due: When?)
    -> Bool
  {
    if let day, let last = due?.days?.upperBound, day - last > Self.news { return false }
    guard let actor = question.actor else { return true }
    let range = corpus.accounts[place.document].sentences[place.sentence].range
    return cast.members(in: range, of: place.document).contains(actor)
  }

  /// Whether what decides is told of whoever is to act: "Norway has signed it".
  ///
  /// What was fixed comes about whoever tells it; what somebody promised, threatened or was asked to do is
  /// theirs to do, and an end to it stands behind them in one clause; where nobody is named for it, beside a word of
  /// what it is.
  private func isOfActor(
    _ outcome: Outcome,
    _ tokens: [Token],
    _ question: OpenQuestion,
    _ place: Place,
  ) -> Bool {
    guard outcome.effect == .yes, question.chief.origin.isOfOne, let cue = outcome.cue else {
      return true
    }
    let account = corpus.accounts[place.document]
    let text = account.document.text
    func isBeside(_ range: ByteRange) -> Bool {
      range.end <= cue.start
        && Outcome.isOneClause(tokens, from: range.end, to: cue.start, of: text)
        || range.start >= cue.end
          && Outcome.isOneClause(tokens, from: cue.end, to: range.start, of: text)
    }
    guard let actor = question.actor else {
      // Whoever has led something has not led this.
      let issue = question.first.issue
      return issue.stems.count < 2
        || tokens.contains {
          Words.stem(of: $0, in: text).map(issue.contains) == true && isBeside($0.range)
        }
    }
    return account.names(in: account.sentences[place.sentence].range).contains { name in
      let range = account.names[name].range
      return cast.memberOf[place.document][name] == actor && range.end <= cue.start
        && isBeside(range)
    }
  }

  // Days.
  private static let news = 30
  /// How late a report may come that has not heard of an answer.
  private static let lateNews = 3

  /// Whether another day is named: not where two stretches that begin with their reports overlap, "within
  /// a week" of today and of tomorrow, but where the later one lies in the earlier.
  private static func isMoved(_ due: When?, to named: When?) -> Bool {
    guard let due, let named, named != due else { return false }
    guard let old = due.days, let new = named.days, old.overlaps(new) else { return true }
    return old.lowerBound <= new.lowerBound && new.upperBound <= old.upperBound
  }

  /// Whether a sentence is that of a report printed again: its "tomorrow" is the earlier one's.
  private func isCopy(_ place: Place, of first: Place) -> Bool {
    guard let printed = day(of: place), let then = day(of: first), printed - then <= Self.reprinting
    else { return false }
    return words(of: place).stems == words(of: first).stems
  }

  /// Whether a sentence says a question again in nearly the same words.
  private func repeats(_ place: Place, _ first: Raised) -> Bool {
    words(of: place).similarity(to: first.words) >= 0.6
  }

  private func words(of place: Place) -> Words {
    let account = corpus.accounts[place.document]
    return account.words(account.sentences[place.sentence].stems)
  }

  // Days.
  private static let reprinting = 2

  /// The names of the parties of a question that a sentence names as well.
  func shared(_ question: OpenQuestion, _ place: Place) -> [String] {
    let range = corpus.accounts[place.document].sentences[place.sentence].range
    let members = cast.members(in: range, of: place.document)
    return members.filter(question.members.contains).map {
      parties.nameOfMember[$0] ?? cast.members[$0].name
    }
  }

  private func sharedWords(_ question: OpenQuestion, _ tokens: [Token], _ text: [UInt8]) -> [String]
  {
    let issue = question.first.issue
    var seen: Set<UInt64> = []
    return tokens.compactMap { token in
      guard let stem = Words.stem(of: token, in: text), issue.contains(stem),
        seen.insert(stem).inserted
      else { return nil }
      return text.string(in: token.range)
    }
  }

  func day(of place: Place) -> Day? {
    corpus.days[place.document]
  }
}
