package import Prose

extension Token {
  /// Whether it is an adjective or adverb in the highest degree, by its letters in the bytes of the document:
  /// "best", "largest", "Steepest", not "arrest".
  package func isSuperlative(_ text: [UInt8]) -> Bool {
    guard kind == .word else { return false }
    return Superlatives.irregular.contains(key)
      || range.count > Superlatives.longestShort && ends(in: "est", text)
        && !Superlatives.others.contains(key)
  }
}

private enum Superlatives {
  /// Bytes: of the words in "-est" up to here most are none ("guest", "West", "Brest").
  static let longestShort = 5
  static let irregular = WordSet("first best worst most least")
  /// Words that end as superlatives do and are none: "under house arrest since Monday".
  static let others = WordSet(
    """
    arrest rearrest protest request interest disinterest unrest forest \
    rainforest reforest deforest harvest contest conquest inquest bequest behest tempest \
    invest reinvest divest suggest digest ingest manifest infest attest detest molest congest \
    priest archpriest modest honest dishonest earnest immodest midwest northwest southwest \
    budapest bucharest everest palimpsest anapest
    """
  )
}
