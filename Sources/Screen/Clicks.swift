import Canvas

/// Tells a second press on one cell from two presses, which no terminal does.
nonisolated struct Clicks {
  typealias Instant = ContinuousClock.Instant

  /// How soon the second press has to come.
  static let interval = Duration.milliseconds(400)

  private var last: (point: Point, time: Instant)?

  /// The event, as a double press if it is the second of two.
  mutating func counted(_ event: MouseEvent, at now: Instant) -> MouseEvent {
    guard event.kind == .press else { return event }
    if let last, last.point == event.point, now - last.time <= Self.interval {
      // The third press begins anew.
      self.last = nil
      return MouseEvent(.doublePress, at: event.point)
    }
    last = (event.point, now)
    return event
  }
}
