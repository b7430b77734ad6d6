import Prose

/// The messages that stand in the text of one: first what it says itself, then those that it passes on or
/// answers in its own lines.
///
///     Worth a look.
///
///     ---------- Forwarded message ---------
///     From: Ana Vell <vell@courier.example>
///     Date: Mon, Feb 4, 2030 at 10:00 AM
///     Subject: Port shut
///
///     Orlen shut the port yesterday.
///
/// "Yesterday" is counted from the day of the inner one.
struct MailThread {
  /// What the message says itself, as far as anything is left of it.
  let own: [Substring]
  /// In the order in which they begin.
  let others: [Message]

  /// A message in the text of another.
  struct Message {
    var sender: String?
    var subject: String?
    /// The date as it stands, perhaps with the sender beside it.
    var date: String?
    /// Whether it is passed on as a whole, rather than answered.
    let isPassedOn: Bool
    var lines: [Substring] = []
  }

  /// Takes a text apart; linear in its length, for each sign of quotation before a line.
  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let messages = Self.messages(in: lines[...], depth: 0)
    own = Self.withoutSignature(messages[0].lines)
    others = messages.dropFirst().map { message in
      var message = message
      message.lines = Self.withoutSignature(message.lines)
      return message
    }
  }

  /// How often a text is quoted within a quotation before it is left as it is.
  private static let deepest = 8

  private static func messages(in lines: ArraySlice<Substring>, depth: Int) -> [Message] {
    var messages = [Message(isPassedOn: false)]
    /// The one that lines without a sign of quotation belong to.
    var current = 0
    /// What is answered, once that has begun.
    var quoted: Message?
    func endQuotation() {
      guard let message = quoted else { return }
      quoted = nil
      var inner = Self.messages(in: message.lines[...], depth: depth + 1)
      let lines = inner[0].lines
      inner[0] = message
      inner[0].lines = lines
      messages += inner
    }
    var i = lines.startIndex
    while i < lines.endIndex {
      if let head = MailHead(in: lines, at: i) {
        endQuotation()
        current = messages.count
        messages.append(head.message)
        i = head.end
      } else if depth < deepest, let opening = QuotationOpening(in: lines, at: i) {
        endQuotation()
        quoted = opening.message
        i = opening.end
      } else {
        if quoted != nil, let line = Self.unquoted(lines[i]) {
          quoted?.lines.append(line)
        } else {
          messages[current].lines.append(lines[i])
          // An empty line between two that are quoted parts them as well.
          if isBlank(lines[i]) { quoted?.lines.append("") }
        }
        i += 1
      }
    }
    endQuotation()
    return messages
  }

  /// A line without one sign of quotation; nil if it has none.
  fileprivate static func unquoted(_ line: Substring) -> Substring? {
    guard line.utf8.first == UInt8(ascii: ">") else { return nil }
    let rest = line.dropFirst()
    return rest.first == " " ? rest.dropFirst() : rest
  }

  fileprivate static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// Lines without the sender's name and address below two hyphens (RFC 3676, 4.3), and what lists put
  /// below them in the same way.
  private static func withoutSignature(_ lines: [Substring]) -> [Substring] {
    var lines = lines[...]
    var below = 0
    for i in lines.indices.reversed() where !isBlank(lines[i]) {
      if lines[i] == "--" || lines[i] == "-- " {
        lines = lines[..<i]
        below = 0
      } else {
        below += 1
        // As many are a text.
        if below > longestSignature { break }
      }
    }
    return Array(lines)
  }

  // Lines.
  private static let longestSignature = 12
}

/// The head of a message that is passed on: a mark, which may be missing, and fields as at the head of
/// a message.
private struct MailHead {
  var message = MailThread.Message(isPassedOn: true)
  /// The line behind it.
  let end: Int

  init?(in lines: ArraySlice<Substring>, at start: Int) {
    var i = start
    // Mails that were HTML may have all of it in one line.
    let rest = Self.withoutMark(lines[i])
    let isMarked = rest != nil
    var fields: [String: String] = [:]
    var last = ""
    func take(_ line: Substring) -> Bool {
      let found = MailField.all(in: line)
      for field in found where fields[field.name] == nil { fields[field.name] = field.value }
      last = found.last?.name ?? last
      return !found.isEmpty
    }
    if let rest {
      _ = take(rest)
      i += 1
      while fields.isEmpty, i < min(lines.endIndex, start + 3), MailThread.isBlank(lines[i]) {
        i += 1
      }
    }
    while i < min(lines.endIndex, start + Self.longest), !MailThread.isBlank(lines[i]) {
      // Many receivers go on over lines.
      guard take(lines[i]) || last == "to" || last == "cc" else { break }
      i += 1
    }
    message.sender = fields["from"]
    message.subject = fields["subject"]
    message.date = fields["sent"] ?? fields["date"]
    end = i
    // Without a mark the fields are to be those that every program writes.
    guard message.sender != nil, message.date != nil,
      isMarked || message.subject != nil && fields["to"] != nil
    else { return nil }
  }

