import Assessment
import Canvas

/// A row to be corrected: what the menu after `c` is about.
struct CorrectionMenu: Hashable, Sendable {
  let party: RowKey
  /// The spelling on the selected line of the party's page, if it is one.
  let alias: String?
}

extension DashboardState {
  /// The party that is meant here and now: selected, or the one whose page or document is open.
  var currentParty: Party? { rowAtHand(of: .parties).map { situation.parties[$0] } }

  /// Opens the menu of corrections for the party at hand.
  mutating func openMenu() {
    guard let party = currentParty else {
      // What is pressed next is meant for a party; without a line for it every letter would do something.
      say(Messages.whomToCorrect)
      prompt = Prompt(Prompt.Lead(command: .correct))
      return
    }
    var alias: String?
    if focus == .source, case .page(let page)? = leaves.last { alias = page.selectedLine?.alias }
    menu = CorrectionMenu(party: party.key, alias: alias)
  }

  /// Does what a key of the menu says, or a command without words of its own.
  mutating func correct(_ command: Command) -> [Effect] {
    guard let party = currentParty else {
      say(Messages.noPartyToCorrect)
      return []
    }
    switch command {
    case .same: return beginJoining(party)
    case .hide: return [.correct(.add(.hide(party.name)))]
    case .apart:
      let alias = menu?.alias ?? nil
      if let alias, alias != party.name {
        return [.correct(.add(.apart([party.name, alias])))]
      }
      ask(command, about: party)
    case .role: ask(command, about: party, text: party.analyst.role ?? "")
    case .note:
      // What one wrote oneself is there to be written on.
      let own = ownLine(like: .note(party.name, ""))?.correction
      if case .note(_, let words)? = own {
        ask(command, about: party, text: words)
      } else {
        ask(command, about: party)
      }
    default: ask(command, about: party)
    }
    return []
  }

  private mutating func ask(_ command: Command, about party: Party, text: String = "") {
    let row = RowID(pane: .parties, key: party.key)
    prompt = Prompt(Prompt.Lead(command: command, row: row, name: party.name), text: text)
  }

  /// Does what a command with words says of the party at hand.
  mutating func correct(_ command: Command, _ words: String) -> [Effect] {
    guard let party = currentParty else {
      say(Messages.noPartyToCorrect)
      return []
    }
    let correction: Correction
    switch command {
    case .same: correction = .same([party.name, name(meantBy: words)])
    case .apart: correction = .apart([party.name, words])
    case .role: correction = .role(party.name, words)
    case .note: correction = .note(party.name, words)
    case .kind:
      guard let kind = Party.Kind(word: words) else {
        say(Messages.unknownKind(words), isError: true)
        return []
      }
      correction = .kind(party.name, kind)
    default: return correct(command)
    }
    return [write(correction)]
  }

  /// Writes a correction: in the place of the last line that says something else of the same, if the same hand
  /// wrote that, else as a line of its own.
  ///
  /// What one says anew of a matter otherwise stands in the file beside what it replaces.
  func write(_ correction: Correction) -> Effect {
    guard let own = ownLine(like: correction) else { return .correct(.add(correction)) }
    return .correct(.change(text: own.text, number: own.number, to: correction.line))
  }

  /// The last line of the same verb about the same names, if the viewer wrote it.
  private func ownLine(like correction: Correction) -> Corrections.Line? {
    guard Self.saidOnce.contains(correction.verb) else { return nil }
    let names = correction.names.map(folded)
    let line = situation.corrections.lazy.map(\.line).last {
      $0.correction?.verb == correction.verb && $0.correction?.names.map(folded) == names
    }
    return line.flatMap { isOwn($0.text) ? $0 : nil }
  }

  /// Whether the viewer wrote a line, now or in an earlier visit.
  func isOwn(_ line: String) -> Bool { written.contains(line) || writtenBefore.contains(line) }

  // What a row has one of; a note is one text, however often it was written on.
  private static let saidOnce: Set<CorrectionVerb> = [.kind, .role, .note, .due]

  /// What can stand after a command that corrects the party at hand.
  func correctionArguments(of command: Command) -> [String] {
    guard let party = currentParty else { return [] }
    switch command {
    case .same: return situation.parties.map(\.name).filter { $0 != party.name }
    case .apart: return party.aliases.map(\.text).filter { $0 != party.name }
    case .kind: return Party.Kind.allCases.map(\.rawValue)
    default: return []
    }
  }

  // The name of the row that is called so, whatever the case it was typed in.
  private func name(meantBy words: String) -> String {
    let wanted = folded(words)
    return situation.parties.first { folded($0.name) == wanted }?.name ?? words
  }

  /// What stands at the foot while a correction is begun: whom it is about, what to do next.
  var correctionWords: String? {
    if let menu, let party = situation.parties.first(where: { $0.key == menu.party }) {
      return menu.alias.map { "Correct \(party.name), \($0):" } ?? "Correct \(party.name):"
    }
    guard let joining, let party = situation.parties.first(where: { $0.key == joining }) else {
      return nil
    }
    return Messages.joining(party.name)
  }

  // MARK: Joining

  /// Marks the party, so that Enter on another says that both are one; with one marked, joins them.
  private mutating func beginJoining(_ party: Party) -> [Effect] {
    if joining != nil, focus == .parties { return join(with: party) }
    joining = party.key
    leaves = []
    show(.parties)
    return []
  }

