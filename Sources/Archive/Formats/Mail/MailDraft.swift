import Prose

extension Mail {
  /// The message as a report, and each that it passes on or answers, or that is attached, as one of its own.
  ///
  /// They have other dates and other senders. A line or two above what is passed on are no report.
  ///
  /// - Parameter attached: The texts of attachments that other programs read, by their names.
  /// - Returns: The reports in their order; none where no part is a text.
  func reports(attached: [(name: String, text: [UInt8])] = []) -> [Draft] {
    let threads = texts.map { MailThread($0.markdown(without: subject)) }
    let others = threads.flatMap(\.others)
    let passedOn =
      attached.map { Draft(attachment: $0.name, $0.text, of: self) }
      + enclosed.flatMap { $0.reports() }
    let length = threads.reduce(0) { $0 + $1.own.reduce(0) { $0 + $1.utf8.count } }
    let isCover = !passedOn.isEmpty || others.contains(where: \.isPassedOn)
    let isNote = length < Self.longestNote && !isAnswer && isCover
    let own = isNote ? nil : Draft(mail: self, threads.map(\.own))
    return ([own] + others.map { Draft(passedOn: $0) }).compactMap(\.self) + passedOn
  }

  /// The page that a browser has saved as a message, in UTF-8; nil if it is none.
  var page: [UInt8]? {
    texts.lazy.compactMap { if case .html(let page) = $0 { Array(page.utf8) } else { nil } }.first
  }

  var subject: String? { headers.text(of: "subject") }

  /// Whether it says that it answers another: then a line or two are what it is about.
  private var isAnswer: Bool { subject?.prefix(3).lowercased() == "re:" }

  /// In bytes.
  private static let longestNote = 200
}

extension Mail.Text {
  /// The text as Markdown, without a title that it repeats; empty if nothing is left.
  fileprivate func markdown(without title: String?) -> String {
    switch self {
    // Lines stay as they were sent: breaks of a mail may be those of a list or a table.
    case .plain(let text): return text
    case .html(let text):
      let blocks = Draft.blocks(Draft.blocks(ofHTML: text.utf8), without: title)
      return String(decoding: TextBlock.text(of: blocks), as: UTF8.self)
    }
  }
}

extension Draft {
  /// A message as a report; nil if it has no text of its own.
  fileprivate init?(mail: Mail, _ texts: [[Substring]]) {
    self.init(mail: mail.subject, texts)
    source = mail.headers.text(of: "from").map(Self.sender)
    publication = mail.publication
  }

  /// A message that stands in the text of another; nil if it has no text.
  fileprivate init?(passedOn message: MailThread.Message) {
    let subject = message.subject.flatMap { $0.isEmpty ? nil : $0.flattened }
    self.init(mail: subject, [message.lines])
    source = message.sender.map(Self.sender)
    publication = message.date.flatMap(Dating.day(stated:))
      .map { Publication(day: $0, basis: .mailHeader) }
  }

  /// What a page tells that a browser has saved as a message.
  static func reports(page: [UInt8], of mail: Mail) -> [Draft] {
    reports(page: page).map { draft in
      var draft = draft
      draft.address = draft.address ?? mail.headers["snapshot-content-location"]
      return draft
    }
  }

  /// A report that is attached to a message, which is of the day of that unless it tells another.
  fileprivate init(attachment name: String, _ text: [UInt8], of mail: Mail) {
    self.init(text: text)
    source = mail.headers.text(of: "from").map(Self.sender)
    let body = ByteRange(0, text.count)
    publication =
      Dating.publication(of: text, body: body, matter: [:], name: name, given: nil)
      ?? mail.publication
  }

  private init?(mail subject: String?, _ texts: [[Substring]]) {
    let texts = texts.map { $0.joined(separator: "\n").trimmed }.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return nil }
    let whole = ([subject.map { "# \($0)" }].compactMap(\.self) + texts).joined(separator: "\n\n")
    self.init(text: Array("\(whole)\n".utf8), title: subject)
  }

  /// The name in `"Name" <address>`, else the address.
  private static func sender(_ text: String) -> String {
    guard let open = text.firstIndex(where: { $0 == "<" || $0 == "[" }) else { return text }
    let name = text[..<open].trimmed.filter { $0 != "\"" }.trimmed
    return name.isEmpty ? text[open...].filter { !"<>[]".contains($0) } : name
  }
}

extension Mail {
  /// The day that it says it was sent on.
  fileprivate var publication: Publication? {
    headers["date"].flatMap(Dating.day(stated:)).map { Publication(day: $0, basis: .mailHeader) }
  }
}
