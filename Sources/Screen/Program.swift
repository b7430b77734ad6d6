import CTerminal
import Glibc

/// How another program came to its end.
nonisolated package enum ProgramEnd: Hashable, Sendable {
  /// It ended by itself with this status.
  case exited(Int32)
  /// It was ended by a signal.
  case killed(Int32)
  /// It could not be started, with the system's error number.
  case notStarted(Int32)
  /// It was started, and how it ended cannot be told, with the system's error number.
  case lost(Int32)
}

/// Runs a program with text on its standard input and waits for it.
func run(_ arguments: [String], text: [UInt8]) -> ProgramEnd {
  guard let name = arguments.first else { return .notStarted(EINVAL) }
  // A file in memory and no pipe: a reader that stops early could not block us.
  let input = unsafe terminal_memory_file("sitrep-text")
  guard input >= 0 else { return .notStarted(errno) }
  defer { close(input) }
  guard writeAll(text, to: input) else { return .notStarted(errno) }
  lseek(input, 0, SEEK_SET)

  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)

  // What we ignore meanwhile the other program must not.
  var attributes = posix_spawnattr_t()
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  for signal in [SIGINT, SIGQUIT] { unsafe sigaddset(&signals, signal) }
  unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

  let argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
  let environment = unsafe restrictedEnvironment().map { unsafe strdup($0) } + [nil]
  defer { unsafe (argv + environment).forEach { unsafe free($0) } }
  var child: pid_t = 0
  let error = unsafe posix_spawnp(&child, name, &actions, &attributes, argv, environment)
  guard error == 0 else { return .notStarted(error) }
  return end(of: child)
}

private func end(of child: pid_t) -> ProgramEnd {
  var status: Int32 = 0
  while unsafe waitpid(child, &status, 0) < 0 {
    guard errno == EINTR else { return .lost(errno) }
    // We are to end, so the other program is as well.
    let signal = terminal_signals_ending()
    if signal != 0 { kill(child, signal) }
  }
  let signal = status & 0x7F
  return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
}

// The environment in which less and its kin start no editor, no shell and no filter.
private func restrictedEnvironment() -> [String] {
  var entries = ["LESSSECURE=1"]
  var next = unsafe terminal_environment()
  while let entry = unsafe next.pointee {
    let text = unsafe String(cString: entry)
    let isReplaced = ["LESSSECURE=", "LESSOPEN=", "LESSCLOSE="].contains { text.hasPrefix($0) }
    if !isReplaced { entries.append(text) }
    unsafe next += 1
  }
  return entries
}
