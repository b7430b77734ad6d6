/// Makes runs of `ESC [ … m` into one, as ncurses never does.
///
/// It sends attributes, colours and the choice of a character set by themselves, and often one that
/// the next undoes: a quarter of the bytes of a step in a list. Only for terminals that speak ANSI
/// and get UTF-8, where the character set never changes and its choice can be left out.
nonisolated enum PenMerging {
  // What has been chosen since the last character that was drawn.
  private struct Pen {
    var startsAfresh = false
    var parameters: [UInt8] = []

    mutating func apply(_ next: ArraySlice<UInt8>) {
      // Nothing and 0 mean the same, and end whatever was chosen before.
      let resets = next.isEmpty || next.elementsEqual([0x30]) || next.starts(with: [0x30, 0x3B])
      if resets {
        startsAfresh = true
        parameters = Array(next.dropFirst(2))
      } else {
        if !parameters.isEmpty { parameters.append(0x3B) }
        parameters += next
      }
    }

    var sequence: [UInt8] {
      let reset: [UInt8] = startsAfresh && !parameters.isEmpty ? [0x30, 0x3B] : []
      return [0x1B, 0x5B] + reset + parameters + [UInt8(ascii: "m")]
    }
  }

  /// The same drawing in fewer bytes.
  static func merged(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var pen: Pen?
    var index = 0
    while index < bytes.count {
      if bytes[index] == shiftIn {
        index += 1
        continue
      }
      if bytes[index] == 0x1B {
        if bytes[index...].starts(with: characterSet) {
          index += characterSet.count
          continue
        }
        if let parameters = choice(in: bytes, at: index) {
          pen = pen ?? Pen()
          pen?.apply(parameters)
          index += parameters.count + 3
          continue
        }
      }
      if let chosen = pen {
        result += chosen.sequence
        pen = nil
      }
      result.append(bytes[index])
      index += 1
    }
    return result + (pen?.sequence ?? [])
  }

  // Both choose the letters of ASCII, which are never given up.
  private static let shiftIn: UInt8 = 0x0F
  private static let characterSet: [UInt8] = [0x1B, 0x28, 0x42]

  // What stands between ESC [ and m, if that is what comes here.
  private static func choice(in bytes: [UInt8], at start: Int) -> ArraySlice<UInt8>? {
    guard bytes[start...].starts(with: [0x1B, 0x5B]) else { return nil }
    let parameters = bytes[(start + 2)...].prefix { (0x30...0x3B).contains($0) }
    let end = parameters.endIndex
    return end < bytes.count && bytes[end] == UInt8(ascii: "m") ? parameters : nil
  }
}
