import Assessment
import Prose

extension Store {
  /// What a file gave, as it is kept.
  static func bytes(of contents: FileContents) -> [UInt8] {
    var writer = ByteWriter()
    writer.list(contents.accounts) { $0.account($1) }
    writer.list(contents.gaps) { $0.gap($1) }
    return sealed(writer.bytes)
  }

  /// Reads it back; nil if the bytes are not what was kept.
  static func contents(in bytes: [UInt8]) -> FileContents? {
    opened(bytes) { reader throws(ByteReader.Malformed) in
      FileContents(
        accounts: try reader.list { reader throws(ByteReader.Malformed) in try reader.account() },
        gaps: try reader.list { reader throws(ByteReader.Malformed) in try reader.gap() },
      )
    }
  }

  /// A situation as it is kept, without the texts of its documents.
  static func bytes(of situation: Situation) -> [UInt8] {
    var writer = ByteWriter()
    writer.situation(situation)
    return sealed(writer.bytes)
  }

  /// A situation as it is kept, with the texts of its documents.
  static func bytes(ofWhole situation: Situation) -> [UInt8] {
    var writer = ByteWriter()
    writer.list(situation.documents) { $0.block($1.text) }
    writer.situation(situation)
    return sealed(writer.bytes)
  }

  /// Reads it back; nil if the bytes are not what was kept.
  static func excerpt(in bytes: [UInt8]) -> Situation? {
    let rows = opened(bytes) { reader throws(ByteReader.Malformed) in
      var texts = try reader.list { reader throws(ByteReader.Malformed) in try reader.block() }[...]
      return try reader.keptRows(in: bytes, from: sealLength) { _ in texts.popFirst() }
    }
    return rows?.situation()
  }

  /// Reads it back into the heaps of what stays for long; nil if the bytes are not what was kept, or a
  /// text is not at hand.
  static func situation(
    in bytes: [UInt8],
    text: @escaping @Sendable (DocumentID) -> [UInt8]?,
  ) -> Situation? {
    let rows = KeepingThread.makeFirst {
      opened(bytes) { reader throws(ByteReader.Malformed) in
        try reader.keptRows(in: bytes, from: sealLength, text: text)
      }
    }
    return rows?.keptSituation()
  }

  /// The bytes after a checksum of them.
  ///
  /// SQLite does not notice a changed byte inside a row, and a wrong row is worse than none.
  static func sealed(_ content: [UInt8]) -> [UInt8] {
    var sealed = ByteWriter()
    sealed.word(content.withUnsafeBytes(checksum))
    return sealed.bytes + content
  }

  /// What is read from bytes after their checksum; nil if either is not what was written.
  private static func opened<Value>(
    _ bytes: [UInt8],
    _ read: (inout ByteReader) throws(ByteReader.Malformed) -> Value,
  ) -> Value? {
    bytes.withUnsafeBytes { bytes in
      guard let content = content(of: bytes) else { return nil }
      var reader = ByteReader(content)
      guard let value = try? read(&reader), reader.isAtEnd else { return nil }
      return value
    }
  }

  /// The bytes of a checksum.
  private static let sealLength = 8

  /// What stands after a checksum that is right; nil if it is not.
  static func content(of bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard bytes.count >= sealLength else { return nil }
    let content = UnsafeRawBufferPointer(rebasing: bytes[sealLength...])
    let sum = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    return sum == checksum(content) ? content : nil
  }

  static func bytes(of stamp: FolderListing.Stamp) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(Int(stamp.size))
    writer.number(stamp.seconds)
    writer.number(stamp.nanoseconds)
    writer.word(stamp.inode)
    writer.word(stamp.device)
    writer.number(stamp.changedSeconds)
    writer.number(stamp.changedNanoseconds)
    return writer.bytes
  }

  static func bytes(of document: DocumentID) -> [UInt8] {
    var writer = ByteWriter()
    writer.word(document.high)
    writer.word(document.low)
    return writer.bytes
  }

  /// The day given for undated reports as a number that is never a day's where there is none.
  static func number(_ given: Day?) -> Int { given.map { Int($0.number) } ?? Int(Int32.min) - 1 }

  /// Eight bytes a step; every byte moves the sum.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0x9e37_79b9_7f4a_7c15 ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      sum = (sum ^ word) &* 0x9fb2_1c65_1e98_df25
      sum ^= sum >> 32
      offset += 8
    }
    for byte in bytes[offset...] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return sum ^ sum >> 29
  }
}
