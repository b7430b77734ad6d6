import Canvas

/// What has the keys, as far as they differ.
enum KeyContext: Hashable, Sendable, CaseIterable {
  /// One of the three lists.
  case list
  /// The detail of a row.
  case detail
  /// An open document.
  case source
  /// A page over everything: help, documents, gaps.
  case overlay
}

/// Keys and the command they give; help, footer and the line of commands are printed from it.
struct Binding: Sendable {
  let command: Command
  let keys: [Key]
  /// Where the keys work.
  let contexts: Set<KeyContext>
  /// What it does, as a phrase in the imperative.
  let help: String
  /// One word for the foot of the screen; nil if it is not shown there.
  let label: String?

  init(
    _ command: Command,
    _ keys: String,
    _ help: String,
    in contexts: Set<KeyContext> = Set(KeyContext.allCases),
    label: String? = nil,
  ) {
    self.command = command
    self.keys = keys.split(separator: " ").compactMap { Key(name: String($0)) }
    self.contexts = contexts
    self.help = help
    self.label = label
  }
}

/// The one table of keys.
enum Keymap {
  struct Section: Sendable {
    let title: String
    let bindings: [Binding]
  }

  private static let lists: Set<KeyContext> = [.list]
  private static let open: Set<KeyContext> = [.detail, .source]
  private static let panes: Set<KeyContext> = [.list, .detail, .source]

  /// Every binding, in the order in which help shows them.
  static let sections = [
    Section(
      title: "Look into it",
      bindings: [
        Binding(.open, "Enter", "open the sentence behind the row", in: lists, label: "source"),
        Binding(
          .open,
          "Enter",
          "open the line's citation",
          in: [.detail, .overlay],
          label: "open",
        ),
        Binding(
          .nextCitation,
          "Enter",
          "go to the row's next citation",
          in: [.source],
          label: "next citation",
        ),
        Binding(
          .previousCitation,
          "Backspace",
          "go to the row's previous citation",
          in: [.source],
        ),
        Binding(.detail, "d", "show all that is known about the row", in: panes, label: "detail"),
        Binding(
          .back,
          "Esc",
          "go back: close, unzoom, clear search and filter",
          in: panes,
          label: "back",
        ),
        Binding(.back, "Esc q", "close", in: [.overlay], label: "close"),
        Binding(.copy, "y", "copy the citation and where it stands", label: "copy"),
        Binding(.pager, "o", "open the document in the pager", label: "pager"),
        Binding(.documents, "D", "list the documents"),
        Binding(.gaps, "x", "list what could not be read, and why"),
      ],
    ),
    Section(
      title: "Narrow it down",
      bindings: [
        Binding(
          .filter,
          "f",
          "show only what concerns the party; again: the row's next party",
          in: panes,
          label: "filter",
        ),
        Binding(.clearFilter, "F", "show everything again", in: panes),
        Binding(.search, "/", "search in the pane while you type", label: "search"),
        Binding(.nextMatch, "n", "go to the next match"),
        Binding(.previousMatch, "N", "go to the previous match"),
        Binding(.nextChange, "]", "go to the next new or changed row", in: panes),
        Binding(.previousChange, "[", "go to the previous new or changed row", in: panes),
        Binding(.sort, "s", "sort the list another way", in: panes, label: "sort"),
      ],
    ),
    Section(
      title: "Move",
      bindings: [
        Binding(.down, "j Down", "down"),
        Binding(.up, "k Up", "up"),
        Binding(.left, "h Left", "to the pane at the left; back"),
        Binding(.right, "l Right", "to the pane at the right"),
        Binding(.halfDown, "C-d", "half a page down"),
        Binding(.halfUp, "C-u", "half a page up"),
        Binding(.pageDown, "PgDn Space C-f", "a page down"),
        Binding(.pageUp, "PgUp C-b", "a page up"),
        Binding(.top, "g Home", "to the top"),
        Binding(.bottom, "G End", "to the end"),
        Binding(.nextPane, "Tab", "to the next pane", in: panes, label: "pane"),
        Binding(.previousPane, "S-Tab", "to the previous pane", in: panes),
        Binding(.parties, "1", "to the parties"),
        Binding(.watch, "2", "to what to watch"),
        Binding(.timeline, "3", "to the timeline"),
        Binding(.source, "4", "to the source"),
      ],
    ),
    Section(
      title: "The whole",
      bindings: [
        Binding(.refresh, "r", "read the folder again", label: "refresh"),
        Binding(.zoom, "z", "give the pane the whole screen, and back", in: panes, label: "zoom"),
        Binding(.export, "e", "write the situation to a file", in: panes),
        Binding(.command, ":", "type a command by name; Tab completes it"),
        Binding(.mouse, "m", "mouse on or off"),
        Binding(.redraw, "C-l", "draw the screen anew"),
        Binding(.suspend, "C-z", "suspend; fg comes back"),
        Binding(.help, "?", "this help", label: "help"),
        Binding(.quit, "q", "quit", in: panes, label: "quit"),
        Binding(.quit, "C-c", "quit from anywhere"),
      ],
    ),
  ]

  static let bindings = sections.flatMap(\.bindings)

  private static let commands: [KeyContext: [Key: Command]] = {
    var commands: [KeyContext: [Key: Command]] = [:]
    for binding in bindings {
      for context in binding.contexts {
        for key in binding.keys { commands[context, default: [:]][key] = binding.command }
      }
    }
    return commands
  }()

  static func command(for key: Key, in context: KeyContext) -> Command? {
    commands[context]?[key]
  }

  /// The keys that edit the line being typed.
  static let edits: [(keys: String, edit: LineEdit, help: String)] = [
    ("Enter", .submit, "do it"), ("Esc C-c C-g", .cancel, "leave it"),
    ("Tab", .complete, "complete"), ("Backspace C-h", .erase, "erase"),
    ("C-w", .eraseWord, "erase a word"), ("C-u", .eraseAll, "erase all"),
    ("Up C-p", .older, "an earlier command"), ("Down C-n", .newer, "a later command"),
  ]

  private static let editsByKey: [Key: LineEdit] = {
    var found: [Key: LineEdit] = [:]
    for entry in edits {
      for name in entry.keys.split(separator: " ") {
        if let key = Key(name: String(name)) { found[key] = entry.edit }
      }
    }
    return found
  }()

  static func edit(for key: Key) -> LineEdit? { editsByKey[key] }
}
