import Extraction
import Prose

/// Ships, which are called as people are: "the USS Ana Vell", and "the Ana Vell" after that.
enum Vessels {
  /// Whether a member is a person or body by its looks, and the documents put a ship's letters before its name.
  static func contain(_ member: Cast.Member, _ marks: NameMarks) -> Bool {
    marks.contains(.isVessel) && member.entity == nil
      && (member.kind == .person || member.kind == .organization)
  }

  /// Whether the letters that navies and shipping lines put before a ship's name stand before a name, or are its
  /// first.
  static func isShip(_ name: NameMention, _ reading: Reading) -> Bool {
    let tokens = reading.passage.tokens
    let first = name.tokens.lowerBound
    return [first - 1, first].contains {
      $0 >= 0 && tokens[$0].shape == .upper && prefixes.contains(tokens[$0].key)
        && $0 + 1 < name.tokens.upperBound
    }
  }

  private static let prefixes = WordSet("uss usns hms hmas hmcs rms rfa brp hnlms mv rrs")
}
