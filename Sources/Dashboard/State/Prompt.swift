/// A line that is being typed at the foot of the screen.
struct Prompt: Hashable, Sendable {
  let kind: Kind
  var text = ""
  /// Where in the history of commands the line stands, counted from its end; 0 for a new one.
  var past = 0

  enum Kind: Hashable, Sendable {
    case command
    case search
    case find
    case date
    /// Whether a file is to be replaced by an export.
    case replace(ExportFormat, String)
  }

  var sign: String {
    switch kind {
    case .command: ":"
    case .search: "/"
    case .find: "find: "
    case .date: "go to: "
    case .replace(_, let path): "\(path) exists; type y to replace it: "
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
