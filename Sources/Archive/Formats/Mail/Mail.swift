import Prose

/// A message as RFC 5322 and MIME have it.
struct Mail {
  let headers: MailHeaders
  /// The text of the message, in UTF-8; nil if no part of it is one.
  let text: Text?

  enum Text {
    case plain(String)
    case html(String)
  }

  init(_ bytes: [UInt8]) {
    let (head, body) = MailHeaders.split(bytes[...])
    headers = MailHeaders(head)
    text = Self.text(of: body, headers, depth: 0)
  }

  /// Parts nested deeper are left out.
  private static let depthLimit = 16

  private static func text(of body: ArraySlice<UInt8>, _ headers: MailHeaders, depth: Int) -> Text?
  {
    let type = headers.parameters(of: "content-type")
    let kind = type.value.isEmpty ? "text/plain" : type.value
    if kind.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty {
      guard depth < depthLimit else { return nil }
      let texts = parts(of: body, boundary).compactMap { part -> Text? in
        let (head, content) = MailHeaders.split(part)
        let headers = MailHeaders(head)
        guard headers.parameters(of: "content-disposition").value != "attachment" else {
          return nil
        }
        return text(of: content, headers, depth: depth + 1)
      }
      return texts.first(where: \.isPlain) ?? texts.first
    }
    guard kind.hasPrefix("text/") else { return nil }
    let encoding = headers["content-transfer-encoding"]?.trimmed.lowercased() ?? ""
    let decoded = TransferEncoding.decode(body, encoding)
    guard let utf8 = Charset.utf8(decoded, label: type["charset"]) else { return nil }
    let string = String(decoding: utf8, as: UTF8.self)
    guard !string.trimmed.isEmpty else { return nil }
    return kind == "text/html" ? .html(string) : .plain(string)
  }

  /// What stands between the lines with the boundary; the last part may lack its end.
  private static func parts(of body: ArraySlice<UInt8>, _ boundary: String)
    -> [ArraySlice<UInt8>]
  {
    let fence = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var position = body.startIndex
    while position < body.endIndex {
      let end = body[position...].firstIndex(of: 0x0a) ?? body.endIndex
      let line = body[position..<end]
      if line.starts(with: fence) {
        let rest = line.dropFirst(fence.count)
        if rest.allSatisfy({ $0 <= 0x20 }) || rest.starts(with: "--".utf8) {
          if let start { parts.append(body[start..<position]) }
          start = rest.starts(with: "--".utf8) ? nil : min(end + 1, body.endIndex)
        }
      }
      position = min(end + 1, body.endIndex)
    }
    if let start { parts.append(body[start...]) }
    return parts
  }
}

extension Mail.Text {
  fileprivate var isPlain: Bool { if case .plain = self { true } else { false } }
}

extension Draft {
  /// A message as a report; nil if it has no text.
  init?(mail bytes: [UInt8]) {
    let mail = Mail(bytes)
    let subject = mail.headers.text(of: "subject")
    switch mail.text {
    case nil: return nil
    case .html(let html):
      let blocks = Self.blocks(ofHTML: html.utf8)
      guard !blocks.isEmpty else { return nil }
      self.init(title: subject, blocks: blocks)
    case .plain(let text):
      // Lines stay as they were sent: breaks of a mail may be those of a list or a table.
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { String($0) }.joined(separator: "\n").trimmed
      self.init(text: Array((subject.map { "# \($0)\n\n" } ?? "").utf8) + Array("\(lines)\n".utf8))
      title = subject
    }
    source = mail.headers.text(of: "from").map(Self.sender)
    publication = mail.headers["date"].flatMap(Dating.day(stated:))
      .map { Publication(day: $0, basis: .mailHeader) }
  }

  /// The name in `"Name" <address>`, else the address.
  private static func sender(_ text: String) -> String {
    guard let open = text.firstIndex(of: "<") else { return text }
    let name = text[..<open].trimmed.filter { $0 != "\"" }.trimmed
    return name.isEmpty ? text[open...].filter { $0 != "<" && $0 != ">" } : name
  }
}
