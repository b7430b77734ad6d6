import Canvas
import Glibc

/// Reads what is typed, and notices when nothing ever will be again.
struct Keyboard {
  /// Whether the terminal at the other end is gone.
  private(set) var isGone = false
  private var decoder: InputDecoder
  private var lastRead: ContinuousClock.Instant?

  /// Makes a reader of standard input.
  init(_ decoder: InputDecoder) {
    self.decoder = decoder
  }

  /// Takes what has arrived; call it when there is something, or it will wait.
  mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      decoder.feed(buffer[..<count])
      lastRead = .now
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      // Waiting for more would be a loop without end: see what plain curses programs do.
      isGone = true
    }
  }

  /// The next complete input among what has been read.
  mutating func next() -> InputDecoder.Input? {
    decoder.next()
  }

  /// When what has begun has to be settled; nil if nothing has.
  var deadline: ContinuousClock.Instant? {
    guard let patience = decoder.patience, let lastRead else { return nil }
    return lastRead + patience
  }

  /// Takes what has begun for complete, once its time is over.
  mutating func settled(at now: ContinuousClock.Instant) -> InputDecoder.Input? {
    guard let deadline, deadline <= now else { return nil }
    return decoder.settle()
  }
}
