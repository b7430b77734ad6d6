import Canvas

/// The bytes in which texts are compared: letters without marks, all small.
///
/// "Orbán" and "orban" are the same here. Linear; texts in ASCII are not looked at twice.
func folded(_ text: String) -> [UInt8] {
  var bytes = Array(text.utf8)
  if bytes.contains(where: { $0 >= 0x80 }) {
    bytes = Array(foldedMarks(text).utf8)
  }
  bytes.makeSmall()
  return bytes
}

/// The bytes of a text with the letters of ASCII small; what else it holds stays as it is.
func small(_ text: String) -> [UInt8] {
  var bytes = Array(text.utf8)
  bytes.makeSmall()
  return bytes
}

// What is no Latin letter has no like in ASCII, and is compared as it is, in small letters.
private func foldedMarks(_ text: String) -> String {
  var result = ""
  for character in text {
    // In most texts only a quotation mark or two are outside ASCII.
    if let byte = character.asciiValue, (0x20...0x7e).contains(byte), character.utf8.count == 1 {
      result.append(character)
      continue
    }
    let ascii = ShownText(String(character)).ascii.string
    result += ascii == "?" && character != "?" ? character.lowercased() : ascii
  }
  return result
}

extension [UInt8] {
  fileprivate mutating func makeSmall() {
    for index in indices where (0x41...0x5a).contains(self[index]) { self[index] |= 0x20 }
  }

  /// The places at which a needle starts, none overlapping; none for an empty needle.
  func places(of needle: [UInt8]) -> [Int] {
    guard let first = needle.first, needle.count <= count else { return [] }
    var places: [Int] = []
    var index = 0
    while index <= count - needle.count {
      if self[index] == first, self[index..<index + needle.count].elementsEqual(needle) {
        places.append(index)
        index += needle.count
      } else {
        index += 1
      }
    }
    return places
  }

  func contains(_ needle: [UInt8]) -> Bool { !places(of: needle).isEmpty }
}
