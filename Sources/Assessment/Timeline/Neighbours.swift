import Extraction
import Prose

/// Times of a sentence that stand side by side and are of one event: "yesterday (3 May)", "on 3 and 4 May".
enum Neighbours {
  /// What is told of the times of one sentence in the order of the text: of two that mean one day the clearer is
  /// left, and times that follow one another are told once.
  static func joined(_ tellings: ArraySlice<Account.Telling>, _ reading: Reading)
    -> [Account.Telling]
  {
    var joined: [Account.Telling] = []
    // The time before the next one, which the last telling may hold already.
    var before: Account.Telling?
    for next in tellings {
      defer { before = next }
      guard let one = before, let last = joined.last, one.time.end <= next.time.start else {
        joined.append(next)
        continue
      }
      if isSaidAgain(one, next, reading) {
        if isExact(next.time, reading) { joined[joined.count - 1] = next }
      } else if follows(next, one, reading) {
        joined[joined.count - 1] = stretch(last, to: next)
      } else {
        joined.append(next)
      }
    }
    return joined
  }

  /// Whether a time says again what the one before it says, one of the two by a date and the other not: "yesterday
  /// (3 May)", "last month, on 3 May", "overnight Friday".
  private static func isSaidAgain(
    _ one: Account.Telling,
    _ next: Account.Telling,
    _ reading: Reading,
  ) -> Bool {
    let passage = reading.passage
    return one.status.isAhead == next.status.isAhead
      && reading.tokens(between: one.time, next.time).allSatisfy { token in
        "([,".utf8.contains { passage.isMark(token, $0) }
          || placing.contains(passage.tokens[token].key)
      }
      // "Today, tomorrow", "in 2030, 2031".
      && isExact(one.time, reading) != isExact(next.time, reading)
  }

  /// Whether a time is told by a date or the name of a day rather than counted from another.
  private static func isExact(_ time: ByteRange, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens[reading.tokens(in: time)]
    return !tokens.contains { distances.contains($0.key) }
      && tokens.contains {
        $0.kind == .number || $0.shape == .capitalized && !counting.contains($0.key)
      }
  }

  /// Whether a time begins where the one before it ends and the same is told of both: "on 3 and 4 May".
  private static func follows(
    _ next: Account.Telling,
    _ one: Account.Telling,
    _ reading: Reading,
  ) -> Bool {
    let between = reading.tokens(between: one.time, next.time)
    guard one.status == next.status, one.kind == next.kind, one.clause == next.clause,
      !between.isEmpty,
      between.allSatisfy({
        joining.contains(reading.passage.tokens[$0].key)
          || reading.passage.isMark($0, UInt8(ascii: ","))
      }),
      let first = one.when.days, let second = next.when.days
    else { return false }
    return first.upperBound + 1 == second.lowerBound
  }

  /// What is told of times that follow one another: months and years make a stretch, of days the first is kept, for
  /// by their day events are found again.
  private static func stretch(_ one: Account.Telling, to next: Account.Telling) -> Account.Telling {
    guard one.when.day == nil else { return one }
    return Account.Telling(
      sentence: one.sentence,
      when: When(
        from: one.when.start,
        to: next.when.end,
        approximate: one.when.isApproximate || next.when.isApproximate,
      ),
      time: ByteRange(Int(one.time.start), Int(next.time.end)),
      start: one.start,
      clause: one.clause,
      status: one.status,
      kind: one.kind,
      turn: one.turn,
      naming: one.naming,
    )
  }

  private static let placing = WordSet("on in at the")
  private static let joining = WordSet("and or on in into")
  private static let counting = WordSet(
    "today tonight tomorrow yesterday overnight this last next earlier later that two three"
  )
  private static let distances = WordSet("ago earlier later")
}

extension Reading {
  /// The tokens from the end of one time to the start of the next.
  fileprivate func tokens(between one: ByteRange, _ next: ByteRange) -> Range<Int> {
    tokens(in: ByteRange(Int(one.end), Int(next.start)))
  }
}
