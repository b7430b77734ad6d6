import Prose

extension Passage {
  /// The word that makes a time a limit, of the tokens before it from the last on: "until" of "until
  /// Friday" and "until noon on Friday"; nil without one.
  func limit(_ left: [Int]) -> Int? {
    let first = left.prefix(5).firstIndex {
      tokens[$0].kind != .number && !TenseCue.hours.contains(tokens[$0].key)
    }
    // "Broke by 0200 on Friday" and "came through on Friday" set none.
    return first.flatMap { limit in
      let key = tokens[left[limit]].key
      return (limit == 0 ? TenseCue.deadlines : TenseCue.until).contains(key) ? limit : nil
    }
  }

  /// Whether a limit is part of a condition, of the tokens before it from the last on: "if it is not freed
  /// by Friday", told later as "if it was not"; not "if it had been freed by Friday".
  func isConditional(_ left: [Int]) -> Bool {
    for index in left.prefix(12) {
      let key = tokens[index].key
      if TenseCue.conditions.contains(key) { return true }
      if key == TenseCue.comma || TenseCue.had.contains(key) { return false }
    }
    return false
  }
}
