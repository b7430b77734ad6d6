import Assessment
import Prose

extension DashboardState {
  /// The question that is meant here and now: selected, or the one whose page or document is open.
  var currentItem: WatchItem? { rowAtHand(of: .watch).map { situation.watch[$0] } }

  /// Says what the analyst knows of the question at hand, or adds one; without the words that a
  /// command needs, asks for them.
  mutating func judge(_ command: Command, _ words: String? = nil) -> [Effect] {
    if command == .question {
      if let words { return [.correct(.add(.watch(words)))] }
      prompt = Prompt(Prompt.Lead(command: .question))
      return []
    }
    guard let item = currentItem else {
      say(Messages.noQuestion)
      return []
    }
    let name = name(of: item)
    switch command {
    case .close:
      guard item.status == .closed else { return [.correct(.add(.close(name)))] }
      // What one closed oneself was not to be closed: no line says so against the other.
      let line = situation.corrections.last { $0.line.correction == .close(name) }?.line
      if let line, isOwn(line.text) {
        return [.correct(.remove(text: line.text, number: line.number))]
      }
      return [.correct(.add(.reopen(name)))]
    case .answered: return [.correct(.add(.answered(name)))]
    default:
      guard let words else {
        let row = RowID(pane: .watch, key: item.key)
        prompt = Prompt(Prompt.Lead(command: .due, row: row, name: item.title))
        return []
      }
      guard let when = When(typed: words, now: situation.now, isAhead: true),
        when.start == when.end,
        case .date? = when.start, Self.isReadBack(.due(name, when))
      else {
        say(Messages.noDue(words), isError: true)
        return []
      }
      return [write(.due(name, when))]
    }
  }

  // A time that screens tell and the file has no words for ("1990s") is not written.
  private static func isReadBack(_ correction: Correction) -> Bool {
    Corrections.Line(1, correction.line).correction?.verb == correction.verb
  }

  // Its title where no other item has it, else the question.
  private func name(of item: WatchItem) -> String {
    let isAlone = situation.watch.count { folded($0.title) == folded(item.title) } == 1
    return isAlone ? item.title : item.question
  }
}
