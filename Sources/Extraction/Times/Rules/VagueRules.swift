extension TimeRule {
  /// Words for now, once and some day, as TimeBank annotates them.
  static let vague: [TimeRule] = [
    // EXAMPLE: now, currently; but not "now that"
    TimeRule("now", [.one([.now])]) { m in m.kindAfter == .that ? nil : .reference(.present) },
    // EXAMPLE: the current crisis
    TimeRule("current", [.one([.current])]) { _ in .reference(.present) },
    TimeRule("present", [.one([.modern])]) { _ in .reference(.present) },
    TimeRule("at present", [.maybe([.the]), .one([.present])]) { m in
      m.kindBefore == .at || m.has(0) && !m.isFollowedByNoun ? .reference(.present) : nil
    },
    // EXAMPLE: recently, recent
    TimeRule("recently", [.one([.recently])]) { _ in .reference(.past) },
    TimeRule("recent", [.one([.recent])]) { _ in .reference(.past) },
    // EXAMPLE: in the past
    TimeRule("the past", [.one([.the]), .one([.past])]) { m in
      m.isFollowedByNoun ? nil : .reference(.past)
    },
    // EXAMPLE: the future, future
    TimeRule("the future", [.maybe([.the]), .one([.future])]) { _ in .reference(.future) },
    // EXAMPLE: will soon
    TimeRule("soon", [.one([.soon])]) { m in
      m.kindBefore == .modal ? .reference(.future) : nil
    },
  ]
}
