import Foundation
import Glibc

/// A process that a test started; it does not outlive the value.
final class Child {
  /// How a process ended.
  enum Ending: Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Where the three standard streams go.
  enum Streams {
    /// Files, for reading the first and for writing the others.
    case files(input: String, output: String, errors: String)
    /// A terminal that becomes the controlling one of a session of its own.
    case terminal(String)
  }

  let pid: pid_t
  private var ending: Ending?

  /// Starts a program found by `PATH`; nothing of the test's own environment reaches it.
  init(
    _ program: String,
    _ arguments: [String],
    environment: [String: String],
    directory: String,
    streams: Streams,
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }

    // Test runners block signals of their own; a program under test starts as from a shell.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    // `env` and `setsid` do what Swift's Glibc has no names for, and become the program.
    var line = ["env", "-C", directory]
    switch streams {
    case .files(let input, let output, let errors):
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    case .terminal(let path):
      line = ["setsid", "--ctty"] + line
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    line += [program] + arguments
    var arguments: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + environment).forEach { free($0) } }

    var pid: pid_t = 0
    let failure = posix_spawnp(&pid, line[0], &actions, &attributes, &arguments, &environment)
    guard failure == 0 else { throw POSIXError(.init(rawValue: failure) ?? .EIO) }
    self.pid = pid
  }

  deinit {
    guard ending == nil else { return }
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
  }

  /// How the process ended; nil while it runs.
  func poll() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
    let signal = status & 0x7f
    ending = signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
    return ending
  }

  /// Waits for the process to end.
  func end() throws -> Ending {
    try awaiting("the end of process \(pid)", look: poll)
  }
}
