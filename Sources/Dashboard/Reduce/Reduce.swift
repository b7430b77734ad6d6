package import Canvas

extension DashboardState {
  /// Takes an action in and returns what is to be done about it, in order.
  package mutating func reduce(_ action: Action) -> [Effect] {
    var effects: [Effect] = []
    switch action {
    case .run(let command):
      notice = nil
      effects = run(command)
    case .type(let text):
      notice = nil
      type(text)
    case .edit(let edit):
      notice = nil
      effects = self.edit(edit)
    case .mouse(let event): effects = point(event)
    case .resized(let size): self.size = size
    case .progress(let done, let total): progress = Progress(done: done, total: total)
    case .preview(let situation): preview(situation)
    case .loaded(let situation, let found, let time): take(situation, found, at: time)
    case .repacked(let situation): swap(for: situation)
    case .cancelled: endStopped()
    case .folderChanged: isBehind = true
    case .firstSeen(let days): takeIn(days)
    case .corrected(let done): effects = takeIn(done)
    case .wrote(let lines): writtenBefore = Set(lines)
    case .exists(let path, let format): prompt = Prompt(kind: .replace(format, path))
    case .unreadable(let text):
      isLost = true
      progress = nil
      isAsked = false
      say(text, isError: true)
    // A reading that is under way goes on.
    case .failed(let text): say(text, isError: true)
    case .note(let text): say(text)
    }
    settle()
    return effects
  }

  /// Presses a key: the action it means, taken in; a key that means nothing clears the message.
  package mutating func press(_ key: Key) -> [Effect] {
    isAttended = true
    guard let action = action(for: key) else {
      notice = nil
      let contexts = Keymap.contexts(of: key)
      if menu == nil, prompt == nil, !contexts.isEmpty {
        say(Messages.notHere(key.name, HelpPage.place(contexts), isPage: overlay != nil))
      }
      menu = nil
      return []
    }
    return reduce(action)
  }

  /// Does what a command says; the topics are in files of their own.
  mutating func run(_ command: Command) -> [Effect] {
    // The menu takes one key.
    defer {
      if command != .correct { menu = nil }
      if command != .back { hasJustClosed = false }
    }
    guard isAllowedWhileJoining(command) else {
      if command == .quit { joining = nil } else { say(Messages.pickFirst, isError: true) }
      return []
    }
    switch command {
    case .down, .up, .left, .right, .pageDown, .pageUp, .halfDown, .halfUp, .top, .bottom:
      move(command)
    case .nextPane: cyclePane(by: 1)
    case .previousPane: cyclePane(by: -1)
    case .parties: show(.parties)
    case .watch: show(.watch)
    case .timeline: show(.timeline)
    case .source:
      if leaves.isEmpty { return open() }
      show(.source)
    case .open: return open()
    case .detail: openDetail()
    case .back: return back()
    case .nextCitation: stepCitation(by: 1)
    case .previousCitation: stepCitation(by: -1)
    case .search: beginSearch()
    case .find: beginFind()
    case .nextMatch: stepMatch(by: 1)
    case .previousMatch: stepMatch(by: -1)
    case .filter: filterBySelection()
    case .clearFilter: setFilter(nil)
    case .status: cycleStatus()
    case .overview: toggleOverview()
    case .date: prompt = Prompt(kind: .date)
    case .sort: cycleOrder()
    case .zoom: isZoomed.toggle()
    case .nextChange: stepChange(by: 1)
    case .previousChange: stepChange(by: -1)
    case .copy: return copyCitation()
    case .pager: return openPager()
    case .documents:
      openPage(.documents)
      return overlay == nil ? [] : [.lookUpFirstSeen]
    case .changes: openPage(.changes)
    case .live: return toggleLive()
    case .gaps: openPage(.gaps)
    case .figures: openPage(.figures)
    case .stakes: openPage(.stakes)
    case .help: openPage(.help)
    case .corrections: openPage(.corrections)
    case .relations: openGrid()
    case .correct: openMenu()
    case .same, .apart, .hide, .kind, .role, .note: return correct(command)
    case .close, .answered, .due, .question: return judge(command)
    case .undo: return undo()
    case .redo: return redo()
    case .command: prompt = Prompt(kind: .command)
    case .export: prompt = Prompt(Prompt.Lead(command: .export), text: "json \(defaultExportName)")
    case .refresh: return refresh()
    case .mouse: return toggleMouse()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
    return []
  }

  mutating func say(_ text: String, isError: Bool = false) {
    notice = Notice(text: text, isError: isError)
  }

  private var defaultExportName: String { ExportFormat.json.defaultPath }

  private mutating func refresh() -> [Effect] {
    guard progress == nil else {
      say(Messages.alreadyReading)
      return []
    }
    progress = Progress(done: 0, total: 0)
    isAsked = true
    return [.refresh]
  }

  // Progress that was on its way when the analyst stopped the reading has come after that.
  private mutating func endStopped() {
    // Asked for since, the folder is read once more.
    if isAsked { return }
    progress = nil
    say(Messages.stopped)
  }

  private mutating func toggleLive() -> [Effect] {
    isLive.toggle()
    say(isLive ? Messages.live : Messages.notLive)
    // What has waited does so no longer.
    guard isLive, isBehind, progress == nil else { return [] }
    progress = Progress(done: 0, total: 0)
    return [.refresh]
  }

  private mutating func toggleMouse() -> [Effect] {
    isMouseOn.toggle()
    say(isMouseOn ? Messages.mouseOn : Messages.mouseOff)
    return [.setMouse(isMouseOn)]
  }
}
