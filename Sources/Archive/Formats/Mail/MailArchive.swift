/// A file of messages one after the other, each below a line of its own: "From vell@x Fri May  9 2031".
enum MailArchive {
  /// Whether a text begins with such a line and the head of a message.
  static func begins(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: mark), let end = bytes.firstIndex(of: 0x0a) else { return false }
    let head = MailHeaders(MailHeaders.split(bytes[(end + 1)...]).head)
    return head["from"] != nil && (head["date"] ?? head["subject"]) != nil
  }

  /// The messages without those lines; linear.
  static func messages(in bytes: [UInt8]) -> [[UInt8]] {
    var messages: [[UInt8]] = []
    var isBehindBlank = true
    var position = 0
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 0x0a).map { $0 + 1 } ?? bytes.count
      let line = bytes[position..<end]
      if isBehindBlank, line.starts(with: mark) {
        messages.append([])
      } else if !messages.isEmpty {
        // A line of the text that begins alike is written as if it were quoted.
        let isEscaped = line.drop { $0 == UInt8(ascii: ">") }.starts(with: mark)
        messages[messages.count - 1] += isEscaped && line.first != mark[0] ? line.dropFirst() : line
      }
      isBehindBlank = line.allSatisfy { $0 <= 0x20 }
      position = end
    }
    return messages
  }

  private static let mark = Array("From ".utf8)
}
