import Canvas

/// What has the keys, as far as they differ.
enum KeyContext: Hashable, Sendable, CaseIterable {
  /// One of the three lists.
  case list
  /// The detail of a row.
  case detail
  /// An open document.
  case source
  /// The grid of relations.
  case grid
  /// A page over everything: help, documents, gaps, corrections.
  case overlay
  /// What can be corrected, after `c`.
  case menu

  /// All but the menu, which takes one key and has its own.
  static let everywhere = Set(allCases).subtracting([.menu])
}

/// Keys and the command they give; help, footer and the line of commands are printed from it.
struct Binding: Sendable {
  let command: Command
  let keys: [Key]
  /// A word or two for the foot of the screen; empty if it never stands there.
  let label: String
  /// What it does, as a phrase in the imperative.
  let help: String
  /// Where the keys work.
  let contexts: Set<KeyContext>

  init(
    _ command: Command,
    _ keys: String,
    _ label: String,
    _ help: String,
    _ contexts: Set<KeyContext> = KeyContext.everywhere,
  ) {
    self.command = command
    self.keys = Self.keys(keys)
    self.label = label
    self.help = help
    self.contexts = contexts
  }

  /// The keys as they are pressed, by their names: what corrects a party takes `c` before it.
  package var sequence: [String] {
    let isSecond = contexts == [.menu] && command != .back
    return keys.map { (isSecond ? "c " : "") + $0.name }
  }

  /// The keys of some names with blanks between; a name that no key has is a mistake in the table.
  static func keys(_ names: String) -> [Key] {
    names.split(separator: " ").map { name in
      guard let key = Key(name: String(name)) else {
        preconditionFailure("the table of keys names \(name), which is no key")
      }
      return key
    }
  }
}

/// The one table of keys, and what is read from it.
enum Keymap {
  struct Section: Sendable {
    let title: String
    let bindings: [Binding]

    init(_ title: String, _ bindings: [Binding]) {
      self.title = title
      self.bindings = bindings
    }
  }

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

  /// Where a key has a meaning, but for the menu.
  static func contexts(of key: Key) -> Set<KeyContext> {
    KeyContext.everywhere.filter { command(for: key, in: $0) != nil }
  }

  /// The binding of a command where it is to be shown; nil if no key gives it there.
  static func binding(of command: Command, in context: KeyContext) -> Binding? {
    bindings.first { $0.command == command && $0.contexts.contains(context) }
  }

  private static let editsByKey: [Key: LineEdit] = {
    var found: [Key: LineEdit] = [:]
    for entry in edits {
      for key in Binding.keys(entry.keys) { found[key] = entry.edit }
    }
    return found
  }()

  static func edit(for key: Key) -> LineEdit? { editsByKey[key] }
}
