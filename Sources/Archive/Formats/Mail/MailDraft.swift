import Prose

extension Mail {
  /// The message as a report, and each message that it passes on as one of its own: that has another
  /// date and another sender.
  ///
  /// A line or two above what is passed on are no report.
  var reports: [Draft] {
    let passedOn = enclosed.flatMap(\.reports)
    let own = Draft(mail: self)
    let isNote = texts.reduce(0) { $0 + $1.length } < Self.longestNote
    return (passedOn.isEmpty || !isNote ? [own].compactMap(\.self) : []) + passedOn
  }

  /// In bytes.
  private static let longestNote = 200
}

extension Mail.Text {
  /// The text as Markdown, without a title that it repeats; nil if nothing is left.
  fileprivate func markdown(without title: String?) -> String? {
    switch self {
    case .plain(let text):
      // Lines stay as they were sent: breaks of a mail may be those of a list or a table.
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let whole = lines.map { String($0) }.joined(separator: "\n").trimmed
      return whole.isEmpty ? nil : whole
    case .html(let text):
      let blocks = Draft.blocks(Draft.blocks(ofHTML: text.utf8), without: title)
      return blocks.isEmpty
        ? nil : String(decoding: TextBlock.text(of: blocks), as: UTF8.self).trimmed
    }
  }
}

extension Draft {
  /// A message as a report; nil if it has no text of its own.
  fileprivate init?(mail: Mail) {
    let subject = mail.headers.text(of: "subject")
    let texts = mail.texts.compactMap { $0.markdown(without: subject) }
    guard !texts.isEmpty else { return nil }
    let whole = ([subject.map { "# \($0)" }].compactMap(\.self) + texts).joined(separator: "\n\n")
    self.init(text: Array("\(whole)\n".utf8), title: subject)
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
