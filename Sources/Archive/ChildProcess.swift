import CStore
import Glibc

/// Another program that is run for what it prints.
package enum ChildProcess {
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// It printed more than was asked for, and was ended.
    case tooMuch
    /// It took longer than it may, and was ended.
    case tooLong
    /// How it ended cannot be told, with the system's error number.
    case lost(code: Int32)
  }

  package struct Output: Sendable {
    package let bytes: [UInt8]
    package let ending: Ending
  }

  /// The system's error number if a program could not be started.
  package struct NotStarted: Error, Hashable {
    package let code: Int32
  }

  /// Runs a program found by `PATH`, without a shell, with its messages thrown away.
  ///
  /// - Parameters:
  ///   - arguments: Its name and what it is told; everybody can read that while it runs.
  ///   - input: What it finds on its standard input.
  ///   - limit: How many bytes it may print.
  ///   - seconds: How long it may take.
  /// - Returns: What it printed, and how it ended.
  /// - Throws: The system's refusal to start it.
  package static func run(
    _ arguments: [String],
    input: [UInt8] = [],
    limit: Int,
    seconds: Int,
  ) throws(NotStarted) -> Output {
    let (child, output) = try start(arguments, input)
    defer { close(output) }
    let deadline = ContinuousClock.now + .seconds(seconds)
    var (bytes, cut) = read(from: output, limit: limit, until: deadline)
    // It may go on when it has closed its output.
    if cut == nil, !ends(child, before: deadline) { cut = .tooLong }
    if cut != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      // Where whoever started us ignores the ends of children, nobody knows how this one ended.
      guard errno == EINTR else { return Output(bytes: bytes, ending: cut ?? .lost(code: errno)) }
    }
    let signal = status & 0x7f
    return Output(
      bytes: bytes,
      ending: cut ?? (signal == 0 ? .exited(status >> 8 & 0xff) : .signalled(signal)),
    )
  }

  private static func start(
    _ arguments: [String],
    _ input: [UInt8],
  ) throws(NotStarted) -> (child: pid_t, output: Int32) {
    guard let name = arguments.first else { throw NotStarted(code: EINVAL) }
    let file = try memory(input)
    defer { close(file) }
    var ends: [Int32] = [-1, -1]
    guard store_pipe(&ends) == 0 else { throw NotStarted(code: errno) }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

    // What we ignore or block the other program must not.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let argv = arguments.map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, name, &actions, &attributes, argv, environ)
    guard code == 0 else {
      close(ends[0])
      throw NotStarted(code: code)
    }
    return (child, ends[0])
  }

  /// A file with some bytes that has no name: a program that reads none of a pipe would hold us up.
  private static func memory(_ bytes: [UInt8]) throws(NotStarted) -> Int32 {
    let file = store_memory_file("sitrep-input")
    guard file >= 0 else { throw NotStarted(code: errno) }
    guard AtomicFile.writeAll(bytes, to: file) else {
      let code = errno
      close(file)
      throw NotStarted(code: code)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  /// Waits for the end of a child, which is left to be asked how it ended; false if it takes too long.
  private static func ends(_ child: pid_t, before deadline: ContinuousClock.Instant) -> Bool {
    var pause: UInt32 = 100
    while true {
      var info = siginfo_t()
      let status = waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT)
      if status != 0, errno != EINTR { return true }
      if status == 0, info.si_signo != 0 { return true }
      guard ContinuousClock.now < deadline else { return false }
      usleep(pause)
      pause = min(pause * 2, longestPause)
    }
  }

  // Microseconds.
  private static let longestPause: UInt32 = 20_000

  /// Reads to the end, or until there is too much or it has taken too long.
  private static func read(
    from descriptor: Int32,
    limit: Int,
    until deadline: ContinuousClock.Instant,
  ) -> (bytes: [UInt8], cut: Ending?) {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let left = (deadline - .now) / .milliseconds(1)
      guard left > 0 else { return (bytes, .tooLong) }
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = Glibc.poll(&poll, 1, Int32(min(left.rounded(.up), 1e6)))
      if ready <= 0 { continue }
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (bytes, nil) }
      bytes.append(contentsOf: piece[..<count])
      if bytes.count > limit { return (bytes, .tooMuch) }
    }
  }
}
