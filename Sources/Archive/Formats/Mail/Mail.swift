import Prose

/// A message as RFC 5322 and MIME have it.
struct Mail {
  let headers: MailHeaders
  /// The texts of the message in their order, in UTF-8; none if no part of it is one.
  let texts: [Text]
  /// The messages that it passes on.
  let enclosed: [Mail]
  /// What is attached to it and is no text, those of the messages that it passes on included.
  let attachments: [Attachment]

  enum Text {
    case plain(String)
    case html(String)
  }

  /// A file that is attached to a message.
  struct Attachment: Hashable {
    let name: String
    /// The file, where another program reads it.
    let pdf: [UInt8]?
  }

  init(_ bytes: [UInt8]) { self.init(bytes[...], depth: 0) }

  private init(_ bytes: ArraySlice<UInt8>, depth: Int) {
    let (head, body) = MailHeaders.split(bytes)
    headers = MailHeaders(head)
    let content = Self.content(of: body, headers, depth: depth)
    texts = content.compactMap { if case .text(let text) = $0 { text } else { nil } }
    enclosed = content.compactMap { if case .message(let mail) = $0 { mail } else { nil } }
    attachments = content.flatMap { part in
      switch part {
      case .text: [Attachment]()
      case .message(let mail): mail.attachments
      case .attachment(let attachment): [attachment]
      }
    }
  }

  /// What a part of a message holds.
  fileprivate enum Content {
    case text(Text)
    case message(Mail)
    case attachment(Attachment)
  }

  /// Parts nested deeper are left out.
  private static let depthLimit = 16

  private static func content(
    of body: ArraySlice<UInt8>,
    _ headers: MailHeaders,
    depth: Int,
  ) -> [Content] {
    guard depth < depthLimit else { return [] }
    let type = headers.parameters(of: "content-type")
    let kind = type.value.isEmpty ? "text/plain" : type.value
    let encoding = headers["content-transfer-encoding"]?.trimmed.lowercased() ?? ""
    if kind.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty {
      let parts = parts(of: body, boundary).lazy.map { part in
        let (head, content) = MailHeaders.split(part)
        return Self.content(of: content, MailHeaders(head), depth: depth + 1)
      }
      switch kind {
      // One text in several forms.
      case "multipart/alternative": return fullest(of: Array(parts))
      // What goes with the first part belongs to its looks, or to its signature, unless it is a file.
      case "multipart/related", "multipart/signed":
        let parts = Array(parts)
        let first = parts.firstIndex { !$0.isEmpty }
        return Self.part(first, of: parts)
      default: return parts.flatMap(\.self)
      }
    }
    if kind == "message/rfc822" {
      let message = TransferEncoding.decode(body, encoding)
      return [.message(Mail(message[...], depth: depth + 1))]
    }
    guard texts.contains(kind) else { return attachment(body, headers, type, encoding) }
    let decoded = TransferEncoding.decode(body, encoding)
    guard let utf8 = Charset.mended(decoded, label: type["charset"]) else { return [] }
    let string = String(decoding: utf8, as: UTF8.self)
    // Mailing lists put a line and their address below what is sent to them.
    guard !string.trimmed.isEmpty, !string.trimmed.hasPrefix("_____") else { return [] }
    return [.text(kind == "text/html" ? .html(string) : .plain(string))]
  }

  /// Types that are read; others are appointments, addresses, tables.
  private static let texts: Set<String> = ["text/plain", "text/markdown", "text/html"]

  /// The plain one of several forms of a text, unless another says much more: many plain ones say
  /// that one should look at the other.
  private static func fullest(of forms: [[Content]]) -> [Content] {
    let lengths = forms.map { $0.reduce(0) { $0 + $1.length } }
    let longest = lengths.max() ?? 0
    let isPlain = forms.map { form in
      form.contains { if case .text(.plain) = $0 { true } else { false } }
    }
    let plain = forms.indices.first { isPlain[$0] && 3 * lengths[$0] >= longest }
    return part(plain ?? lengths.firstIndex(of: longest), of: forms)
  }

  /// A part, and what is attached in the others: some programs put that beside the richer of two forms.
  private static func part(_ chosen: Int?, of parts: [[Content]]) -> [Content] {
    parts.indices.flatMap { i in
      parts[i].filter { if case .attachment = $0 { true } else { i == chosen } }
    }
  }

  /// A part that is no text, if it is a file which somebody may want to read.
  private static func attachment(
    _ body: ArraySlice<UInt8>,
    _ headers: MailHeaders,
    _ type: MailHeaders.Parameters,
    _ encoding: String,
  ) -> [Content] {
    let disposition = headers.parameters(of: "content-disposition")
    guard let name = disposition.fileName(of: "filename") ?? type.fileName(of: "name"),
      !unread.contains(where: type.value.hasPrefix)
    else { return [] }
    let isPDF = type.value == "application/pdf" || FolderListing.ending(of: name) == "pdf"
    let pdf = isPDF ? TransferEncoding.decode(body, encoding) : nil
    return [.attachment(Attachment(name: name, pdf: pdf))]
  }

  /// What the types of parts begin with that hold no report: pictures, appointments, addresses, signatures.
  private static let unread = [
    "image/", "text/calendar", "application/ics", "text/vcard", "text/x-vcard", "text/directory",
    "application/pgp-", "application/pkcs7-", "application/x-pkcs7-", "message/",
  ]

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

extension Mail.Content {
  /// How much there is to read, in bytes.
  fileprivate var length: Int {
    switch self {
    case .text(let text): text.length
    case .message(let mail): mail.texts.reduce(0) { $0 + $1.length }
    case .attachment: 0
    }
  }
}

extension Mail.Text {
  /// How much there is to read, in bytes; linear, as it is taken apart.
  var length: Int {
    let blocks =
      switch self {
      case .plain(let text): TextBlock.blocks(ofText: text)
      case .html(let text): Draft.blocks(ofHTML: text.utf8)
      }
    return blocks.reduce(0) { $0 + $1.text.utf8.count }
  }
}
