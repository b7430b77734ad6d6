package import Canvas

/// What the program is woken for.
nonisolated package enum Event: Hashable, Sendable {
  /// The analyst pressed a key, pasted or used the mouse.
  case key(Key)
  /// Something can be read from one of the descriptors that were watched.
  case wake(Int32)
  /// The terminal has another size.
  case resized(Size)
  /// The terminal is gone; nothing more can be shown or read.
  case hangUp
  /// The program was told to end by a signal; it should close the terminal and obey.
  case terminated(Int32)
  /// The deadline has passed.
  case timeout
}
