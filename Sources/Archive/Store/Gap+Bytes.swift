import Assessment

extension ByteWriter {
  mutating func gap(_ gap: CollectionGap) {
    string(gap.name)
    switch gap.reason {
    case .empty: byte(0)
    case .tooLarge(let bytes, let limit): tagged(1, bytes, limit)
    case .notText(let offset): tagged(2, offset)
    case .brokenUTF8(let offset): tagged(3, offset)
    case .noPermission: byte(4)
    case .notAFile: byte(5)
    case .loop: byte(6)
    case .tooDeep(let limit): tagged(7, limit)
    case .unreadable(let code): tagged(8, Int(code))
    case .noArticle: byte(9)
    case .noReport: byte(10)
    case .brokenFeed(let line): tagged(11, line)
    case .entriesLeftOut(let count, let first): tagged(12, count, first)
    case .programMissing(let name, let package):
      byte(13)
      string(name)
      string(package)
    case .programFailed(let name):
      byte(14)
      string(name)
    case .attachmentsLeftOut(let names):
      byte(15)
      list(names) { $0.string($1) }
    case .otherKind(let count): tagged(16, count)
    }
  }

  private mutating func tagged(_ tag: UInt8, _ values: Int...) {
    byte(tag)
    for value in values { number(value) }
  }
}

extension ByteReader {
  mutating func gap() throws(Malformed) -> CollectionGap {
    CollectionGap(name: try string(), reason: try reason())
  }

  private mutating func reason() throws(Malformed) -> CollectionGap.Reason {
    switch try byte() {
    case 0: return .empty
    case 1: return .tooLarge(bytes: try number(), limit: try number())
    case 2: return .notText(offset: try number())
    case 3: return .brokenUTF8(offset: try number())
    case 4: return .noPermission
    case 5: return .notAFile
    case 6: return .loop
    case 7: return .tooDeep(limit: try number())
    case 8:
      guard let code = Int32(exactly: try number()) else { throw Malformed() }
      return .unreadable(code: code)
    case 9: return .noArticle
    case 10: return .noReport
    case 11: return .brokenFeed(line: try number())
    case 12: return .entriesLeftOut(count: try number(), first: try number())
    case 13: return .programMissing(name: try string(), package: try string())
    case 14: return .programFailed(name: try string())
    case 15:
      return .attachmentsLeftOut(
        names: try list { reader throws(Malformed) in try reader.string() }
      )
    case 16: return .otherKind(count: try number())
    default: throw Malformed()
    }
  }
}
