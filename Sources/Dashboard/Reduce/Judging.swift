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
      prompt = Prompt(kind: .command, text: "question ")
      return []
    }
    guard let item = currentItem else {
      say(Messages.noQuestion)
      return []
    }
    let name = name(of: item)
    switch command {
    case .close:
      return [.correct(.add(item.status == .closed ? .reopen(name) : .close(name)))]
    case .answered: return [.correct(.add(.answered(name)))]
    default:
      guard let words else {
        prompt = Prompt(kind: .command, text: "due ")
        return []
      }
      guard let when = When(typed: words, now: situation.now), when.start == when.end,
        case .date? = when.start
      else {
        say(Messages.noDate(words), isError: true)
        return []
      }
      return [.correct(.add(.due(name, when)))]
    }
  }

  // Its title where no other item has it, else the question.
  private func name(of item: WatchItem) -> String {
    let isAlone = situation.watch.count { folded($0.title) == folded(item.title) } == 1
    return isAlone ? item.title : item.question
  }
}
