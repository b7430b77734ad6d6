package import Prose

/// The signs of currencies, and the letters before them, which name no land: "US$7 million", "HK$20".
package enum Currencies {
  /// Leaves such letters out of the names of a document; linear.
  static func leaveOut(of names: inout [NameMention], _ text: NameText) {
    names.removeAll { name in
      let next = name.tokens.upperBound
      // Of "the US $7 million" the land may be told; only what clings to the sign belongs to it.
      return name.tokens.count == 1 && next < text.tokens.count && !text.tokens[next].isSpaced
        && isSign(text.tokens[next], text.bytes)
    }
  }

  /// Whether a token is the sign of a currency.
  package static func isSign(_ token: Token, _ text: [UInt8]) -> Bool {
    guard token.kind == .symbol || token.kind == .punctuation else { return false }
    let bytes = text[token.range.indices]
    return ["$", "€", "£", "¥"].contains { bytes.elementsEqual($0.utf8) }
  }
}
