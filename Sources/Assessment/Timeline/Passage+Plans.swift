import Extraction
import Prose

/// What the words beside one say of a plan.
extension Passage {
  /// Whether what a word leads to is when something is to be that was put off, or is not yet: "delayed until",
  /// "does not end until".
  func isPutOff(before i: Int) -> Bool {
    tokens[max(0, i - 3)..<i].contains { Self.puttingOff.contains($0.key) }
      || (max(1, i - 6)..<max(1, i)).contains {
        Self.denying.contains(tokens[$0].key) && Self.doing.contains(tokens[$0 - 1].key)
      }
  }

  private static let denying = WordSet("not n't")
  private static let doing = WordSet("do does is are will wo")

  /// "Shut due to a flood".
  func isCause(at i: Int) -> Bool {
    i + 2 < tokens.count && tokens[i].key == Self.due && tokens[i + 1].key == Self.to
      && tokens[i + 2].verbUse == nil && tokens[i + 2].key != Self.be
  }

  /// "The mayor's rising debts"; "she's leaving" tells what she does.
  func isPossessive(at i: Int) -> Bool {
    tokens[i].key == Self.possessive && i > 0 && !Self.pronouns.contains(tokens[i - 1].key)
  }

  private static let due = Fold.key(of: "due")
  private static let to = Fold.key(of: "to")
  private static let be = Fold.key(of: "be")
  private static let possessive = Fold.key(of: "'s")
  private static let pronouns = WordSet("he she it that there here what who where")
  private static let puttingOff = WordSet(
    "delayed postponed deferred adjourned off back suspended"
  )
}
