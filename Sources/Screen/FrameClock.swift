/// Decides when the next frame may be sent, by the terminal's own answers.
///
/// Over a slow line the frames of a held key pile up in buffers far away from the program, and the
/// screen falls seconds behind the hand. So a question goes out behind a frame, and while two are
/// unanswered the next frame waits; whatever happens meanwhile ends up in that one. No answer is
/// ever waited for but to hold a frame back.
nonisolated struct FrameClock {
  typealias Instant = ContinuousClock.Instant

  private struct Question {
    let sent: Instant
    let bytes: Int
  }

  private enum Mode {
    // No answer so far.
    case untried
    case answering
    // The terminal never answers, or the line is so fast that there is nothing to pace.
    case off
  }

  /// How many frames may be on their way: with one, a line of 150 ms would show seven a second.
  static let limit = 2
  /// How long an answer may take before it counts as lost.
  static let patience = Duration.seconds(1)
  /// A frame of `weighty` bytes answered within this time came over a line faster than any hand.
  static let prompt = Duration.milliseconds(10)
  /// How many bytes a frame has to have for its answer to say something about the line.
  static let weighty = 1_500

  private var mode: Mode
  private var questions: [Question] = []

  /// Makes a clock; one that does not ask lets every frame through.
  init(asks: Bool) {
    mode = asks ? .untried : .off
  }

  /// Whether a question should follow the next frame.
  var asks: Bool { mode != .off }

  /// Whether the terminal owes an answer that may still come.
  func owesAnswers(at now: Instant) -> Bool {
    questions.contains { now - $0.sent < Self.patience }
  }

  /// Whether a frame may be sent, as far as is known.
  var mayDraw: Bool { mode == .off || questions.count < Self.limit }

  /// When a frame that is held back now may go out even without an answer; nil if none is.
  var release: Instant? {
    guard mode != .off, questions.count >= Self.limit, let oldest = questions.first else {
      return nil
    }
    return oldest.sent + Self.patience
  }

  /// Notes that a frame of so many bytes went out with a question behind it.
  mutating func sent(bytes: Int, at now: Instant) {
    questions.append(Question(sent: now, bytes: bytes))
  }

  /// Notes an answer; the terminal gives them in the order of the questions.
  mutating func answered(at now: Instant) {
    guard !questions.isEmpty else { return }
    let question = questions.removeFirst()
    if mode == .untried { mode = .answering }
    if question.bytes >= Self.weighty && now - question.sent < Self.prompt { mode = .off }
  }

  /// Gives up the answers that are overdue.
  ///
  /// Called when a frame wants to go out and not before: an idle program needs no timer for it.
  mutating func expire(at now: Instant) {
    while let oldest = questions.first, now - oldest.sent >= Self.patience {
      if mode == .untried { mode = .off }
      questions.removeFirst()
    }
  }
}
