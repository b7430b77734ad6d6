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
      let effects = submit(prompt)
      // What was refused stays to be put right: what is typed next is meant for it, not for the panes.
      if notice?.isError == true, effects.isEmpty, self.prompt == nil { self.prompt = prompt }
      return effects
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
  ///
  /// Of a prompt that a key has opened, what could stand behind its command.
  func completions(_ prompt: Prompt) -> [String] {
    guard prompt.kind == .command else { return [] }
    if let lead = prompt.lead {
      let start = folded(prompt.text)
      return arguments(of: lead.command).filter { folded($0).starts(with: start) }
    }
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
    case .filter, .hide, .correct: situation.parties.map(\.name)
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
      if prompt.lead != nil { return first }
      let takesMore = Command(rawValue: first).map { !arguments(of: $0).isEmpty } ?? false
      return takesMore ? first + " " : first
    }
    var common = first
    for candidate in candidates { common = common.commonPrefix(with: candidate) }
    return common.count > prompt.text.count ? common : prompt.text
  }

  private func recall(_ prompt: inout Prompt, by step: Int) {
    var lines = prompt.kind == .command ? history : typed[prompt.kind] ?? []
    if let lead = prompt.lead {
      let head = lead.command.rawValue + " "
      lines = history.filter { $0.hasPrefix(head) }.map { String($0.dropFirst(head.count)) }
    }
    let past = prompt.past + step
    guard (0...lines.count).contains(past) else { return }
    prompt.past = past
    prompt.replace(with: past == 0 ? "" : lines[lines.count - past])
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    let text = prompt.line.split(separator: " ").joined(separator: " ")
    if let row = prompt.lead?.row,
      rowAtHand(of: row.pane).map({ key(of: $0, in: row.pane) }) != row.key
    {
      say(Messages.noLongerAtHand(prompt.lead?.name ?? ""), isError: true)
      return []
    }
    switch prompt.kind {
    case .search, .find, .date:
      if text.isEmpty { break }
      typed[prompt.kind, default: []].removeAll { $0 == text }
      typed[prompt.kind, default: []].append(text)
    case .command, .replace, .mend: break
    }
    switch prompt.kind {
    case .command: break
    case .mend(let old, let number):
      return change(old, number, to: text)
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
      if let party = party(called: argument) {
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
    case .hide:
      guard let party = party(called: argument) else {
        say(Messages.unknownParty(argument), isError: true)
        return []
      }
      return [.correct(.add(.hide(party.name)))]
    case .correct:
      guard let party = party(called: argument) else {
        say(Messages.unknownParty(argument), isError: true)
        return []
      }
      leaves = []
      show(.parties)
      selectParty(party)
      openMenu()
    case .same, .apart, .kind, .role, .note: return correct(command, argument)
    case .due, .question: return judge(command, argument)
    default:
      // Whoever adds words means something by them that would not be done.
      say(Messages.takesNoWords(command, argument), isError: true)
    }
    return []
  }

  // By its name, else by another of its spellings.
  private func party(called words: String) -> Party? {
    let name = folded(words)
    return situation.parties.first { folded($0.name) == name }
      ?? situation.parties.first { $0.aliases.contains { folded($0.text) == name } }
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
