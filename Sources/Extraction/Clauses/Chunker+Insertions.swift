/// Participles that look like the past of a verb: "elected" of "Vell, elected in May, said".
extension Chunker {
  /// The chunks of past forms that only tell more of the subject between two commas, and have the verb of
  /// its clause behind the second one.
  var insertedParticiples: [Int] {
    chunks.indices.filter { i in
      guard i > 1, i + 1 < chunks.count, isPastForm(i), chunks[i - 1].kind == .comma,
        chunks[i - 2].kind == .nominal,
        // "The talks, said Vell, have failed": who says so.
        !isReport(i) || [.preposition, .time].contains(chunks[i + 1].kind),
        beginsClause(headOfChain(i - 2)),
        let comma = chunks[i...].firstIndex(where: { $0.kind == .comma }), comma > i + 1,
        chunks[(i + 1)..<comma].allSatisfy({ chunk in
          switch chunk.kind {
          case .nominal, .preposition, .time, .adverb: true
          case .verb: !chunk.group.isFinite
          default: false
          }
        })
      else { return false }
      return isFinite(behind: comma)
    }
  }

  private func isPastForm(_ i: Int) -> Bool {
    let group = chunks[i].group
    return chunks[i].kind == .verb && chunks[i].tokens.count == 1 && group.isFinite
      && group.form == .past && word(group.head).form.contains(.participle)
  }

  /// Whether a noun phrase begins a clause: the sentence, past what leads it, or what somebody says.
  private func beginsClause(_ noun: Int) -> Bool {
    guard noun > 0 else { return true }
    let before = chunks[noun - 1]
    if before.kind == .subordinator
      || before.kind == .verb && before.group.complements.contains(.clause)
    {
      return true
    }
    return before.kind != .preposition
      && !chunks[..<noun].contains { $0.kind == .verb && $0.group.isFinite }
  }
}
