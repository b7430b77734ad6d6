/// The ways of mail to write bytes as ASCII.
enum TransferEncoding {
  /// Decodes by the name of the encoding; bytes in an unknown one are left as they are.
  static func decode(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
    switch name {
    case "quoted-printable": quotedPrintable(bytes)
    case "base64": base64(bytes)
    default: Array(bytes)
    }
  }

  /// `=E2=82=AC` is three bytes, `=` at the end of a line joins it with the next; what is no escape
  /// stays.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, underscoreIsSpace: Bool = false)
    -> [UInt8]
  {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let byte = bytes[i]
      i += 1
      if byte == 0x5f, underscoreIsSpace {
        result.append(0x20)
      } else if byte != 0x3d {
        result.append(byte)
      } else if i + 1 < bytes.endIndex, let high = hexadecimal(bytes[i]),
        let low = hexadecimal(bytes[i + 1])
      {
        result.append(high << 4 | low)
        i += 2
      } else {
        // White space may have got between the sign and the end of the line.
        var end = i
        while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0d {
          end += 1
        }
        if end == bytes.endIndex || bytes[end] == 0x0a {
          i = min(end + 1, bytes.endIndex)
        } else {
          result.append(byte)
        }
      }
    }
    return result
  }

  /// Anything that is no digit of base 64 is passed over; the padding ends it.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var (bits, count) = (UInt32(0), 0)
    for byte in bytes {
      if byte == 0x3d { break }
      guard let digit = base64Digit(byte) else { continue }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func base64Digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5a: byte - 0x41
    case 0x61...0x7a: byte - 0x47
    case 0x30...0x39: byte + 4
    case 0x2b: 62
    case 0x2f: 63
    default: nil
    }
  }
}
