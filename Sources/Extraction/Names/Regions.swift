import Prose

/// Adjectives of regions, which look like names: "West African", "Latin American".
enum Regions {
  /// Leaves out of the names of a document what is only where somebody is from in a part of the world;
  /// linear.
  ///
  /// No state is meant by "American" in "Latin American"; "North Korean" is a name by itself.
  static func leaveOut(of names: inout [NameMention], _ text: NameText) {
    names.removeAll { isRegion($0, text) }
  }

  private static func isRegion(_ name: NameMention, _ text: NameText) -> Bool {
    let first = name.tokens.lowerBound
    if name.form == .demonym {
      return first > 0 && isPart(first - 1, text) && !text.beginsSentence(first)
        && text.tokens[first].shape == .capitalized
    }
    guard name.entity == nil, name.tokens.count > 1, isPart(first, text) else { return false }
    return name.tokens.dropFirst().allSatisfy { text.facts($0).contains(.people) }
  }

  private static func isPart(_ token: Int, _ text: NameText) -> Bool {
    text.tokens[token].shape == .capitalized && parts.contains(text.tokens[token].key)
  }

  private static let parts = WordSet(
    """
    north south east west northern southern eastern western central middle southeast southeastern \
    southwest northeast northwest latin gulf
    """
  )
}
