extension TimeRule {
  /// Words for now, once and some day, as TimeBank annotates them.
  static let vague: [TimeRule] = [
    // EXAMPLE: now, currently, right now
    TimeRule("now", [.maybe([.right]), .one([.now])]) { _ in .reference(.present) },
    // EXAMPLE: the current crisis
    TimeRule("current", [.one([.current])]) { _ in .reference(.present) },
    // EXAMPLE: present-day Carthage
    TimeRule("present-day", [Slot(kinds: [.modern], values: 0...0)]) { _ in .reference(.present) },
    TimeRule("modern day", [.one([.modern]), Slot(kinds: [.unit], values: 3...3)]) { _ in
      .reference(.present)
    },
    // EXAMPLE: these days
    TimeRule(
      "these days",
      [Slot(kinds: [.those], values: 1...1), Slot(kinds: [.units], values: 3...3)],
    ) { _ in .reference(.present) },
    TimeRule("at present", [.maybe([.the]), .one([.present])]) { m in
      m.kindBefore == .at || m.has(0) && !m.isFollowedByNoun ? .reference(.present) : nil
    },
    // EXAMPLE: recently, recent
    TimeRule("recently", [.maybe([.more]), .one([.recently])]) { _ in .reference(.past) },
    TimeRule("recent", [.one([.recent])]) { _ in .reference(.past) },
    // EXAMPLE: in the past
    TimeRule("the past", [.one([.the]), .one([.past])]) { m in
      m.isFollowedByNoun ? nil : .reference(.past)
    },
    // EXAMPLE: the future, the near future, future
    TimeRule("the future", [.maybe([.the]), .maybe([.near]), .one([.future])]) { _ in
      .reference(.future)
    },
    // EXAMPLE: will soon
    TimeRule("soon", [.one([.soon])]) { m in
      // "May" the verb is a month to the word list.
      ([.modal, .to, .month] as TimeClassSet).contains(m.kindBefore) || m.kindAfter == .modal
        ? .reference(.future) : nil
    },
  ]
}
