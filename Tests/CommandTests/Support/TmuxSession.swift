import Foundation

/// A shell in a terminal that a test can type into and read.
///
/// Each has a tmux server of its own, which ends with the value and takes everything in it along.
final class TmuxSession {
  /// The prompt of the shell.
  static let prompt = "ready>"

  let scratch: Scratch
  private let environment: [String: String]
  private var socket: String { scratch["tmux"] }

  /// Opens a terminal of a size, of which the programs in it believe that it is a `term`.
  init(
    columns: Int = 80,
    rows: Int = 24,
    term: String = "xterm-256color",
    locale: String = "C.UTF-8",
  ) throws {
    scratch = try Scratch()
    environment = Program.environment(home: try scratch.folder("home"))
    try scratch.write(
      "tmux.conf",
      """
      set -g default-terminal \(term)
      set -g status off
      set -s escape-time 0
      set -g allow-rename off
      """,
    )
    try scratch.write("bashrc", "PS1='\(Self.prompt) '; unset HISTFILE")
    try tmux(
      "new-session",
      "-d",
      "-x",
      "\(columns)",
      "-y",
      "\(rows)",
      "-e",
      "LC_ALL=\(locale)",
      "-c",
      Program.root,
      "bash --rcfile '\(scratch["bashrc"])'",
    )
    try waitForPrompt()
  }

  deinit { _ = try? tmux("kill-server") }

  /// What stands on the screen, row by row, without the blanks at the end of each.
  var screen: String {
    (try? tmux("capture-pane", "-p")) ?? ""
  }

  /// The screen with its styles, as the escape sequences that make them.
  var styledScreen: String {
    (try? tmux("capture-pane", "-p", "-e")) ?? ""
  }

  /// What tmux knows about the terminal: `cursor_flag`, `alternate_on`, `pane_title` and so on.
  func value(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  /// Types text as it is.
  func type(_ text: String) throws {
    try tmux("send-keys", "-l", "--", text)
  }

  /// Presses keys by tmux's names: `Down`, `Enter`, `Escape`, `C-l`, `j`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys", "--"] + keys)
  }

  /// Gives the shell a line to run.
  func run(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Closes the terminal under whatever runs in it.
  func close() throws {
    try tmux("kill-server")
  }

  /// Waits until the screen shows all of the texts, and returns it.
  @discardableResult
  func wait(for texts: String...) throws -> String {
    try wait(until: texts.joined(separator: ", ")) { screen in texts.allSatisfy(screen.contains) }
  }

  /// Waits until the shell asks for the next line, and returns the screen.
  @discardableResult
  func waitForPrompt() throws -> String {
    try wait(until: "the shell's prompt") { $0.split(separator: "\n").last == Self.prompt[...] }
  }

  /// Waits until the screen is as described, and returns it.
  @discardableResult
  func wait(until description: String, _ condition: (String) -> Bool) throws -> String {
    var last = ""
    return try awaiting(description, seen: { last }) {
      last = screen
      return condition(last) ? last : nil
    }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try tmux(arguments)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let errors = scratch["tmux-errors"]
    let output = scratch["tmux-output"]
    let child = try Child(
      "tmux",
      ["-u", "-S", socket, "-f", scratch["tmux.conf"]] + arguments,
      environment: environment,
      directory: "/",
      streams: .files(input: "/dev/null", output: output, errors: errors),
    )
    guard try child.end() == .exited(0) else {
      throw TmuxFailure(
        arguments: arguments,
        message: (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "",
      )
    }
    return try String(contentsOfFile: output, encoding: .utf8)
  }
}

/// tmux refused what it was asked.
struct TmuxFailure: Error {
  let arguments: [String]
  let message: String
}
