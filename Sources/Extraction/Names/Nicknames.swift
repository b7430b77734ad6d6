import Prose

/// Names with another one in quotation marks between their words: "Otto “The Rock” Brand".
enum Nicknames {
  /// Joins the pieces that the marks cut such names into; linear.
  static func join(_ names: inout [NameMention], _ text: NameText) {
    var joined: [NameMention] = []
    joined.reserveCapacity(names.count)
    var next = 0
    while next < names.count {
      let name = names[next]
      next += 1
      guard name.kind == .person, let close = close(after: name, text) else {
        joined.append(name)
        continue
      }
      // What stands inside the marks may be a name by itself.
      var last = next
      while last < names.count, names[last].tokens.upperBound <= close { last += 1 }
      guard last < names.count, names[last].kind == .person,
        names[last].tokens.lowerBound == close + 1
      else {
        joined.append(name)
        continue
      }
      let tokens = name.tokens.lowerBound..<names[last].tokens.upperBound
      joined.append(text.name(tokens, .person, rule: "around a nickname"))
      next = last + 1
    }
    names = joined
  }

  /// The mark that closes a short quotation right behind a given name.
  private static func close(after name: NameMention, _ text: NameText) -> Int? {
    let open = name.tokens.upperBound
    guard name.tokens.count == 1, text.facts(name.tokens.lowerBound).contains(.given),
      isMark(open, text)
    else { return nil }
    return (open + 2..<open + 5).first { close in
      isMark(close, text)
        && text.tokens[(open + 1)..<close].allSatisfy { $0.kind == .word && $0.shape != .lower }
    }
  }

  private static func isMark(_ i: Int, _ text: NameText) -> Bool {
    guard i < text.tokens.count, text.tokens[i].kind == .punctuation else { return false }
    let bytes = text.bytes[text.tokens[i].range.indices]
    return marks.contains { bytes.elementsEqual($0.utf8) }
  }

  private static let marks = ["\"", "'", "\u{201c}", "\u{201d}", "\u{2018}", "\u{2019}"]
}