  // Lines.
  private static let longest = 40

  /// What stands behind "---------- Forwarded message ---------", "-----Original Message-----" or a line
  /// across; nil where a line begins with none of them.
  private static func withoutMark(_ line: Substring) -> Substring? {
    let text = line.drop { $0.isWhitespace }
    guard let first = text.first, first == "-" || first == "_" else { return nil }
    let words = text.drop { $0 == first || $0 == " " }
    if first == "_", words.isEmpty, text.utf8.count > 8 { return words }
    for mark in ["forwarded message", "original message"]
    where words.prefix(mark.count).lowercased() == mark {
      return words.dropFirst(mark.count).drop { "- \t".contains($0) }
    }
    return nil
  }
}

/// A field of a message as programs write it for people: "From: Ana Vell", "*Sent:* Monday".
private struct MailField {
  let name: String
  let value: String

  /// The fields of a line, of which there are several where line breaks were lost; none where it begins
  /// with no field.
  static func all(in line: Substring) -> [MailField] {
    // No other line is looked through.
    guard let first = name(at: line) else { return [] }
    var fields: [MailField] = []
    var name = first.name
    var value = ""
    for (i, word) in first.rest.split(separator: " ").enumerated() {
      // "To:" may stand in a subject as well, but not "Sent:" behind "From:".
      if name != "subject", let next = Self.name(at: word), next.rest.isEmpty {
        fields.append(MailField(name: name, value: value))
        (name, value) = (next.name, "")
      } else {
        value += i == 0 || value.isEmpty ? String(word) : " " + word
      }
    }
    return fields + [MailField(name: name, value: value.trimmed)]
  }

  private static func name(at text: Substring) -> (name: String, rest: Substring)? {
    let bare = text.drop { $0 == "*" || $0.isWhitespace }
    guard let colon = bare.prefix(12).firstIndex(of: ":") else { return nil }
    let name = bare[..<colon].filter { $0 != "*" }.lowercased()
    guard names.contains(name) else { return nil }
    return (name, bare[bare.index(after: colon)...].drop { $0 == "*" || $0 == " " })
  }

  private static let names: Set<String> = [
    "from", "date", "sent", "to", "cc", "bcc", "subject", "reply-to", "importance", "attachments",
  ]
}

/// What stands over lines that are quoted: "On Wed, Mar 6, 2030 at 9:00 AM Ana Vell <vell@x> wrote:".
private struct QuotationOpening {
  var message = MailThread.Message(isPassedOn: false)
  /// The first line that is quoted.
  let end: Int

  init?(in lines: ArraySlice<Substring>, at start: Int) {
    guard let (text, last) = Self.opening(in: lines, at: start) else { return nil }
    var i = last + 1
    while i < lines.endIndex, i < last + 3, MailThread.isBlank(lines[i]) { i += 1 }
    guard i < lines.endIndex, MailThread.unquoted(lines[i]) != nil else { return nil }
    end = i
    guard let text else { return }
    message.date = text
    message.sender = Self.sender(in: text)
  }

  /// The words of it and its last line; programs break long lines.
  private static func opening(
    in lines: ArraySlice<Substring>,
    at start: Int,
  ) -> (text: String?, last: Int)? {
    let first = lines[start].drop { $0.isWhitespace }
    // What is quoted itself opens a quotation within.
    if MailThread.unquoted(first) != nil { return nil }
    if first.prefix(30).lowercased().hasPrefix("begin forwarded message:") { return (nil, start) }
    guard first.hasPrefix("On ") || first.utf8.contains(UInt8(ascii: "@")) else { return nil }
    var text = ""
    for i in lines[start...].prefix(3).indices {
      if MailThread.isBlank(lines[i]) || i > start && lines[i].hasPrefix("On ") { return nil }
      text += (text.isEmpty ? "" : " ") + String(lines[i]).trimmed
      if text.hasSuffix("wrote:") {
        let isMail = text.utf8.contains(UInt8(ascii: "@")) || Dating.day(stated: text) != nil
        return isMail ? (text, i) : nil
      }
    }
    return nil
  }

  /// The name behind the day and the hour.
  private static func sender(in text: String) -> String? {
    let words = text.split(separator: " ").dropLast()
    let address = words.last?.contains("@") == true ? words.last : nil
    let name = words.dropLast(address == nil ? 0 : 1).reversed().prefix { word in
      !word.hasSuffix(",") && !word.contains(where: \.isNumber) && !["AM", "PM"].contains(word)
    }
    let sender = (name.reversed() + [address].compactMap(\.self)).joined(separator: " ")
    return sender.isEmpty ? nil : sender
  }
}
