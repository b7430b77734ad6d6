import Glibc

/// A thread of the system; it must be joined or detached once.
package struct PosixThread: @unchecked Sendable {
  private let handle: pthread_t

  /// Starts a thread, or returns nil where the system allows no more of them.
  package init?(_ body: @escaping @Sendable () -> Void) {
    let context = Unmanaged.passRetained(Body(run: body))
    var handle = pthread_t()
    let status = pthread_create(
      &handle,
      nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
      },
      context.toOpaque(),
    )
    guard status == 0 else {
      context.release()
      return nil
    }
    self.handle = handle
  }

  /// Waits for the end of the thread.
  package func join() { pthread_join(handle, nil) }

  /// Lets the thread end by itself.
  package func detach() { pthread_detach(handle) }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
