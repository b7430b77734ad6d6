import Canvas

extension Keymap {
  private static let list: Set<KeyContext> = [.list]
  private static let panes: Set<KeyContext> = [.list, .detail, .source, .grid]
  private static let rows: Set<KeyContext> = [.list, .detail, .source]

  /// Every binding, in the order in which help shows them.
  static let sections = [
    Section("Look into it", inside),
    Section("Narrow it down", narrowing),
    Section("Correct it", correcting),
    Section("Move", moving),
    Section("The whole", whole),
  ]

  private static let inside = [
    Binding(.open, "Enter", "source", "open the sentence behind the row", list),
    Binding(.open, "Enter", "open", "open what the line is about", [.detail, .overlay]),
    Binding(.nextCitation, "Enter", "next", "go to the row's next citation", [.source]),
    Binding(.previousCitation, "Backspace", "", "go to the row's citation before", [.source]),
    Binding(.open, "Enter", "source", "open the sentences behind the cell", [.grid]),
    Binding(.detail, "d", "detail", "show all that is known about the row", panes),
    Binding(.relations, "R", "relations", "show who does what to whom"),
    Binding(.back, "Esc", "back", "go back: close, zoom out, clear search and filter", panes),
    Binding(.back, "Esc q", "close", "close the page", [.overlay]),
    Binding(.copy, "y", "copy", "copy the citation and where it stands"),
    Binding(.pager, "o", "pager", "open the document in the pager"),
    Binding(.documents, "D", "documents", "list the documents, the newest first"),
    Binding(.figures, "#", "figures", "list the key figures, contradicted ones first"),
    Binding(.stakes, "$", "stakes", "list what is at stake"),
    Binding(.gaps, "x", "gaps", "list what could not be read, and why"),
  ]

  private static let narrowing = [
    Binding(.filter, "f", "filter", "show only what concerns the party; again: the next", panes),
    Binding(.clearFilter, "F", "show all", "show everything again", panes),
    Binding(.status, "S", "status", "show only rows of one status; again: the next", list),
    Binding(
      .overview,
      "v",
      "overview",
      "show only the days that matter most, and everything again",
      list,
    ),
    Binding(.search, "/", "search", "search in the pane while you type"),
    Binding(.find, "w", "find", "find words in all documents"),
    Binding(.nextMatch, "n", "next match", "go to the next match"),
    Binding(.previousMatch, "N", "", "go to the match before"),
    Binding(.changes, "!", "changes", "list what changed since the last visit"),
    Binding(.nextChange, "]", "next change", "go to the next new or changed row or figure"),
    Binding(.previousChange, "[", "", "go to the new or changed row or figure before"),
    Binding(.date, "@", "date", "go to a date in the timeline, or back to now"),
    Binding(
      .sort,
      "s",
      "sort",
      "sort the list another way; by due date what comes next is first",
      list,
    ),
  ]

  private static let correcting = [
    Binding(.correct, "c", "correct", "correct the party; then one of the next", rows),
    Binding(.same, "s", "same", "it is the same party as another", [.menu]),
    Binding(.apart, "a", "apart", "one of its names is another party's", [.menu]),
    Binding(.hide, "h", "hide", "show no row for it", [.menu]),
    Binding(.kind, "k", "kind", "say what it is", [.menu]),
    Binding(.role, "r", "role", "say what office it holds now", [.menu]),
    Binding(.note, "n", "note", "write something beside it", [.menu]),
    Binding(.back, "Esc c q", "leave", "correct nothing", [.menu]),
    Binding(.close, "X", "close", "close the question, or open it again", panes),
    Binding(.answered, "A", "answered", "say that the question is answered", panes),
    Binding(.due, "T", "due", "say when the question is due", panes),
    Binding(.question, "+", "", "add a question of your own"),
    Binding(
      .undo,
      "u",
      "undo",
      "take back the line's correction, else the last one of your own",
      panes,
    ),
    Binding(.undo, "u", "undo", "take the line's correction back", [.overlay]),
    Binding(.redo, "U", "redo", "put back what was taken back"),
    Binding(.corrections, "C", "corrections", "list the corrections and what came of them"),
  ]

  private static let moving = [
    Binding(.down, "j Down", "", "down"),
    Binding(.up, "k Up", "", "up"),
    Binding(.left, "h Left", "", "to the pane at the left, or back"),
    Binding(.right, "l Right", "", "to the pane at the right"),
    Binding(.halfDown, "C-d", "", "half a page down"),
    Binding(.halfUp, "C-u", "", "half a page up"),
    Binding(.pageDown, "PgDn Space C-f", "", "a page down"),
    Binding(.pageUp, "PgUp C-b", "", "a page up"),
    Binding(.top, "g Home", "", "to the top"),
    Binding(.bottom, "G End", "", "to the end"),
    Binding(.nextPane, "Tab", "pane", "to the next pane", panes),
    Binding(.previousPane, "S-Tab", "", "to the pane before", panes),
    Binding(.parties, "1", "", "to the parties"),
    Binding(.watch, "2", "", "to what to watch"),
    Binding(.timeline, "3", "", "to the timeline"),
    Binding(.source, "4", "", "to the source"),
  ]

  private static let whole = [
    Binding(.refresh, "r", "refresh", "read the folder again"),
    Binding(.live, "L", "", "take in by itself what happens in the folder, or only when asked"),
    Binding(.zoom, "z", "zoom", "give the pane the whole screen, and back", panes),
    Binding(.export, "e", "export", "write the situation to a file"),
    Binding(.command, ":", "command", "type a command by its name, with Tab to complete it"),
    Binding(.mouse, "m", "", "mouse on or off"),
    Binding(.redraw, "C-l", "", "draw the screen anew"),
    Binding(.suspend, "C-z", "", "suspend; fg comes back"),
    Binding(.help, "?", "help", "this help"),
    Binding(.quit, "q", "quit", "quit", panes),
    Binding(.quit, "C-c", "quit", "quit; while typing, leave the line"),
  ]

  /// The keys that edit the line being typed.
  static let edits: [(keys: String, edit: LineEdit, help: String)] = [
    ("Enter", .submit, "do it"), ("Esc C-c C-g", .cancel, "leave it"),
    ("Tab", .complete, "complete"), ("Backspace C-h", .erase, "erase"),
    ("Del C-d", .eraseNext, "erase what is under the cursor"),
    ("C-w", .eraseWord, "erase a word"), ("C-k", .eraseRest, "erase the rest"),
    ("C-u", .eraseAll, "erase all"), ("Left C-b", .left, "back"), ("Right C-f", .right, "on"),
    ("Home C-a", .start, "to the beginning"), ("End C-e", .end, "to the end"),
    ("Up C-p", .older, "an earlier line"), ("Down C-n", .newer, "a later line"),
  ]
}
