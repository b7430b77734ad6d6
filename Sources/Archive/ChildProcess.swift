import Glibc
import Synchronization

/// Another program that is run for what it prints.
package enum ChildProcess {
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// It printed more than was asked for, and was ended.
    case tooMuch
    /// It took longer than it may, and was ended.
    case tooLong
  }

  package struct Output: Sendable {
    package let bytes: [UInt8]
    package let ending: Ending
  }

  /// The system's error number if a program could not be started.
  package struct NotStarted: Error, Hashable {
    package let code: Int32
  }

  /// Runs a program found by `PATH`, without a shell, with nothing on its standard input and its
  /// messages thrown away.
  package static func run(
    _ arguments: [String],
    limit: Int,
    seconds: Int,
  ) throws(NotStarted) -> Output {
    let (child, output) = try starting.withLock { _ throws(NotStarted) in
      try start(arguments)
    }
    defer { close(output) }
    let deadline = ContinuousClock.now + .seconds(seconds)
    var (bytes, cut) = read(from: output, limit: limit, until: deadline)
    // It may go on when it has closed its output.
    if cut == nil, !ends(child, before: deadline) { cut = .tooLong }
    if cut != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { break }
    }
    let signal = status & 0x7f
    return Output(
      bytes: bytes,
      ending: cut ?? (signal == 0 ? .exited(status >> 8 & 0xff) : .signalled(signal)),
    )
  }

  /// One at a time: a pipe is inherited by whatever else is started before it is marked as ours.
  private static let starting = Mutex(())

  private static func start(
    _ arguments: [String]
  ) throws(NotStarted) -> (child: pid_t, output: Int32) {
    guard let name = arguments.first else { throw NotStarted(code: EINVAL) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw NotStarted(code: errno) }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
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
