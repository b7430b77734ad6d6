import Assessment
import Canvas

extension DashboardState {
  /// Goes to the row that a line of corrections is about, or puts the line there to be mended where it says
  /// nothing that can be done.
  mutating func openCorrection(_ text: String, _ number: Int) {
    let outcome = situation.corrections.first { $0.line.number == number && $0.line.text == text }
    guard let correction = outcome?.line.correction, outcome?.trouble?.isFault != true else {
      return mend(text, number)
    }
    guard let id = row(of: correction) else { return say(Messages.noRow(text)) }
    follow(id)
  }

  /// Puts a line of corrections there to be changed.
  mutating func mend(_ text: String, _ number: Int) {
    prompt = Prompt(kind: .mend(text: text, number: number), text: text.withoutReturn)
  }

  /// Writes a line of corrections anew, if it can be understood.
  mutating func change(_ old: String, _ number: Int, to text: String) -> [Effect] {
    guard !text.isEmpty, text != old.withoutReturn else { return [] }
    if let fault = Corrections.Line(number, text).fault {
      say(Messages.notUnderstood(fault), isError: true)
      return []
    }
    return [.correct(.change(text: old, number: number, to: text))]
  }

  private func row(of correction: Correction) -> RowID? {
    let names = correction.names.map(folded)
    switch correction.verb {
    case .same, .apart, .hide, .kind, .role, .note:
      let party = names.lazy.compactMap { name in
        situation.parties.first { folded($0.name) == name }
          ?? situation.parties.first { $0.aliases.contains { folded($0.text) == name } }
      }.first
      return party.map { RowID(pane: .parties, key: $0.key) }
    case .close, .reopen, .answered, .due, .watch:
      let item = situation.watch.first {
        names.contains(folded($0.question)) || names.contains(folded($0.title))
      }
      return item.map { RowID(pane: .watch, key: $0.key) }
    }
  }
}
