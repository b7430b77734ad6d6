import Assessment

extension DashboardState {
  /// Puts text into the line being typed.
  mutating func type(_ text: String) {
    guard var prompt else { return }
    prompt.insert(text)
    self.prompt = prompt
    if prompt.kind == .search { lookFor(prompt.text) }
  }

  /// Changes the line being typed, or does what it says.
  mutating func edit(_ edit: LineEdit) -> [Effect] {
    guard var prompt else { return [] }
    switch edit {
    case .erase where prompt.text.isEmpty: return self.edit(.cancel)
    case .erase:
      prompt.replace(with: prompt.head.dropLast() + prompt.tail, rest: prompt.rest)
    case .eraseNext:
      prompt.replace(with: prompt.head + prompt.tail.dropFirst(), rest: max(0, prompt.rest - 1))
    case .eraseWord:
      prompt.replace(with: prompt.head.withoutLastWord + prompt.tail, rest: prompt.rest)
    case .eraseRest: prompt.replace(with: prompt.head)
    case .eraseAll: prompt.replace(with: "")
    case .left: prompt.move(by: -1)
    case .right: prompt.move(by: 1)
    case .start: prompt.move(by: -prompt.text.count)
    case .end: prompt.move(by: prompt.text.count)
    case .complete: prompt.replace(with: completed(prompt))
    case .older: recall(&prompt, by: 1)
    case .newer: recall(&prompt, by: -1)
    case .submit:
      self.prompt = nil
      return submit(prompt)
    case .cancel:
      self.prompt = nil
      if prompt.kind == .search {
        restore(search?.start)
        search = nil
      }
      return []
    }
    self.prompt = prompt
    if prompt.kind == .search { lookFor(prompt.text) }
    return []
  }

  /// What the line being typed could become: whole lines, in the order of the table.
  func completions(_ prompt: Prompt) -> [String] {
    guard prompt.kind == .command else { return [] }
    let words = prompt.text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = words.first else { return Command.allCases.map(\.rawValue) }
    guard words.count == 2, let command = Command(rawValue: String(first)) else {
      return Command.allCases.map(\.rawValue).filter { $0.hasPrefix(prompt.text) }
    }
    let start = folded(String(words[1]))
    return arguments(of: command)
      .filter { folded($0).starts(with: start) }
      .map { "\(first) \($0)" }
  }

  /// What can stand after a command.
  private func arguments(of command: Command) -> [String] {
    switch command {
    case .filter: situation.parties.map(\.name)
    case .export: ExportFormat.allCases.map { "\($0.rawValue) \($0.defaultPath)" }
    case .sort: (focus == .source ? origin : focus).orders
    case .status: (focus == .source ? origin : focus).statuses
    default: correctionArguments(of: command)
    }
  }

  private func completed(_ prompt: Prompt) -> String {
    let candidates = completions(prompt)
    guard let first = candidates.first else { return prompt.text }
    if candidates.count == 1 {
      let takesMore = Command(rawValue: first).map { !arguments(of: $0).isEmpty } ?? false
      return takesMore ? first + " " : first
    }
    var common = first
    for candidate in candidates { common = common.commonPrefix(with: candidate) }
    return common.count > prompt.text.count ? common : prompt.text
  }

  private func recall(_ prompt: inout Prompt, by step: Int) {
    guard prompt.kind == .command else { return }
    let past = prompt.past + step
    guard (0...history.count).contains(past) else { return }
    prompt.past = past
    prompt.replace(with: past == 0 ? "" : history[history.count - past])
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    let text = prompt.text.split(separator: " ").joined(separator: " ")
    switch prompt.kind {
    case .command: break
    case .find:
      find(text)
      return []
    case .replace(let format, let path):
      guard text.lowercased() == "y" else {
        say(Messages.kept(path))
        return []
      }
      return [.export(format: format, path: path, replacing: true)]
    case .date:
      jump(to: text)
      return []
    case .search:
      if text.isEmpty { search = nil }
      tellMatch()
      return []
    }
    guard !text.isEmpty else { return [] }
    history.removeAll { $0 == text }
    history.append(text)
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let name = words[0]
    if let line = Int(name), words.count == 1 {
      go(toLine: line)
      return []
    }
    let matches = Command.allCases.filter { $0.rawValue.hasPrefix(name) }
    let exact = Command(rawValue: name)
    guard let command = exact ?? (matches.count == 1 ? matches[0] : nil) else {
      say(
        matches.isEmpty
          ? Messages.unknownCommand(name) : Messages.ambiguous(name, matches.map(\.rawValue)),
        isError: true,
      )
      return []
    }
    return words.count == 2 ? run(command, words[1]) : run(command)
  }

  // A command with what it is about.
  private mutating func run(_ command: Command, _ argument: String) -> [Effect] {
    switch command {
    case .filter:
      let name = folded(argument)
      let party =
        situation.parties.first { folded($0.name) == name }
        ?? situation.parties.first { $0.aliases.contains { folded($0.text) == name } }
      if let party {
        setFilter(Filter(party, in: situation))
      } else {
        say(Messages.unknownParty(argument), isError: true)
      }
    case .sort:
      let pane = focus == .source ? origin : focus
      if let order = pane.orders.firstIndex(where: { $0.contains(argument) }) {
        setOrder(order, of: pane)
      } else {
        say(Messages.unknownCommand("sort \(argument)"), isError: true)
      }
    case .status:
      let pane = focus == .source ? origin : focus
      if let status = pane.statuses.first(where: { $0.hasPrefix(argument) }) {
        setStatus(status, of: pane)
      } else {
        say(Messages.unknownCommand("status \(argument)"), isError: true)
      }
    case .date: jump(to: argument)
    case .find: find(argument)
    case .export:
      guard isWhole else {
        say(Messages.notAllRead, isError: true)
        return []
      }
      let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
      guard let format = words.first.flatMap(ExportFormat.init(rawValue:)) else {
        say(Messages.unknownFormat(words.first ?? argument), isError: true)
        return []
      }
      return [.export(format: format, path: words.count == 2 ? words[1] : format.defaultPath)]
    case .same, .apart, .hide, .kind, .role, .note: return correct(command, argument)
    case .close, .answered, .due, .question: return judge(command, argument)
    default:
      return run(command)
    }
    return []
  }

  private mutating func go(toLine number: Int) {
    withScroller { scroller in
      scroller.selectFirst()
      scroller.move(by: min(max(1, number), scroller.count) - 1)
    }
  }
}

extension String {
  fileprivate var withoutLastWord: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    while let last = rest.last, last != " " { rest.removeLast() }
    return String(rest)
  }

  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
