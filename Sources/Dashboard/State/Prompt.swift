/// A line that is being typed at the foot of the screen.
struct Prompt: Hashable, Sendable {
  let kind: Kind
  /// What the text is said to, where a key asked for it; nil where the command is typed as well.
  let lead: Lead?
  private(set) var text = ""
  /// How many characters stand behind the cursor.
  private(set) var rest = 0
  /// Whether the text is one that was offered: what is typed takes its place.
  private(set) var isOffered = false
  /// Where in what was typed before the line stands, counted from its end; 0 for a new one.
  var past = 0

  init(kind: Kind, text: String = "") {
    self.kind = kind
    self.text = text
    lead = nil
  }

  /// A line for what a command is to be told: no edit reaches the command itself.
  init(_ lead: Lead, text: String = "") {
    kind = .command
    self.text = text
    self.lead = lead
  }

  /// A line with a text that stands there to be taken or typed over.
  init(kind: Kind, offering text: String) {
    self.init(kind: kind, text: text)
    isOffered = !text.isEmpty
  }

  /// The command as a whole, as it would be typed after `:`.
  var line: String { lead.map { "\($0.command.rawValue) \(text)" } ?? text }
  /// What stands before the cursor.
  var head: String { String(text.dropLast(rest)) }
  /// What stands from the cursor on.
  var tail: String { String(text.suffix(rest)) }

  /// Puts another text into the line, with the cursor at its end or so many characters before that.
  mutating func replace(with text: String, rest: Int = 0) {
    self.text = text
    self.rest = min(rest, text.count)
    isOffered = false
  }

  /// Puts words where the cursor is; over several lines they come with blanks between.
  mutating func insert(_ words: String) {
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    if line.isEmpty { return }
    let (head, tail) = isOffered ? ("", "") : (self.head, self.tail)
    replace(with: head + line + tail, rest: tail.count)
  }

  /// Moves the cursor by so many characters, within the line.
  mutating func move(by step: Int) {
    rest = min(max(0, rest - step), text.count)
    isOffered = false
  }

  /// A command that stands before the text, and the row that was selected when its key was pressed.
  struct Lead: Hashable, Sendable {
    let command: Command
    /// The row that the command is about, and what it is called; nil for one about the whole.
    var row: RowID?
    var name: String?

    /// "note on Ana Vell: ".
    var sign: String {
      guard let name else { return shortSign }
      let link = [.note: " on ", .due: ": ", .apart: " from "][command] ?? " of "
      return "\(command.rawValue)\(link)\(name): "
    }

    /// The same where the name has no room: "note: ".
    var shortSign: String { "\(command.rawValue): " }
  }

  enum Kind: Hashable, Sendable {
    case command
    case search
    case find
    case date
    /// Whether a file is to be replaced by an export.
    case replace(ExportFormat, String)
    /// What a line of corrections is to say instead.
    case mend(text: String, number: Int)
  }

  var sign: String {
    switch kind {
    case .command: lead?.sign ?? ":"
    case .search: "/"
    case .find: "find: "
    case .date: "go to: "
    case .replace(_, let path): "\(path) exists; type y to replace it: "
    case .mend(_, let number): "line \(number): "
    }
  }
}

/// What was looked for last.
struct Search: Hashable, Sendable {
  /// The text in the form in which texts are compared.
  let needle: [UInt8]
  /// The text as typed.
  let text: String
  /// Where the selection stood before the search began, to go back to on Esc.
  let start: Int?

  init(_ text: String, start: Int?) {
    self.text = text
    self.start = start
    needle = folded(text)
  }
}
