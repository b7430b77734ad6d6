import Prose

/// Words in capitals among others that are: of "THIS IS A RUSH TRANSCRIPT" the "IS" is no body.
enum ShoutedWords {
  /// Leaves out the names of one word that every text holds in small letters, where such a word stands
  /// in capitals on either side; linear.
  static func leaveOut(of names: inout [NameMention], _ text: NameText) {
    names.removeAll { name in
      guard name.tokens.count == 1, name.kind != .country,
        case let i = name.tokens.lowerBound, isShouted(i, text)
      else {
        return false
      }
      return isShouted(i - 1, text) || isShouted(i + 1, text)
    }
  }

  private static func isShouted(_ i: Int, _ text: NameText) -> Bool {
    guard text.tokens.indices.contains(i) else { return false }
    return text.tokens[i].kind == .word && text.facts(i).contains(.function)
      && text.bytes[text.tokens[i].range.indices].allSatisfy { (0x41...0x5a).contains($0) }
  }
}
