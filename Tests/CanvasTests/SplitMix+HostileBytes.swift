import TestSupport

extension SplitMix {
  /// Bytes that hold what sanitisers stumble over: sequences cut short, controls, marks, joiners.
  mutating func hostileBytes() -> [UInt8] {
    let scalars: [Unicode.Scalar] = [
      "a", "b", " ", "-", "\u{1B}", "\u{7}", "\n", "\t", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}",
      "\u{301}", "\u{34F}", "\u{61C}", "\u{1160}", "\u{200B}", "\u{200D}", "\u{200F}", "\u{2028}",
      "\u{202E}", "\u{2066}", "\u{20E3}", "\u{3000}", "漢", "가", "\u{11A8}", "\u{E000}", "\u{FE0F}",
      "\u{FEFF}", "\u{FFF9}", "\u{FFFF}", "🇳", "🇴", "👩", "🚀", "🏽", "\u{E0041}", "\u{E0100}",
      "\u{10FFFF}", "é", "က", "ာ", "\u{3164}", "\u{1D165}",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &self) {
      switch Int.random(in: 0..<8, using: &self) {
      case 0: bytes.append(UInt8.random(in: 0...255, using: &self))
      case 1: bytes += [0xE2, 0x80].prefix(Int.random(in: 1...2, using: &self))
      default:
        let scalar = scalars.randomElement(using: &self) ?? "a"
        bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }
}