  /// Whether a command helps to pick the other party, or nothing is being picked: the letters of a name
  /// that somebody types instead are commands as well.
  func isAllowedWhileJoining(_ command: Command) -> Bool {
    guard joining != nil else { return true }
    switch command {
    case .down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .top, .bottom, .search, .nextMatch,
      .previousMatch, .open, .back, .correct, .same, .command, .redraw, .suspend:
      return true
    default: return false
    }
  }

  /// The marked party and another one are the same, called by the name of the weightier.
  mutating func join(with party: Party) -> [Effect] {
    guard let marked = situation.parties.first(where: { $0.key == joining }) else {
      joining = nil
      return []
    }
    guard marked.key != party.key else {
      say(Messages.sameRow)
      return []
    }
    joining = nil
    let isFirst = marked.salience.weight >= party.salience.weight
    let names = isFirst ? [marked.name, party.name] : [party.name, marked.name]
    return [.correct(.add(.same(names)))]
  }

  // MARK: Taking back

  /// Takes the correction back that the selected line of a page shows, else the last one that was written
  /// here and is still there.
  func undo() -> [Effect] {
    var line = overlay?.selectedLine
    if overlay == nil, focus == .source, case .page(let page)? = leaves.last {
      line = page.selectedLine
    }
    if case .correction(let text, let number)? = line?.target {
      return [.correct(.remove(text: text, number: number))]
    }
    guard overlay == nil else { return [] }
    guard let own = written.last(where: isThere) else { return [.undoEarlier] }
    let number = situation.corrections.last { $0.line.text == own }?.line.number ?? 0
    if let before = instead[own] {
      return [.correct(.change(text: own, number: number, to: before))]
    }
    return [.correct(.remove(text: own, number: number))]
  }

  // Whether a line is in the file, or will be when the reading under way is over.
  private func isThere(_ line: String) -> Bool {
    answer?.line == line
      || situation.corrections.contains { $0.line.text == line }
  }

  /// Puts the line back that was taken back last.
  mutating func redo() -> [Effect] {
    guard let line = undone.last else {
      say(Messages.nothingToRedo)
      return []
    }
    if let other = line.instead {
      return [.correct(.change(text: other, number: line.number, to: line.text))]
    }
    return [.correct(.restore(text: line.text, number: line.number))]
  }

  /// Takes in that the file was changed as asked; the folder is read again for what follows from it.
  mutating func takeIn(_ done: CorrectionDone) -> [Effect] {
    switch done {
    case .added(let line):
      undone = []
      written.append(line)
    case .removed(let text, let number):
      undone.append(UndoneLine(text: text, number: number))
      if let place = written.lastIndex(of: text) { written.remove(at: place) }
    case .restored(let line):
      undone = Array(undone.dropLast())
      written.append(line)
    case .changed(let old, let number, let new):
      if instead[old] == new {
        // Taken back: the line says again what it did.
        instead[old] = nil
        undone.append(UndoneLine(text: old, number: number, instead: new))
      } else {
        if undone.last == UndoneLine(text: new, number: number, instead: old) {
          undone.removeLast()
        } else {
          undone = []
        }
        instead[new] = old
      }
      if let place = written.lastIndex(of: old) { written.remove(at: place) }
      written.append(new)
    }
    answer = done
    say(words(of: done))
    return [.refresh]
  }

  /// Selects the row that a correction has just made: a party of several, or a question that was asked.
  mutating func selectRow(of done: CorrectionDone) {
    guard case .added(let line) = done else { return }
    switch Corrections(line).last?.correction {
    case .same(let names)?:
      select(situation.parties.firstIndex { folded($0.name) == folded(names[0]) }, in: .parties)
    case .watch(let words)?:
      let row = situation.watch.firstIndex { folded($0.question) == folded(words) }
      // What is said next is said of it.
      if select(row, in: .watch), focus != .source, overlay == nil { show(.watch) }
    default: break
    }
  }

  /// Selects a party's row.
  mutating func selectParty(_ party: Party) {
    select(situation.parties.firstIndex { $0.key == party.key }, in: .parties)
  }

  // MARK: Selecting

  @discardableResult
  private mutating func select(_ row: Int?, in pane: PaneID) -> Bool {
    guard let row, let item = rosters[pane.rawValue].items.firstIndex(of: .row(row)) else {
      return false
    }
    rosters[pane.rawValue].scroller.select(item)
    return true
  }

  // A line that was taken back to what it said is one for U.
  private func words(of done: CorrectionDone) -> String {
    if case .changed(let old, let number, let new) = done,
      undone.last == UndoneLine(text: old, number: number, instead: new)
    {
      return Messages.wentBack(to: new)
    }
    return Messages.corrected(done)
  }

  /// What to say once a correction has been applied: that it means nobody, if so.
  func words(on done: CorrectionDone) -> (text: String, isError: Bool) {
    if case .removed = done { return (words(of: done), false) }
    let text = done.line ?? ""
    let outcome = situation.corrections.last { $0.line.text.utf8.elementsEqual(text.utf8) }
    guard let sentence = outcome?.sentence else { return (words(of: done), false) }
    return ("\(sentence.first?.uppercased() ?? "")\(sentence.dropFirst()); u takes it back.", true)
  }
}

/// A line that was taken out of the file of corrections, and where it stood.
struct UndoneLine: Hashable, Sendable {
  let text: String
  let number: Int
  /// What stands there in its place; nil where nothing does.
  var instead: String?
}
